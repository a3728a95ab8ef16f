"""Activities as Teams sends them: all from Ana, in her own chat with the bot."""

from typing import Any

from conversations.engine.events import Origin

Json = dict[str, Any]

APP, TENANT, USER = (
    "0f1e2d3c-4b5a-4968-8776-95a4b3c2d1e0",
    "11111111-aaaa-4bbb-8ccc-222222222222",
    "aaaaaaaa-0000-4000-8000-000000000001",
)
BOT, ACCOUNT, CHAT = f"28:{APP}", "29:1ana", "a:1chat-of-ana"
SERVICE = "https://smba.trafficmanager.net/emea/"
ADDED = {"id": BOT}


def activity(kind: str, **more: Any) -> Json:
    """Anything she does."""
    return {
        "type": kind,
        "id": "1770000000000",
        "timestamp": "2026-02-02T02:40:00.1234567Z",
        "channelId": "msteams",
        "serviceUrl": SERVICE,
        "from": {"id": ACCOUNT, "name": "Ana", "aadObjectId": USER},
        "conversation": {"id": CHAT, "conversationType": "personal", "tenantId": TENANT},
        "recipient": {"id": BOT, "name": "Flipside"},
        "channelData": {"tenant": {"id": TENANT}},
        "locale": "de-DE",
        "localTimezone": "Europe/Berlin",
        **more,
    }


def message(text: str = "hello", **more: Any) -> Json:
    """What she typed."""
    return activity("message", textFormat="plain", text=text, **more)


def invoke(name: str, value: Any, **more: Any) -> Json:
    """What she waits for."""
    return activity("invoke", name=name, value=value, replyToId="1769999999999", **more)


def action(verb: str, **data: Any) -> Json:
    """A press on a card."""
    told = {"type": "Action.Execute", "id": "form", "title": "Yes", "verb": verb, "data": data}
    return invoke("adaptiveCard/action", {"action": told, "trigger": "manual"})


def task(name: str, **data: Any) -> Json:
    """A dialog that is asked for, or sent off."""
    return invoke(name, {"data": data, "context": {"theme": "dark"}})


def in_group(kind: str = "groupChat", is_mentioned: bool = False) -> Json:
    """Words in a chat of several people."""
    mark = "<at>Flipside</at>"
    entities = [{"type": "mention", "text": mark, "mentioned": {"id": BOT, "name": "Flipside"}}] if is_mentioned else []
    chat = {"id": "19:group@thread.v2", "conversationType": kind, "isGroup": True, "tenantId": TENANT}
    return message(f"{mark} hello", conversation=chat, entities=entities)


def origin(event_id: str) -> Origin:
    """Ana, at her tenant."""
    return Origin("teams", TENANT, USER, event_id)
