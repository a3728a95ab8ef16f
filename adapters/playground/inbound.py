"""What the page sends, as events and wishes. Everything is checked here; nothing else trusts a frame."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from adapters.playground import limits
from adapters.playground.checks import Refused, frame_id, number, only, text, values
from conversations.engine.events import Arrived, Commanded, Event, Origin, Pressed, Said, Submitted

PLATFORM = "playground"
DOOR = "playground"

MOVES = re.compile(r"hour|week|next(:[^\s:]{1,280})?|working_day:[^\s:]{1,100}")
COMMAND = re.compile(r"/(?:mentor(?=\s|$))?\s*(.*)", re.DOTALL)


@dataclass(frozen=True)
class Did:
    """Something a person did, on the message of this id ('' for what was typed)."""

    event: Event
    message: str = ""


@dataclass(frozen=True)
class OpenChat:
    """The page wants to show this person's chat."""

    user: str


@dataclass(frozen=True)
class MoveClock:
    """The page wants another time: `hour`, `week`, `next`, `next:<person ids>` or `working_day:<person id>`."""

    how: str


@dataclass(frozen=True)
class TellStory:
    """The page wants the latest lines of the story."""

    limit: int


Frame = Did | OpenChat | MoveClock | TellStory


def read(sent: str) -> Frame:
    """One frame of the page. Raises Refused, with the frame's id where it could be read."""
    try:
        frame = json.loads(sent)
    except (ValueError, RecursionError):
        raise Refused("malformed", "This is not JSON; send one object a frame.") from None
    if not isinstance(frame, dict):
        raise Refused("malformed", "A frame is an object with a `type`.")
    try:
        return _read(frame)
    except Refused as refusal:
        refusal.frame_id = frame_id(frame)
        raise


def _read(frame: Mapping[str, Any]) -> Frame:
    match frame.get("type"):
        case "open":
            only(frame, "user")
            return OpenChat(text(frame, "user", limits.ID))
        case "move":
            only(frame, "how")
            how = text(frame, "how", limits.VALUE)
            if not MOVES.fullmatch(how):
                raise Refused("malformed", "`how` is hour, week, next, next:<person ids> or working_day:<person id>.")
            return MoveClock(how)
        case "story":
            only(frame, "limit")
            return TellStory(number(frame, "limit", limits.STORY_USUALLY, limits.STORY))
        case "said":
            only(frame, "id", "user", "text")
            return Did(_typed(_origin(frame), text(frame, "text", limits.SAID)))
        case "arrived":
            only(frame, "id", "user")
            return Did(Arrived(_origin(frame)))
        case "pressed":
            only(frame, "id", "user", "message", "token", "value")
            token, value = _token(frame), text(frame, "value", limits.VALUE)
            return Did(Pressed(_origin(frame), token, value), text(frame, "message", limits.ID))
        case "submitted":
            only(frame, "id", "user", "message", "token", "values")
            event = Submitted(_origin(frame), _token(frame), values(frame, "values"))
            return Did(event, text(frame, "message", limits.ID))
        case _:
            kinds = "open, said, arrived, pressed, submitted, move or story"
            raise Refused("malformed", f"`type` is {kinds}.")


def _origin(frame: Mapping[str, Any]) -> Origin:
    return Origin(PLATFORM, DOOR, text(frame, "user", limits.ID), text(frame, "id", limits.ID))


def _token(frame: Mapping[str, Any]) -> str:
    return text(frame, "token", limits.TOKEN, least=0)


def _typed(origin: Origin, line: str) -> Event:
    """A sentence, or a command where it begins with a slash; `/mentor` before a command may be left out."""
    command = COMMAND.fullmatch(line.strip())
    return Commanded(origin, command[1].strip()) if command else Said(origin, line)
