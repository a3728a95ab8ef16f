"""What a trigger plants when its conversation does not open on the spot."""

from datetime import datetime

from conversations.engine.ports import Ids, Reminder
from conversations.engine.scene import Scene
from conversations.engine.script import Conversation
from conversations.engine.triggers import Trigger
from conversations.programme.facts import Fact


def opens_later(script: Conversation, trigger: Trigger, seen: Scene, fact: Fact, at: datetime, ids: Ids) -> Reminder:
    """The reminder that opens `script` at `at` (UTC) for the reader of `seen`, about what the fact is about."""
    return Reminder(
        ids.new(),
        seen.company.id,
        "open",
        script.name,
        seen.reader.id,
        fact.subject,
        fact.occasion,
        at,
        trigger.step,
        script.priority_of(trigger.step),
        planned_for=at,
        too_late_at=trigger.too_late(seen, fact) if trigger.too_late else None,
        urgent_before=trigger.urgent(seen, fact) if trigger.urgent else None,
    )
