"""A company whose people, meetings and answers are drawn by lot, for tests of the figures."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from random import Random
from typing import TypeVar

from conversations.engine.ports import Decision
from conversations.programme.companies import Cohort, Company, Programme, Region, Role
from conversations.programme.outcomes import Action, Answer, Commitment
from conversations.programme.pairings import Pairing
from conversations.programme.people import Participant, Person
from conversations.programme.sessions import Pulse, Session
from storage.unit_of_work import SqlUnitOfWork

STARTS = datetime(2026, 1, 1, tzinfo=UTC)
DAYS = 200
REGIONS = ("north", "south", "west")
#: Cohorts and their programmes; the hidden and the control cohort belong to the first.
COHORTS = {"spring": "g1", "summer": "g1", "other": "g2", "hidden": "g1", "control": "g1"}
DAY = timedelta(days=1)
Noun = TypeVar("Noun")


@dataclass
class Drawn:
    """The nouns of one company; `decisions` are kept apart by storage."""

    company: str
    nouns: list[object] = field(default_factory=list)
    decisions: list[Decision] = field(default_factory=list)

    def all(self, kind: type[Noun]) -> list[Noun]:
        """Every noun of a kind."""
        return [each for each in self.nouns if isinstance(each, kind)]

    async def settle(self, uow: SqlUnitOfWork) -> None:
        """Put it into a database."""
        uow.add(*self.nouns)
        for decision in self.decisions:
            await uow.decisions.add(decision)
        await uow.commit()


def drawn(company: str, seed: int, people: int = 50, pairings: int = 60) -> Drawn:
    """The same company for the same seed."""
    lot = Random(seed)
    made = Drawn(company, [Company(company, company, STARTS)])
    made.nouns += [Programme(each, company, each) for each in ("g1", "g2")]
    made.nouns += [Region(each, company, each) for each in REGIONS]
    for name, programme in COHORTS.items():
        cohort = Cohort(name, company, programme, name, STARTS, STARTS + DAYS * DAY)
        cohort.is_hidden, cohort.is_control = name == "hidden", name == "control"
        made.nouns.append(cohort)
    made.nouns += list(_people(lot, company, people))
    made.nouns += list(_roles(lot, made))
    for number in range(pairings):
        _pairing(lot, made, f"p{number}")
    made.nouns += list(_survey(lot, made))
    return made


def _people(lot: Random, company: str, count: int) -> Iterator[Person]:
    for number in range(count):
        level = lot.choice([None, 1, 2, 3, 4, 5])
        manager = f"a{lot.randrange(count)}" if lot.random() < 0.6 else None
        person = Person(f"a{number}", company, f"A {number}", STARTS, employee_number=f"{number}", level=level)
        person.manager, person.region = manager, lot.choice([None, *REGIONS, *REGIONS])
        person.erased_at = STARTS if lot.random() < 0.03 else None
        yield person


def _roles(lot: Random, made: Drawn) -> Iterator[Role]:
    for number, person in enumerate(lot.sample(made.all(Person), 9)):
        region = lot.choice([None, *REGIONS])
        yield Role(f"o{number}", made.company, person.id, "trainer", region, lot.choice(["", "", *COHORTS]))


def _pairing(lot: Random, made: Drawn, ident: str) -> None:
    mentor, mentee = lot.sample(made.all(Person), 2)
    cohort = lot.choice([each for each in COHORTS if each != "control"])
    drafted = _some_day(lot)
    pairing = Pairing(ident, made.company, cohort, mentee.region, mentor.id, mentee.id, drafted)
    made.nouns.append(pairing)
    if lot.random() < 0.1:
        return
    pairing.state = "running"
    pairing.announced_at = drafted + lot.randrange(9) * DAY
    pairing.agreed_at = pairing.announced_at + lot.randrange(9) * DAY
    pairing.ends_at = pairing.agreed_at + lot.randrange(60, 180) * DAY
    if lot.random() < 0.4:
        pairing.state = lot.choice(["ended", "completed"])
        pairing.ended_at = pairing.agreed_at + lot.randrange(120) * DAY
    elif lot.random() < 0.2:
        pairing.state = "paused"
    for number in range(lot.randrange(6)):
        _session(lot, made, pairing, number)
    if lot.random() < 0.5:
        outcome = lot.choice(["goes_on", "goes_on", "goes_on", "ended", "paused", "undecided"])
        decided_at = pairing.agreed_at + lot.randrange(90) * DAY
        vote = Decision(f"v{ident}", made.company, ident, "trial_vote", 1, decided_at=decided_at, outcome=outcome)
        made.decisions.append(vote)
    for person in pairing.people:
        _check_ins(lot, made, pairing, person)
        _promises(lot, made, pairing, person)


def _session(lot: Random, made: Drawn, pairing: Pairing, number: int) -> None:
    due = (pairing.agreed_at or pairing.drafted_at) + (14 * number + lot.randrange(10)) * DAY
    session = Session(f"{pairing.id}-{number}", made.company, pairing.id, number, due, due, due + 14 * DAY)
    made.nouns.append(session)
    session.status = lot.choice(["planned", "held", "held", "held", "missed", "lapsed", "cancelled", "unknown"])
    if session.status != "lapsed" and lot.random() < 0.8:
        session.planned_end = due + timedelta(hours=lot.randrange(90))
        session.planned_start = None if lot.random() < 0.2 else session.planned_end - timedelta(hours=1)
    if session.status == "planned":
        return
    session.closed_at = due + lot.randrange(20) * DAY
    for person in pairing.people:
        if lot.random() < 0.8:
            asked_at = session.closed_at - lot.randrange(5) * DAY
            pulse = Pulse(f"q{session.id}{person}", made.company, session.id, person, asked_at)
            made.nouns.append(pulse)
            if lot.random() < 0.8:
                pulse.answered_at, pulse.held = asked_at + lot.randrange(4) * DAY, lot.choice(["yes", "yes", "no"])
                pulse.has_learning = lot.random() < 0.5
                pulse.useful = lot.choice([None, 1, 2, 2, 3, 4, 5])
                pulse.length = lot.choice([None, 30, 45, 60, 90])


def _check_ins(lot: Random, made: Drawn, pairing: Pairing, person: str) -> None:
    start = pairing.agreed_at or pairing.drafted_at
    for phase, after in (("baseline", 2), ("midpoint", 60), ("closing", 110)):
        names = ("progress_1", "progress_2", "recommend") if phase == "midpoint" else ("confidence_1", "confidence_2")
        more = ("inclusion", "collaboration") if phase != "midpoint" else ()
        last = ("progress_1", "recommend") if phase == "closing" else ()
        for name in (*names, *more, *last):
            if lot.random() < 0.7:
                most = 3 if name.startswith("progress") else 10 if name == "recommend" else 5
                ident = f"y{pairing.id}{person}{phase}{name}"
                at = start + (after + lot.randrange(20)) * DAY
                kind, score = f"check_in/{phase}", lot.randrange(most + 1)
                made.nouns.append(
                    Answer(ident, made.company, person, kind, pairing.id, name, at, at, score, pairing=pairing.id)
                )


def _promises(lot: Random, made: Drawn, pairing: Pairing, person: str) -> None:
    for number in range(lot.randrange(3)):
        at = _some_day(lot)
        action = Action(f"i{pairing.id}{person}{number}", made.company, person, at, pairing.id)
        action.asks = lot.randrange(3)
        if lot.random() < 0.6:
            action.outcome, action.followed_at = lot.choice(["done", "on_it", "dropped"]), at + 14 * DAY
        made.nouns.append(action)
    if person == pairing.mentee:
        for quarter in (1, 2):
            at = _some_day(lot)
            made_one = Commitment(f"j{pairing.id}{quarter}", made.company, person, pairing.id, quarter, at)
            if lot.random() < 0.6:
                made_one.outcome = lot.choice(["kept", "partly", "dropped"])
                made_one.closed_at = at + lot.randrange(60) * DAY
            made.nouns.append(made_one)


def _survey(lot: Random, made: Drawn) -> Iterator[object]:
    for cohort in COHORTS:
        for person in lot.sample(made.all(Person), 25):
            part = Participant(f"m{cohort}{person.id}", made.company, cohort, person.id)
            part.state = lot.choice(["ready", "ready", "consented", "left", "invited"])
            part.consented_at = None if part.state == "invited" else _some_day(lot)
            yield part
            for quarter, at in (("2026-Q1", 40), ("2026-Q2", 130)):
                if lot.random() < 0.6:
                    when = STARTS + (at + lot.randrange(14)) * DAY
                    ident = f"z{cohort}{person.id}{quarter}"
                    occasion = f"{quarter}/{cohort}"
                    yield Answer(
                        ident,
                        made.company,
                        person.id,
                        "survey",
                        occasion,
                        "voice",
                        when,
                        when,
                        lot.randint(1, 5),
                        cohort=cohort,
                    )


def _some_day(lot: Random) -> datetime:
    return STARTS + timedelta(days=lot.randrange(DAYS), minutes=lot.randrange(24 * 60))
