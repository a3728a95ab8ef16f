"""What Adaptive Cards 1.5 allow and what Teams shows of them, written down without a look at our own limits."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from jsonschema import Draft6Validator

SCHEMA = Path(__file__).parent.parent / "schemas/adaptive-card-1.5.schema.json"
#: Bytes of UTF-16 that a message, and a dialog, may take in every client.
MESSAGE = 25_000
DIALOG = 80_000
#: Buttons that Teams shows in one row; it hides the rest.
MOST_ACTIONS = 6
#: People for whom a card may refresh itself.
MOST_REFRESHED = 60
#: Words, of which the schema only asks that they are texts.
WORDS = ("text", "title", "label", "value", "placeholder", "fallbackText", "id", "url", "lang")
DAY = re.compile(r"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])")
TIME = re.compile(r"([01]\d|2[0-3]):[0-5]\d")
CLOCK = re.compile(r"\{\{(DATE|TIME)\(")

Faults = Iterator[str]


def faults_of(card: Any, most: int = MESSAGE, is_dialog: bool = False) -> list[str]:
    """Everything that is wrong with a card that stands in a message, or in a dialog."""
    if not isinstance(card, Mapping):
        return ["the card is no object"]
    # Only what has the right shape can be looked into.
    return list(_by_schema(json.dumps(_shape(card), sort_keys=True)) or _by_hand(card, most, is_dialog))


def size_of(part: Any) -> int:
    """Bytes of UTF-16."""
    return len(json.dumps(part, ensure_ascii=False, separators=(",", ":")).encode("utf-16-le", "surrogatepass"))


def parts(part: Any) -> Iterator[Mapping[str, Any]]:
    """Elements, actions, options and runs of a card, from top to bottom; what actions carry is left out."""
    if isinstance(part, Mapping):
        if "type" in part:
            yield part
        for key, one in part.items():
            if key != "data":
                yield from parts(one)
    elif isinstance(part, list):
        for one in part:
            yield from parts(one)


def _by_hand(card: Mapping[str, Any], most: int, is_dialog: bool) -> Faults:
    if card.get("type") != "AdaptiveCard" or card.get("version") != "1.5":
        yield "not an Adaptive Card of version 1.5"
    if not str(card.get("fallbackText") or "").strip():
        yield "no fallbackText"
    if size_of(card) > most:
        yield f"{size_of(card)} bytes"
    if not card.get("body"):
        yield "an empty body"
    if len(card.get("refresh", {}).get("userIds", ())) > MOST_REFRESHED:
        yield "a refresh for too many people"
    found = list(parts(card))
    ids = [each["id"] for each in found if each.get("id")]
    yield from (f"the id {ident!r} stands there twice" for ident in sorted({one for one in ids if ids.count(one) > 1}))
    for each in found:
        kind = str(each["type"])
        if kind.startswith("Input."):
            yield from _input(each)
        elif kind.startswith("Action."):
            yield from _action(each, is_dialog)
        elif kind == "RichTextBlock":
            yield from _runs(each)
        elif kind == "ColumnSet" and len(each["columns"]) > 2:
            yield "three columns, which a phone has no room for"
        if kind in ("ActionSet", "AdaptiveCard") and len(each.get("actions", ())) > MOST_ACTIONS:
            yield f"{len(each['actions'])} actions in one row"


def _runs(block: Mapping[str, Any]) -> Faults:
    for each in block["inlines"]:
        if isinstance(each, str) or not each.get("text"):
            yield "an empty run of text"
        elif CLOCK.search(each["text"]):
            yield f"a text that becomes a clock: {each['text']!r}"


def _action(action: Mapping[str, Any], is_dialog: bool) -> Faults:
    kind, data = action["type"], action.get("data", {})
    if not str(action.get("title") or "").strip():
        yield "an action without words"
    if kind == "Action.OpenUrl":
        if not str(action.get("url", "")).startswith("https://"):
            yield f"a link to {action.get('url')!r}"
        return
    if not isinstance(data, Mapping):
        yield "data that no input can be added to"
    if kind == "Action.Execute" and is_dialog:
        yield "Action.Execute in a dialog, which sends off nothing"
    elif kind == "Action.Execute" and not action.get("verb"):
        yield "Action.Execute without a verb"
    elif kind == "Action.Submit" and not is_dialog and data.get("msteams", {}).get("type") != "task/fetch":
        yield "Action.Submit in a message, which becomes a message of the person"
    elif kind not in ("Action.Execute", "Action.Submit"):
        yield f"{kind} in a bot's card"


def _input(field: Mapping[str, Any]) -> Faults:
    kind, value = field["type"], str(field.get("value", ""))
    at = f"{kind} {field.get('id')!r}"
    if not field.get("id") or not str(field.get("label") or "").strip():
        yield f"{at}: no id, or no label"
    match kind:
        case "Input.ChoiceSet":
            yield from _choices(field, at, value)
        case "Input.Text":
            if len(value) > int(field.get("maxLength", 1_000_000)):
                yield f"{at}: its value is longer than maxLength"
        case "Input.Date":
            if value and not DAY.fullmatch(value):
                yield f"{at}: {value!r} is no day"
        case "Input.Time":
            if value and not TIME.fullmatch(value):
                yield f"{at}: {value!r} is no time"


def _choices(field: Mapping[str, Any], at: str, value: str) -> Faults:
    offered = [each["value"] for each in field.get("choices", ())]
    if not offered:
        yield f"{at}: nothing to choose"
    if len(set(offered)) != len(offered):
        yield f"{at}: a value stands there twice"
    if any("," in each for each in offered) and field.get("isMultiSelect"):
        yield f"{at}: a comma in a value, where commas separate values"
    chosen = value.split(",") if field.get("isMultiSelect") else [value]
    if value and not set(chosen) <= set(offered):
        yield f"{at}: {value!r} is not offered"


def _shape(part: Any) -> Any:
    """The card with all its words alike: the schema looks at nothing else, and most cards have been seen before."""
    if isinstance(part, Mapping):
        return {
            key: "x" if key in WORDS and isinstance(one, str) else {} if key == "data" else _shape(one)
            for key, one in part.items()
        }
    return [_shape(one) for one in part] if isinstance(part, Sequence) and not isinstance(part, str) else part


@lru_cache
def _validator() -> Draft6Validator:
    return Draft6Validator(json.loads(SCHEMA.read_text(encoding="utf-8")))


@cache
def _by_schema(shape: str) -> tuple[str, ...]:
    return tuple(f"{list(each.path)}: {each.message[:200]}" for each in _validator().iter_errors(json.loads(shape)))
