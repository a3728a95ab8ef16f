"""What Teams sends, as something to do: one table, one reader for each type of activity. Pure; decides nothing."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace

from adapters.teams.incoming import Activity, Incoming
from adapters.teams.invokes import FETCH, read_data, read_invoke
from adapters.teams.reading import NotAnActivity, part, text
from adapters.teams.sender import about, event_id, is_of_a_person, is_personal, origin_of
from adapters.teams.typed import mentions_us, words_of
from conversations.engine.events import Arrived, Commanded, Departed, Event, Origin, Pressed, Said
from conversations.engine.linking import code_in
from conversations.engine.reception import FORM

__all__ = ["Incoming", "NotAnActivity", "event_id", "read"]

#: A slash, or the name of Slack's command in small letters, as it is written in what people are told.
_COMMAND = re.compile(r"/(?:mentor(?=\s|$))?\s*(?P<slashed>.*)|mentor\s+(?P<named>.+)", re.DOTALL)


def read(activity: Activity) -> Incoming:
    """What an activity asks for. Raises NotAnActivity for what Teams would not send."""
    kind = activity.get("type")
    if not isinstance(kind, str):
        raise NotAnActivity("`type` is missing")
    reader = _READERS.get(kind)
    if reader is None or not is_of_a_person(activity):
        name = text(activity, "name") if kind == "invoke" else ""
        return Incoming("ignored", invoke=name, why="nothing follows from it" if reader is None else "not of a person")
    return reader(activity)


def _message(activity: Activity) -> Incoming:
    if not is_personal(activity):
        if mentions_us(activity):
            return about(activity, "elsewhere")
        return about(activity, why="words in a group that are not for us")
    words = words_of(activity)
    if data := part(activity, "value"):
        return _from_card(activity, data)
    if not words:
        return about(activity, why="no words")
    return replace(about(activity, "message"), event=_typed(origin_of(activity), words))


def _from_card(activity: Activity, data: Activity) -> Incoming:
    """A button of a client that sends what cards hold as messages; one that would open a dialog cannot."""
    if part(data, "msteams").get("type") == FETCH:
        return replace(about(activity, "press"), event=Pressed(origin_of(activity), text(data, "token"), FORM))
    return read_data(activity, data)


def _installation(activity: Activity) -> Incoming:
    """Whoever installs the bot for themselves arrives; an upgrade takes nothing away (PRODUCT §2.1)."""
    if not is_personal(activity):
        return about(activity, why="installed in a group")
    match activity.get("action"):
        case "add" | "add-upgrade":
            event: Event = Arrived(origin_of(activity))
        case "remove":
            event = Departed(origin_of(activity))
        case _:
            return about(activity, why="an upgrade")
    return replace(about(activity, "install"), event=event)


def _conversation(activity: Activity) -> Incoming:
    return about(activity, why="an installation says so itself")


def _typed(origin: Origin, words: str) -> Event:
    """A sentence, or a command without its prefix. A code is no command, however it is written."""
    command = _COMMAND.fullmatch(words)
    if command is None:
        return Said(origin, words)
    line = (command["slashed"] or command["named"] or "").strip()
    return Said(origin, line) if code_in(line) else Commanded(origin, line)


_READERS: Mapping[str, Callable[[Activity], Incoming]] = {
    "message": _message,
    "invoke": read_invoke,
    "installationUpdate": _installation,
    "conversationUpdate": _conversation,
}
