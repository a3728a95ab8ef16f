"""What a typed sentence may mean: a reviewed list of phrasings per language (PRODUCT §2.9).

`phrases.ftl` holds one message per meaning, `phrase-<meaning>`, its phrasings separated by `|`. A sentence
means what is listed, letter case and punctuation aside; one that ends in `…` may go on with any words. Anything
else is answered with likely meanings.
"""

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from functools import lru_cache

from conversations.engine.wording import Reader, Wording

_WORD = re.compile(r"[^\W_]+")


class Phrases:
    """The phrasings of every language; meanings are ways out (`@later`) and conversations (`change`)."""

    def __init__(self, wording: Wording, meanings: Sequence[str]) -> None:
        self._wording = wording
        self._meanings = tuple(meanings)
        self._by_phrase: dict[str, dict[str, str]] = {}
        self._by_beginning: dict[str, dict[str, str]] = {}

    def meaning(self, text: str, reader: Reader) -> str | None:
        """The meaning listed for this sentence in the reader's language or in English, None if there is none."""
        said = _plain(text)
        for locale in (reader.locale, "en"):
            found = self._index(locale, reader).get(said) or self._begun(locale, said)
            if found:
                return found
        return None

    def likeliest(self, text: str, reader: Reader, count: int = 3) -> tuple[str, ...]:
        """The conversations whose phrasings are nearest to this sentence, best first; ways out are left out."""
        said = _plain(text)
        scored = [
            (
                max((_nearness(said, phrase) for phrase in self._listed(meaning, reader.locale, reader)), default=0.0),
                -at,
            )
            for at, meaning in enumerate(self._meanings)
        ]
        best = sorted(range(len(self._meanings)), key=lambda at: scored[at], reverse=True)
        return tuple(self._meanings[at] for at in best if not self._meanings[at].startswith("@"))[:count]

    def _index(self, locale: str, reader: Reader) -> dict[str, str]:
        """Every phrasing of a language and its meaning; of two meanings the first listed has it."""
        language = self._wording.language(locale)
        if language not in self._by_phrase:
            listed = {
                phrase: meaning
                for meaning in reversed(self._meanings)
                for phrase in self._listed(meaning, language, reader)
            }
            self._by_phrase[language] = {phrase: meaning for phrase, meaning in listed.items() if phrase}
            self._by_beginning[language] = {
                f"{beginning} ": meaning
                for meaning in reversed(self._meanings)
                for beginning in _open_ends(self._words(meaning, language, reader))
            }
        return self._by_phrase[language]

    def _begun(self, locale: str, said: str) -> str | None:
        """The meaning of a listed beginning with which the sentence goes on."""
        beginnings = self._by_beginning[self._wording.language(locale)]
        return next((meaning for begins, meaning in beginnings.items() if said.startswith(begins)), None)

    def _listed(self, meaning: str, locale: str, reader: Reader) -> tuple[str, ...]:
        return _split(self._words(meaning, locale, reader))

    def _words(self, meaning: str, locale: str, reader: Reader) -> str:
        key = f"phrase-{meaning.lstrip('@')}"
        if not self._wording.has(key, locale):
            return ""
        return self._wording.say(key, Reader(locale, reader.zone, reader.now))


@lru_cache(maxsize=512)
def door_of(meaning: str) -> str:
    """The door that a phrasing opens: ways out are doors already."""
    return meaning if meaning.startswith("@") else f"@{meaning}"


def _split(words: str) -> tuple[str, ...]:
    return tuple(_plain(each) for each in words.split("|"))


@lru_cache(maxsize=512)
def _open_ends(words: str) -> tuple[str, ...]:
    return tuple(_plain(each) for each in words.split("|") if each.rstrip().endswith("…"))


def _plain(text: str) -> str:
    return " ".join(_WORD.findall(text[:200].casefold()))


def _nearness(said: str, phrase: str) -> float:
    ours, theirs = set(said.split()), set(phrase.split())
    shared = len(ours & theirs) / len(ours | theirs) if ours | theirs else 0.0
    return shared + SequenceMatcher(None, said, phrase).ratio() / 2
