"""What can be pressed under a message: answers, doors to other conversations, quiet ways out."""

from collections.abc import Sequence
from dataclasses import replace

from adapters.slack import limits, rich_text
from adapters.slack.rich_text import Part, plain
from conversations.engine.ports import Labels
from conversations.engine.prompts import Button, Prompt, Section
from conversations.engine.reception import FORM

_ORDER = ("primary", "plain", "danger")


def pressable(prompt: Prompt, labels: Labels, door_token: str | None = None) -> list[Part]:
    """Blocks `answers`, `doors` and `ways`; each value is a token, `|` and the button's own value.

    `door_token` goes with the doors where they belong to no question. Labels that a button cuts, and answers that
    find no room, stand in a list before them: whatever has a label can also be typed (PRODUCT §2.7).
    """
    answers = sorted(prompt.buttons, key=lambda button: _ORDER.index(button.style))
    if prompt.inputs:
        form = Button(labels.label("surface-answer", prompt.locale), FORM, "primary")
        answers = [form, *(replace(one, style="plain") if one.style == "primary" else one for one in answers)]
    ways = _ways(prompt)
    doors = _rows("doors", prompt.doors, prompt.token if door_token is None else door_token)
    shown = _fitting(answers, prompt.token, limits.PRESSABLE - limits.size([*doors, *ways]))
    lists = list_in_full("answers", [button.label for button in shown])
    if left_out := [button.label for button in answers[len(shown) :]]:
        lists.append(_listed("answers:more", left_out, labels.label("surface-more", prompt.locale)))
    return [*lists, *_rows("answers", shown, prompt.token), *doors, *ways]


def below_row(block_id: str, part: Section, token: str) -> list[Part]:
    """The buttons of one row of a list, below it."""
    return _rows(f"{block_id}:row", part.buttons, token)


def of_rows(parts: Sequence[Section], token: str, room: int) -> list[Part]:
    """The buttons of all rows together, each with the heading of its row, as many as `room` holds."""
    named = [replace(each, label=_named(part, each)) for part in parts for each in part.buttons]
    return _rows("list", _fitting(named, token, min(room, limits.PRESSABLE)), token)


def without_rows(prompt: Prompt) -> Prompt:
    """The same list with nothing to press in its rows."""
    return replace(prompt, sections=tuple(replace(part, buttons=()) for part in prompt.sections))


def list_in_full(name: str, labels: Sequence[str], most: int = limits.BUTTON) -> list[Part]:
    """Labels of which a button or an option shows only the beginning, as a list."""
    long = [label for label in labels if limits.length(label) > most]
    return [_listed(f"{name}:labels", long)] if long else []


def numbered(name: str, number: int) -> str:
    """The id of the so-manyth block of a part: `answers`, `answers:2`, `answers:3`."""
    return name if number == 1 else f"{name}:{number}"


def _listed(block_id: str, labels: Sequence[str], heading: str = "") -> Part:
    """Lines in one run of text: a real list costs more room than its words."""
    lines = "\n".join(f"• {label}" for label in labels)
    title = [rich_text.bold(f"{heading}\n")] if heading else []
    return rich_text.block(block_id, rich_text.cut([rich_text.paragraph(*title, rich_text.text(lines))], limits.LABELS))


def _rows(name: str, buttons: Sequence[Button], token: str) -> list[Part]:
    drawn = [_button(f"{name}.{number}", one, token) for number, one in enumerate(buttons, start=1)]
    return [
        {
            "type": "actions",
            "block_id": numbered(name, start // limits.ACTIONS + 1),
            "elements": drawn[start : start + limits.ACTIONS],
        }
        for start in range(0, len(drawn), limits.ACTIONS)
    ]


def _button(action_id: str, button: Button, token: str) -> Part:
    drawn = {
        "type": "button",
        "action_id": action_id,
        "text": plain(button.label, limits.BUTTON),
        "value": limits.clip(_value(button, token), limits.BUTTON_VALUE),
    }
    return drawn if button.style == "plain" else {**drawn, "style": button.style}


def _ways(prompt: Prompt) -> list[Part]:
    """A menu behind three dots; single buttons where the menu cannot hold them."""
    ways = prompt.ways_out
    if not 2 <= len(ways) <= limits.OVERFLOW or not all(_is_option(way, prompt.token) for way in ways):
        return _rows("ways", ways, prompt.token)
    options = [{"text": plain(way.label, limits.OPTION), "value": _value(way, prompt.token)} for way in ways]
    menu = {"type": "overflow", "action_id": "ways", "options": options}
    return [{"type": "actions", "block_id": "ways", "elements": [menu]}]


def _named(part: Section, button: Button) -> str:
    """The row and what its button does; of the two the row's heading is cut."""
    room = limits.BUTTON - limits.length(f": {button.label}")
    return f"{limits.clip(part.title, room)}: {button.label}" if part.title.strip() and room > 1 else button.label


def _is_option(way: Button, token: str) -> bool:
    is_short = limits.length(way.label) <= limits.OPTION
    return is_short and limits.length(_value(way, token)) <= limits.OPTION_VALUE


def _fitting(buttons: Sequence[Button], token: str, room: int) -> list[Button]:
    for number, button in enumerate(buttons):
        room -= limits.size(_button(f"answers.{number}", button, token))
        if room < 0 and number:
            return list(buttons[:number])
    return list(buttons)


def _value(button: Button, token: str) -> str:
    return f"{token}|{button.value}"
