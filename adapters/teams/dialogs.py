"""Dialogs: what Teams shows after `task/fetch` and `task/submit`, a form or one sentence."""

from dataclasses import replace
from typing import Any

from adapters.teams import limits, text
from adapters.teams.fields import input_elements
from adapters.teams.pressing import send_off, without_rows
from adapters.teams.render import CARD, footnote, framed, words
from conversations.engine.ports import Labels
from conversations.engine.prompts import Prompt


def continued(prompt: Prompt, labels: Labels) -> dict[str, Any]:
    """The answer to an invoke that opens the form, or shows the next one, or the same again with its errors."""
    return {"task": {"type": "continue", "value": dialog(prompt, labels)}}


def notice(sentence: str) -> dict[str, Any]:
    """The answer to an invoke that says one sentence, in place of a form or after it."""
    return {"task": {"type": "message", "value": text.literal(sentence)}}


def see_chat(labels: Labels, locale: str) -> dict[str, Any]:
    """The notice that stands where a form was awaited, or sent off, and the answer is in the chat."""
    return notice(labels.label("surface-see-chat", locale))


def dialog(prompt: Prompt, labels: Labels) -> dict[str, Any]:
    """The task info of a form: `title`, `height`, `width` and `card`. It sends off the token and its fields alone.

    Errors stand beside their fields, and what is filled in is what the prompt says (`fields.with_errors`).
    """
    is_titled = 0 < limits.length(prompt.title.strip()) <= limits.DIALOG_TITLE
    title = prompt.title if is_titled else labels.label("surface-dialog", prompt.locale)
    return {
        "title": text.label(title, limits.DIALOG_TITLE),
        "height": "medium" if len(prompt.inputs) <= limits.INLINE_FIELDS else "large",
        "width": "medium",
        "card": {
            "contentType": CARD,
            "content": _card(replace(without_rows(prompt), title="" if is_titled else prompt.title), labels),
        },
    }


def _card(prompt: Prompt, labels: Labels) -> dict[str, Any]:
    fields = [element for one in prompt.inputs for element in input_elements(one, labels, prompt.locale)]
    last = [*fields, *footnote(prompt)]
    actions = [send_off(prompt)] if fields else []
    room = limits.DIALOG - limits.size({**framed(prompt, last), "actions": actions})
    return {**framed(prompt, [*words(prompt, room), *last]), "actions": actions}
