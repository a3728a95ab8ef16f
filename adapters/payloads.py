"""Reading out of a platform's payload what should be there: nothing else trusts what was sent."""

from collections.abc import Mapping
from typing import Any


def part(payload: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    """The object under this name, an empty one where there is none."""
    found = payload.get(name)
    return found if isinstance(found, dict) else {}


def text(payload: Mapping[str, Any], name: str) -> str:
    """The text under this name, '' where there is none, such that a database can keep it."""
    found = payload.get(name)
    return literal(found) if isinstance(found, str) else ""


def literal(words: str) -> str:
    """The text as sent, except for what no database can keep: NUL and halves of characters become U+FFFD."""
    if words.isascii():
        return words.replace("\x00", "\ufffd")
    return words.replace("\x00", "\ufffd").encode("utf-16", "surrogatepass").decode("utf-16", "replace")
