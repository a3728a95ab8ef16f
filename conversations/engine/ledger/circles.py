"""The mentors' circle: once a month its host is asked when it meets, the mentors are invited, the comers counted."""

from datetime import timedelta

from conversations.engine.errors import NotAllowed
from conversations.engine.ledger.book import Later, Ledger, Outcome
from conversations.engine.ledger.extras.outcomes import CIRCLE, CIRCLE_PLACE, comers
from conversations.engine.ports import Reminder
from conversations.programme.companies import Cohort
from conversations.programme.facts import (
    AgreementReached,
    Answered,
    CircleAnswered,
    CircleCalled,
    CircleCancelled,
    CircleCounted,
    CircleDue,
    PairingEnded,
)
from conversations.programme.outcomes import Circle
from conversations.programme.pairings import LIVE, Pairing
from conversations.programme.people import Person
from conversations.programme.subjects import Subject
from conversations.programme.supervision import (
    FEWEST_MENTORS,
    asked_at,
    hosts,
    looked_at,
    may_host,
    month_after,
    next_month,
)
from conversations.programme.working_time import add_working_days, last_working_moment


async def agreement_reached(ledger: Ledger, fact: AgreementReached) -> None:
    """The first agreement of a cohort plants its first circle; every later one of that month plants the same."""
    pairing = await ledger.uow.pairings.get(ledger.company.id, fact.pairing)
    await _plant(ledger, pairing.cohort, month_after(ledger.now))


async def circle_comes(ledger: Ledger, reminder: Reminder) -> Outcome:
    """A month begins: the host is asked on their first working day of it, and the next month is planted."""
    cohort = await ledger.uow.companies.cohort(ledger.company.id, reminder.subject.id)
    month = reminder.occasion
    if cohort.is_closed or cohort.ends_at <= ledger.now:
        return "the cohort is over"
    pairings = await ledger.uow.pairings.in_cohort(ledger.company.id, cohort.id)
    live = [each for each in pairings if each.state in LIVE]
    circle = await _circle(ledger, cohort)
    host = await _host(ledger, cohort, live, circle.number)
    begins = asked_at(host.availability, month) if host else looked_at(month)
    if begins > ledger.now:
        return Later(begins, "the month begins")
    await _plant(ledger, cohort.id, next_month(month))
    if len({each.mentor for each in live}) < FEWEST_MENTORS:
        return "too few mentors"
    if host is None:
        return "nobody to host it"
    circle.host, circle.asked_at = host.id, ledger.now
    ledger.uow.add(circle)
    await ledger.record(CircleDue(circle=circle.id, to=host.id, month=month))
    return "its host is asked"


async def circle_called(ledger: Ledger, fact: CircleCalled) -> None:
    """The time stands; where they meet is for the mentors alone. The host hears how many come."""
    circle = await _found(ledger, fact.subject)
    if not await _may_host(ledger, circle, fact.by):
        raise NotAllowed  # rights are read again on every submit (PRODUCT §1)
    if circle.start is not None:
        return
    circle.start = fact.start
    await ledger.uow.confidences.put(ledger.company.id, fact.by, fact.subject, CIRCLE_PLACE, str(fact.place))
    rhythm = (await ledger.person(fact.by)).availability
    day_before = add_working_days(rhythm, fact.start, -1)
    counted_at = day_before if day_before > ledger.now else last_working_moment(rhythm, fact.start - timedelta(hours=1))
    if counted_at > ledger.now:
        await ledger.timer("circle_counted", fact.subject, counted_at)
    await ledger.timer("circle_begins", fact.subject, fact.start)


async def circle_cancelled(ledger: Ledger, fact: CircleCancelled) -> None:
    """By its host, while it is ahead: nobody is asked about it any more. The next month's is another one."""
    circle = await _found(ledger, fact.subject)
    if not await _may_host(ledger, circle, fact.by):
        raise NotAllowed
    if circle.start is None or circle.start <= ledger.now or circle.cancelled_at is not None:
        return
    circle.cancelled_at = ledger.now
    await ledger.close_talks(fact.subject, "circle")


async def circle_answered(ledger: Ledger, fact: CircleAnswered) -> None:
    """A yes or a no, while it is ahead; given again, the later one holds."""
    circle = await _found(ledger, fact.subject)
    if circle.start is None or circle.start <= ledger.now or circle.cancelled_at is not None:
        return
    await ledger.record(
        Answered(
            person=fact.person,
            kind=CIRCLE,
            occasion_key=circle.id,
            values={"comes": "yes" if fact.comes else "no"},
            asked_at=fact.asked_at,
            cohort=circle.cohort,
        )
    )


async def circle_counted(ledger: Ledger, reminder: Reminder) -> Outcome:
    """The working day before: the number, and no name."""
    circle = await _found(ledger, reminder.subject)
    if circle.cancelled_at is not None:
        return "called off"
    if not await _may_host(ledger, circle, circle.host):
        return "its host is none any more"
    coming = len(await comers(ledger.uow, ledger.company.id, circle))
    await ledger.record(CircleCounted(circle=circle.id, to=circle.host, coming=coming))
    return "its host is told"


async def circle_begins(ledger: Ledger, reminder: Reminder) -> Outcome:
    """Who has not answered is asked no more, whatever was put off; nobody needs to read where it meets any more."""
    await ledger.close_talks(reminder.subject)
    circle = await _found(ledger, reminder.subject)
    await ledger.uow.confidences.forget(ledger.company.id, circle.host, reminder.subject, CIRCLE_PLACE)
    return "begun"


async def pairing_ended(ledger: Ledger, fact: PairingEnded) -> None:
    """Whoever mentors nobody in the cohort any more has no circle to come to."""
    pairing = await ledger.uow.pairings.get(ledger.company.id, fact.pairing)
    others = await ledger.uow.pairings.of(ledger.company.id, pairing.mentor, LIVE)
    if any((each.mentor, each.cohort) == (pairing.mentor, pairing.cohort) for each in others):
        return
    for circle in await ledger.uow.outcomes.circles(ledger.company.id, pairing.cohort):
        if circle.start is not None and circle.start > ledger.now:
            await ledger.close_talks(Subject("circle", circle.id), "circle", person=pairing.mentor)


async def _plant(ledger: Ledger, cohort: str, month: str) -> None:
    await ledger.timer("circle_comes", Subject("cohort", cohort), looked_at(month), month)


async def _circle(ledger: Ledger, cohort: Cohort) -> Circle:
    """The next one; one that nobody called keeps its number and its theme for this month."""
    known = await ledger.uow.outcomes.circles(ledger.company.id, cohort.id)
    if known and known[-1].start is None:
        return known[-1]
    return Circle(ledger.ids.new(), ledger.company.id, cohort.id, len(known) + 1, ledger.now)


async def _host(ledger: Ledger, cohort: Cohort, live: list[Pairing], number: int) -> Person | None:
    """Those who may host it take turns."""
    roles = await ledger.uow.companies.roles(ledger.company.id)
    people = await ledger.uow.people.some(ledger.company.id, sorted({role.person for role in roles}))
    apart = {each.mentor for each in live} | {each.id for each in people.values() if each.unreachable_since}
    found = hosts(roles, cohort, {each.region for each in live}, apart)
    return people[found[(number - 1) % len(found)]] if found else None


async def _may_host(ledger: Ledger, circle: Circle, person: str) -> bool:
    roles = await ledger.uow.companies.roles_of(ledger.company.id, person)
    cohort = await ledger.uow.companies.cohort(ledger.company.id, circle.cohort)
    return circle.host == person and may_host(roles, person, cohort)


async def _found(ledger: Ledger, about: Subject) -> Circle:
    circle = await ledger.uow.outcomes.find(ledger.company.id, about)
    assert isinstance(circle, Circle)  # noqa: S101  # its facts and timers are about nothing else
    return circle
