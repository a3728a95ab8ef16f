"""Which fonts a text needs, so that names in any script can be drawn: found in an installed package of free fonts."""

import unicodedata
from collections.abc import Callable, Iterable, Iterator
from importlib.resources import files

#: The one most texts are set in, then the one with nearly every script that is written with an alphabet.
PLAIN = "source-sans/ttf/SourceSans3-Regular.ttf"
MANY_SCRIPTS = "kurinto/ttf/KurintoSans-Rg.ttf"
#: The same characters look different in Japan, Korea and China, simplified or traditional.
EAST_ASIAN = {region: f"kurinto/ttf/KurintoSans{region}-Rg.ttf" for region in ("JP", "KR", "SC", "TC")}

#: Unseen marks that letters need: to join or not to join, and to keep their direction among others. No other is
#: drawn: one that turns round what follows would show another name than the one that was written.
UNSEEN = frozenset("\u200c\u200d\u200e\u200f\u2066\u2067\u2068\u2069")


def ranked(text: str, locale: str) -> Iterator[str]:
    """The fonts in the order in which they are tried for this text of a reader of `locale`."""
    yield PLAIN
    yield MANY_SCRIPTS
    likely = [_written_in(text), {"ja": "JP", "ko": "KR"}.get(locale[:2], ""), "TC" if "TW" in locale else "SC"]
    yield from (EAST_ASIAN[each] for each in dict.fromkeys([*likely, *EAST_ASIAN]) if each)


def path_of(font: str) -> str:
    """Where the font lies on this machine."""
    return str(files("weblate_fonts").joinpath("static", "weblate_fonts", *font.split("/")))


def drawable(text: str, has: Callable[[str], bool]) -> str:
    """The text as it can be drawn with letters that `has` says there are: never an empty box.

    A letter there is none for stands as its plain equivalent, else as its number (`[U+1D6FC]`); marks that are
    not to be seen anyway are left out.
    """
    return "".join(_drawn(letter, has) for letter in unicodedata.normalize("NFC", text))


def shared(text: str, fonts: Iterable[tuple[str, Callable[[str], bool]]]) -> str:
    """The first font that has all letters of the text, so that a name is not set in two; '' where none has."""
    return next((name for name, has in fonts if all(map(has, text))), "")


def _drawn(letter: str, has: Callable[[str], bool]) -> str:
    if letter.isspace():
        return " "
    if unicodedata.category(letter) in ("Cc", "Cf"):
        return letter if letter in UNSEEN and has(letter) else ""
    if has(letter):
        return letter
    plain = unicodedata.normalize("NFKD", letter)
    return plain if all(map(has, plain)) else f"[U+{ord(letter):04X}]"


def _written_in(text: str) -> str:
    """JP where there are kana, KR where there is Hangul, else ''."""
    names = [unicodedata.name(letter, "") for letter in text]
    if any(name.startswith(("HIRAGANA", "KATAKANA")) for name in names):
        return "JP"
    return "KR" if any(name.startswith("HANGUL") for name in names) else ""
