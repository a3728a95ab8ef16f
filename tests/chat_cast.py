"""The company that transcripts are played in: seven people known by their first names, one cohort."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

from dateutil.relativedelta import relativedelta

from conversations.engine.ledger.people import rhythm_of
from conversations.engine.ports import Ids
from conversations.programme.companies import Cohort, Company, Door, Programme, Region, Role
from conversations.programme.people import Address, Person

#: A Monday: 10:00 in Berlin, 06:00 in São Paulo, before anybody works there.
MONDAY = datetime(2026, 3, 2, 9, tzinfo=UTC)

PLATFORM = "playground"
DOOR = "playground"


@dataclass(frozen=True)
class Place:
    """Where the company can be reached: platform, door, and the ids its people have there."""

    platform: str = PLATFORM
    door: str = DOOR
    user_of: Callable[[str], str] = str


PLAYGROUND = Place()


@dataclass(frozen=True)
class Member:
    """Who somebody is. `roles` are pairs of role and region."""

    name: str
    zone: str
    country: str
    region: str
    level: int
    unit: str
    title: str
    languages: tuple[str, ...]
    roles: tuple[tuple[str, str], ...] = ()


CAST: dict[str, Member] = {
    "ana": Member("Ana Ribeiro", "America/Sao_Paulo", "BR", "Americas", 3, "Design", "Designer", ("pt", "en")),
    "bo": Member("Bo Winkler", "Europe/Berlin", "DE", "Europe", 7, "Operations", "Head of operations", ("de", "en")),
    "cleo": Member(
        "Cleo Tavares",
        "America/Sao_Paulo",
        "BR",
        "Americas",
        5,
        "People",
        "Programme champion",
        ("pt", "en"),
        (("champion", "Americas"),),
    ),
    "dana": Member(
        "Dana Vogel",
        "Europe/Berlin",
        "DE",
        "Europe",
        8,
        "People",
        "Programme champion",
        ("de", "en"),
        (("champion", "Europe"),),
    ),
    "emil": Member(
        "Emil Seidel", "Europe/Berlin", "DE", "Europe", 5, "People", "Programme office", ("de", "en"), (("admin", ""),)
    ),
    "finn": Member("Finn Lorenz", "Europe/Berlin", "DE", "Europe", 2, "Sales", "Analyst", ("de", "en")),
    "gia": Member("Gia Serrano", "Europe/Madrid", "ES", "Europe", 8, "Finance", "Managing director", ("es", "en")),
}


def company_of_the_cast(
    now: datetime, ids: Ids, locale: str, name: str = "Aurora Instruments", at: Place = PLAYGROUND
) -> list[object]:
    """All nouns of a company whose members read `locale`; the cohort starts `now` and lasts a year."""
    company = Company(ids.new(), name, now)
    programme = Programme(ids.new(), company.id, "Upward")
    regions = {each: Region(ids.new(), company.id, each) for each in ("Americas", "Europe")}
    cohort = Cohort(ids.new(), company.id, programme.id, "Spring", now, now + relativedelta(years=1), seed=7)
    nouns: list[object] = [
        company,
        Door(ids.new(), company.id, at.platform, at.door),
        programme,
        *regions.values(),
        cohort,
    ]
    for user, member in CAST.items():
        person = Person(
            ids.new(),
            company.id,
            member.name,
            now,
            f"{user}@example.com",
            user.upper(),
            member.level,
            member.unit,
            member.title,
            region=regions[member.region].id,
            country=member.country,
            zone=member.zone,
            locale=locale,
            languages=member.languages,
            platform=at.platform,
        )
        nouns += [person, rhythm_of(ids.new(), person, now)]
        nouns += [Address(ids.new(), company.id, person.id, at.platform, at.door, at.user_of(user), now)]
        for role, region in member.roles:
            nouns += [Role(ids.new(), company.id, person.id, role, regions[region].id if region else None)]
    return nouns
