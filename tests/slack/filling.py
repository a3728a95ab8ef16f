"""How Slack's own client fills in a modal: what a field takes, and what it will not send."""

from collections.abc import Iterator, Sequence

from tests.slack.shapes import options_of
from tests.slack.state import Json, View


def fill(view: View, name: str, value: str | Sequence[str], is_offered: bool = True) -> None:
    """Fill in the field of this block id. A date picker takes `2026-03-03T15:00` together with the time after it.

    `is_offered=False` also takes what is no option: a payload somebody has tampered with.
    """

    def option(chosen: str) -> Json:
        return _option(block["element"], chosen, is_offered)

    inputs = [block for block in view.body["blocks"] if block["type"] == "input"]
    place = next((place for place, block in enumerate(inputs) if block["block_id"] == name), None)
    assert place is not None, f"the modal has no field {name!r} but {[block['block_id'] for block in inputs]}"
    block = inputs[place]
    state = view.filled[block["block_id"]][block["element"].get("action_id", "")]
    match block["element"]["type"]:
        case "plain_text_input":
            state["value"] = str(value) or None
        case "radio_buttons" | "static_select":
            state["selected_option"] = option(str(value)) if value else None
        case "checkboxes" | "multi_static_select":
            chosen = [value] if isinstance(value, str) else value
            state["selected_options"] = [option(each) for each in chosen if each]
        case "datepicker":
            day, _, time = str(value).partition("T")
            state["selected_date"] = day or None
            if time or not value:
                after = inputs[place + 1]
                assert after["element"]["type"] == "timepicker", f"no time picker follows {name}"
                view.filled[after["block_id"]][after["element"].get("action_id", "")]["selected_time"] = time or None
        case "timepicker":
            state["selected_time"] = str(value) or None
        case kind:
            raise AssertionError(f"nobody fills in a {kind}")


def unsendable(view: View) -> Iterator[str]:
    """What keeps Slack's client from sending this modal."""
    for block in view.body["blocks"]:
        if block["type"] == "input":
            element = block["element"]
            state = view.filled[block["block_id"]][element.get("action_id", "")]
            value = next((each for key, each in state.items() if key != "type"), None)
            if not value and not block.get("optional", False):
                yield f"{block['block_id']} is missing"
            elif isinstance(value, str) and len(value) > element.get("max_length", 3000):
                yield f"{block['block_id']} has {len(value)} characters"


def _option(element: Json, chosen: str, is_offered: bool) -> Json:
    for option in options_of(element):
        if chosen in (option["value"], option["text"]["text"]):
            found: Json = option
            return found
    if not is_offered:
        return {"text": {"type": "plain_text", "text": chosen}, "value": chosen}
    raise AssertionError(f"{chosen!r} cannot be chosen: {[option['value'] for option in options_of(element)]}")
