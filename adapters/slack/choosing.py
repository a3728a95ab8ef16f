"""Options of a field as boxes that are all in sight, or as a menu where they are many."""

from collections.abc import Sequence

from adapters.options import chosen
from adapters.slack import limits
from adapters.slack.rich_text import NOTHING, Part, plain
from conversations.engine.forms import Raw
from conversations.engine.prompts import Option


def choose_one(options: Sequence[Option], raw: Raw, boxes: int, placeholder: str) -> Part:
    """An element in which one option is chosen; up to `boxes` of them as radio buttons."""
    drawn, places = _drawn(options), chosen(options[: limits.MOST_OPTIONS], raw)
    element = _element(drawn, boxes, ("radio_buttons", "static_select"), placeholder)
    return {**element, "initial_option": drawn[places[0]]} if places else element


def choose_several(options: Sequence[Option], raw: Raw, placeholder: str) -> Part:
    """An element in which any number of options is chosen."""
    drawn, places = _drawn(options), chosen(options[: limits.MOST_OPTIONS], raw)
    element = _element(drawn, limits.BOXES, ("checkboxes", "multi_static_select"), placeholder)
    return {**element, "initial_options": [drawn[place] for place in places]} if places else element


def _element(options: list[Part], boxes: int, kinds: tuple[str, str], placeholder: str) -> Part:
    if len(options) <= boxes:
        return {"type": kinds[0], "options": options}
    menu = {"type": kinds[1], "placeholder": plain(placeholder, limits.PLACEHOLDER)}
    if len(options) <= limits.OPTIONS:
        return {**menu, "options": options}
    starts = range(0, len(options), limits.OPTIONS)
    return {**menu, "option_groups": [_group(start, options[start : start + limits.OPTIONS]) for start in starts]}


def _group(start: int, options: list[Part]) -> Part:
    return {"label": plain(f"{start + 1}–{start + len(options)}", limits.OPTION), "options": options}


def _drawn(options: Sequence[Option]) -> list[Part]:
    """Slack takes no field without options: where there are none, one says so, and the engine says what to do."""
    return [
        {"text": plain(option.label, limits.OPTION), "value": limits.clip(option.value, limits.OPTION_VALUE)}
        for option in options[: limits.MOST_OPTIONS] or (Option(NOTHING, NOTHING),)
    ]
