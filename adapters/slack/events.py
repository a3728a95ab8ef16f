"""Events API payloads: what is typed, who looks in, what changes in the directory and with the installation."""

from collections.abc import Callable, Mapping
from typing import Any

from adapters.slack.incoming import PLATFORM, Inbound, Incoming, Member, Migrated, Nothing, Payload, Uninstalled
from adapters.slack.reading import ident, literal, part, place
from adapters.slack.typed import words_of
from conversations.engine.events import Arrived, Looked, Origin, Said

_SLACKBOT = "USLACKBOT"
#: What people write: plain, beside a file, in a thread and below it as well, as `/me`.
_TYPED = (None, "file_share", "thread_broadcast", "me_message")


def read_event(payload: Payload) -> Inbound:
    """What an event asks for. Raises NotAPayload."""
    event = part(payload, "event")
    kind = event.get("type")
    reader = _READERS.get(kind) if isinstance(kind, str) else None
    return reader(payload, event) if reader else Nothing("an event we do not listen to")


def _message(payload: Payload, event: Payload) -> Inbound:
    if event.get("channel_type") != "im":
        return Nothing("not a direct chat")
    if event.get("subtype") not in _TYPED or event.get("hidden"):
        return Nothing("an edit, or something Slack says itself")
    if event.get("bot_id") or event.get("user") in (_SLACKBOT, _authorization(payload).get("user_id")):
        return Nothing("said by a bot")
    words = words_of(event)
    return Incoming(Said(_origin(payload, event), words), "event") if words.strip() else Nothing("no words")


def _home_opened(payload: Payload, event: Payload) -> Inbound:
    match event.get("tab"):
        case "home":
            return Incoming(Looked(_origin(payload, event)), "event", is_blank=not part(event, "view"))
        case "messages":
            return Incoming(Arrived(_origin(payload, event)), "event")
        case _:
            return Nothing("a tab without content of ours")


def _member(payload: Payload, event: Payload) -> Inbound:
    user = part(event, "user")
    origin = Origin(PLATFORM, _door(payload), place(user, "id"), ident(payload, "event_id"))
    nested = {name: _kept(part(user, name)) for name in ("profile", "enterprise_user")}
    return Member(origin, {**_kept(user), **nested})


def _uninstalled(payload: Payload, _: Payload) -> Inbound:
    return Uninstalled(_door(payload))


def _revoked(payload: Payload, event: Payload) -> Inbound:
    is_ours = bool(part(event, "tokens").get("bot"))
    return Uninstalled(_door(payload)) if is_ours else Nothing("tokens of people, none of which we have")


def _migrated(payload: Payload, _: Payload) -> Inbound:
    return Migrated(_door(payload))


def _origin(payload: Payload, event: Payload) -> Origin:
    return Origin(PLATFORM, _door(payload), place(event, "user"), ident(payload, "event_id"))


def _door(payload: Payload) -> str:
    """The installation that sees the event: the payload's own team may be another one, of a shared channel."""
    authorization = _authorization(payload)
    if authorization.get("is_enterprise_install") is True:
        return place(authorization, "enterprise_id")
    if authorization.get("team_id"):
        return place(authorization, "team_id")
    # When an organisation has uninstalled the app there is neither an authorization nor a workspace.
    return place(payload, "team_id" if payload.get("team_id") else "enterprise_id")


def _authorization(payload: Payload) -> Payload:
    listed = payload.get("authorizations")
    return listed[0] if isinstance(listed, list) and listed and isinstance(listed[0], dict) else {}


def _kept(facts: Payload) -> dict[str, Any]:
    """The plain values, fit for a database."""
    texts = {name: literal(value) for name, value in facts.items() if isinstance(value, str)}
    return {**texts, **{name: value for name, value in facts.items() if isinstance(value, bool)}}


_READERS: Mapping[str, Callable[[Payload, Payload], Inbound]] = {
    "message": _message,
    "app_home_opened": _home_opened,
    "user_change": _member,
    "team_join": _member,
    "app_uninstalled": _uninstalled,
    "tokens_revoked": _revoked,
    "grid_migration_finished": _migrated,
}
