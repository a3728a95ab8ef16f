"""The rows that figures rest on, as plain values from the result of a rehearsal."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from tests.rehearsal.auditor.instants import Json, at, instant

#: Person, cohort, state, and since when they agreed.
Member = tuple[str, str, str, datetime | None]


@dataclass(frozen=True)
class Pairing:
    """A pairing belongs to its mentee's region; `pauses` is when its own and its people's breaks began."""

    id: str
    mentor: str
    mentee: str
    cohort: str
    region: str | None
    announced_at: datetime | None
    agreed_at: datetime | None
    ends_at: datetime | None
    ended_at: datetime | None
    pauses: tuple[datetime, ...]

    @property
    def people(self) -> tuple[str, str]:
        """Mentor and mentee."""
        return self.mentor, self.mentee


@dataclass(frozen=True)
class Session:
    """One meeting; `met_at` is its start, or the end of one in writing."""

    id: str
    pairing: str
    number: int
    status: str
    met_at: datetime | None
    closed_at: datetime | None


@dataclass(frozen=True)
class Pulse:
    """What one person said after a session."""

    session: str
    pairing: str
    person: str
    asked_at: datetime
    answered_at: datetime | None
    held: str | None
    learning: bool
    useful: int | None
    length: int | None
    asks: int


@dataclass(frozen=True)
class Answer:
    """One number that somebody tapped."""

    person: str
    pairing: str | None
    cohort: str | None
    kind: str
    occasion: str
    name: str
    value: int | str
    at: datetime


@dataclass(frozen=True)
class Deed:
    """An action or a commitment: taken on at `made_at`, spoken of at `told_at`."""

    id: str
    person: str
    pairing: str | None
    made_at: datetime
    outcome: str
    told_at: datetime | None
    asks: int


@dataclass(frozen=True)
class Vote:
    """A trial vote that was settled, and how."""

    pairing: str
    decided_at: datetime
    outcome: str


@dataclass(frozen=True)
class Rows:
    """All of it. `at_risk` are, by month, the pairings that ran when it was frozen and those of them unbooked too long.

    `people` are region, level and manager of whoever is known, `members` are (person, cohort, state, consented).
    """

    people: Mapping[str, tuple[str | None, int | None, str | None]]
    erased: frozenset[str]
    erasures: tuple[datetime, ...]
    hats: tuple[tuple[str, str, str | None, str | None], ...]
    cohorts: Mapping[str, Json]
    members: tuple[Member, ...]
    pairings: Mapping[str, Pairing]
    sessions: tuple[Session, ...]
    pulses: tuple[Pulse, ...]
    answers: tuple[Answer, ...]
    actions: tuple[Deed, ...]
    commitments: tuple[Deed, ...]
    votes: tuple[Vote, ...]
    month_ends: Mapping[str, Json]

    @cached_property
    def of_session(self) -> dict[str, list[Pulse]]:
        """The pulses of each session."""
        found: dict[str, list[Pulse]] = {}
        for each in self.pulses:
            found.setdefault(each.session, []).append(each)
        return found


def rows_from(result: Json) -> Rows:
    """The rows of this result. Raises KeyError or ValueError where it breaks the contract."""
    sessions = [(each, _session(each)) for each in result["sessions"]]
    breaks = {each["id"]: [at(start) for start, _ in each.get("pauses", ())] for each in result["people"]}
    return Rows(
        {each["id"]: (each.get("region"), each.get("level"), each.get("manager")) for each in result["people"]},
        frozenset(each["id"] for each in result["people"] if each["erased_at"]),
        tuple(at(each["erased_at"]) for each in result["people"] if each["erased_at"]),
        tuple(
            (hat["role"], each["id"], hat["region"], hat["cohort"])
            for each in result["people"]
            for hat in each.get("hats", ())
        ),
        {each["id"]: each for each in result["cohorts"]},
        tuple(
            (each["person"], each["cohort"], each["state"], instant(each["consented_at"]))
            for each in result["participants"]
        ),
        {each["id"]: _pairing(each, breaks) for each in result["pairings"]},
        tuple(session for _, session in sessions),
        tuple(_pulse(pulse, session) for each, session in sessions for pulse in each["pulses"]),
        tuple(_answer(each) for each in result["answers"]),
        tuple(_deed(each, "logged_at", "followed_at") for each in result["actions"]),
        tuple(_deed(each, "made_at", "closed_at") for each in result["commitments"]),
        tuple(
            Vote(each["pairing"], at(each["decided_at"]), each["outcome"] or "")
            for each in result["decisions"]
            if each["kind"] == "trial_vote" and each["decided_at"]
        ),
        {each["month"]: each for each in result["month_ends"]},
    )


def _pairing(row: Json, breaks: Mapping[str, list[datetime]]) -> Pairing:
    announced, agreed, ends, ended = (
        instant(row[name]) for name in ("announced_at", "agreed_at", "ends_at", "ended_at")
    )
    about = (row["id"], row["mentor"], row["mentee"], row["cohort"], row["region"])
    pauses = [at(start) for start, _ in row["pauses"]] + breaks[row["mentor"]] + breaks[row["mentee"]]
    return Pairing(*about, announced, agreed, ends, ended, tuple(pauses))


def _session(row: Json) -> Session:
    met_at = instant(row["planned_start"] or row["planned_end"])
    return Session(row["id"], row["pairing"], row["number"], row["status"], met_at, instant(row["closed_at"]))


def _pulse(row: Json, session: Session) -> Pulse:
    times = at(row["asked_at"]), instant(row["answered_at"])
    said = (row["held"], row["learning"], row["useful"], row["length"], row["asks"])
    return Pulse(session.id, session.pairing, row["person"], *times, *said)


def _answer(row: Json) -> Answer:
    about = (row["person"], row["pairing"], row["cohort"], row["kind"], row["occasion"], row["name"])
    return Answer(*about, row["value"], at(row["at"]))


def _deed(row: Json, made: str, told: str) -> Deed:
    about = (row["id"], row["person"], row["pairing"], at(row[made]))
    return Deed(*about, row["outcome"] or "", instant(row[told]), row.get("asks", 0))
