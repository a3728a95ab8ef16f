"""Cards looked at from outside: whether Teams takes them, what is read in them, what is hidden in them."""

import json
import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from jsonschema import Draft6Validator

Part = Mapping[str, Any]

SCHEMA = Path(__file__).parent.parent.parent / "schemas/adaptive-card-1.5.schema.json"
#: What a message may take in every client of Teams, in bytes of UTF-16.
MOST = 25_000
JOINER = "\u2060"
#: What the schema takes any text for.
_WORDS = ("text", "title", "label", "value", "placeholder", "fallbackText", "id")
#: What markdown makes something of, written without a look at how it is switched off.
ALIVE = re.compile(
    r"\*|`|\]\(|\]\[|\]:|<\w|<[/!?]|&#?[A-Za-z0-9]+;|\\[!-/:-@[-`{-~]"
    r"|(?<!\u2060)[_~]|[_~](?!\u2060)"
    r"|\s\s|\n|^(?:[-+#>=|]|\d+[.)])"
)
CLOCK = re.compile(r"\{\{(DATE|TIME)\(")


def card_of(activity: Part) -> dict[str, Any]:
    """The one card of a message; there is no text beside it, which Teams would split off."""
    assert set(activity) == {"type", "summary", "attachments"}
    assert activity["type"] == "message"
    assert 0 < len(activity["summary"]) <= 300
    (attachment,) = activity["attachments"]
    assert attachment["contentType"] == "application/vnd.microsoft.card.adaptive"
    return dict(attachment["content"])


def size_of(part: Part) -> int:
    """Bytes of UTF-16."""
    return len(json.dumps(part, ensure_ascii=False, separators=(",", ":")).encode("utf-16-le"))


def faults_of(card: Part) -> list[str]:
    """What the schema of Adaptive Cards 1.5 and the ids of the card have to say against it."""
    ids = [each["id"] for each in parts(card) if "id" in each]
    twice = sorted({ident for ident in ids if ids.count(ident) > 1})
    return [*_faults(json.dumps(_shape(card), sort_keys=True)), *(f"{ident} is there twice" for ident in twice)]


def parts(part: Any) -> Iterator[Part]:
    """Elements, actions, options and runs of a card, from top to bottom."""
    if isinstance(part, Mapping):
        if "type" in part:
            yield part
        for key, one in part.items():
            if key != "data":
                yield from parts(one)
    elif isinstance(part, list):
        for one in part:
            yield from parts(one)


def words_of(card: Part) -> str:
    """All that is read in a card, one text a line, labels and options as they look."""
    return "\n".join(_words(card))


def actions_of(card: Part) -> list[Part]:
    """What can be pressed, from top to bottom."""
    return [each for each in parts(card) if each["type"].startswith("Action.")]


def labels_of(card: Part) -> list[str]:
    """The words on it, in the same order."""
    return [seen(each["title"]) for each in actions_of(card)]


def inputs_of(card: Part) -> list[Part]:
    """What can be filled in, from top to bottom."""
    return [each for each in parts(card) if each["type"].startswith("Input.")]


def element(card: Part, ident: str) -> Part:
    """The element or action of this id."""
    return next(each for each in parts(card) if each.get("id") == ident)


def sent_off(card: Part) -> dict[str, Any]:
    """The data that the card's form sends when nobody touches it."""
    (action,) = [each for each in actions_of(card) if each["id"] == "form"]
    return {**action["data"], **{one["id"]: one.get("value", "") for one in inputs_of(card)}}


def seen(label: str) -> str:
    """A label as it looks. Raises AssertionError where markdown would find something in it."""
    alive = ALIVE.search(label)

    assert not alive, f"{alive[0]!r} is alive in {label!r}"
    return written(label)


def written(label: str) -> str:
    """A label as somebody wrote it, without what keeps it from coming alive; it is one line."""
    return label.replace(JOINER, "").replace("∗", "*").replace("ˋ", "`")


def _words(card: Part) -> Iterator[str]:
    for part in parts(card):
        match part["type"]:
            case "TextRun":
                assert not CLOCK.search(part["text"])
                yield part["text"].replace("{\u2060{", "{{")
            case "RichTextBlock" | "ColumnSet" | "Column" | "ActionSet" | "AdaptiveCard":
                assert "text" not in part
            case "Image":
                yield seen(part["altText"])
            case kind if kind.startswith("Input."):
                yield seen(part["label"])
                yield from (seen(each["title"]) for each in part.get("choices", ()))
                if kind == "Input.Text":
                    yield part.get("value", "")
            case kind:
                assert kind.startswith("Action."), kind
                yield seen(part["title"])
    seen(card["fallbackText"])


def _shape(part: Any) -> Any:
    """The card with all its words alike: most cards differ in nothing else."""
    if isinstance(part, list):
        return [_shape(one) for one in part]
    if not isinstance(part, Mapping):
        return part
    return {
        key: "x" if key in _WORDS and isinstance(one, str) else {} if key == "data" else _shape(one)
        for key, one in part.items()
    }


@cache
def _validator() -> Draft6Validator:
    return Draft6Validator(json.loads(SCHEMA.read_text(encoding="utf-8")))


@cache
def _faults(shape: str) -> tuple[str, ...]:
    return tuple(f"{list(each.path)}: {each.message[:200]}" for each in _validator().iter_errors(json.loads(shape)))
