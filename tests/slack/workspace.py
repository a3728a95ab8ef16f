"""What happens to a workspace by no hand of its members: the app is uninstalled, and installed again."""

from tests.slack import payloads
from tests.slack.state import Grant, Team
from tests.slack.wire import Wire


async def uninstall(wire: Wire, team: Team, is_revoked_first: bool = False) -> None:
    """An administrator removes the app; Slack promises no order of what it tells about that."""
    slack = wire.slack
    grant = slack.grant_of(team.id)
    tokens = {"type": "tokens_revoked", "tokens": {"oauth": [], "bot": [grant.bot_user]}}
    told = [
        payloads.event(slack, team.id, slack.new_id("Ev"), inner) for inner in ({"type": "app_uninstalled"}, tokens)
    ]
    slack.revoke(grant)
    for payload in reversed(told) if is_revoked_first else told:
        answer = await wire.event(payload)
        assert answer.is_ok, f"the app answered {answer.status}"


def install_again(wire: Wire, team: Team) -> Grant:
    """A new token for the same bot user, as Slack gives after a reinstall."""
    return wire.slack.install(team)
