"""Views: a form as a modal, short notices in one, the home page."""

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from adapters.slack import limits, rich_text
from adapters.slack.fields import input_blocks
from adapters.slack.pressing import pressable, without_rows
from adapters.slack.render import words
from adapters.slack.rich_text import Part, plain
from conversations.engine.ports import Labels
from conversations.engine.prompts import Prompt


def modal(
    prompt: Prompt, labels: Labels, page: int = 0, filled: Mapping[str, str | list[str]] | None = None
) -> dict[str, Any]:
    """One page of a form as a view; what the question says stands on the first.

    `filled` are raw values by field name, which win over the prompt's own. The metadata holds token and page alone.
    """
    first = page * limits.FIELDS_A_PAGE
    inputs = prompt.inputs[first : first + limits.FIELDS_A_PAGE]
    is_titled = 0 < limits.length(prompt.title.strip()) <= limits.VIEW_TITLE
    blocks = [
        block
        for one in inputs
        for block in input_blocks(one, labels, prompt.locale, prompt.token, (filled or {}).get(one.name))
    ]
    told = replace(without_rows(prompt), title="" if is_titled else prompt.title)
    read = words(told, limits.VIEW_BLOCKS - len(blocks) - 1, limits.VIEW_WORDS) if page == 0 else []
    # A field may be called as one of our own blocks is; no field has a colon in its name.
    read = [{**block, "block_id": f":{block['block_id']}"} for block in read]
    view = {
        **_frame(
            prompt.title if is_titled else labels.label("surface-dialog", prompt.locale),
            labels.label("surface-cancel", prompt.locale),
            [*read, *blocks, *_page_number(page, pages(prompt))],
        ),
        "callback_id": "form",
        "private_metadata": json.dumps({"token": prompt.token, "page": page}),
    }
    if not inputs:
        return view
    is_last = page + 1 >= pages(prompt)
    submit = prompt.submit if is_last else labels.label("surface-next", prompt.locale)
    return {**view, "submit": plain(submit, limits.VIEW_BUTTON)}


def pages(prompt: Prompt) -> int:
    """How many pages the form has; at least one."""
    return max(1, -(-len(prompt.inputs) // limits.FIELDS_A_PAGE))


def page_of(prompt: Prompt, errors: Mapping[str, str]) -> int:
    """The page on which the first of the fields that did not fit stands."""
    places = [place for place, one in enumerate(prompt.inputs) if one.name in errors]
    return min(places, default=0) // limits.FIELDS_A_PAGE


def with_errors(prompt: Prompt, errors: Mapping[str, str]) -> Prompt:
    """The form with what did not fit beside its fields."""
    return replace(prompt, inputs=tuple(replace(one, error=errors.get(one.name, one.error)) for one in prompt.inputs))


def loading(labels: Labels, locale: str) -> dict[str, Any]:
    """What takes the trigger while the form is being fetched."""
    title = labels.label("surface-loading-title", locale)
    return notice(title, labels.label("surface-loading", locale), labels.label("surface-cancel", locale))


def see_chat(labels: Labels, locale: str) -> dict[str, Any]:
    """What stands where a form was awaited and the answer is in the chat."""
    title = labels.label("surface-dialog", locale)
    return notice(title, labels.label("surface-see-chat", locale), labels.label("surface-cancel", locale))


def notice(title: str, text: str, close: str) -> dict[str, Any]:
    """A modal with one paragraph and nothing to fill in."""
    block = rich_text.block("text", [rich_text.paragraph(rich_text.text(text))])
    return {**_frame(title, close, [block]), "callback_id": "notice"}


def home(prompt: Prompt, labels: Labels) -> dict[str, Any]:
    """The home page; its doors belong to no question, so their token is empty."""
    pressed = pressable(prompt, labels, door_token="")
    read = words(prompt, limits.VIEW_BLOCKS - len(pressed), limits.VIEW_WORDS)
    return {"type": "home", "callback_id": "home", "blocks": [*read, *pressed]}


def _frame(title: str, close: str, blocks: list[Part]) -> dict[str, Any]:
    return {
        "type": "modal",
        "title": plain(title, limits.VIEW_TITLE),
        "close": plain(close, limits.VIEW_BUTTON),
        "blocks": blocks,
    }


def _page_number(page: int, count: int) -> list[Part]:
    if count == 1:
        return []
    number = plain(f"{page + 1} / {count}", limits.CONTEXT)
    return [{"type": "context", "block_id": "page", "elements": [number]}]
