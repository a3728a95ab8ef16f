"""Putting a question off: later today, or tomorrow (PRODUCT §2.7). It leaves the floor and comes back by itself."""

from datetime import datetime, timedelta

from conversations.engine.ledger.book import Ledger
from conversations.engine.script import Conversation
from conversations.engine.talks import Talk
from conversations.programme.people import Person
from conversations.programme.subjects import Subject
from conversations.programme.working_time import add_working_days, next_working_moment, start_of_working_day

#: 'Later today' means in so many hours, or at the next working moment after.
LATER = timedelta(hours=3)


async def postpone(ledger: Ledger, person: Person, script: Conversation, talk: Talk, way: str) -> datetime | None:
    """Ask again at the returned instant (UTC); this takes the place of the reminders that were planned.

    None where the question stays open but must not come again: before consent there is one reminder in all.
    """
    if script.before_consent and talk.given.get("asked_again"):
        return None
    rhythm, subject = person.availability, Subject("talk", talk.id)
    if way == "@tomorrow":
        at = start_of_working_day(rhythm, ledger.now, 1)
    else:
        at = next_working_moment(rhythm, ledger.now + LATER)
    await ledger.uow.reminders.drop(ledger.company.id, [subject], "postponed", (script.name,))
    talk.floor_until = None
    talk.given = {**talk.given, "asked_again": True}
    await ledger.uow.talks.save(talk)
    occasion = f"{talk.revision}/postponed {ledger.now:%Y%m%d%H%M}"
    await ledger.plant("nudge", script.name, subject, at, person.id, occasion)
    if script.lapses is not None:
        policy = (await ledger.scene(person, talk.subject)).policy
        lapse_at = add_working_days(rhythm, at, policy.days(script.lapses))
        await ledger.plant("lapse", script.name, subject, lapse_at, person.id, f"{talk.revision} {at:%Y%m%d}")
    return at
