"""A workspace joins an organisation: its people get other ids."""

from adapters.slack import limits
from adapters.slack.installations import Installations, of_door
from adapters.slack.people import Call
from conversations.engine.events import Origin, Renumbered
from conversations.engine.ports import Shelf

CHANNEL = "channel/"


async def renumbered(call: Call, shelf: Shelf, installations: Installations, door: str) -> Renumbered:
    """The event that tells the engine: new ids by old ones, for everybody whose direct chat we know.

    The workspace's installation stays the workspace's own, so the door keeps its id. Changes nothing itself.
    Raises as Slack.call.
    """
    installation = await installations.known(door)
    users = [key.removeprefix(CHANNEL) for key, _ in await shelf.scan(of_door(door), CHANNEL)]
    others: dict[str, str] = {}
    organisation = installation.enterprise
    for start in range(0, len(users), limits.USERS_A_MIGRATION):
        batch = ",".join(users[start : start + limits.USERS_A_MIGRATION])
        answer = await call(door, "migration.exchange", users=batch, team_id=installation.team or None)
        organisation = str(answer.get("enterprise_id") or organisation)
        others |= {str(old): str(new) for old, new in (answer.get("user_id_map") or {}).items() if old != new}
    return Renumbered(Origin("slack", door, "", f"migration/{door}/{organisation}"), others, door)
