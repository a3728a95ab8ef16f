"""What a command gives back: a sentence, a list whose rows have buttons, tables, files, a question to be sure."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from conversations.engine.values import Listed, Run, Word


@dataclass(frozen=True)
class Listing:
    """A long list: `rows` makes those of one page, out of that page's `items`."""

    items: Sequence[Any]
    rows: Callable[[Sequence[Any]], Awaitable[tuple[Listed, ...]]]


@dataclass(frozen=True)
class Answer:
    """`text` is said; `rows` are a list, shown page by page; `shows` are any other values of `values.py` below it.

    `runs` are the buttons of the whole. `needs_a_yes`: nothing has happened yet, the same command with a yes does it.
    `asks` opens the command's form instead, with these words filled in; `is_refusal`: the text is said before it, so
    that nothing typed is lost.
    """

    text: Word
    rows: tuple[Listed, ...] | Listing = ()
    shows: tuple[Any, ...] = ()
    runs: tuple[Run, ...] = ()
    needs_a_yes: bool = field(default=False, kw_only=True)
    asks: Mapping[str, str] | None = field(default=None, kw_only=True)
    is_refusal: bool = field(default=False, kw_only=True)


def done(key: str, args: Mapping[str, Any] | None = None, *, undo: str = "") -> Answer:
    """It is done and this sentence says so; `undo` is the line that takes it back."""
    return Answer(Word(key, args or {}), runs=(Run(Word("do-undo"), undo),) if undo else ())


def sure(key: str, args: Mapping[str, Any] | None = None) -> Answer:
    """Say what would happen and ask once; return it where `desk.is_sure` is not."""
    return Answer(Word(key, args or {}), needs_a_yes=True)
