"""What champions, trainers and admins do at the desk."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from conversations.programme.facts.base import NO_WORDS, Fact, Private


@dataclass(frozen=True, kw_only=True)
class CommandGiven(Fact):
    """Somebody gave a command: a line as it was typed or lies behind a button, or the filled-in form of one."""

    about = ("person", "person")
    sealed = ("values",)
    person: str
    line: Private = NO_WORDS
    command: str = ""
    values: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class TextOverridden(Fact):
    """A champion or admin gave a region (None: all of them) its own words for one text in one language."""

    about = ("company", "company")
    company: str
    key: str
    locale: str
    region: str | None
    by: str
    words: Private


@dataclass(frozen=True, kw_only=True)
class TextReverted(Fact):
    """What the bot says by itself is said again."""

    about = ("company", "company")
    company: str
    key: str
    locale: str
    region: str | None
    by: str
