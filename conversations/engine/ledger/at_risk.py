"""What puts a pairing at risk: no time long after it was due, a session that did not take place, a look.

Two settle by themselves what was opened: a time that stands, and a session that was held (escalations.py).
"""

from conversations.engine.ledger.book import LOOK_AGAIN, Later, Ledger, Outcome
from conversations.engine.ledger.company_secret import made_secret
from conversations.engine.ledger.escalations import close, open_one, put_at_risk
from conversations.engine.ledger.policies import policy_of
from conversations.engine.ports import Reminder
from conversations.programme.escalations import LOOK, OFTEN, is_drawn, is_little_use, settles
from conversations.programme.facts import AgreementReached, SessionClosed, UsefulnessRated
from conversations.programme.pairings import Pairing
from conversations.programme.subjects import Subject
from conversations.programme.working_time import add_working_days


async def agreement_reached(ledger: Ledger, fact: AgreementReached) -> None:
    """Each session is looked at some working days after it was due."""
    pairing = await ledger.uow.pairings.get(ledger.company.id, fact.pairing)
    mentee = await ledger.person(pairing.mentee)
    days = (await policy_of(ledger.uow, ledger.company, pairing))["escalation.past_due"]
    planted = []
    for session in await ledger.uow.sessions.of(ledger.company.id, pairing.id):
        at = add_working_days(mentee.availability, session.due_at, days)
        subject = Subject("session", session.id)
        planted.append(Reminder(ledger.ids.new(), ledger.company.id, "timer", "past_due", "", subject, "", at))
    await ledger.uow.reminders.plant(planted)


async def past_due(ledger: Ledger, reminder: Reminder) -> Outcome:
    """Still no time so many working days after it was due."""
    session = await ledger.uow.sessions.get(ledger.company.id, reminder.subject.id)
    if not session.is_open or session.is_booked:
        return "booked or closed"
    pairing = await ledger.uow.pairings.get(ledger.company.id, session.pairing, for_update=True)
    if not pairing.is_live:
        return "the pairing is over"
    mentee = await ledger.person(pairing.mentee)
    days = (await policy_of(ledger.uow, ledger.company, pairing))["escalation.past_due"]
    at = add_working_days(mentee.availability, session.due_at, days)
    if at > ledger.now:
        return Later(at, "due later")
    if pairing.state == "paused":
        return Later(ledger.now + LOOK_AGAIN, "the pairing is paused")
    return await put_at_risk(ledger, pairing, "booking")


async def session_closed(ledger: Ledger, fact: SessionClosed) -> None:
    """One that did not take place puts the pairing at risk; one that did settles what was open."""
    session = await ledger.uow.sessions.get(ledger.company.id, fact.session)
    if fact.status in ("missed", "lapsed"):
        pairing = await ledger.uow.pairings.get(ledger.company.id, session.pairing, for_update=True)
        await put_at_risk(ledger, pairing, "missed")
    elif fact.status == "held":
        it = await open_one(ledger.uow, ledger.company.id, session.pairing)
        if it and settles(it, session.begins_at):
            await close(ledger, it, "settled")


async def usefulness_rated(ledger: Ledger, fact: UsefulnessRated) -> None:
    """Every tap is looked at in the same way and at the same time, whatever was tapped."""
    await ledger.plant("timer", "tapped", fact.subject, ledger.now, fact.person)


async def tapped(ledger: Ledger, reminder: Reminder) -> Outcome:
    """A lot is drawn, and a private sign opens the very same look; one at most in a pairing's life."""
    session = await ledger.uow.sessions.get(ledger.company.id, reminder.subject.id)
    pairing = await ledger.uow.pairings.get(ledger.company.id, session.pairing, for_update=True)
    if any(each.matter == LOOK for each in await ledger.uow.pairings.escalations(ledger.company.id, pairing.id)):
        return "looked at"
    taps = await _taps(ledger, pairing, reminder.person)
    if len(taps) < OFTEN:
        return "looked at"
    policy = await policy_of(ledger.uow, ledger.company, pairing)
    drawn = is_drawn(await made_secret(ledger), session.id, reminder.person, policy["escalation.lot"])
    if drawn or is_little_use(taps.get(session.id), tuple(taps.values())):
        await put_at_risk(ledger, pairing, LOOK)
    return "looked at"


async def _taps(ledger: Ledger, pairing: Pairing, person: str) -> dict[str, int | None]:
    """What one person tapped, by session, of those they were asked about."""
    found = {}
    for session in await ledger.uow.sessions.of(ledger.company.id, pairing.id):
        pulse = await ledger.uow.sessions.pulse(ledger.company.id, session.id, person)
        if pulse:
            found[session.id] = pulse.useful
    return found
