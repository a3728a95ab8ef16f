"""A region's own words for something the bot says (PRODUCT §9): one text, one language, one region or all."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

#: What is filled in, as whoever writes own words sees it: `[mentor]`.
PLACE = re.compile(r"\[(\w+)\]")
#: The same as our own texts have it: messages `{ $mentor }`, pages of the playbook `{mentor}`.
MESSAGE_PLACE, PAGE_PLACE = re.compile(r"\$(\w+)"), re.compile(r"\{(\w+)\}")
#: What a region may call the programme: its own words for this text, in every language the same.
PROGRAMME_NAME = "programme-name"
#: Keys of pages begin so.
PAGE = "page-"
#: A region's own text may be as much longer than ours, and no shorter than a word.
TIMES_AS_LONG, AT_LEAST_ALLOWED = 2, 200


@dataclass
class OwnText:
    """`words` stand for the text under `key` in `locale`, for readers of `region` (None: for those of all regions).

    Unique by company, region, locale and key.
    """

    id: str
    company: str
    region: str | None
    locale: str
    key: str
    words: str
    at: datetime
    by: str


@dataclass(frozen=True)
class Unfit:
    """Why a text cannot stand for another: `lost` and `unknown` name places, `longest` is in characters."""

    lost: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    longest: int = 0


def places_in(words: str) -> tuple[str, ...]:
    """The names of what is filled in, in the order they first come."""
    return tuple(dict.fromkeys(PLACE.findall(words)))


def needed_places(source: str) -> tuple[str, ...]:
    """The names of what a source text is filled with, plural forms included."""
    return tuple(dict.fromkeys(MESSAGE_PLACE.findall(source) + PAGE_PLACE.findall(source)))


def unfit(words: str, original: str, needed: Collection[str]) -> Unfit | None:
    """None where `words` may stand for `original`: every place of it survives, none is invented, it is no novel."""
    found = places_in(words)
    lost = tuple(name for name in needed if name not in found)
    unknown = tuple(name for name in found if name not in needed)
    longest = max(TIMES_AS_LONG * len(original), AT_LEAST_ALLOWED)
    if lost or unknown or len(words) > longest:
        return Unfit(lost, unknown, longest if len(words) > longest else 0)
    return None
