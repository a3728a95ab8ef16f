"""Reading out of a payload what should be there: nothing else trusts what Slack sent."""

import re
from collections.abc import Mapping
from typing import Any

from adapters.payloads import literal as literal
from adapters.payloads import part as part
from adapters.payloads import text as text
from adapters.slack import limits
from conversations.engine.errors import FlipsideError

#: People, workspaces and organisations: they become parts of keys.
_PLACE = re.compile(rf"[A-Za-z0-9_.-]{{1,{limits.PLACE}}}")
#: Events, triggers and views: anything printable, without spaces.
_IDENT = re.compile(rf"[!-~]{{1,{limits.IDENT}}}")
_NAME = re.compile(r"[a-z][a-z0-9_]{0,59}")


class NotAPayload(FlipsideError):
    """Slack sends no payload like this; what is missing or wrong is said in the message."""


def place(payload: Mapping[str, Any], name: str) -> str:
    """The id of a person, a workspace or an organisation. Raises NotAPayload."""
    return _matching(_PLACE, payload, name)


def ident(payload: Mapping[str, Any], name: str) -> str:
    """The id of an event, a trigger or a view. Raises NotAPayload."""
    return _matching(_IDENT, payload, name)


def conversation(callback_id: str, prefix: str) -> str:
    """The conversation that a shortcut `prefix:name` is about. Raises NotAPayload."""
    name = callback_id.removeprefix(f"{prefix}:")
    if name == callback_id or not _NAME.fullmatch(name):
        raise NotAPayload(f"a shortcut of this kind is called {prefix}:<conversation>")
    return name


def _matching(pattern: re.Pattern[str], payload: Mapping[str, Any], name: str) -> str:
    found = payload.get(name)
    if not isinstance(found, str) or not pattern.fullmatch(found):
        raise NotAPayload(f"`{name}` is no id")
    return found
