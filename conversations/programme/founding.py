"""What a new company begins with (PRODUCT §1): enough for its people to join at once. Every name can be changed."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from dateutil.relativedelta import relativedelta

from conversations.programme.companies import Cohort, Company, Door, Programme, Region, Role
from conversations.programme.people import Person

#: Names that read the same in most languages; what leaders see as the programme's name is theirs to choose.
PROGRAMME, REGION = "Mentoring", "Global"
#: How long the first cohort stays open to newcomers.
OPEN_FOR = relativedelta(months=12)


@dataclass(frozen=True)
class Outline:
    """A company before anybody is in it."""

    company: Company
    door: Door
    programme: Programme
    region: Region
    cohort: Cohort


def outline_of(
    organisation: str, platform: str, door: str, locale: str, now: datetime, new_id: Callable[[], str]
) -> Outline:
    """A company with one door, one programme, one region and a cohort that is open from `now` (UTC) on.

    `organisation` and `door` are the platform's name and id of it, `locale` a language of two letters.
    """
    company = Company(new_id(), organisation or door, now, locale)
    programme = Programme(new_id(), company.id, PROGRAMME)
    return Outline(
        company,
        Door(new_id(), company.id, platform, door),
        programme,
        Region(new_id(), company.id, REGION, locale),
        Cohort(new_id(), company.id, programme.id, f"{now:%Y}", now, now + OPEN_FOR),
    )


def first_hats(person: Person, new_id: Callable[[], str]) -> tuple[Role, Role]:
    """Whoever installs is the admin, and champion of the whole programme until an admin names others."""
    return (
        Role(new_id(), person.company, person.id, "admin"),
        Role(new_id(), person.company, person.id, "champion"),
    )
