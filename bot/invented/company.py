"""Invents a company from a seed: regions, people of all roles, one cohort. The same seed, the same company."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from random import Random

from bot.invented.places import JUNIOR_TITLES, PLACES, SENIOR_TITLES, UNITS, Place
from conversations.engine.ledger.people import rhythm_of
from conversations.engine.ports import Ids
from conversations.intake import COMMUNICATION, FEEDBACK, PARTS
from conversations.programme.companies import Cohort, Company, Door, Programme, Region, Role
from conversations.programme.people import Address, Participant, Person
from conversations.programme.topics import TOPICS

PLATFORM = "playground"
#: Who listens outside the programme; the Americas have somebody nearer.
SUPPORT = "Aurora Care, care@aurora.example, day and night"
LOCAL_SUPPORT = {"Americas": "Aurora Care Americas, +1 202 555 0142"}


@dataclass(frozen=True)
class Invented:
    """The nouns of the company, and who is who."""

    company: Company
    cohort: Cohort
    nouns: tuple[object, ...]
    mentors: tuple[Person, ...]
    mentees: tuple[Person, ...]
    champions: tuple[Person, ...]


def invent(
    seed: int,
    pairs: int,
    now: datetime,
    ends_at: datetime,
    ids: Ids,
    locale: str = "",
    places: Sequence[Place] = PLACES,
) -> Invented:
    """A company with this many mentors and mentees, a champion per region of the places, an admin and a sponsor.

    `locale` makes everybody read that language; otherwise Berlin reads German and the rest English.
    """
    random = Random(seed)
    company = Company(ids.new(), "Aurora Instruments", now, support=SUPPORT)
    programme = Programme(ids.new(), company.id, "Upward")
    names = tuple(dict.fromkeys(place.region for place in places))
    regions = {name: Region(ids.new(), company.id, name, support=LOCAL_SUPPORT.get(name, "")) for name in names}
    cohort = Cohort(ids.new(), company.id, programme.id, "First cohort", now, ends_at, seed)
    people = _People(random, company, regions, now, ids, locale)
    chief = people.add(places[0], 9, "chief executive officer", "Board", None)
    mentees = [
        people.add(places[at % len(places)], random.randint(6, 8), random.choice(SENIOR_TITLES), None, chief.id)
        for at in range(pairs)
    ]
    mentors = [
        people.add(
            places[(at * 3 + 3) % len(places)],
            random.randint(2, 4),
            random.choice(JUNIOR_TITLES),
            None,
            random.choice(mentees).id,
        )
        for at in range(pairs)
    ]
    champions, roles = [], []
    for region in regions.values():
        place = next(place for place in places if place.region == region.name)
        champion = people.add(place, 5, "programme champion", "People", chief.id)
        champions.append(champion)
        roles.append(Role(ids.new(), company.id, champion.id, "champion", region.id))
    admin = people.add(places[0], 5, "programme office", "People", chief.id)
    roles += [Role(ids.new(), company.id, admin.id, "admin"), Role(ids.new(), company.id, chief.id, "sponsor")]
    people.give_addresses(
        [each for three in zip(mentors, mentees, [*champions, *people.made], strict=False) for each in three]
    )
    nouns: tuple[object, ...] = (
        company,
        Door(ids.new(), company.id, PLATFORM, PLATFORM),
        programme,
        *regions.values(),
        cohort,
        *people.made,
        *people.addresses,
        *(rhythm_of(ids.new(), person, now) for person in people.made),
        *roles,
    )
    return Invented(company, cohort, nouns, tuple(mentors), tuple(mentees), tuple(champions))


def ready_participant(random: Random, invented: Invented, person: Person, ids: Ids, now: datetime) -> Participant:
    """A participant whose intake is done: what a busy person would have chosen."""
    is_mentor = person in invented.mentors
    topics = tuple(random.sample(TOPICS, 4))
    return Participant(
        ids.new(),
        invented.company.id,
        invented.cohort.id,
        person.id,
        state="ready",
        wants_mentor=is_mentor,
        wants_mentee=not is_mentor,
        invited_at=now,
        consented_at=now,
        consent_version="2026-11",
        intake_at=now,
        topics_offered=topics if is_mentor else (),
        objectives=() if is_mentor else topics[:3],
        communication_style=random.choice(COMMUNICATION),
        feedback_style=random.choice(FEEDBACK),
        modes=("live", "async"),
    )


class _People:
    """Makes people with names nobody else has, an address each, and a liking for some part of the day."""

    def __init__(
        self, random: Random, company: Company, regions: dict[str, Region], now: datetime, ids: Ids, locale: str
    ) -> None:
        self._random, self._company, self._regions = random, company, regions
        self._now, self._ids, self._locale = now, ids, locale
        self._taken: set[str] = set()
        self.made: list[Person] = []
        self.addresses: list[Address] = []

    def add(self, place: Place, level: int, title: str, unit: str | None, manager: str | None) -> Person:
        name = self._name(place)
        person = Person(
            self._ids.new(),
            self._company.id,
            name,
            self._now,
            f"{name.casefold().replace(' ', '.')}@example.com",
            f"E{len(self.made) + 1:04}",
            level,
            unit or self._random.choice(UNITS),
            title,
            manager,
            self._regions[place.region].id,
            place.country,
            place.subdivision,
            place.zone,
            self._locale or place.locale,
            place.languages,
            place.week,
            favourites=(PARTS[self._random.choice(tuple(PARTS))],),
            platform=PLATFORM,
        )
        self.made.append(person)
        return person

    def give_addresses(self, first: list[Person]) -> None:
        """Everybody gets a user id; a mentor, a mentee and a champion come first, as the playground shows them."""
        for number, person in enumerate(dict.fromkeys(each.id for each in (*first, *self.made)), start=1):
            external = f"u{number:04}"
            self.addresses.append(
                Address(self._ids.new(), self._company.id, person, PLATFORM, PLATFORM, external, self._now)
            )

    def _name(self, place: Place) -> str:
        free = [f"{given} {family}" for given in place.given for family in place.family]
        free = [name for name in free if name not in self._taken] or [
            f"{given} {self._random.choice(place.family)}-{family}" for given in place.given for family in place.family
        ]
        given = {name.partition(" ")[0] for name in self._taken}
        name = self._random.choice([name for name in free if name.partition(" ")[0] not in given] or free)
        self._taken.add(name)
        return name
