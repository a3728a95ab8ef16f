"""Rows for spreadsheets: who takes part, how pairings and sessions stand. Engagement only, nothing anybody wrote.

Pure. Every cell is text; instants are UTC (ISO 8601), what is unknown is empty. Columns keep their names in every
language, so that the next system can read them.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from conversations.programme.companies import AuditEntry, Cohort
from conversations.programme.pairings import Pairing
from conversations.programme.people import Participant, Person
from conversations.programme.sessions import Session


@dataclass(frozen=True)
class Rows:
    """A table: the names of its columns, and as many cells a row."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    @property
    def records(self) -> list[dict[str, str]]:
        """Each row by column."""
        return [dict(zip(self.columns, row, strict=True)) for row in self.rows]


@dataclass(frozen=True)
class Corner:
    """What one reader may take along: their part of the company, names by id."""

    people: Sequence[Person]
    participants: Sequence[Participant]
    pairings: Sequence[Pairing]
    sessions: Mapping[str, Sequence[Session]]
    cohorts: Sequence[Cohort]
    regions: Mapping[str, str]
    names: Mapping[str, str]


PEOPLE = ("employee_number", "name", "email", "level", "unit", "title", "region", "country", "cohort", "state", "side")
PAIRINGS = ("pairing", "cohort", "region", "mentor", "mentee", "state", "announced_at", "ends_at", "ended_at")
COUNTS = ("held", "missed", "lapsed", "planned")
SESSIONS = ("pairing", "mentor", "mentee", "number", "status", "mode", "due_at", "planned_start", "planned_end")
LOG = ("at", "by", "action", "about", "before", "after", "why")


def people_rows(corner: Corner) -> Rows:
    """A row for each part somebody has in a cohort; whoever has none has one row."""
    cohorts = _cohorts(corner)
    parts: dict[str, list[Participant]] = {}
    for each in corner.participants:
        parts.setdefault(each.person, []).append(each)
    rows: list[tuple[str, ...]] = []
    for person in corner.people:
        region = corner.regions.get(person.region or "", "")
        facts = (
            *(person.employee_number, person.name, person.email, _text(person.level)),
            *(person.unit, person.title, region, person.country or ""),
        )
        found = parts.get(person.id, [])
        rows += [(*facts, cohorts.get(each.cohort, ""), each.state, _side(each)) for each in found] or [
            (*facts, "", "", "")
        ]
    return Rows(PEOPLE, tuple(rows))


def pairing_rows(corner: Corner) -> Rows:
    """A row a pairing with how many of its sessions came to what; why one ended is told to nobody."""
    cohorts = _cohorts(corner)
    rows = []
    for each in corner.pairings:
        statuses = [session.status for session in corner.sessions.get(each.id, ())]
        mentor, mentee = (corner.names.get(person, "") for person in each.people)
        place = (each.id, cohorts.get(each.cohort, ""), corner.regions.get(each.region or "", ""))
        times = (_text(at) for at in (each.announced_at, each.ends_at, each.ended_at))
        counts = (str(statuses.count(status)) for status in COUNTS)  # type: ignore[arg-type]  # a status each
        rows.append((*place, mentor, mentee, each.state, *times, *counts))
    return Rows((*PAIRINGS, *COUNTS), tuple(rows))


def session_rows(corner: Corner) -> Rows:
    """A row a session, pairing by pairing."""
    rows = []
    for pairing in corner.pairings:
        mentor, mentee = (corner.names.get(person, "") for person in pairing.people)
        for each in corner.sessions.get(pairing.id, ()):
            times = (_text(at) for at in (each.due_at, each.planned_start, each.planned_end))
            rows.append((pairing.id, mentor, mentee, str(each.number), each.status, each.mode, *times))
    return Rows(SESSIONS, tuple(rows))


def log_rows(entries: Sequence[AuditEntry], names: Mapping[str, str], why: Mapping[str, str]) -> Rows:
    """The audit log in its order; `names` by person, `why` by entry."""
    return Rows(
        LOG,
        tuple(
            (
                *(_text(each.at), names.get(each.person, ""), each.action, each.subject),
                *(each.before, each.after, why.get(each.id, "")),
            )
            for each in entries
        ),
    )


def _cohorts(corner: Corner) -> dict[str, str]:
    return {each.id: each.name for each in corner.cohorts}


def _side(part: Participant) -> str:
    wanted = (("mentor", part.wants_mentor), ("mentee", part.wants_mentee))
    return " and ".join(side for side, is_wanted in wanted if is_wanted)


def _text(value: datetime | int | None) -> str:
    if isinstance(value, datetime):
        return value.isoformat(timespec="seconds")
    return "" if value is None else str(value)
