"""How long many messages take to go out: a chat platform takes only so many a minute from one door."""

from datetime import datetime, timedelta

#: Slack takes several hundred a minute of one workspace (platform facts §1.2); this leaves room for answers.
MESSAGES_A_MINUTE = 200
#: Fewer messages than these need no telling: they are out within half a minute.
MANY = 100


def last_leaves_at(waiting: int, now: datetime) -> datetime:
    """When (UTC, full minutes) the last of so many waiting messages leaves; the platform may make it later."""
    minutes = -(-waiting // MESSAGES_A_MINUTE)
    return now.replace(second=0, microsecond=0) + timedelta(minutes=minutes + 1)
