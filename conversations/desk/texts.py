"""Texts: what the bot says, and a region's own words for it (PRODUCT §9). Neutral scripts are locked (§2.3)."""

import re
from collections.abc import Mapping
from dataclasses import replace

from conversations.engine.changeable import changeable, readable
from conversations.engine.commands import CHAMPIONS, Answer, Noun, done, place, words
from conversations.engine.commands.grammar import quoted
from conversations.engine.languages import languages
from conversations.engine.ledger.desk import Desk
from conversations.engine.values import Items, Listed, Run, Word
from conversations.programme.companies import Region
from conversations.programme.facts import Private, TextOverridden, TextReverted
from conversations.programme.texts import OwnText, Unfit, needed_places, unfit

texts = Noun("texts", also=("text",))

#: Longest own text, in characters.
LONGEST = 3000
#: So much of a text shows in a list.
BEGINNING = 120
WHERE = (words("key", 80), words("language", 12, optional=True), place("region", optional=True))


@texts.command("", words("search", 80, optional=True), roles=CHAMPIONS)
async def found(desk: Desk, search: str | None) -> Answer:
    """Texts whose name or words hold what is searched; without it those that have words of their own."""
    language = _language(desk, None) or "en"
    own = await _own(desk, language)
    asked = (search or "").casefold()
    rows = [
        Listed(key, _beginning(own.get(key) or readable(key, text)), (Run(Word("texts-do-show"), f"texts show {key}"),))
        for key, text in changeable(language).items()
        if not desk.is_locked(key) and (asked in key or asked in text.casefold() if asked else key in own)
    ]
    return Answer(Word("texts-found" if asked else "texts-own", {"count": len(rows)}), tuple(rows))


@texts.command("show", words("key", 80), roles=CHAMPIONS)
async def show(desk: Desk, key: str) -> Answer:
    """One text in every language, and what the caller's regions say instead."""
    if not any(key in changeable(language) for language, _ in languages()):
        return Answer(Word("texts-unknown", {"key": key}))
    own = [each for each in await desk.own_texts() if each.key == key]
    regions = {each.id: each.name for each in await desk.regions()}
    ours = [Items(name, (), readable(key, changeable(language).get(key, ""))) for language, name in languages()]
    theirs = [Items(Word("texts-of", {"region": regions.get(each.region or "", "–")}), (), each.words) for each in own]
    runs = tuple(
        Run(Word("texts-do-change", {"language": name}), f"texts override {key} language={language}")
        for language, name in languages()
    )
    if desk.is_locked(key):
        return Answer(Word("texts-locked", {"key": key}), shows=tuple(ours))
    return Answer(Word("texts-shown", {"key": key}), shows=(*ours, *theirs), runs=runs)


@texts.command("override", *WHERE, words("text", LONGEST, optional=True, multiline=True), roles=CHAMPIONS)
async def override(desk: Desk, key: str, language: str | None, region: Region | None, text: str | None) -> Answer:
    """The region reads these words instead of ours, from the next message on."""
    meant = await _meant(desk, key, language, region)
    if isinstance(meant, Answer):
        return meant
    spoken, region = meant
    original, own = changeable(spoken)[key], await _own(desk, spoken, region)
    if text is None:
        return Answer(
            Word("texts-shown", {"key": key}), asks={"language": spoken, "text": own.get(key, readable(key, original))}
        )
    wrong = unfit(text, original, needed_places(original))
    if wrong:
        said = replace(_unfit(wrong), shows=(Items(key, (), readable(key, original)),))
        return replace(said, asks={"language": spoken, "text": text}, is_refusal=True)
    fact = TextOverridden(
        company=desk.company.id, key=key, locale=spoken, region=_id(region), by=desk.caller.id, words=Private(text)
    )
    await desk.record(fact)
    what = {"key": key, "region": region.name if region else Word("texts-everywhere"), "text": text}
    return done("texts-changed", what, undo=_revert_line(key, spoken, region))


@texts.command("preview", *WHERE, words("text", LONGEST, multiline=True), roles=CHAMPIONS)
async def preview(desk: Desk, key: str, language: str | None, region: Region | None, text: str) -> Answer:
    """How these words would read; nothing changes."""
    meant = await _meant(desk, key, language, region)
    if isinstance(meant, Answer):
        return meant
    spoken, region = meant
    original = changeable(spoken)[key]
    wrong = unfit(text, original, needed_places(original))
    if wrong:
        return replace(_unfit(wrong), shows=(Items(key, (), readable(key, original)),))
    where = f" region=#{region.id}" if region else ""
    line = f"texts override {key} language={spoken}{where} text={quoted(text)}"
    return Answer(Word("texts-preview", {"text": text}), runs=(Run(Word("texts-do-use"), line),))


@texts.command("revert", *WHERE, roles=CHAMPIONS)
async def revert(desk: Desk, key: str, language: str | None, region: Region | None) -> Answer:
    """Ours is said again."""
    meant = await _meant(desk, key, language, region)
    if isinstance(meant, Answer):
        return meant
    spoken, region = meant
    own = [
        each for each in await desk.own_texts() if (each.key, each.locale, each.region) == (key, spoken, _id(region))
    ]
    if not own:
        return Answer(Word("texts-ours_already", {"key": key}))
    await desk.record(
        TextReverted(company=desk.company.id, key=key, locale=spoken, region=_id(region), by=desk.caller.id)
    )
    where = f" region=#{region.id}" if region else ""
    undo = f"texts override {key} language={spoken}{where} text={quoted(own[0].words)}"
    return done("texts-reverted", {"key": key}, undo=undo)


def _language(desk: Desk, typed: str | None) -> str | None:
    """The code of a language by code or name; the caller's own where none is named; None for an unknown one."""
    wanted = (typed or desk.caller.locale).casefold()
    codes = [code for code, name in languages() if wanted in (code.casefold(), name.casefold())]
    return codes[0] if codes else None if typed else "en"


async def _meant(desk: Desk, key: str, typed: str | None, region: Region | None) -> tuple[str, Region | None] | Answer:
    """The language and the region whose words are meant (None: all), or why there can be none."""
    spoken = _language(desk, typed)
    if spoken is None:
        names = tuple(f"{name} ({code})" for code, name in languages())
        return Answer(Word("texts-no_language", {"language": typed or "", "languages": names}))
    if key not in changeable(spoken):
        return Answer(Word("texts-unknown", {"key": key}))
    if desk.is_locked(key):
        return Answer(Word("texts-locked", {"key": key}))
    if region is None and not desk.is_everywhere:
        regions = await desk.regions()
        if len(regions) != 1:
            return Answer(Word("texts-which_region", {"regions": tuple(each.name for each in regions)}))
        region = regions[0]
    return spoken, region


def _unfit(wrong: Unfit) -> Answer:
    for key, names in (("texts-lost", wrong.lost), ("texts-invented", wrong.unknown)):
        if names:
            return Answer(Word(key, {"places": tuple(f"[{name}]" for name in names)}))
    return Answer(Word("texts-too_long", {"longest": wrong.longest}))


async def _own(desk: Desk, language: str, region: Region | None = None) -> Mapping[str, str]:
    """The words of one region, or where none is named of any of the caller's, by key."""
    own: list[OwnText] = [each for each in await desk.own_texts() if each.locale == language]
    return {each.key: each.words for each in own if region is None or each.region == region.id}


def _id(region: Region | None) -> str | None:
    return region.id if region else None


def _revert_line(key: str, language: str, region: Region | None) -> str:
    return f"texts revert {key} language={language}" + (f" region=#{region.id}" if region else "")


def _beginning(text: str) -> str:
    line = re.sub(r"\s+", " ", text)
    return line if len(line) <= BEGINNING else f"{line[: BEGINNING - 1]}…"
