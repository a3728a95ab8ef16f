"""Plain values to JSON text and back: what talks, messages and decisions keep in the database.

Instants, dates and the values of `values.py` are tagged; lists come back as tuples, so that nothing stored
can be changed by accident.
"""

import json
from dataclasses import fields
from datetime import UTC, date, datetime
from typing import Any

from conversations.engine.values import (
    Attested,
    Entry,
    Export,
    Facts,
    Items,
    Listed,
    Page,
    Run,
    Span,
    Spreadsheet,
    Trend,
    Word,
)

_KINDS: dict[str, type] = {
    kind.__name__: kind
    for kind in (Word, Span, Facts, Items, Page, Entry, Export, Attested, Run, Listed, Trend, Spreadsheet)
}

# Made once: json.dumps makes an encoder for every text that is not in its own format.
_JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def to_json(value: Any) -> str:
    """JSON text of a plain value; TypeError for what cannot be kept."""
    return _JSON.encode(_pack(value))


def from_json(text: str) -> Any:
    """The value that `to_json` wrote; sequences are tuples."""
    return _unpack(json.loads(text))


def _pack(value: Any) -> Any:
    if value is None or isinstance(value, str | bool | int | float):
        return value
    if isinstance(value, datetime):
        if value.tzinfo is None:
            raise TypeError("an instant without a zone cannot be kept; give it UTC")
        return {"$at": value.astimezone(UTC).isoformat()}
    if isinstance(value, date):
        return {"$day": value.isoformat()}
    if isinstance(value, dict):
        return {str(key): _pack(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_pack(item) for item in value]
    name = type(value).__name__
    if name in _KINDS:
        return {"$": name, **{each.name: _pack(getattr(value, each.name)) for each in fields(value)}}
    raise TypeError(f"{name} cannot be kept as JSON; use plain values or those of engine/values.py")


def _unpack(value: Any) -> Any:
    if isinstance(value, list):
        return tuple(_unpack(item) for item in value)
    if isinstance(value, dict):
        if "$at" in value:
            return datetime.fromisoformat(value["$at"])
        if "$day" in value:
            return date.fromisoformat(value["$day"])
        if "$" in value:
            kind = _KINDS[value["$"]]
            return kind(**{key: _unpack(item) for key, item in value.items() if key != "$"})
        return {key: _unpack(item) for key, item in value.items()}
    return value
