"""Where messages go: a wall in memory, one per person, everything on it by the key it was sent with."""

from dataclasses import dataclass, field


@dataclass
class Note:
    """One message: words that stay, and what can be answered until it is over."""

    words: list[str]
    fields: list[str] = field(default_factory=list)
    buttons: list[str] = field(default_factory=list)


class Wall:
    """Everybody's messages, oldest first."""

    def __init__(self) -> None:
        self.notes: dict[str, dict[str, Note]] = {}

    def post(self, user: str, key: str, note: Note) -> None:
        """Put a note up; one of the same key already hanging there stays instead."""
        self.notes.setdefault(user, {}).setdefault(key, note)

    def end(self, user: str, key: str) -> None:
        """Leave the words of a note only; an unknown note is nothing to do."""
        if note := self.notes.get(user, {}).get(key):
            note.fields, note.buttons = [], []
