"""What Slack sends, as something to do: one table, one reader for each type of payload. Pure; decides nothing."""

from collections.abc import Callable, Mapping

from adapters.slack.events import read_event
from adapters.slack.incoming import Challenge, Inbound, Incoming, Nothing, Payload
from adapters.slack.interactions import read_command, read_press, read_shortcut, read_submission
from adapters.slack.reading import NotAPayload, text

__all__ = ["Incoming", "read"]


def read(payload: Payload) -> Inbound:
    """What a payload asks for. Raises NotAPayload for what Slack would not send."""
    kind = payload.get("type", "command" if "command" in payload else None)
    reader = _READERS.get(kind) if isinstance(kind, str) else None
    if reader is None:
        raise NotAPayload("`type` is none that Slack sends")
    return reader(payload)


def _challenge(payload: Payload) -> Inbound:
    return Challenge(text(payload, "challenge"))


def _rate_limited(_: Payload) -> Inbound:
    return Nothing("Slack drops events of a workspace that has more than 30,000 an hour", is_trouble=True)


def _nothing(_: Payload) -> Inbound:
    return Nothing("nothing follows from it")


_READERS: Mapping[str, Callable[[Payload], Inbound]] = {
    "event_callback": read_event,
    "block_actions": read_press,
    "view_submission": read_submission,
    "command": read_command,
    "shortcut": read_shortcut,
    "message_action": read_shortcut,
    "url_verification": _challenge,
    "app_rate_limited": _rate_limited,
    "view_closed": _nothing,
    "block_suggestion": _nothing,
    "ssl_check": _nothing,
}
