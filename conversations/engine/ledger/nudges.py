"""What follows an unanswered question: it is asked again after some working days, and some questions lapse."""

from datetime import datetime

from conversations.engine.ports import Ids, Reminder, ReminderKind
from conversations.engine.script import Conversation, Priority
from conversations.engine.talks import Talk
from conversations.programme.people import Person
from conversations.programme.policy import PolicyBook
from conversations.programme.subjects import Subject
from conversations.programme.working_time import add_working_days


def nudges(
    script: Conversation, talk: Talk, reader: Person, policy: PolicyBook, now: datetime, ids: Ids
) -> list[Reminder]:
    """Every reminder of a question asked at `now` (UTC), to be planted together."""

    def reminder(kind: ReminderKind, occasion: str, days: int, priority: int) -> Reminder:
        at, about = add_working_days(reader.availability, now, days), Subject("talk", talk.id)
        return Reminder(
            ids.new(),
            talk.company,
            kind,
            script.name,
            reader.id,
            about,
            occasion,
            at,
            priority=priority,
            planned_for=at,
        )

    after = [policy.days(days) for days in script.nudges]
    asked_again = [
        reminder("nudge", f"{talk.revision}/{number}", days, script.priority)
        for number, days in enumerate(after, start=1)
    ]
    if script.lapses is None:
        return asked_again
    return [
        *asked_again,
        reminder("lapse", str(talk.revision), max(after, default=0) + policy.days(script.lapses), Priority.REST),
    ]
