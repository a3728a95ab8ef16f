"""What can be pressed under a message: answers, doors to other conversations, quiet ways out, links."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from adapters.teams import limits, text
from adapters.teams.text import Part
from conversations.engine.ports import Labels
from conversations.engine.prompts import Button, Prompt, Section

#: Verbs of the actions that arrive as `adaptiveCard/action`.
PRESS = "press"
SUBMIT = "submit"

_ORDER = ("primary", "plain", "danger")
_STYLES = {"primary": "positive", "danger": "destructive"}


@dataclass(frozen=True)
class Link:
    """A page that opens beside the chat: a calendar file, a place in the calendar. `url` is https."""

    label: str
    url: str


def pressable(prompt: Prompt, labels: Labels, form: Part | None = None, links: Sequence[Link] = ()) -> list[Part]:
    """Action sets `answers`, `links`, `doors` and `ways`; every press carries a token and the button's own value.

    `form` is the button of the prompt's form and comes first. Labels that a button cuts, and answers that find
    no room, stand in a list before them: whatever has a label can also be typed (PRODUCT §2.7).
    """
    answers = sorted(prompt.buttons, key=lambda button: _ORDER.index(button.style))
    if form:
        answers = [replace(one, style="plain") if one.style == "primary" else one for one in answers]
    first = [form] if form else []
    ways = action_sets("ways", _ways(prompt))
    doors = action_sets("doors", _presses("doors", prompt.doors, prompt.token))
    opened = action_sets("links", [_link(number, link) for number, link in enumerate(links, start=1)])
    pressed = _presses("answers", answers, prompt.token)
    shown = _fitting(pressed, limits.PRESSABLE - limits.size([*first, *opened, *doors, *ways]))
    lists = list_in_full("answers", [button.label for button in answers[: len(shown)]])
    if left_out := [button.label for button in answers[len(shown) :]]:
        lists.append(_listed("answers:more", left_out, labels.label("surface-more", prompt.locale)))
    return [*lists, *action_sets("answers", [*first, *shown]), *opened, *doors, *ways]


def submit(prompt: Prompt) -> Part:
    """The button that sends off the fields that lie in a message."""
    return {**_action("form", prompt.submit, "primary"), "verb": SUBMIT, "data": {"token": prompt.token}}


def send_off(prompt: Prompt) -> Part:
    """The button that sends off the fields of a dialog, as a `task/submit`."""
    drawn = _action("form", prompt.submit, "primary")
    return {**drawn, "type": "Action.Submit", "data": {"token": prompt.token}}


def open_dialog(prompt: Prompt, labels: Labels) -> Part:
    """The button that opens the form as a dialog: Teams asks for it with a `task/fetch`."""
    drawn = _action("form", labels.label("surface-answer", prompt.locale), "primary")
    data = {"msteams": {"type": "task/fetch"}, "token": prompt.token}
    return {**drawn, "type": "Action.Submit", "data": data, "associatedInputs": "none"}


def below_row(ident: str, part: Section, token: str) -> list[Part]:
    """The buttons of one row of a list, below it."""
    return action_sets(f"{ident}:row", _presses(f"{ident}:row", part.buttons, token), "Small")


def without_rows(prompt: Prompt) -> Prompt:
    """The same list with nothing to press in its rows."""
    return replace(prompt, sections=tuple(replace(part, buttons=()) for part in prompt.sections))


def list_in_full(name: str, labels: Sequence[str], most: int = limits.BUTTON) -> list[Part]:
    """Labels of which a button or an option shows only the beginning, as a list."""
    long = [label for label in labels if limits.length(label) > most]
    return [_listed(f"{name}:labels", long)] if long else []


def action_sets(name: str, actions: Sequence[Part], spacing: str = "Medium") -> list[Part]:
    """Rows of buttons: `answers`, `answers:2`, `answers:3`; `spacing` is what lies above the first of them."""
    return [
        {
            "type": "ActionSet",
            "id": name if number == 1 else f"{name}:{number}",
            "spacing": spacing if number == 1 else "Small",
            "actions": row,
        }
        for number, row in enumerate(_in_rows(actions), start=1)
    ]


def _in_rows(actions: Sequence[Part]) -> list[list[Part]]:
    """Buttons side by side as long as a phone shows all of their labels: what is too much for a row is cut there."""
    rows: list[list[Part]] = []
    room = 0
    for action in actions:
        width = 0 if action.get("mode") else limits.length(str(action["title"])) + limits.PADDING
        if not rows or width > room or len(rows[-1]) == limits.ACTIONS:
            rows.append([])
            room = limits.ROW
        rows[-1].append(action)
        room -= width
    return rows


def _listed(ident: str, labels: Sequence[str], heading: str = "") -> Part:
    """Lines in one run of text: a paragraph each costs more room than its words."""
    lines = "\n".join(f"• {label}" for label in labels)
    title = [text.bold(f"{heading}\n")] if heading else []
    return text.block(ident, *title, text.run(limits.clip(lines, limits.LABELS)), spacing="Medium")


def _action(ident: str, label: str, style: str = "plain") -> Part:
    drawn: Part = {"type": "Action.Execute", "id": ident, "title": text.label(label, limits.BUTTON)}
    return {**drawn, "style": _STYLES[style]} if style in _STYLES else drawn


def _presses(name: str, buttons: Sequence[Button], token: str) -> list[Part]:
    """Answers, doors or ways; what lies in the card's fields does not travel with them."""
    return [
        {
            **_action(f"{name}.{number}", button.label, button.style),
            "verb": PRESS,
            "data": {"token": token, "value": button.value},
            "associatedInputs": "none",
        }
        for number, button in enumerate(buttons, start=1)
    ]


def _ways(prompt: Prompt) -> list[Part]:
    """A menu behind three dots; a single way out is a button, which needs no more room."""
    drawn = _presses("ways", prompt.ways_out, prompt.token)
    is_menu = 2 <= len(drawn) <= limits.ACTIONS
    return [{**one, "mode": "secondary"} for one in drawn] if is_menu else drawn


def _link(number: int, link: Link) -> Part:
    return {
        "type": "Action.OpenUrl",
        "id": f"links.{number}",
        "title": text.label(link.label, limits.BUTTON),
        "url": link.url,
    }


def _fitting(actions: Sequence[Part], room: int) -> list[Part]:
    for number, action in enumerate(actions):
        room -= limits.size(action)
        if room < 0 and number:
            return list(actions[:number])
    return list(actions)
