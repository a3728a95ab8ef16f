"""Takes out of a story what points to people, before anybody but its teller reads it (PRODUCT §4, §7).

Rather one word too many than a name too few: the teller reads the result first and may rephrase it.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from typing import Literal, get_args

#: What stands in a story instead of something that points to people.
Hidden = Literal["teller", "partner", "person", "unit", "role", "place", "address", "number"]
HIDDEN: tuple[Hidden, ...] = get_args(Hidden)

#: Kinds that a whole name stands for, and each of its parts.
_PEOPLE = ("teller", "partner", "person")
#: A single word of these means something else too (design, people): it is hidden only as the company writes it.
_EXACT = ("unit", "role")

_ADDRESS = r"(?:https?://|www\.)[^\s>]+|[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+"
_MENTION = r"<[@!#][^>]+>|<at[^>]*>.*?</at>"
_DOTTED_HANDLE = r"(?<!\w)@\w+(?:[.-]\w+)+"
_HANDLE = r"(?<!\w)@\w+"
_NUMBER = r"(?<!\w)\+?\(?\d(?:[\s./()–-]{0,2}\d){6,}(?!\w)"
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ß": "ss"})


def anonymised(words: str, known: Sequence[tuple[Hidden, str]], neutral: Mapping[Hidden, str]) -> str:
    """The story with `neutral` words instead of what is `known` to the company, and of addresses and numbers.

    `known` holds names of people, units, roles and places, each with what it is; of two the first counts. Accents
    and, but for units and roles of one word, letter case make no difference. What is neutral already stays, so that
    a second time changes nothing.
    """
    text = unicodedata.normalize("NFC", words)
    meant: dict[str, Hidden] = {}
    loose: list[str] = []
    exact: list[str] = []
    for kind, term in _terms(known):
        if meant.setdefault(term.casefold(), kind) == kind:
            (exact if kind in _EXACT and " " not in term else loose).append(term)
    said = _found(loose, exact, neutral)
    parts: list[str] = []
    end = 0
    for match in said.finditer(_plain(text)):
        group = str(match.lastgroup)
        if group == "kept":
            continue
        if group in ("loose", "exact"):
            term = match[group].casefold()
            kind = meant.get(term) or meant.get(term.removesuffix("s"), "person")
        else:
            kind = _KIND_OF[group]
        parts += [text[end : match.start()], neutral[kind]]
        end = match.end()
    return "".join(parts) + text[end:]


def names_of(name: str) -> tuple[str, ...]:
    """What somebody of this full name may be called: all of it, and each part that is a name by itself.

    Particles (da, von), initials and titles with a full stop are none.
    """
    words = [each.strip(",") for each in name.split()]
    alone = [each for each in words if not each.endswith(".") and each[:1] == each[:1].upper()]
    couples = [f"{alone[0]} {each}" for each in alone[1:]]
    halves = [half for each in alone if "-" in each for half in each.split("-")]
    found = (" ".join(words), " ".join(words[1:]), *couples, *alone, *halves)
    return tuple(dict.fromkeys(each for each in found if len(each) > 1))


_KIND_OF: Mapping[str, Hidden] = {"address": "address", "mention": "person", "handle": "person", "number": "number"}


def _terms(known: Sequence[tuple[Hidden, str]]) -> Iterator[tuple[Hidden, str]]:
    """Every way of writing what is known, without accents; whole names come before their parts."""
    whole = [(kind, " ".join(term.split())) for kind, term in known]
    parts = [(kind, part) for kind, term in whole if kind in _PEOPLE for part in names_of(term)]
    for kind, term in (*whole, *parts):
        for spelt in dict.fromkeys((_plain(unicodedata.normalize("NFC", term)), _plain(term.translate(_UMLAUTS)))):
            if len(spelt) > 1:
                yield kind, spelt


def _found(loose: Sequence[str], exact: Sequence[str], neutral: Mapping[Hidden, str]) -> re.Pattern[str]:
    """One pattern for everything, so that nothing put in is looked at again; the longest terms first."""
    kept = sorted({_plain(each) for each in neutral.values()}, key=len, reverse=True)
    groups = {
        "kept": "|".join(re.escape(each) for each in kept),
        "address": _ADDRESS,
        "mention": f"{_MENTION}|{_DOTTED_HANDLE}",
        "loose": _any_of(loose, "(?i:{})"),
        "exact": _any_of(exact, "{}"),
        "handle": _HANDLE,
        "number": _NUMBER,
    }
    return re.compile(
        "|".join(
            f"@?(?P<{name}>{pattern})" if name == "loose" else f"(?P<{name}>{pattern})"
            for name, pattern in groups.items()
            if pattern
        )
    )


def _any_of(terms: Sequence[str], how: str) -> str:
    ordered = sorted(dict.fromkeys(terms), key=lambda term: (-len(term), term))
    return how.format("|".join(_whole_word(each) for each in ordered)) if ordered else ""


def _whole_word(term: str) -> str:
    """Only where it stands alone, a genitive's s aside; scripts that set no spaces between words are searched as is."""
    if any("\u0e00" <= letter <= "\u0eff" or letter >= "\u2e80" for letter in term):
        return re.escape(term)
    return rf"(?<!\w){re.escape(term)}s?(?!\w)"


def _plain(text: str) -> str:
    """Letters without their accents, one for one, so that places in the text stay the same."""
    return "".join(letter if letter < "\u00c0" else _bare(letter) for letter in text)


def _bare(letter: str) -> str:
    parts = unicodedata.normalize("NFD", letter)
    return parts[0] if parts < "\u0e00" and all(unicodedata.combining(mark) for mark in parts[1:]) else letter
