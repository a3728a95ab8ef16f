"""Words: Fluent messages per language, filled with values as their reader sees them."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from functools import lru_cache
from pathlib import Path
from typing import Any

from fluent.runtime import FluentBundle, FluentResource

from conversations.engine import moments, numbers
from conversations.engine.errors import FlipsideError
from conversations.engine.values import Span, Word
from conversations.programme.texts import PLACE

LOCALES = Path(__file__).parent.parent / "locales"
SOURCE = "en"
#: Longer texts, in characters, are filled in after the words around them.
LONG = 500
_MARK = re.compile("\ue000[0-9]+\ue000")
#: Labels tell no time.
_ANY_TIME = datetime(2000, 1, 1, tzinfo=UTC)


class MissingWords(FlipsideError):
    """There are no words under this key, not even in English. Add them to the conversation's .ftl file."""


@dataclass(frozen=True)
class Reader:
    """Who reads: their language and zone, and the instant of reading (UTC; decides whether a year is shown).

    `own` are their region's own words in their language, by key.
    """

    locale: str
    zone: str
    now: datetime
    own: Mapping[str, str] = field(default_factory=dict)


class Wording:
    """Every word of every language, loaded once. A language is a folder below `locales`."""

    def __init__(self, root: Path = LOCALES) -> None:
        self._bundles = {folder.name: _bundle(folder) for folder in sorted(root.iterdir()) if folder.is_dir()}
        # Labels of buttons and the like: nothing is filled in, so they are the same for every reader of a language.
        self._unfilled: dict[tuple[str, str], str] = {}
        self._there: dict[tuple[str, str], bool] = {}

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages there are words in."""
        return tuple(self._bundles)

    def language(self, locale: str) -> str:
        """The nearest language there are words in: pt-BR, then pt, then English."""
        if locale in self._bundles:
            return locale
        for candidate in (locale.replace("_", "-"), locale.replace("_", "-").split("-")[0]):
            if candidate in self._bundles:
                return candidate
        return SOURCE

    def has(self, key: str, locale: str = SOURCE) -> bool:
        """Whether there are words under `message` or `message.attribute` in this language."""
        asked = (self.language(locale), key)
        if asked not in self._there:
            self._there[asked] = self._has(*asked)
        return self._there[asked]

    def say(self, key: str, reader: Reader, args: Mapping[str, Any] | None = None) -> str:
        """The words under `message` or `message.attribute`, filled; raises MissingWords."""
        if key in reader.own:
            return self._own(reader.own[key], reader, args or {})
        for language in (self.language(reader.locale), SOURCE):
            if self.has(key, language):
                return self._format(language, key, reader, args) if args else self._constant(language, key, reader)
        raise MissingWords(f"no words under {key!r}; add them to locales/{SOURCE}/")

    def label(self, key: str, locale: str) -> str:
        """Words that nothing is filled into, in the nearest language there is; keeps the port Labels."""
        return self.say(key, Reader(locale, "UTC", _ANY_TIME))

    def read(self, value: Any, reader: Reader) -> str:
        """Any value as its reader sees it: moments in their zone, lists joined, keys as words, text literal.

        Decimals have the reader's mark, and one digit after it at most.
        """
        match value:
            case None:
                return ""
            case str():
                return value
            case Word():
                return self.say(value.key, reader, value.args)
            case datetime():
                return moments.day_and_time(value, reader.zone, reader.locale, reader.now)
            case Span():
                return moments.span(value.start, value.end, reader.zone, reader.locale, reader.now)
            case date():
                return moments.calendar_day(value, reader.locale)
            case float():
                return numbers.figure(value, "", reader.locale)
            case tuple() | list():
                return moments.list_of([self.read(item, reader) for item in value], reader.locale)
            case _:
                return str(value)

    def _has(self, language: str, key: str) -> bool:
        message, _, attribute = key.partition(".")
        bundle = self._bundles[language]
        if not bundle.has_message(message):
            return False
        found = bundle.get_message(message)
        return attribute in found.attributes if attribute else found.value is not None

    def _constant(self, language: str, key: str, reader: Reader) -> str:
        if (language, key) not in self._unfilled:
            self._unfilled[language, key] = self._format(language, key, reader, {})
        return self._unfilled[language, key]

    def _own(self, words: str, reader: Reader, args: Mapping[str, Any]) -> str:
        """A region's own text is literal but for its places; what is not given stays as it was written."""
        filled = {name: _isolated(self.read(value, reader)) for name, value in args.items()}
        return PLACE.sub(lambda place: filled.get(place[1], place[0]), words)

    def _format(self, language: str, key: str, reader: Reader, args: Mapping[str, Any]) -> str:
        message, _, attribute = key.partition(".")
        bundle = self._bundles[language]
        found = bundle.get_message(message)
        pattern = found.attributes[attribute] if attribute else found.value
        if pattern is None:
            raise MissingWords(f"{key} has attributes only; ask for one of them")
        filled = {
            name: value
            if isinstance(value, int) and not isinstance(value, bool)
            else _isolated(self.read(value, reader))
            for name, value in args.items()
        }
        # Fluent refuses long placeables, but a long concern is no reason for silence: marks stand in for them.
        long = {name: value for name, value in filled.items() if isinstance(value, str) and _is_long(value)}
        marks = {name: f"\ue000{at}\ue000" for at, name in enumerate(long)}
        text, errors = bundle.format_pattern(pattern, {**filled, **marks})
        if errors:
            raise MissingWords(f"{key} in {language} does not fill: {errors[0]}")
        return _unmarked(str(text), {marks[name]: value for name, value in long.items()})


def _unmarked(text: str, whole: Mapping[str, str]) -> str:
    """One pass over the text, so that nothing filled in is read as a mark."""
    return _MARK.sub(lambda mark: whole.get(mark[0], mark[0]), text) if whole else text


def _bundle(folder: Path) -> FluentBundle:
    bundle = FluentBundle([folder.name], use_isolating=False)
    for file in sorted(folder.glob("*.ftl")):
        bundle.add_resource(FluentResource(file.read_text(encoding="utf-8")))
    return bundle


def _is_long(text: str) -> bool:
    """Or holds what looks like a mark itself."""
    return len(text) > LONG or "\ue000" in text


@lru_cache(maxsize=4096)
def _isolated(text: str) -> str:
    """Right-to-left text is isolated, so that the sentence around it stays readable; other text is untouched."""
    if any(unicodedata.bidirectional(letter) in ("R", "AL", "RLE", "RLO", "RLI") for letter in text):
        return f"\u2068{text}\u2069"
    return text
