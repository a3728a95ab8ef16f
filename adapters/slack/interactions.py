"""What is pressed, sent off, commanded or picked out: payloads of interactivity and of commands."""

import json

from adapters.slack.fields import values_of
from adapters.slack.incoming import PLATFORM, Inbound, Incoming, Nothing, Payload
from adapters.slack.reading import NotAPayload, conversation, ident, literal, part, place, text
from adapters.slack.typed import typed, words_of
from conversations.engine.events import Commanded, Origin, Pressed, Quoted, Submitted


def read_press(payload: Payload) -> Inbound:
    """A button, or one choice out of a menu, in a message or on the home page. Raises NotAPayload."""
    if part(payload, "view").get("type") == "modal":
        return Nothing("a dialog is sent off as a whole")
    actions = payload.get("actions")
    action = actions[0] if isinstance(actions, list) and actions and isinstance(actions[0], dict) else {}
    token, bar, value = text(part(action, "selected_option") or action, "value").partition("|")
    if not bar or not value:
        raise NotAPayload("the value of a button is `token|value`")
    trigger = ident(payload, "trigger_id")
    return Incoming(Pressed(_actor(payload, trigger), token, value), "press", trigger)


def read_submission(payload: Payload) -> Inbound:
    """A form that is sent off, or one page of it. Raises NotAPayload."""
    view = part(payload, "view")
    if view.get("callback_id") != "form":
        return Nothing("a dialog with nothing to fill in")
    token, page = _metadata(view)
    key = f"{ident(view, 'id')}/{text(view, 'hash')}" + (f"/{page}" if page else "")
    event = Submitted(_actor(payload, key), token, _values(view))
    return Incoming(event, "submission", text(payload, "trigger_id"), page, _inputs(view))


def read_shortcut(payload: Payload) -> Inbound:
    """A shortcut: `open:<conversation>` from anywhere, `quote:<conversation>` on a message. Raises NotAPayload."""
    trigger, called = ident(payload, "trigger_id"), text(payload, "callback_id")
    origin = _actor(payload, trigger)
    if payload.get("type") == "message_action":
        words = words_of(part(payload, "message"))
        return Incoming(Quoted(origin, conversation(called, "quote"), words), "shortcut", trigger)
    return Incoming(Pressed(origin, "", f"@{conversation(called, 'open')}"), "shortcut", trigger)


def read_command(payload: Payload) -> Inbound:
    """A slash command; Slack sends its parts in a form of their own. Raises NotAPayload."""
    trigger = ident(payload, "trigger_id")
    is_org_wide = payload.get("is_enterprise_install") == "true"
    door = place(payload, "enterprise_id" if is_org_wide else "team_id")
    origin = Origin(PLATFORM, door, place(payload, "user_id"), trigger)
    return Incoming(Commanded(origin, typed(text(payload, "text")).strip()), "command", trigger)


def _actor(payload: Payload, event_id: str) -> Origin:
    user = part(payload, "user")
    if payload.get("is_enterprise_install") in (True, "true"):
        door = place(part(payload, "enterprise"), "id")
    elif payload.get("team"):
        door = place(part(payload, "team"), "id")
    else:
        door = place(user, "team_id")
    return Origin(PLATFORM, door, place(user, "id"), event_id)


def _metadata(view: Payload) -> tuple[str, int]:
    """The question a form belongs to and the page of it, as `views.modal` has written them."""
    try:
        metadata = json.loads(text(view, "private_metadata"))
        token, page = metadata["token"], metadata["page"]
    except (ValueError, TypeError, KeyError, RecursionError):
        token, page = None, None
    if not isinstance(token, str) or type(page) is not int or page < 0:
        raise NotAPayload("a form of ours says which question it belongs to")
    return literal(token), page


def _values(view: Payload) -> dict[str, str | list[str]]:
    try:
        found = values_of(part(view, "state"))
    except (AttributeError, KeyError, TypeError, ValueError):
        raise NotAPayload("the state of a form has values by block and action") from None
    return {
        literal(name): literal(value) if isinstance(value, str) else [literal(one) for one in value]
        for name, value in found.items()
    }


def _inputs(view: Payload) -> tuple[str, ...]:
    blocks = view.get("blocks")
    shown = [block for block in blocks if isinstance(block, dict)] if isinstance(blocks, list) else []
    return tuple(text(block, "block_id") for block in shown if block.get("type") == "input")
