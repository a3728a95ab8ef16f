"""The desk's grammar: `<noun> <verb> …`, declared as functions, one noun a file in `conversations/desk`."""

from conversations.engine.commands.answers import Answer, Listing, done, sure
from conversations.engine.commands.declare import (
    ADMINS,
    CHAMPIONS,
    OFFICE,
    TRAINERS,
    Argument,
    Command,
    Noun,
    colleagues,
    moment,
    one_as_typed,
    one_of,
    place,
    several,
    somebody,
    two,
    whole,
    words,
)
from conversations.engine.commands.registry import Commands

__all__ = [
    "ADMINS",
    "CHAMPIONS",
    "OFFICE",
    "TRAINERS",
    "Answer",
    "Argument",
    "Command",
    "Commands",
    "Listing",
    "Noun",
    "colleagues",
    "done",
    "moment",
    "one_as_typed",
    "one_of",
    "place",
    "several",
    "somebody",
    "sure",
    "two",
    "whole",
    "words",
]
