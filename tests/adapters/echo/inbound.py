"""A request as an event."""

import json
from typing import Any

from conversations.engine.errors import FlipsideError
from conversations.engine.events import Commanded, Event, Origin, Pressed, Said, Submitted


class Malformed(FlipsideError):
    """This is no payload of the echo; see the cases in inbound.py for what is."""


def event(body: bytes) -> Event:
    """The event that this body says. Raises Malformed."""
    try:
        payload = json.loads(body)
    except (ValueError, RecursionError):
        raise Malformed from None
    match payload:
        case {"say": str(text), "user": str(user), "id": str(event_id)}:
            return _typed(_origin(user, event_id), text)
        case {"press": str(value), "token": str(token), "user": str(user), "id": str(event_id)}:
            return Pressed(_origin(user, event_id), token, value)
        case {"submit": dict(values), "token": str(token), "user": str(user), "id": str(event_id)}:
            answers = {name: _raw(raw) for name, raw in values.items()}
            return Submitted(_origin(user, event_id), token, answers)
        case _:
            raise Malformed


def _origin(user: str, event_id: str) -> Origin:
    return Origin("echo", "hall", user, event_id)


def _typed(origin: Origin, text: str) -> Event:
    return Commanded(origin, text[1:]) if text.startswith("/") else Said(origin, text)


def _raw(raw: Any) -> str | list[str]:
    return [str(one) for one in raw] if isinstance(raw, list) else str(raw)
