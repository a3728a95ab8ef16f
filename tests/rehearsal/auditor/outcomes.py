"""What came of the pairings, as the result tells it: closed answers, actions, commitments, stories, circles."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from tests.rehearsal.auditor.instants import Json, at, instant


@dataclass(frozen=True)
class Answer:
    """One closed answer: a number, or the name of an option."""

    person: str
    pairing: str | None
    kind: str
    occasion: str
    name: str
    value: int | str
    asked_at: datetime
    at: datetime


@dataclass(frozen=True)
class Action:
    """A next step that somebody took on."""

    id: str
    person: str
    pairing: str | None
    session: str | None
    logged_at: datetime
    outcome: str
    followed_at: datetime | None
    asks: int


@dataclass(frozen=True)
class Commitment:
    """What a leader meant to act on in one quarter of a pairing."""

    id: str
    person: str
    pairing: str
    quarter: int
    made_at: datetime
    outcome: str
    closed_at: datetime | None


@dataclass(frozen=True)
class Story:
    """A story of a pairing; whose it is, the result does not tell."""

    id: str
    pairing: str
    consented: bool
    approved_at: datetime | None
    withdrawn_at: datetime | None


@dataclass(frozen=True)
class Circle:
    """A monthly meeting of the mentors."""

    id: str
    number: int
    asked_at: datetime
    host: str
    start: datetime | None


@dataclass(frozen=True)
class Escalation:
    """A pairing at risk, how far word of it went, and how it ended."""

    id: str
    pairing: str
    matter: str
    rung: str
    opened_at: datetime
    closed_at: datetime | None


@dataclass(frozen=True)
class Audit:
    """The sample of one region and quarter: `size` of `pairings` in `per_cent`, as (pairing, auditor)."""

    quarter: str
    seed: str
    per_cent: int
    pairings: int
    size: int
    drawn_at: datetime
    sample: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Outcomes:
    """All of it, in the order of the result."""

    answers: tuple[Answer, ...]
    actions: tuple[Action, ...]
    commitments: tuple[Commitment, ...]
    stories: tuple[Story, ...]
    circles: tuple[Circle, ...]
    escalations: tuple[Escalation, ...]
    audits: tuple[Audit, ...]


def outcomes_from(result: Json) -> Outcomes:
    """The lists of the result. Raises KeyError or ValueError where they break the contract."""
    return Outcomes(
        tuple(_answers(result["answers"])),
        tuple(_actions(result["actions"])),
        tuple(_commitments(result["commitments"])),
        tuple(_stories(result["stories"])),
        tuple(_circles(result["circles"])),
        tuple(_escalations(result["escalations"])),
        tuple(_audits(result["audits"])),
    )


def _answers(rows: Iterable[Json]) -> Iterable[Answer]:
    for each in rows:
        asked_at, answered_at = at(each["asked_at"]), at(each["at"])
        about = (each["person"], each["pairing"], each["kind"], each["occasion"], each["name"])
        yield Answer(*about, each["value"], asked_at, answered_at)


def _actions(rows: Iterable[Json]) -> Iterable[Action]:
    for each in rows:
        about = (each["id"], each["person"], each["pairing"], each["session"], at(each["logged_at"]))
        yield Action(*about, each["outcome"] or "", instant(each["followed_at"]), each["asks"])


def _commitments(rows: Iterable[Json]) -> Iterable[Commitment]:
    for each in rows:
        about = (each["id"], each["person"], each["pairing"], each["quarter"], at(each["made_at"]))
        yield Commitment(*about, each["outcome"] or "", instant(each["closed_at"]))


def _stories(rows: Iterable[Json]) -> Iterable[Story]:
    for each in rows:
        times = (instant(each["approved_at"]), instant(each["withdrawn_at"]))
        yield Story(each["id"], each["pairing"], each["consented"], *times)


def _circles(rows: Iterable[Json]) -> Iterable[Circle]:
    for each in rows:
        yield Circle(each["id"], each["number"], at(each["asked_at"]), each["host"] or "", instant(each["start"]))


def _escalations(rows: Iterable[Json]) -> Iterable[Escalation]:
    for each in rows:
        about = (each["id"], each["pairing"], each["matter"], each["rung"])
        yield Escalation(*about, at(each["opened_at"]), instant(each["closed_at"]))


def _audits(rows: Iterable[Json]) -> Iterable[Audit]:
    for each in rows:
        sample = tuple((one["pairing"], one["auditor"]) for one in each["sample"])
        numbers = (each["per_cent"], each["pairings"], each["size"])
        yield Audit(each["quarter"], each["seed"], *numbers, at(each["drawn_at"]), sample)
