"""Reading out of an activity what should be there: nothing else trusts what was sent."""

import re
from collections.abc import Mapping
from typing import Any

from adapters.payloads import literal as literal
from adapters.payloads import part as part
from adapters.payloads import text as text
from conversations.engine.errors import FlipsideError

#: People, tenants: they become parts of keys.
_PLACE = re.compile(r"[A-Za-z0-9_.-]{1,64}")
#: Activities, conversations, accounts: anything printable, without spaces.
_IDENT = re.compile(r"[!-~]{1,512}")
_LOCALE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8}){0,3}")
_ZONE = re.compile(r"[A-Za-z0-9_+/-]{1,64}")


class NotAnActivity(FlipsideError):
    """Teams sends no activity like this; what is missing or wrong is said in the message."""


def listed(whole: Mapping[str, Any], name: str) -> list[Mapping[str, Any]]:
    """The objects in the list under this name."""
    found = whole.get(name)
    return [each for each in found if isinstance(each, dict)] if isinstance(found, list) else []


def place(whole: Mapping[str, Any], name: str) -> str:
    """The id of a person or a tenant, in lower case. Raises NotAnActivity."""
    return _matching(_PLACE, whole, name).lower()


def ident(whole: Mapping[str, Any], name: str) -> str:
    """The id of an activity, a conversation or an account. Raises NotAnActivity."""
    return _matching(_IDENT, whole, name)


def locale(whole: Mapping[str, Any]) -> str:
    """The language tag under `locale`, '' where there is none."""
    return _fitting(_LOCALE, whole, "locale")


def zone(whole: Mapping[str, Any], name: str) -> str:
    """What looks like the name of a time zone under this name, '' where nothing does."""
    return _fitting(_ZONE, whole, name)


def literal_part(whole: Mapping[str, Any]) -> dict[str, Any]:
    """The texts of an object, names and values, fit for a database; whatever is no text is left out."""
    return {literal(name): literal(value) for name, value in whole.items() if isinstance(value, str)}


def _fitting(pattern: re.Pattern[str], whole: Mapping[str, Any], name: str) -> str:
    found = whole.get(name)
    return found if isinstance(found, str) and pattern.fullmatch(found) else ""


def _matching(pattern: re.Pattern[str], whole: Mapping[str, Any], name: str) -> str:
    found = _fitting(pattern, whole, name)
    if not found:
        raise NotAnActivity(f"`{name}` is no id")
    return found
