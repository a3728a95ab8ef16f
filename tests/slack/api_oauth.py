"""oauth.v2.access, auth.revoke, apps.*: installs and tokens."""

from tests.slack.call import Call, Method
from tests.slack.fake import FakeSlack, SlackRefuses
from tests.slack.state import Grant, Json

TOKEN_LIVES = 12 * 3600


def access(call: Call) -> Json:
    """oauth.v2.access: a code for a token, or a refresh token for the next pair; each works once."""
    slack = call.slack
    if (call.text("client_id"), call.text("client_secret")) != (slack.app.client_id, slack.app.client_secret):
        raise SlackRefuses("bad_client_secret")
    if call.text("grant_type") == "refresh_token":
        return _refreshed(call)
    code = slack.state.codes.pop(call.text("code"), None)
    if code is None:
        raise SlackRefuses("invalid_code")
    if code.redirect_uri != call.text("redirect_uri"):
        raise SlackRefuses("bad_redirect_uri")
    team = slack.state.teams[code.team]
    grant = slack.install(team, code.scopes, code.is_org_wide)
    enterprise = {"id": team.enterprise, "name": "Org"} if team.enterprise else None
    found: Json = {
        "app_id": slack.app.id,
        "authed_user": {"id": code.installer},
        "scope": ",".join(grant.scopes),
        "token_type": "bot",
        "access_token": grant.token,
        "bot_user_id": grant.bot_user,
        "team": None if code.is_org_wide else {"id": team.id, "name": team.name},
        "enterprise": enterprise,
        "is_enterprise_install": code.is_org_wide,
    }
    return found | (_rotating(slack, grant) if slack.app.rotates_tokens else {})


def _refreshed(call: Call) -> Json:
    slack = call.slack
    old = slack.state.grants.get(slack.state.refreshes.pop(call.text("refresh_token"), ""))
    if old is None:
        slack.complain("a refresh token was used that is unknown or used up")
        raise SlackRefuses("invalid_refresh_token")
    new = Grant(
        f"xoxe.xoxb-{slack.new_id('k')}",
        "bot",
        old.team,
        old.enterprise,
        old.scopes,
        old.bot_user,
        old.bot_id,
        slack.now() + TOKEN_LIVES,
    )
    slack.state.grants[new.token] = new
    team = slack.state.teams.get(new.team)
    return {
        "app_id": slack.app.id,
        "access_token": new.token,
        "token_type": "bot",
        "scope": ",".join(new.scopes),
        "bot_user_id": new.bot_user,
        "team": {"id": team.id, "name": team.name} if team else None,
        "enterprise": {"id": new.enterprise, "name": "Org"} if new.enterprise else None,
        **_rotating(slack, new),
    }


def _rotating(slack: FakeSlack, grant: Grant) -> Json:
    refresh = f"xoxe-1-{slack.new_id('r')}"
    slack.state.refreshes[refresh] = grant.token
    return {"refresh_token": refresh, "expires_in": TOKEN_LIVES}


def refresh_token_of(slack: FakeSlack, grant: Grant) -> str:
    """A refresh token for a grant that was made by hand."""
    return str(_rotating(slack, grant)["refresh_token"])


def revoke(call: Call) -> Json:
    """auth.revoke: the token opens nothing any more."""
    call.slack.revoke(call.grant)
    return {"revoked": True}


def connections(call: Call) -> Json:
    """apps.connections.open: where Socket Mode connects."""
    return {"url": call.slack.url.replace("http", "ws", 1) + "/socket"}


METHODS = {
    "oauth.v2.access": Method(
        access,
        (),
        ("client_id", "client_secret", "code", "grant_type", "redirect_uri", "refresh_token"),
        takes_json=False,
        is_open=True,
    ),
    "auth.revoke": Method(revoke, (), ("test",)),
    "apps.connections.open": Method(connections, ("connections:write",), kind="app"),
}
