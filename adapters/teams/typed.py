"""What somebody typed, out of what Teams made of it: entities become characters, mentions become names or nothing."""

import re
from collections.abc import Mapping
from typing import Any

from adapters.teams.reading import listed, literal, part, text

_ENTITY = re.compile(r"&(?:(?P<name>lt|gt|amp|quot|apos|nbsp)|#(?P<number>\d{1,7})|#[xX](?P<hex>[0-9a-fA-F]{1,6}));")
_CHARACTERS = {"lt": "<", "gt": ">", "amp": "&", "quot": '"', "apos": "'", "nbsp": " "}
_MENTION = re.compile(r"<at(?: [^<>]*)?>(?P<name>[^<>]*)</at>")


def words_of(activity: Mapping[str, Any]) -> str:
    """The words of a message as they were typed, without a mention of the bot it was sent to.

    What is a mention is told by the entities (platform-facts §1.3): an `<at>` that somebody typed stays.
    """
    words = text(activity, "text")
    us = part(activity, "recipient").get("id")
    for mention in mentions(activity):
        marked = text(mention, "text")
        if not marked:
            continue
        found = _MENTION.fullmatch(marked)
        name = found["name"] if found else marked
        words = words.replace(marked, "" if part(mention, "mentioned").get("id") == us else name, 1)
    return literal(_ENTITY.sub(_character, words).replace("\xa0", " ")).strip()


def mentions_us(activity: Mapping[str, Any]) -> bool:
    """Whether one of the mentions is of the bot that the activity was sent to."""
    us = part(activity, "recipient").get("id")
    return bool(us) and any(part(each, "mentioned").get("id") == us for each in mentions(activity))


def mentions(activity: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """The mentions, in their order."""
    return [each for each in listed(activity, "entities") if each.get("type") == "mention"]


def _character(found: re.Match[str]) -> str:
    if found["name"]:
        return _CHARACTERS[found["name"]]
    code = int(found["number"]) if found["number"] else int(found["hex"], 16)
    return chr(code) if code <= 0x10FFFF else found[0]
