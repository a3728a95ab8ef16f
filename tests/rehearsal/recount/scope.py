"""Whose figure it is and which stretch it covers: the company, a programme, a cohort, a region; a month or quarter."""

from dataclasses import dataclass
from datetime import UTC, datetime

from tests.rehearsal.recount.rows import Pairing, Rows


@dataclass(frozen=True)
class Scope:
    """A hidden or a control cohort is in its own scope and in no other; a person is of their own region."""

    rows: Rows
    kind: str
    id: str

    def has_cohort(self, cohort: str | None) -> bool:
        """Whether this cohort is inside."""
        known = self.rows.cohorts.get(cohort or "")
        if known is None or self.kind == "cohort":
            return cohort == self.id
        is_open = not known["is_hidden"] and not known["is_control"]
        return is_open and (self.kind != "programme" or known["programme"] == self.id)

    def has_pairing(self, pairing: Pairing) -> bool:
        """Whether this pairing is inside: where its mentee is at home."""
        return self.has_cohort(pairing.cohort) and (self.kind != "region" or pairing.region == self.id)

    def has_person(self, person: str, cohort: str | None) -> bool:
        """Whether this person of that cohort is inside: where they themselves are at home."""
        return self.has_cohort(cohort) and (self.kind != "region" or self.rows.people[person][0] == self.id)

    def has_person_of(self, person: str, pairing: str | None) -> bool:
        """The same for one of the two of a pairing."""
        known = self.rows.pairings.get(pairing or "")
        return known is not None and self.has_person(person, known.cohort)


@dataclass(frozen=True)
class Stretch:
    """From the first instant on, up to and without the last (UTC)."""

    since: datetime
    until: datetime

    def __contains__(self, moment: object) -> bool:
        return isinstance(moment, datetime) and self.since <= moment < self.until


def month_named(month: str) -> Stretch:
    """The calendar month '2026-03' of UTC."""
    year, number = (int(part) for part in month.split("-"))
    return Stretch(datetime(year, number, 1, tzinfo=UTC), _first_of(year, number + 1))


def quarter_with(month: str) -> Stretch:
    """The calendar quarter of UTC which has this month."""
    year, number = (int(part) for part in month.split("-"))
    first = number - (number - 1) % 3
    return Stretch(datetime(year, first, 1, tzinfo=UTC), _first_of(year, first + 3))


def _first_of(year: int, month: int) -> datetime:
    return datetime(year + (month - 1) // 12, (month - 1) % 12 + 1, 1, tzinfo=UTC)
