"""What the app asks a workspace for, each with its reason: README and manifest are made from this list."""

from collections.abc import Iterable

#: Bot scopes by name. None of them reads a channel or a group message (PRODUCT §2.5).
SCOPES = {
    "chat:write": "Writes the messages people get and replaces old buttons by what was chosen.",
    "commands": "Offers /mentor and the shortcuts.",
    "files:write": "Sends calendar files, pictures and exports into the direct chat.",
    "im:history": "Hears what people write to the app itself, and finds its own message before sending one again.",
    "im:write": "Opens the direct chat with a person.",
    "mpim:write": "Opens the group chat of a pairing when both want it; it cannot read there.",
    "users:read": "Knows names, time zones and languages, who has left and who is a guest.",
    "users:read.email": "Recognises a colleague who was invited by e-mail or imported from a list.",
}


def missing(granted: Iterable[str]) -> tuple[str, ...]:
    """The scopes we need that are not among the granted ones, in alphabetical order."""
    there = frozenset(granted)
    return tuple(name for name in SCOPES if name not in there)


def unneeded(granted: Iterable[str]) -> tuple[str, ...]:
    """The granted scopes that we never use, in alphabetical order."""
    return tuple(name for name in sorted(frozenset(granted)) if name not in SCOPES)
