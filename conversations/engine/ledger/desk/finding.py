"""From typed words to a noun of the company, out of those the caller may know of.

An id stands for itself as `#<id>`: that is what buttons carry.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from conversations.engine.commands.declare import Meant
from conversations.engine.ledger.desk.desk import Desk
from conversations.programme.companies import Cohort, Programme, Region
from conversations.programme.outlines import PairingOutline, PersonOutline
from conversations.programme.pairings import PairingState

#: Somebody picked from the list that chat tools offer after an @.
_MENTION = re.compile(r"<@(\w+)(?:\|[^>]*)?>")
#: States of pairings that a command may be about, those that are over last.
STATES: tuple[PairingState, ...] = ("drafted", "approved", "announced", "running", "paused", "completed", "ended")
#: Between the two names of a pairing.
_AND = re.compile(r"\s*(?:→|&|\+|/|,)\s*|\s+(?:and|und|with|mit)\s+", re.IGNORECASE)
LIKELY = 5


@dataclass(frozen=True)
class Found:
    """`value` where exactly one noun is meant; else the `several` that could be, as (id, label); else the `nearest`."""

    value: Any = None
    several: tuple[tuple[str, str], ...] = ()
    nearest: tuple[tuple[str, str], ...] = ()


async def find(desk: Desk, means: Meant, words: str, is_anybody: bool = False) -> Found:
    """The noun these words stand for; a person may be anybody who can be asked to take part."""
    match means:
        case "person":
            return await _person(desk, words, is_anybody)
        case "pairing":
            return await _pairing(desk, words)
        case _:
            return _named(words, await places(desk, means))


async def places(desk: Desk, means: Meant) -> Sequence[Cohort | Region | Programme]:
    """The cohorts, regions or programmes the caller may know of."""
    match means:
        case "cohort":
            return await desk.cohorts()
        case "region":
            return await desk.regions()
        case _:
            return await desk.programmes()


async def _person(desk: Desk, words: str, is_anybody: bool) -> Found:
    words = (await _unmentioned(desk, words)).removeprefix("@")
    wanted = _plain(words)
    if not wanted:
        return Found()
    only = words.strip().removeprefix("#") if words.startswith("#") else await _addressed(desk, words)
    people = await (desk.colleagues(only) if is_anybody else desk.known(only))
    for keys in (_own_keys, _loose_keys):
        hits = [each for each in people if wanted in keys(each)]
        if len(hits) == 1:
            return Found(value=await desk.uow.people.get(desk.company.id, hits[0].id))
        if hits:
            return _one_of(hits, [(each.id, _described(each)) for each in hits])
    return Found(nearest=_near(wanted, [(each.id, each.name) for each in people]))


async def _addressed(desk: Desk, words: str) -> str:
    """The id of whoever has this very address, so that not everybody is looked through; '' for nobody."""
    found = await desk.uow.people.by_email(desk.company.id, [words.strip()]) if "@" in words else {}
    return next((each.id for each in found.values()), "")


async def _unmentioned(desk: Desk, words: str) -> str:
    """The same words with the id of everybody who is mentioned; whoever nobody knows is nobody's name."""
    for mention in _MENTION.finditer(words):
        words = words.replace(mention[0], f"#{await desk.mentioned(mention[1])}", 1)
    return words.strip()


async def _pairing(desk: Desk, words: str) -> Found:
    pairings = sorted(await desk.seen(STATES), key=lambda each: STATES.index(each.state))
    wanted = words.strip()
    if wanted.startswith("#"):
        hits = [each for each in pairings if f"#{each.id}" == wanted]
        return await _meant(desk, hits[0]) if hits else Found()
    names = await desk.all_names()
    known = await _unmentioned(desk, wanted)
    parts = [_plain(part.removeprefix("@")) for part in _AND.split(known) if part]
    hits = [each for each in pairings if _is_about(each, parts, names)]
    hits = hits or [each for each in pairings if _is_about(each, " ".join(parts).split(), names)]
    alive = [each for each in hits if each.state not in ("completed", "ended")]
    hits = alive or hits
    if len(hits) == 1:
        return await _meant(desk, hits[0])
    labels = [(each.id, f"{names.get(each.mentor, '')} → {names.get(each.mentee, '')}") for each in hits]
    return _one_of(hits, labels) if hits else Found()


async def _meant(desk: Desk, pairing: PairingOutline) -> Found:
    return Found(value=await desk.uow.pairings.get(desk.company.id, pairing.id))


def _is_about(pairing: PairingOutline, parts: list[str], names: Any) -> bool:
    """Whether each part names one of the two."""
    return bool(parts) and all(
        any(part in (_plain(f"#{person}"), *_names_of(names.get(person, ""))) for person in pairing.people)
        for part in parts
    )


def _named(words: str, nouns: Sequence[Any]) -> Found:
    wanted = words.strip()
    hits = [each for each in nouns if wanted in (each.id, f"#{each.id}")]
    hits = hits or [each for each in nouns if _plain(each.name) == _plain(wanted)]
    hits = hits or [each for each in nouns if _plain(each.name).startswith(_plain(wanted))]
    if hits:
        return _one_of(hits, [(each.id, each.name) for each in hits])
    return Found(nearest=tuple((each.id, each.name) for each in nouns[:LIKELY]))


def _one_of(hits: Sequence[Any], labels: Sequence[tuple[str, str]]) -> Found:
    return Found(value=hits[0]) if len(hits) == 1 else Found(several=tuple(labels[:LIKELY]))


def _own_keys(person: PersonOutline) -> tuple[str, ...]:
    """What names one person only: id, address, number, full name."""
    return (_plain(f"#{person.id}"), _plain(person.email), _plain(person.employee_number), _plain(person.name))


def _loose_keys(person: PersonOutline) -> tuple[str, ...]:
    """What may name several: any part of the name, and the address up to its sign."""
    return (*_names_of(person.name), _plain(person.email.partition("@")[0]))


def _names_of(name: str) -> tuple[str, ...]:
    return (_plain(name), *_plain(name).split())


def _described(person: PersonOutline) -> str:
    return ", ".join(each for each in (person.name, person.unit, person.email) if each)


def _near(wanted: str, named: Sequence[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    by_name: dict[str, tuple[str, str]] = {}
    for ident, name in named:
        for key in _names_of(name):
            by_name.setdefault(key, (ident, name))
    close = get_close_matches(wanted, by_name, n=LIKELY, cutoff=0.7)
    return tuple(dict.fromkeys(by_name[each] for each in close))


def _plain(text: str) -> str:
    """Letter case and accents aside, so that José is found as jose; ids keep their sign."""
    if text.isascii():
        return " ".join(text.casefold().split())
    apart = unicodedata.normalize("NFKD", text.casefold())
    return " ".join("".join(each for each in apart if not unicodedata.combining(each)).split())
