"""Where the invented people live: a city, its zone and holidays, its working week, the names people have there."""

from dataclasses import dataclass

from conversations.programme.availability import OFFICE_WEEK, Week

_SUNDAY_WEEK: Week = (((540, 1020),),) * 4 + ((), (), ((540, 1020),))
_EARLY: Week = (((420, 900),),) * 5 + ((), ())
_SPLIT: Week = (((540, 780), (840, 1080)),) * 4 + (((540, 840),), (), ())
_LATE: Week = (((660, 1140),),) * 5 + ((), ())


@dataclass(frozen=True)
class Place:
    """A city with everything that makes hours, holidays and language local."""

    city: str
    region: str
    zone: str
    country: str
    subdivision: str | None
    week: Week
    locale: str
    languages: tuple[str, ...]
    given: tuple[str, ...]
    family: tuple[str, ...]


PLACES: tuple[Place, ...] = (
    Place(
        "Berlin",
        "Europe",
        "Europe/Berlin",
        "DE",
        "BE",
        OFFICE_WEEK,
        "de",
        ("de", "en"),
        ("Jonas", "Lena", "Mara", "Felix", "Anke", "Tobias"),
        ("Brandt", "Keller", "Vogel", "Seidel", "Lorenz"),
    ),
    Place(
        "Madrid",
        "Europe",
        "Europe/Madrid",
        "ES",
        "MD",
        _SPLIT,
        "en",
        ("es", "en"),
        ("Lucía", "Álvaro", "Inés", "Hugo", "Carmen"),
        ("Ortega", "Vidal", "Serrano", "Molina"),
    ),
    Place(
        "Helsinki",
        "Europe",
        "Europe/Helsinki",
        "FI",
        None,
        _EARLY,
        "en",
        ("en",),
        ("Aino", "Eero", "Sanna", "Mikko"),
        ("Laine", "Salo", "Virta", "Koski"),
    ),
    Place(
        "São Paulo",
        "Americas",
        "America/Sao_Paulo",
        "BR",
        "SP",
        OFFICE_WEEK,
        "en",
        ("pt", "en"),
        ("Ana", "Caio", "Beatriz", "Rafael", "Júlia"),
        ("Ribeiro", "Moraes", "Pires", "Tavares"),
    ),
    Place(
        "New York",
        "Americas",
        "America/New_York",
        "US",
        "NY",
        OFFICE_WEEK,
        "en",
        ("en",),
        ("Maya", "Theo", "Zoe", "Marcus", "Elena"),
        ("Carter", "Nguyen", "Rossi", "Bennett"),
    ),
    Place(
        "San Francisco",
        "Americas",
        "America/Los_Angeles",
        "US",
        "CA",
        _EARLY,
        "en",
        ("en", "es"),
        ("Priya", "Diego", "Hannah", "Andre"),
        ("Shah", "Alvarez", "Kim", "Walsh"),
    ),
    Place(
        "Singapore",
        "Asia-Pacific",
        "Asia/Singapore",
        "SG",
        None,
        OFFICE_WEEK,
        "en",
        ("en",),
        ("Wei Ling", "Arjun", "Mei", "Haziq"),
        ("Tan", "Lim", "Nair", "Rahman"),
    ),
    Place(
        "Bengaluru",
        "Asia-Pacific",
        "Asia/Kolkata",
        "IN",
        "KA",
        _LATE,
        "en",
        ("en",),
        ("Kavya", "Rohan", "Ananya", "Vikram"),
        ("Iyer", "Rao", "Menon", "Gupta"),
    ),
    Place(
        "Sydney",
        "Asia-Pacific",
        "Australia/Sydney",
        "AU",
        "NSW",
        OFFICE_WEEK,
        "en",
        ("en",),
        ("Chloe", "Liam", "Ruby", "Noah"),
        ("Walker", "Nolan", "Hughes", "Park"),
    ),
    Place(
        "Nairobi",
        "Middle East and Africa",
        "Africa/Nairobi",
        "KE",
        None,
        OFFICE_WEEK,
        "en",
        ("en",),
        ("Wanjiru", "Otieno", "Amina", "Kamau"),
        ("Mwangi", "Odhiambo", "Njeri", "Hassan"),
    ),
    Place(
        "Cairo",
        "Middle East and Africa",
        "Africa/Cairo",
        "EG",
        None,
        _SUNDAY_WEEK,
        "en",
        ("en", "fr"),
        ("Nadia", "Omar", "Salma", "Karim"),
        ("Mansour", "Fahmy", "Zaki", "Halim"),
    ),
)
CITIES = {place.zone: place.city for place in PLACES}
UNITS = ("Design", "Engineering", "Sales", "Finance", "Operations", "People", "Research", "Customer Care")
JUNIOR_TITLES = ("product designer", "software engineer", "analyst", "account manager", "researcher", "planner")
SENIOR_TITLES = ("vice president", "managing director", "head of division", "regional director", "chief of staff")
