"""users.*, team.info, auth.test, migration.exchange: who is there."""

from datetime import datetime
from zoneinfo import ZoneInfo

from tests.slack.call import Call, Method
from tests.slack.fake import FakeSlack, SlackRefuses
from tests.slack.state import Grant, Json, Team, User


def auth_test(call: Call) -> Json:
    """auth.test: what the token is for."""
    grant = call.grant
    team = call.slack.state.teams.get(grant.team)
    found: Json = {
        "url": f"https://{team.domain if team else 'org'}.slack.com/",
        "team": team.name if team else None,
        "team_id": grant.team or grant.enterprise,
        "user": call.slack.app.name,
        "user_id": grant.bot_user,
        "bot_id": grant.bot_id,
        "is_enterprise_install": not grant.team,
    }
    return found | ({"enterprise_id": grant.enterprise} if grant.enterprise else {})


def info(call: Call) -> Json:
    """users.info: one person."""
    user = call.user(call.text("user"))
    shows_email = "users:read.email" in call.grant.scopes
    return {"user": user_json(call.slack, user, shows_email, call.flag("include_locale"))}


def everybody(call: Call) -> Json:
    """users.list: page by page; an org-wide token says which workspace."""
    if not call.grant.team and not call.text("team_id"):
        call.slack.complain("users.list with an org-wide token and no team_id")
        raise SlackRefuses("missing_argument")
    limit = call.number("limit", 0)
    if limit == 0:
        call.slack.complain("users.list without a limit")
        raise SlackRefuses("limit_required")
    if not 1 <= limit <= 200:
        call.slack.complain(f"users.list with a limit of {limit}: 200 are advised")
    team = call.text("team_id") or call.grant.team
    start = call.number("cursor", 0) if call.text("cursor") else 0
    found = [each for each in call.slack.state.users.values() if each.team == team or each.is_stranger]
    page, rest = found[start : start + limit], found[start + limit :]
    shows_email = "users:read.email" in call.grant.scopes
    members = [user_json(call.slack, each, shows_email, call.flag("include_locale")) for each in page]
    return {"members": members, "response_metadata": {"next_cursor": str(start + limit) if rest else ""}}


def team_info(call: Call) -> Json:
    """team.info: the workspace."""
    ident = call.text("team") or call.grant.team
    team = call.slack.state.teams.get(ident)
    if team is None:
        raise SlackRefuses("team_not_found")
    return {"team": {"id": team.id, "name": team.name, "domain": team.domain, "email_domain": ""}}


def teams(call: Call) -> Json:
    """auth.teams.list: the workspaces a token opens, page by page."""
    limit, start = call.number("limit", 100), call.number("cursor", 0) if call.text("cursor") else 0
    if not 1 <= limit <= 1000:
        raise SlackRefuses("invalid_limit")
    grant = call.grant
    found = [each for each in call.slack.state.teams.values() if each.id == grant.team or _is_inside(each, grant)]
    rest = found[start + limit :]
    return {
        "teams": [{"id": each.id, "name": each.name} for each in found[start : start + limit]],
        "response_metadata": {"next_cursor": str(start + limit) if rest else ""},
    }


def _is_inside(team: Team, grant: Grant) -> bool:
    return not grant.team and team.enterprise == grant.enterprise


def exchange(call: Call) -> Json:
    """migration.exchange: other ids for people whose workspace moved."""
    if not call.grant.enterprise and not call.slack.state.renumbered:
        raise SlackRefuses("not_enterprise_team")
    users = call.text("users").split(",")
    if len(users) > 400:
        raise SlackRefuses("too_many_users")
    table = call.slack.state.renumbered
    if call.flag("to_old"):
        table = {new: old for old, new in table.items()}
    known = {each: table[each] for each in users if each in table}
    return {
        "team_id": call.grant.team,
        "enterprise_id": call.grant.enterprise,
        "user_id_map": known,
        "invalid_user_ids": [each for each in users if each not in known],
    }


def user_json(slack: FakeSlack, user: User, shows_email: bool = True, shows_locale: bool = True) -> Json:
    """A user as answers and events carry them."""
    offset = datetime.fromtimestamp(slack.now(), ZoneInfo(user.tz)).utcoffset()
    profile: Json = {
        "title": user.title,
        "real_name": user.real_name,
        "real_name_normalized": user.real_name,
        "display_name": user.name,
        "display_name_normalized": user.name,
        "team": user.team,
        "avatar_hash": "",
        "status_text": "",
        "status_emoji": "",
    }
    if shows_email and user.email:
        profile["email"] = user.email
    found: Json = {
        "id": user.id,
        "team_id": user.team,
        "name": user.name,
        "deleted": user.deleted,
        "profile": profile,
        "is_bot": user.is_bot,
        "is_app_user": False,
        "updated": 1_700_000_000,
    }
    if user.deleted:
        return found
    found |= {
        "real_name": user.real_name,
        "tz": user.tz,
        "tz_label": user.tz,
        "tz_offset": int(offset.total_seconds()) if offset else 0,
        "is_admin": user.is_primary_owner,
        "is_owner": user.is_primary_owner,
        "is_primary_owner": user.is_primary_owner,
        "is_restricted": user.is_restricted,
        "is_ultra_restricted": user.is_ultra_restricted,
        "is_email_confirmed": user.is_email_confirmed,
        "who_can_share_contact_card": "EVERYONE",
    }
    if user.is_stranger:
        found["is_stranger"] = True
    enterprise = slack.state.teams[user.team].enterprise
    if enterprise:
        found["enterprise_user"] = {
            "id": user.id,
            "enterprise_id": enterprise,
            "enterprise_name": "Org",
            "is_admin": False,
            "is_owner": False,
            "teams": [user.team],
        }
    return found | ({"locale": user.locale} if shows_locale else {})


METHODS = {
    "auth.test": Method(auth_test),
    "auth.teams.list": Method(teams, (), ("cursor", "include_icon", "limit"), takes_json=False),
    "users.info": Method(info, ("users:read",), ("user", "include_locale"), ("user",), takes_json=False),
    "users.list": Method(
        everybody, ("users:read",), ("cursor", "include_locale", "limit", "team_id"), takes_json=False
    ),
    "team.info": Method(team_info, ("team:read",), ("team", "domain"), takes_json=False),
    "migration.exchange": Method(
        exchange, ("tokens.basic", "users:read"), ("users", "team_id", "to_old"), ("users",), takes_json=False
    ),
}
