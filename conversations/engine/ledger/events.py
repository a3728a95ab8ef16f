"""A region's events: who is invited hears of every change, and how many come is counted (PRODUCT §1, champion)."""

from datetime import timedelta

from conversations.engine.errors import NotAllowed
from conversations.engine.ledger.audit import write_audit
from conversations.engine.ledger.book import Ledger, Outcome
from conversations.engine.ledger.extras.events import KIND, NAME, PLACE
from conversations.engine.ledger.may import champions_of
from conversations.engine.ports import Reminder
from conversations.programme.facts import Answered, Consented, EventAdded, EventAnswered, EventCancelled, EventRestored
from conversations.programme.outcomes import Event, EventKind
from conversations.programme.subjects import Subject
from conversations.programme.training import may_note

#: The conversation, as reminders name it.
EVENT = "event"
#: Whoever is told of an event reads its words for so long after its start.
AFTERWARDS = timedelta(days=1)


async def event_added(ledger: Ledger, fact: EventAdded) -> None:
    """It stands, and its words are for the invited alone; the audit log keeps that there is one."""
    await _may_hold(ledger, fact.by, fact.region, fact.kind)
    company = ledger.company.id
    ids = (fact.event, company, fact.region, fact.by)
    ledger.uow.add(Event(*ids, fact.start, ledger.now, fact.minutes, kind=fact.kind))
    for name, words in ((NAME, fact.name), (PLACE, fact.place)):
        if words:
            await ledger.uow.confidences.put(company, fact.by, fact.subject, name, str(words))
    region = await ledger.uow.companies.region(company, fact.region)
    after = f"{region.name if region else ''}, {fact.start:%Y-%m-%d %H:%M}"
    await write_audit(ledger, fact.by, f"{fact.kind} added", fact.subject, after=after)
    await ledger.timer("event_begins", fact.subject, fact.start + AFTERWARDS)


async def consented(ledger: Ledger, fact: Consented) -> None:
    """Whoever joins later is invited to what is still ahead in their region, as they would have been before."""
    person = await ledger.person(fact.person)
    cohort = await ledger.uow.companies.cohort(ledger.company.id, fact.cohort)
    if not person.region or cohort.is_hidden or cohort.is_control:
        return
    for each in await ledger.uow.outcomes.events(ledger.company.id, person.region):
        if each.cancelled_at is None and each.start > ledger.now:
            about, today = Subject("event", each.id), ledger.now.date()
            await ledger.plant("open", EVENT, about, ledger.now, person.id, f"{each.sequence}/{today}")


async def event_cancelled(ledger: Ledger, fact: EventCancelled) -> None:
    """Nobody is asked about it any more."""
    event = await _theirs(ledger, fact.subject, fact.by)
    if event.cancelled_at is not None or event.start <= ledger.now:
        return
    event.cancelled_at, event.sequence = ledger.now, fact.sequence
    await ledger.close_talks(fact.subject)
    await write_audit(ledger, fact.by, f"{event.kind} cancelled", fact.subject)


async def event_restored(ledger: Ledger, fact: EventRestored) -> None:
    """It takes place after all, while it is ahead."""
    event = await _theirs(ledger, fact.subject, fact.by)
    if event.cancelled_at is None or event.start <= ledger.now:
        return
    event.cancelled_at, event.sequence = None, fact.sequence
    await write_audit(ledger, fact.by, f"{event.kind} restored", fact.subject)


async def event_answered(ledger: Ledger, fact: EventAnswered) -> None:
    """A yes or a no, while it is ahead and stands; given again, the later one holds."""
    event = await _found(ledger, fact.subject)
    if event.cancelled_at is not None or event.start <= ledger.now:
        return
    values = {"comes": "yes" if fact.comes else "no"}
    said = Answered(
        person=fact.person, kind=KIND, occasion_key=event.id, values=values, asked_at=fact.asked_at, cohort=None
    )
    await ledger.record(said)


async def event_begins(ledger: Ledger, reminder: Reminder) -> Outcome:
    """It is over: nobody is asked any more, and nobody needs its words."""
    await ledger.close_talks(reminder.subject)
    event = await _found(ledger, reminder.subject)
    for name in (NAME, PLACE):
        await ledger.uow.confidences.forget(ledger.company.id, event.by, reminder.subject, name)
    return "over"


async def _theirs(ledger: Ledger, about: Subject, person: str) -> Event:
    event = await _found(ledger, about)
    await _may_hold(ledger, person, event.region, event.kind)
    return event


async def _may_hold(ledger: Ledger, person: str, region: str, kind: EventKind) -> None:
    """Champions and admins hold anything, trainers of the region orientations."""
    if kind != "orientation":
        await champions_of(ledger, person, region)
    elif not may_note(await ledger.uow.companies.roles_of(ledger.company.id, person), "", "attended", region, ()):
        raise NotAllowed


async def _found(ledger: Ledger, about: Subject) -> Event:
    event = await ledger.uow.outcomes.find(ledger.company.id, about)
    if not isinstance(event, Event):
        raise NotAllowed
    return event
