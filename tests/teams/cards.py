"""A message on somebody's screen as the card that transcripts read: out of its elements, never out of the prompt."""

from collections.abc import Mapping, Sequence
from typing import Any

from tests.teams import filling, seeing
from tests.teams.adaptive_cards import parts
from tests.teams.state import Json, Message

#: The id of the button that sends a form off, or opens it.
FORM = "form"
#: Where calendar files are served.
FILES = "/teams/files/"


def card(message: Message, form: Json | None, files: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """What the message shows; `form` is the card of the dialog that its button opens, None where it has none."""
    shown = message.card or {}
    fields = form or shown

    def part(name: str) -> list[dict[str, str]]:
        return [
            button
            for row in parts(shown)
            if row["type"] == "ActionSet" and row["id"].partition(":")[0] == name
            for button in _buttons(row)
        ]

    return {
        **_words(shown),
        "fallback": message.activity.get("summary", ""),
        "inputs": _inputs(fields),
        "submit": _submit(fields),
        "buttons": part("answers"),
        "doors": part("doors"),
        "ways_out": part("ways"),
        "token": next((each["data"]["token"] for each in filling.actions(shown) if "data" in each), ""),
        "files": list(files),
    }


def opens_a_form(message: Message) -> bool:
    """Whether the message has the button that opens a dialog."""
    return any(each["type"] == "Action.Submit" for each in filling.actions(message.card or {}))


def links(message: Message) -> list[str]:
    """The addresses of the calendar files on the message."""
    found = [each["url"] for each in filling.actions(message.card or {}) if each["type"] == "Action.OpenUrl"]
    return [each for each in found if FILES in each]


def errors(shown: Mapping[str, Any]) -> dict[str, str]:
    """What did not fit, by field name, as it stands beside the fields."""
    told = [(ident.partition(":"), words) for ident, words in seeing.lines(shown)]
    return {name: words for (kind, _, name), words in told if kind == "error"}


def labels(shown: Mapping[str, Any]) -> list[str]:
    """The labels of the fields; a day and the time beside it are one."""
    return [filling.seen(each["label"]) for each in filling.inputs(shown) if each["type"] != "Input.Time"]


def _buttons(row: Mapping[str, Any]) -> list[dict[str, str]]:
    return [
        {"label": filling.seen(each["title"]), "value": each["data"]["value"]}
        for each in row["actions"]
        if each["id"] != FORM
    ]


def _words(shown: Mapping[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = {"title": "", "text": "", "rows": [], "sections": [], "footnote": "", "errors": []}
    opened: list[str] = []
    for block in [each for each in parts(shown) if each["type"] in ("RichTextBlock", "ColumnSet", "ActionSet")]:
        ident = block.get("id", "").split(":")
        match ident:
            case ["title"] | ["text"] | ["footnote"]:
                found[ident[0]] = seeing.read(block)
            case ["errors", _]:
                found["errors"].append(seeing.read(block))
            case ["row", _]:
                found["rows"].append(_row(block))
            case ["section", _, "row", *_]:
                found["sections"][-1]["buttons"] += _buttons(block)
            case ["section", number, *of_items]:
                if number not in opened:
                    opened.append(number)
                    blank = {"title": "", "text": "", "items": [], "buttons": []}
                    found["sections"].append({**blank, "begins": "separator" in block})
                found["sections"][-1] |= _items(block) if of_items else _section(block)
    return found


def _section(block: Mapping[str, Any]) -> dict[str, str]:
    """A bold beginning is the heading; the rest is below it."""
    first, *rest = block["inlines"]
    if first.get("weight") == "Bolder":
        return {"title": seeing.run([first]), "text": seeing.run(rest).removeprefix("\n")}
    return {"title": "", "text": seeing.run(block["inlines"])}


def _items(block: Mapping[str, Any]) -> dict[str, list[str]]:
    return {"items": [seeing.run([each]).strip().removeprefix("•").lstrip() for each in block["inlines"]]}


def _row(block: Mapping[str, Any]) -> dict[str, str]:
    if block["type"] == "RichTextBlock":
        label, value = (seeing.run([each]) for each in block["inlines"])
        return {"label": label.removesuffix("\n"), "value": value}
    label, value = (seeing.read(column["items"][0]) for column in block["columns"])
    return {"label": label, "value": value}


def _submit(shown: Mapping[str, Any]) -> str:
    if not filling.inputs(shown):
        return ""
    return filling.seen(filling.found(shown, FORM)["title"])


def _inputs(shown: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Fields as they stand in the card. A day and the time beside it are one field."""
    said = dict(seeing.lines(shown))
    found: dict[str, dict[str, Any]] = {}
    for each in filling.inputs(shown):
        name = each["id"].partition(":")[2]
        if each["type"] == "Input.Time":
            day, time = found[name]["value"], each.get("value")
            found[name]["value"] = "T".join(half for half in (day, time) if half) or None
            continue
        found[name] = {
            "name": name,
            "label": filling.seen(each["label"]),
            "hint": said.get(f"hint:{name}", ""),
            "options": [
                {"value": filling.value_of(one), "label": filling.seen(one["title"])} for one in each.get("choices", ())
            ],
            "value": _value(each),
        }
    return list(found.values())


def _value(field: Json) -> str | list[str] | None:
    value = field.get("value") or None
    if value is None or field["type"] != "Input.ChoiceSet":
        return value
    chosen = [filling.value_of(one) for one in field["choices"] if one["value"] in value.split(",")]
    return chosen if field.get("isMultiSelect") else chosen[0]
