"""A message on somebody's screen as the card that transcripts read: out of its blocks, never out of the prompt."""

import mimetypes
from collections.abc import Sequence
from typing import Any

from tests.slack.person import buttons
from tests.slack.seeing import read, rich_lines, run
from tests.slack.shapes import options_of
from tests.slack.state import File, Json, Message

#: The value of the button that opens a form.
FORM = "@form"
_BLANK = {"title": "", "text": "", "items": []}


def card(message: Message, form: Json | None, files: Sequence[File]) -> dict[str, Any]:
    """What the message shows; `form` is the modal that its button opens, None where it has none."""
    blocks = {block["block_id"]: block for block in message.blocks}
    pressable = [
        (block["block_id"], label, value.partition("|")[0], value.partition("|")[2])
        for block in message.blocks
        for label, value, _ in buttons([block])
    ]

    def part(name: str) -> list[dict[str, str]]:
        return [
            {"label": label, "value": value}
            for block_id, label, _, value in pressable
            if block_id.partition(":")[0] == name and value != FORM
        ]

    return {
        **_words(blocks),
        "fallback": message.text,
        "inputs": _inputs(form) if form else [],
        "submit": form["submit"]["text"] if form else "",
        "buttons": [*part("answers"), *part("list")],
        "doors": part("doors"),
        "ways_out": part("ways"),
        "token": pressable[0][2] if pressable else "",
        "files": [file_of(each) for each in files],
    }


def opens_a_form(message: Message) -> bool:
    """Whether the message has the button that opens one."""
    return any(value.partition("|")[2] == FORM for _, value, _ in buttons(message.blocks))


def form_value(message: Message) -> str:
    """The value of that button."""
    return next(value for _, value, _ in buttons(message.blocks) if value.partition("|")[2] == FORM)


def _button(label: str, value: str, _: object) -> dict[str, str]:
    return {"label": label, "value": value.partition("|")[2]}


def _words(blocks: dict[str, Json]) -> dict[str, Any]:
    found: dict[str, Any] = {"title": "", "text": "", "rows": [], "sections": [], "footnote": "", "errors": []}
    for ident, block in blocks.items():
        match ident.split(":"):
            case ["title"] | ["text"] | ["footnote"]:
                found[ident] = "\n".join(_lines(block))
            case ["whole"]:
                found["text"] = "\n".join(_lines(block))
            case ["errors"]:
                found["errors"] = list(_lines(block))
            case ["rows", *_]:
                found["rows"] += _rows(block)
            case ["section", _, "begins"]:
                found["sections"].append({**_BLANK, "buttons": [], "begins": True})
            case ["section", _, "row", *_]:
                found["sections"][-1]["buttons"] += [_button(*each) for each in buttons([block])]
            case ["section", _, "title"]:
                found["sections"][-1]["title"] = "\n".join(_lines(block))
            case ["section", number]:
                begun = f"section:{number}:begins" in blocks
                one: dict[str, Any] = found["sections"].pop() if begun else {**_BLANK, "buttons": [], "begins": False}
                found["sections"].append({**one, **_section(block, one["title"])})
    return found


def _lines(block: Json) -> list[str]:
    match block["type"]:
        case "header":
            return [read(block["text"])]
        case "context":
            return [read(each) for each in block["elements"]]
        case _:
            return list(rich_lines(block["elements"]))


def _rows(block: Json) -> list[dict[str, str]]:
    if block["type"] == "section":
        texts = [read(each) for each in block["fields"]]
        return [{"label": label, "value": value} for label, value in zip(texts[::2], texts[1::2], strict=True)]
    rows = []
    for element in block["elements"]:
        label, _, value = element["elements"]
        rows.append({"label": label["text"], "value": value["text"]})
    return rows


def _section(block: Json, title: str) -> dict[str, Any]:
    text, items = "", []
    for element in block["elements"]:
        if element["type"] == "rich_text_list":
            items += [run(item["elements"]) for item in element["elements"]]
            continue
        first, *rest = element["elements"]
        if first.get("style", {}).get("bold") and not title:
            title = first["text"]
            text = run(rest).removeprefix("\n")
        else:
            text = run(element["elements"])
    return {"title": title, "text": text, "items": items}


def _inputs(form: Json) -> list[dict[str, Any]]:
    """Fields as they stand in the modal. A day and the time after it are one field."""
    found = []
    for block in form["blocks"]:
        if block["type"] != "input" or block["block_id"].endswith(":time"):
            continue
        element = block["element"]
        state = form["state"]["values"][block["block_id"]][element["action_id"]]
        found.append(
            {
                "name": block["block_id"],
                "label": block["label"]["text"],
                "hint": block.get("hint", {}).get("text", ""),
                "options": [{"value": one["value"], "label": one["text"]["text"]} for one in options_of(element)],
                "value": _value(form, block["block_id"], state),
                "optional": block.get("optional", False),
            }
        )
    return found


def _value(form: Json, name: str, state: Json) -> str | list[str] | None:
    match state["type"]:
        case "checkboxes" | "multi_static_select":
            return [one["value"] for one in state["selected_options"]] or None
        case "radio_buttons" | "static_select":
            return str(state["selected_option"]["value"]) if state["selected_option"] else None
        case "datepicker":
            (time,) = form["state"]["values"][f"{name}:time"].values()
            parts = [each for each in (state["selected_date"], time["selected_time"]) if each]
            return "T".join(parts) or None
        case _:
            found: str | None = state["value"]
            return found


def file_of(file: File) -> dict[str, Any]:
    """A shared file as a card names it; the name tells the reader's machine what it is."""
    media_type = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
    return {"id": file.id, "name": file.name, "media_type": media_type, "size": file.size}
