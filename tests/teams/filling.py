"""How Teams' own client reads a card: what can be pressed in it, what a field takes, and what it then sends."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any
from urllib.parse import unquote

from tests.teams.adaptive_cards import parts
from tests.teams.state import Json

Value = str | Sequence[str]


def actions(card: Mapping[str, Any]) -> list[Json]:
    """Everything that can be pressed, from top to bottom."""
    return [dict(each) for each in parts(card) if str(each["type"]).startswith("Action.")]


def inputs(card: Mapping[str, Any]) -> list[Json]:
    """Everything that can be filled in, from top to bottom."""
    return [dict(each) for each in parts(card) if str(each["type"]).startswith("Input.")]


def found(card: Mapping[str, Any], wanted: str) -> Json:
    """The action with this label, this value or this id."""
    for each in actions(card):
        data = each.get("data", {})
        if wanted in (seen(each["title"]), data.get("value"), each.get("id")):
            return each
    raise AssertionError(f"there is no {wanted!r} but {[each['title'] for each in actions(card)]}")


def as_shown(card: Mapping[str, Any]) -> dict[str, str]:
    """What the fields hold before anybody touches them, by their ids; untouched empty ones send nothing."""
    return {each["id"]: str(each["value"]) for each in inputs(card) if each.get("value", "") != ""}


def fill(card: Mapping[str, Any], filled: dict[str, str], name: str, value: Value, is_offered: bool = True) -> None:
    """Fill in the field of this name. A moment `2026-03-03T15:00` fills in a day and the time beside it.

    `is_offered=False` also takes what is no option: a payload somebody has tampered with.
    """
    fields = [each for each in inputs(card) if each["id"].partition(":")[2] == name]
    assert fields, f"the card has no field {name!r} but {[each['id'] for each in inputs(card)]}"
    for each in fields:
        filled[each["id"]] = _typed(each, value, is_offered)


def merged(action: Mapping[str, Any], card: Mapping[str, Any], filled: Mapping[str, str]) -> Json:
    """The data an action sends: its own, with the inputs of the card among it unless it wants none."""
    data = dict(action.get("data", {}))
    if action.get("associatedInputs") == "none":
        return data
    known = {each["id"] for each in inputs(card)}
    return data | {key: value for key, value in filled.items() if key in known}


def unsendable(card: Mapping[str, Any], filled: Mapping[str, str]) -> Iterator[str]:
    """What keeps the client from sending this card."""
    for each in inputs(card):
        value = filled.get(each["id"], "")
        if each.get("isRequired") and not value:
            yield f"{each['id']} is missing"
        elif len(value) > int(each.get("maxLength", 1_000_000)):
            yield f"{each['id']} has {len(value)} characters"


def seen(label: str) -> str:
    """A label as it looks: what keeps its characters from becoming markup takes no room on a screen."""
    return label.replace("\u2060", "").replace("∗", "*").replace("ˋ", "`")


def value_of(choice: Mapping[str, Any]) -> str:
    """The value of an option as the app knows it; on the wire commas and semicolons in it are encoded."""
    return unquote(choice["value"])


def _typed(field: Json, value: Value, is_offered: bool) -> str:
    match field["type"]:
        case "Input.ChoiceSet":
            wanted = [value] if isinstance(value, str) else list(value)
            chosen = [_choice(field, each, is_offered) for each in wanted if each]
            assert field.get("isMultiSelect") or len(chosen) < 2, f"only one of {field['id']} can be chosen"
            return ",".join(chosen)
        case "Input.Date":
            return str(value).partition("T")[0]
        case "Input.Time":
            return str(value).partition("T")[2]
        case _:
            return str(value)


def _choice(field: Json, wanted: str, is_offered: bool) -> str:
    for each in field["choices"]:
        if wanted in (value_of(each), seen(each["title"])):
            return str(each["value"])
    assert not is_offered, f"{wanted!r} cannot be chosen: {[value_of(each) for each in field['choices']]}"
    return wanted
