"""A prompt as the page reads it: plain JSON, every text literal, because the page only ever sets text."""

from collections.abc import Mapping, Sequence
from typing import Any, assert_never

from adapters.media.chart_words import written_out
from adapters.media.png import data_uri
from conversations.engine.forms import Choice, Choices, Hours, Moment, Raw, Scale, Text, Zone
from conversations.engine.prompts import Button, Input, Option, Prompt, Section

#: What goes when a question is over: whatever could still be pressed or filled in.
ANSWERABLE = ("inputs", "buttons", "doors", "ways_out")


def card(prompt: Prompt, files: Sequence[Mapping[str, Any]] = (), png: bytes | None = None) -> dict[str, Any]:
    """The whole prompt; `files` are links to what was stored for it, `png` is the picture of its chart."""
    prompt = written_out(prompt, is_pictured=png is not None)
    sections = [_section(part) for part in prompt.sections]
    if prompt.chart is not None and png is not None:
        sections[0]["chart"] = {"src": data_uri(png), "alt": prompt.chart.alt}
    return {
        "title": prompt.title,
        "text": prompt.text,
        "fallback": prompt.fallback,
        "rows": [{"label": row.label, "value": row.value} for row in prompt.rows],
        "sections": sections,
        "inputs": [_input(one) for one in prompt.inputs],
        "submit": prompt.submit,
        "buttons": _buttons(prompt.buttons),
        "doors": _buttons(prompt.doors),
        "ways_out": _buttons(prompt.ways_out),
        "footnote": prompt.footnote,
        "files": [dict(file) for file in files],
        "token": prompt.token,
        "answered": prompt.answered,
        "locale": prompt.locale,
        "errors": list(prompt.errors),
    }


def closed(shown: Mapping[str, Any]) -> dict[str, Any]:
    """The same card with nothing left to press or fill in."""
    rows = [{**part, "buttons": []} for part in shown.get("sections", ())]
    return {**shown, **{part: [] for part in ANSWERABLE}, "sections": rows, "submit": "", "token": ""}


def label_of(shown: Mapping[str, Any], value: str) -> str:
    """What the pressed button of this card says, '' where the card has no such button.

    A row of a list has buttons of its own: they stay as they are, because many rows say the same.
    """
    for part in ("buttons", "doors", "ways_out"):
        for button in shown.get(part, ()):
            if button["value"] == value:
                return str(button["label"])
    return ""


def answers_of(shown: Mapping[str, Any], values: Mapping[str, str | list[str]]) -> list[dict[str, str]]:
    """What a form was answered with, in the words of its labels and options; empty answers are left out."""
    told = []
    for one in shown.get("inputs", ()):
        raw = values.get(one["name"], "")
        labels = {option["value"]: option["label"] for option in one.get("options", ())}
        words = [labels.get(value, value) for value in ([raw] if isinstance(raw, str) else raw)]
        if any(words):
            told.append({"label": one["label"], "value": ", ".join(words), "kind": one["kind"]})
    return told


def _section(part: Section) -> dict[str, Any]:
    return {
        "title": part.title,
        "text": part.text,
        "items": list(part.items),
        "begins": part.begins,
        "buttons": _buttons(part.buttons),
    }


def _input(one: Input) -> dict[str, Any]:
    common = {
        "name": one.name,
        "label": one.label,
        "hint": one.hint,
        "value": _raw(one.value),
        "error": one.error,
        "optional": one.field.optional,
    }
    match one.field:
        case Text(max_length=longest, multiline=multiline):
            return {**common, "kind": "text", "max_length": longest, "multiline": multiline}
        case Choice():
            return {**common, "kind": "choice", "options": _options(one.options)}
        case Choices(at_least=least, at_most=most):
            return {
                **common,
                "kind": "choices",
                "options": _options(one.options),
                "at_least": least,
                "at_most": most,
            }
        case Scale(low=low, high=high):
            return {**common, "kind": "scale", "low": low, "high": high, "options": _options(one.options)}
        case Moment():
            return {**common, "kind": "moment"}
        case Hours():
            return {**common, "kind": "hours"}
        case Zone():
            return {**common, "kind": "zone"}
        case unknown:
            assert_never(unknown)


def _raw(value: Raw) -> str | list[str] | None:
    return value if value is None or isinstance(value, str) else list(value)


def _options(options: Sequence[Option]) -> list[dict[str, str]]:
    return [{"value": option.value, "label": option.label} for option in options]


def _buttons(buttons: Sequence[Button]) -> list[dict[str, str]]:
    return [{"label": one.label, "value": one.value, "style": one.style} for one in buttons]
