"""Invokes, whose answer somebody waits for: presses, forms in cards and in dialogs, files; and what cards send."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from adapters.teams.fields import values_of
from adapters.teams.incoming import Activity, Incoming, Kind
from adapters.teams.pressing import PRESS, SUBMIT
from adapters.teams.reading import literal_part, part, text
from adapters.teams.sender import about, origin_of
from conversations.engine.events import Pressed, Submitted
from conversations.engine.reception import FORM

ACTION = "adaptiveCard/action"
FETCH = "task/fetch"
TASK = "task/submit"
FILE = "fileConsent/invoke"


def read_invoke(activity: Activity) -> Incoming:
    """What an invoke of a person asks for. Raises NotAnActivity."""
    name = activity.get("name")
    reader = _READERS.get(name) if isinstance(name, str) else None
    return reader(activity) if reader else about(activity, why="an invoke that none of our cards makes")


def read_data(activity: Activity, data: Mapping[str, Any], verb: str = "") -> Incoming:
    """What a card sends: a button's own value, or whatever is filled in.

    Without a verb (clients that know no Action.Execute) it is told by the data. Raises NotAnActivity.
    """
    if verb == PRESS or (not verb and isinstance(data.get("value"), str)):
        return _pressed(activity, "press", data, text(data, "value"))
    if verb == SUBMIT or not verb:
        return _submitted(activity, "submit", data)
    return about(activity, why="a verb that none of our cards has")


def _action(activity: Activity) -> Incoming:
    value = part(activity, "value")
    if value.get("trigger") == "automatic":
        return about(activity, why="a card that looks for news of itself")
    action = part(value, "action")
    return read_data(activity, part(action, "data"), text(action, "verb") or "-")


def _fetch(activity: Activity) -> Incoming:
    return _pressed(activity, "fetch", part(part(activity, "value"), "data"), FORM)


def _task(activity: Activity) -> Incoming:
    return _submitted(activity, "task", part(part(activity, "value"), "data"))


def _file(activity: Activity) -> Incoming:
    return replace(about(activity, "file"), value=part(activity, "value"))


def _pressed(activity: Activity, kind: Kind, data: Mapping[str, Any], value: str) -> Incoming:
    return replace(about(activity, kind), event=Pressed(origin_of(activity), text(data, "token"), value))


def _submitted(activity: Activity, kind: Kind, data: Mapping[str, Any]) -> Incoming:
    values = values_of(literal_part(data))
    return replace(about(activity, kind), event=Submitted(origin_of(activity), text(data, "token"), values))


_READERS: Mapping[str, Callable[[Activity], Incoming]] = {ACTION: _action, FETCH: _fetch, TASK: _task, FILE: _file}
