"""Small edits of a run: a line moved, copied or dropped, a value changed."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from tests.rehearsal.good_telling import Json

Lines = list[Json]
#: Changes the run in place.
Break = Callable[[Json, Lines], object]


def line(lines: Lines, reader: str, name: str, number: int = 0, **about: str) -> Json:
    """The nth line of this person and step."""
    found = [
        each
        for each in lines
        if each["to"] == reader
        and f"{each['conversation']}.{each['step']}" == name
        and all(each[key] == value for key, value in about.items())
    ]
    return found[number]


def moved(lines: Lines, reader: str, name: str, hours: float, number: int = 0, **about: str) -> None:
    """The line comes so many hours later."""
    found = line(lines, reader, name, number, **about)
    at = datetime.strptime(found["at"], "%Y-%m-%dT%H:%M:%SZ") + timedelta(hours=hours)  # noqa: DTZ007  # only shifted
    found["at"] = at.strftime("%Y-%m-%dT%H:%M:%SZ")
    lines.sort(key=lambda each: str(each["at"]))


def copied(lines: Lines, reader: str, name: str, hours: float = 0, number: int = 0, **changes: Any) -> None:
    """The line comes once more, so many hours later."""
    found = line(lines, reader, name, number)
    twin = dict(found)
    lines.insert(lines.index(found) + 1, twin)
    twin |= changes
    if hours:
        at = datetime.strptime(found["at"], "%Y-%m-%dT%H:%M:%SZ") + timedelta(hours=hours)  # noqa: DTZ007  # only shifted
        twin["at"] = at.strftime("%Y-%m-%dT%H:%M:%SZ")
    lines.sort(key=lambda each: str(each["at"]))


def dropped(lines: Lines, reader: str, name: str, number: int = 0, **about: str) -> None:
    """The line never came."""
    lines.remove(line(lines, reader, name, number, **about))


def noun(result: Json, kind: str, ident: str) -> Json:
    """A person, pairing or session by id."""
    return next(dict_ for dict_ in result[kind] if dict_["id"] == ident)


def change(result: Json, kind: str, ident: str, **changes: Any) -> None:
    """Some of its values are others."""
    noun(result, kind, ident).update(changes)


def said(result: Json, session: str, *answers: str) -> None:
    """The two pulses of the session say this instead."""
    for pulse, held in zip(noun(result, "sessions", session)["pulses"], answers, strict=True):
        pulse["held"] = held


def reworded(lines: Lines, reader: str, name: str, old: str, new: str, **about: str) -> None:
    """One word of it is another."""
    found = line(lines, reader, name, 0, **about)
    assert old in found["text"]
    found["text"] = found["text"].replace(old, new)


def lives_in(result: Json, lines: Lines, person: str, zone: str) -> None:
    """The person and all that they read are in another zone."""
    noun(result, "people", person)["history"][0]["zone"] = zone
    for each in lines:
        if each["to"] == person:
            each["zone"] = zone


def proposed(result: Json, session: str, start: str, end: str) -> None:
    """The session's first time, proposed and booked, is this one."""
    found = noun(result, "sessions", session)
    found["proposed"][0] = [start, end]
    found["planned_start"], found["planned_end"] = start, end
