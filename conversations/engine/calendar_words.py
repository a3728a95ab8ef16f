"""What days and months are called, from CLDR: the vocabulary under what a person reads or types about time."""

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Literal

from babel import Locale, UnknownLocaleError

#: Typed names are understood in the reader's language and in these, because teams mix them.
ALWAYS_UNDERSTOOD = ("en", "de")

_SPOKEN_TOO = {"tues": 1, "thur": 3, "thurs": 3, "sonnabend": 5}
_WRITTEN_TOO = {"sept": 9, "mär": 3, "mrz": 3, "maerz": 3, "jän": 1, "jänner": 1}
_FORMS: tuple[Literal["stand-alone"], Literal["format"]] = ("stand-alone", "format")
_WIDTHS: tuple[Literal["wide"], Literal["abbreviated"]] = ("wide", "abbreviated")


@lru_cache(maxsize=256)
def locale_named(name: str) -> Locale:
    """The Babel locale of `de`, `pt-BR` or `en_US`; without the region where that is unknown, else English.

    Plain `en` is read as British: our English belongs to no country, and most of the world puts the day
    before the month and counts 24 hours.
    """
    wanted = name.replace("-", "_")
    for candidate in (wanted, wanted.partition("_")[0]):
        if candidate == "en":
            break
        try:
            return Locale.parse(candidate)
        except (UnknownLocaleError, ValueError):
            continue
    return Locale("en", "GB")


@lru_cache(maxsize=256)
def weekday_name(weekday: int, locale: str) -> str:
    """The short name without a dot, Monday is 0: `Mon`, `Mo`, `lun`."""
    return str(locale_named(locale).days["stand-alone"]["abbreviated"][weekday]).rstrip(".")


@lru_cache(maxsize=64)
def weekdays_called(locale: str) -> Mapping[str, int]:
    """Every name of a day a person may type, case-folded and without dots, to its number; Monday is 0."""
    names: dict[str, int] = {}
    for each in (locale, *ALWAYS_UNDERSTOOD):
        for form in _FORMS:
            for width in _WIDTHS:
                for number, name in sorted(locale_named(each).days[form][width].items()):
                    names.setdefault(_bare(name), number)
    return MappingProxyType(_SPOKEN_TOO | names)


@lru_cache(maxsize=64)
def months_called(locale: str) -> Mapping[str, int]:
    """Every name of a month a person may type, case-folded and without dots, to its number; January is 1."""
    names: dict[str, int] = {}
    for each in (locale, *ALWAYS_UNDERSTOOD):
        for form in _FORMS:
            for width in _WIDTHS:
                for number, name in sorted(locale_named(each).months[form][width].items()):
                    names.setdefault(_bare(name), number)
    return MappingProxyType(_WRITTEN_TOO | names)


def _bare(name: str) -> str:
    return name.casefold().replace(".", "")
