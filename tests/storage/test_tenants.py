"""Every repository method, asked with another company's id, knows nothing."""

import inspect
from collections.abc import Awaitable, Callable
from typing import get_type_hints

import pytest

from conversations.engine import ports
from conversations.engine.errors import NotFound
from conversations.engine.ports import FrozenFigure, FrozenTheme
from conversations.programme.anonymity import Published
from conversations.programme.companies import Company, Door, Role
from conversations.programme.outcomes import Answer
from conversations.programme.people import Participant, Person
from conversations.programme.publication import Scope
from conversations.programme.sessions import Session
from conversations.programme.subjects import Subject
from storage import Storage
from storage.unit_of_work import SqlUnitOfWork
from tests.storage.world import DAY, MEETING, NOW, message, settle, talk

Ask = Callable[[SqlUnitOfWork, str], Awaitable[object]]


async def how_much_there_is(uow: SqlUnitOfWork, company: str) -> int:
    """People, members and pairings together."""
    return sum(await uow.outlines.counted(company, ["c1"]))


async def who_answered(uow: SqlUnitOfWork, company: str) -> frozenset[bytes]:
    """The hashes of whoever answered the quarterly question."""
    scope = Scope("company", company)
    return (await uow.reports.given(company, scope, "survey_voice", NOW - DAY, NOW + DAY, "secret")).members


#: Each reading method, with the arguments that find something in acme, asked of any company.
READS: dict[str, Ask] = {
    "companies.get": lambda uow, c: uow.companies.get(c),
    "companies.doors": lambda uow, c: uow.companies.doors(c),
    "companies.region": lambda uow, c: uow.companies.region(c, "r1"),
    "companies.regions": lambda uow, c: uow.companies.regions(c),
    "companies.programme": lambda uow, c: uow.companies.programme(c, "g1"),
    "companies.cohort": lambda uow, c: uow.companies.cohort(c, "c1"),
    "companies.cohorts": lambda uow, c: uow.companies.cohorts(c),
    "companies.roles": lambda uow, c: uow.companies.roles(c, "champion"),
    "companies.roles_of": lambda uow, c: uow.companies.roles_of(c, "ada"),
    "companies.audit": lambda uow, c: uow.companies.audit(c),
    "companies.entries": lambda uow, c: uow.companies.entries(c, ["u1"]),
    "companies.programmes": lambda uow, c: uow.companies.programmes(c),
    "companies.import_of": lambda uow, c: uow.companies.import_of(c, "v1"),
    "companies.imports": lambda uow, c: uow.companies.imports(c),
    "companies.gates": lambda uow, c: uow.companies.gates(c, "c1"),
    "companies.poll": lambda uow, c: uow.companies.poll(c, "c1"),
    "companies.diagnoses": lambda uow, c: uow.companies.diagnoses(c, "c1"),
    "people.get": lambda uow, c: uow.people.get(c, "ada"),
    "people.some": lambda uow, c: uow.people.some(c, ["bo", "ada"]),
    "people.all": lambda uow, c: uow.people.all(c),
    "people.whereabouts": lambda uow, c: uow.people.whereabouts(c),
    "people.at_door": lambda uow, c: uow.people.at_door(c, "slack", "T-acme", ["U1"]),
    "people.by_email": lambda uow, c: uow.people.by_email(c, ["ADA@example.com"]),
    "people.addresses_of": lambda uow, c: uow.people.addresses_of(c, ["ada"]),
    "people.with_intake": lambda uow, c: uow.people.with_intake(c, ["ada"]),
    "people.standing": lambda uow, c: uow.people.standing(c, "ada", NOW),
    "people.addresses": lambda uow, c: uow.people.addresses(c, "ada"),
    "people.participant": lambda uow, c: uow.people.participant(c, "c1", "ada"),
    "people.participations": lambda uow, c: uow.people.participations(c, "ada"),
    "people.participants": lambda uow, c: uow.people.participants(c, "c1", "ready", ["ada"]),
    "people.pause_of": lambda uow, c: uow.people.pause_of(c, "ada", NOW),
    "people.pauses": lambda uow, c: uow.people.pauses(c),
    "people.pauses_of_pairing": lambda uow, c: uow.people.pauses_of_pairing(c, "p1"),
    "people.rhythms": lambda uow, c: uow.people.rhythms(c),
    "people.waiting": lambda uow, c: uow.people.waiting(c),
    "people.concern": lambda uow, c: uow.people.concern(c, "n1"),
    "people.concerns_of": lambda uow, c: uow.people.concerns_of(c, "ada"),
    "people.erasures": lambda uow, c: uow.people.erasures(c),
    "people.codes": lambda uow, c: uow.people.codes(c, "person"),
    "companies.texts": lambda uow, c: uow.companies.texts(c),
    "pairings.get": lambda uow, c: uow.pairings.get(c, "p1", for_update=True),
    "pairings.of": lambda uow, c: uow.pairings.of(c, "bo", ["drafted"]),
    "pairings.in_cohort": lambda uow, c: uow.pairings.in_cohort(c, "c1"),
    "pairings.all": lambda uow, c: uow.pairings.all(c),
    "pairings.some": lambda uow, c: uow.pairings.some(c, ["p1"]),
    "pairings.in_question": lambda uow, c: uow.pairings.in_question(c),
    "pairings.refused": lambda uow, c: uow.pairings.refused(c, "c1"),
    "pairings.wishes": lambda uow, c: uow.pairings.wishes(c),
    "pairings.escalations": lambda uow, c: uow.pairings.escalations(c, "p1"),
    "pairings.open_escalations": lambda uow, c: uow.pairings.open_escalations(c),
    "pairings.audits": lambda uow, c: uow.pairings.audits(c, "2026-Q1"),
    "pairings.audited": lambda uow, c: uow.pairings.audited(c, "2026-Q1", "p1"),
    "sessions.get": lambda uow, c: uow.sessions.get(c, "s1", for_update=True),
    "sessions.of": lambda uow, c: uow.sessions.of(c, "p1"),
    "sessions.some": lambda uow, c: uow.sessions.some(c, ["s1"]),
    "sessions.booked": lambda uow, c: uow.sessions.booked(c, ["ada"], NOW),
    "sessions.all": lambda uow, c: uow.sessions.all(c),
    "sessions.pulse": lambda uow, c: uow.sessions.pulse(c, "s1", "ada"),
    "sessions.pulses": lambda uow, c: uow.sessions.pulses(c, "s1"),
    "sessions.all_pulses": lambda uow, c: uow.sessions.all_pulses(c),
    "sessions.proposals": lambda uow, c: uow.sessions.proposals(c, "s1"),
    "outcomes.find": lambda uow, c: uow.outcomes.find(c, Subject("story", "f1")),
    "outcomes.answers": lambda uow, c: uow.outcomes.answers(c, "survey", "2026-Q1", "ada"),
    "outcomes.actions": lambda uow, c: uow.outcomes.actions(c, "ada"),
    "outcomes.commitments": lambda uow, c: uow.outcomes.commitments(c, "p1"),
    "outcomes.stories": lambda uow, c: uow.outcomes.stories(c, "ada"),
    "outcomes.events": lambda uow, c: uow.outcomes.events(c, "r1"),
    "outcomes.circles": lambda uow, c: uow.outcomes.circles(c, "c1"),
    "outcomes.plans": lambda uow, c: uow.outcomes.plans(c, "ada"),
    "outcomes.items": lambda uow, c: uow.outcomes.items(c, "bo"),
    "outcomes.impact": lambda uow, c: uow.outcomes.impact(c),
    "reports.counts": lambda uow, c: uow.reports.counts(c, Scope("company", c), NOW - DAY, NOW + DAY),
    "reports.days_to_first_meeting": lambda uow, c: uow.reports.days_to_first_meeting(
        c, Scope("company", c), NOW - DAY, NOW + DAY
    ),
    "reports.given": lambda uow, c: who_answered(uow, c),
    "reports.trainers": lambda uow, c: uow.reports.trainers(c, Scope("company", c), "secret"),
    "reports.census": lambda uow, c: uow.reports.census(c),
    "reports.frozen": lambda uow, c: uow.reports.frozen(c, Scope("region", "r1"), [NOW.date()]),
    "reports.is_frozen": lambda uow, c: uow.reports.is_frozen(c, NOW.date()),
    "reports.remembered": lambda uow, c: uow.reports.remembered(c),
    "outlines.pairings": lambda uow, c: uow.outlines.pairings(c, ["drafted"]),
    "outlines.people": lambda uow, c: uow.outlines.people(c, ["ada"]),
    "outlines.participants": lambda uow, c: uow.outlines.participants(c, "c1"),
    "outlines.unmatched": lambda uow, c: uow.outlines.unmatched(c, ["c1"]),
    "outlines.counted": how_much_there_is,
    "outlines.audit": lambda uow, c: uow.outlines.audit(c),
    "themes.said": lambda uow, c: uow.themes.said(c, Scope("region", "r1"), NOW - DAY, NOW + DAY),
    "themes.frozen": lambda uow, c: uow.themes.frozen(c, Scope("region", "r1"), NOW.date()),
    "talks.get": lambda uow, c: uow.talks.get(c, "k1", for_update=True),
    "talks.waiting_of": lambda uow, c: uow.talks.waiting_of(c, "ada"),
    "talks.about": lambda uow, c: uow.talks.about(c, [MEETING], "pulse"),
    "talks.latest": lambda uow, c: uow.talks.latest(c, "ada"),
    "decisions.get": lambda uow, c: uow.decisions.get(c, "p1", "booking", 1),
    "decisions.of": lambda uow, c: uow.decisions.of(c, "p1"),
    "decisions.all": lambda uow, c: uow.decisions.all(c),
    "reminders.waiting_of": lambda uow, c: uow.reminders.waiting_of(c, "ada"),
    "reminders.upcoming": lambda uow, c: uow.reminders.upcoming(c, 10),
    "outbox.latest_delivered": lambda uow, c: uow.outbox.latest_delivered(c, "k1"),
    "outbox.queued": lambda uow, c: uow.outbox.queued(c, 10),
    "outbox.undelivered": lambda uow, c: uow.outbox.undelivered(c),
    "outbox.stuck": lambda uow, c: uow.outbox.stuck(c, NOW + DAY),
    "outbox.waiting": lambda uow, c: uow.outbox.waiting(c, NOW + DAY),
    "outbox.failures": lambda uow, c: uow.outbox.failures(c),
    "outbox.of": lambda uow, c: uow.outbox.of(c, "ada"),
    "confidences.get": lambda uow, c: uow.confidences.get(c, "ada", MEETING, "learning"),
    "confidences.of": lambda uow, c: uow.confidences.of(c, "ada"),
    "confidences.named": lambda uow, c: uow.confidences.named(c, "learning", ["ada"]),
    "journal.story": lambda uow, c: uow.journal.story(c, NOW, 10),
}
#: Methods that change something, each asked below in the other company's name.
WRITES = {
    "companies.add",
    "companies.add_door",
    "people.erase",
    "people.renumber",
    "talks.add",
    "talks.blank",
    "talks.save",
    "decisions.add",
    "decisions.save",
    "reminders.plant",
    "reports.freeze",
    "reports.forget",
    "reports.forget_all",
    "themes.freeze",
    "reminders.release",
    "reminders.free_floor",
    "reminders.drop",
    "outbox.blank",
    "outbox.put",
    "outbox.save",
    "outbox.drop",
    "confidences.put",
    "confidences.forget",
    "journal.write",
}
#: They find out the company, or serve all companies at once.
BEFORE_THE_COMPANY_IS_KNOWN = {
    "companies.all",
    "companies.door",
    "companies.door_codes",
    "people.at",
    "people.acting",
    "reminders.claim_due",
    "reminders.finish",
    "reminders.postpone",
    "reminders.next_due",
    "outbox.due_lanes",
    "outbox.head",
    "outbox.next_due",
    "journal.is_new",
    "journal.forget_events",
}


def test_no_method_is_left_out() -> None:
    """A method added to a port must be added to one of the three lists."""
    repositories = inspect.getmembers(ports.UnitOfWork, lambda each: isinstance(each, property))
    promised = {
        f"{name}.{method}"
        for name, repository in repositories
        for method, _ in inspect.getmembers(get_type_hints(repository.fget)["return"], inspect.isfunction)
        if not method.startswith("_")
    }

    assert promised == READS.keys() | WRITES | BEFORE_THE_COMPANY_IS_KNOWN


@pytest.fixture
async def acme(storage: Storage) -> Storage:
    """Storage in which acme has one of everything, a delivered, a failed and a queued message among it."""
    async with storage.work() as uow:
        await settle(uow, "acme")
        delivered, failed = await uow.outbox.of("acme")
        await uow.outbox.put([message("acme", "b9")])
        delivered.state, failed.state = "delivered", "undelivered"
        await uow.outbox.save(delivered)
        await uow.outbox.save(failed)
        uow.add(Role("o9", "acme", "bo", "trainer"), Person("cy", "acme", "Cy Cole", NOW))
        uow.add(Participant("m9", "acme", "c1", "cy", state="ready"))
        held = Session("s9", "acme", "p1", 9, NOW, NOW, NOW, status="held", planned_start=NOW, closed_at=NOW)
        uow.add(held)
        (await uow.pairings.get("acme", "p1")).announced_at = NOW - DAY
        told = Published("survey_voice", 4.0, 5)
        frozen = FrozenFigure(Scope("region", "r1"), NOW.date(), told, 5, await who_answered(uow, "acme"))
        await uow.reports.freeze("acme", [frozen])
        named = ("ada", "theme", "p1", "about", NOW, NOW)
        uow.add(Answer("y9", "acme", *named, choice="identity", pairing="p1"))
        await uow.themes.freeze("acme", [FrozenTheme(Scope("region", "r1"), NOW.date(), "identity", 10)])
        await uow.commit()
    return storage


@pytest.mark.parametrize("method", READS)
async def test_another_companys_id_finds_nothing(acme: Storage, method: str) -> None:
    """The very question that finds something in acme finds nothing in globex."""
    async with acme.work() as uow:
        assert await READS[method](uow, "acme")
        try:
            found = await READS[method](uow, "globex")
        except NotFound:
            found = None

        assert not found


async def test_writes_in_another_companys_name_change_nothing(acme: Storage) -> None:
    """Globex may use acme's ids as it likes: acme's rows stay as they are."""

    async def everything(uow: SqlUnitOfWork) -> list[object]:
        return [await READS[method](uow, "acme") for method in READS if not method.startswith("companies.get")]

    async with acme.work() as uow:
        before = await everything(uow)

    async with acme.work() as uow:
        await settle(uow, "globex")
        stolen = talk("globex")
        stolen.state, stolen.answers = "stopped", {}
        await uow.talks.save(stolen)
        (decision,) = await uow.decisions.all("globex")
        decision.outcome = "no"
        await uow.decisions.save(decision)
        assert await uow.reminders.drop("globex", [MEETING], "over") == 2
        await uow.reminders.release("globex", "ada", NOW + DAY)
        await uow.reminders.free_floor("globex", "ada", MEETING, "over", NOW)
        assert await uow.outbox.drop("globex", [MEETING], "over", "ada") == 2
        sent = message("globex", "b1")
        sent.state = "ambiguous"
        await uow.outbox.save(sent)
        await uow.confidences.put("globex", "ada", MEETING, "learning", "theirs")
        await uow.confidences.forget("globex", "ada")
        await uow.people.renumber("globex", "slack", "T-acme", "T-stolen", {"U1": "U9"})
        assert not await uow.companies.add(Company("thieves", "Thieves", NOW), Door("d9", "thieves", "slack", "T-acme"))
        assert not await uow.companies.add_door(Door("d8", "globex", "slack", "T-acme"))
        later, lie = NOW.date() + 31 * DAY, Published("survey_voice", 1.0, 5)
        await uow.reports.freeze("globex", [FrozenFigure(Scope("region", "r1"), later, lie, 5, frozenset())])
        await uow.themes.freeze("globex", [FrozenTheme(Scope("region", "r1"), NOW.date(), "lie", 10)])
        await uow.reports.forget("globex", "ada", "secret")
        await uow.reports.forget_all("globex")
        await uow.people.erase("globex", "ada")
        await uow.commit()

    async with acme.work() as uow:
        assert await everything(uow) == before


async def test_the_door_tells_the_company(acme: Storage) -> None:
    """Platform ids lead to the company, person and address they belong to, and nowhere else."""
    async with acme.work() as uow:
        door = await uow.companies.door("slack", "T-acme")
        found = await uow.people.at("slack", "T-acme", "U1")

        assert door is not None
        assert door.company == "acme"
        assert found is not None
        assert (found[0].id, found[1].id) == ("ada", "x1")
        assert await uow.people.at("slack", "T-globex", "U1") is None
        assert await uow.companies.door("teams", "T-acme") is None
