"""A small company, made twice over under different ids, for tests of storage."""

from datetime import UTC, datetime, timedelta

from conversations.engine.ports import Decision, Happened, Outgoing, Reminder
from conversations.engine.talks import Talk
from conversations.programme.auditing import Audit, AuditedPairing
from conversations.programme.companies import AuditEntry, Cohort, Company, Door, Programme, Region, Role
from conversations.programme.diagnosing import Diagnosis
from conversations.programme.escalations import Escalation
from conversations.programme.impact import ImpactValue
from conversations.programme.imports import Import
from conversations.programme.linking import LinkCode
from conversations.programme.match_wishes import MatchWish
from conversations.programme.outcomes import Action, Answer, Circle, Commitment, Event, Story
from conversations.programme.pairings import Pairing
from conversations.programme.people import (
    Address,
    Concern,
    Erasure,
    Participant,
    Pause,
    Person,
    RhythmChange,
    Waiting,
)
from conversations.programme.phase_gates import Gate
from conversations.programme.readiness_poll import ReadinessPoll
from conversations.programme.sessions import Proposal, Pulse, Session
from conversations.programme.sponsoring import ActionItem, ResponsePlan
from conversations.programme.subjects import Subject
from conversations.programme.texts import OwnText
from storage.unit_of_work import SqlUnitOfWork

NOW = datetime(2026, 3, 3, 15, tzinfo=UTC)
DAY = timedelta(days=1)
MEETING = Subject("session", "s1")


class StoppedClock:
    """Shows what it is set to."""

    def __init__(self) -> None:
        self.at = NOW

    def now(self) -> datetime:
        """The instant it was set to."""
        return self.at


def nouns(company: str) -> list[object]:
    """One of every noun. Ids repeat from company to company, but for what platforms make unique."""
    return [
        Company(company, company.title(), NOW, policies={"session.length": 45}),
        Door("d1", company, "slack", f"T-{company}"),
        Programme("g1", company, "Two ways"),
        Region("r1", company, "North"),
        Cohort("c1", company, "g1", "Spring", NOW, NOW + 90 * DAY, weights={"topics": 0.5}),
        Role("o1", company, "ada", "champion", "r1"),
        OwnText("w1", company, "r1", "en", "waiting-told", "We keep looking, [name].", NOW, "ada"),
        AuditEntry("u1", company, NOW, "ada", "approve", "pairing/p1"),
        Person("ada", company, "Ada Adler", NOW, "Ada@Example.com", "1", lunch=(720, 780)),
        Person("bo", company, "Bo Berg", NOW, employee_number="2", favourites=((600, 660),)),
        Address("x1", company, "ada", "slack", f"T-{company}", "U1", NOW),
        Participant("m1", company, "c1", "ada", state="ready", intake_at=NOW, objectives=("cloud", "identity")),
        Participant("m2", company, "c1", "bo", state="ready"),
        Pause("z1", company, NOW - DAY, NOW + DAY, person="ada"),
        Pause("z2", company, NOW - DAY, NOW + DAY, pairing="p1"),
        RhythmChange("h1", company, "ada", NOW, "UTC", (((540, 1020),),) * 7, takes_edges=True),
        Waiting("w1", company, "c1", "bo", "no_partner_fits", NOW),
        Erasure("e1", company, "hash", at=NOW),
        LinkCode("l1", company, "ada", "person", "hash", NOW + DAY),
        LinkCode("l2", company, "ada", "door", "hash", NOW + DAY),
        Concern("n1", company, "ada", "bo", NOW),
        Pairing("p1", company, "c1", "r1", "ada", "bo", NOW, why=({"factor": "topics", "words": ("a",)},)),
        MatchWish("a1", company, "c1", "pin", "ada", "bo", NOW),
        Session("s1", company, "p1", 1, NOW, NOW, NOW + 10 * DAY, planned_start=NOW, planned_end=NOW + DAY),
        Pulse("q1", company, "s1", "ada", NOW),
        Proposal("t1", company, "s1", NOW, NOW + DAY, "none", NOW),
        Escalation("b1", company, "p1", "booking", NOW, NOW),
        Audit("d1", company, "2026-Q1", "r1", "", "seed", 10, 4, 1, NOW),
        AuditedPairing("d2", company, "d1", "2026-Q1", "p1", "ada"),
        Answer("y1", company, "ada", "survey", "2026-Q1", "voice", NOW, NOW, 4, cohort="c1"),
        Action("i1", company, "ada", NOW, "p1", "s1"),
        Commitment("j1", company, "ada", "p1", 1, NOW),
        Story("f1", company, "ada", "p1", NOW),
        Circle("g1", company, "c1", 1, NOW),
        Event("o1", company, "r1", "ada", NOW + DAY, NOW),
        ResponsePlan("b1", company, "ada", "company", company, "nps", "2026-02", NOW),
        ActionItem("b2", company, "ada", "bo", NOW, NOW + 30 * DAY),
        Gate("t2", company, "c1", 1, NOW),
        ReadinessPoll("t3", company, "c1", NOW, NOW + 14 * DAY, 2, {"leader/time": [0, 0, 0, 1, 0]}),
        Diagnosis("t4", company, "c1", "ada", NOW, "2026-02", ("completion", "response")),
        Import("v1", company, "bo", "people", NOW, 3),
        ImpactValue("k1", company, "ada", "review_360", "2026-Q1", 3.5),
    ]


def talk(company: str, ident: str = "k1", person: str = "ada", opened_at: datetime = NOW) -> Talk:
    """An open talk about the meeting."""
    return Talk(
        ident,
        company,
        person,
        "pulse",
        MEETING,
        "held",
        "en",
        opened_at,
        given={"start": NOW, "names": ("Ada", "Bo")},
        answers={"held": "yes"},
    )


def reminder(company: str, ident: str, due_at: datetime = NOW, **more: object) -> Reminder:
    """An opening reminder for Ada; its occasion is its id."""
    fields = {"person": "ada", "occasion": ident, "script": "pulse", **more}
    return Reminder(id=f"{company}-{ident}", company=company, kind="open", subject=MEETING, due_at=due_at, **fields)  # type: ignore[arg-type]  # fields come by name from the table of cases


def message(company: str, ident: str, not_before: datetime = NOW, lane: str = "", **more: object) -> Outgoing:
    """A message for Ada, in her lane unless another is named."""
    fields = {"person": "ada", "talk": "k1", "subject": MEETING, **more}
    return Outgoing(
        id=ident,
        company=company,
        lane=lane or f"{company}/ada",
        conversation="pulse",
        step="held",
        body={"text": f"said to {company}"},
        not_before=not_before,
        created_at=NOW,
        **fields,  # type: ignore[arg-type]  # fields come by name from the table of cases
    )


async def settle(uow: SqlUnitOfWork, company: str) -> None:
    """Put one of everything into a company and commit."""
    uow.add(*nouns(company))
    await uow.talks.add(talk(company))
    await uow.decisions.add(Decision("v1", company, "p1", "booking", 1, {"times": (NOW,)}, {"ada": "first"}))
    await uow.reminders.plant([reminder(company, "first"), reminder(company, "held", is_waiting=True)])
    await uow.outbox.put([message(company, "b1"), message(company, "b2")])
    await uow.confidences.put(company, "ada", MEETING, "learning", f"words in {company}")
    await uow.journal.write([Happened(NOW, company, "Planted", "session/s1", "ada", {"why": "cadence"})])
    await uow.commit()
