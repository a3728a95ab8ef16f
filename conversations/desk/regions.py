"""Regions: language, support, topics and the rhythm that is local; a champion's own, an admin's all (PRODUCT §1)."""

from typing import Any, get_args

from conversations.engine.commands import ADMINS, CHAMPIONS, Answer, Noun, done, one_as_typed, place, words
from conversations.engine.commands.grammar import quoted
from conversations.engine.languages import languages
from conversations.engine.ledger.desk import Desk
from conversations.engine.ledger.desk.settings import change
from conversations.engine.ledger.regional import LOCAL
from conversations.engine.values import Listed, Run, Word
from conversations.programme.companies import Confidentiality, Region
from conversations.programme.facts import Private, RegionChanged, RegionNamed, TextOverridden, TextReverted
from conversations.programme.policy import POLICIES
from conversations.programme.texts import PROGRAMME_NAME
from conversations.programme.topics import TOPICS

regions = Noun("regions", also=("region",))

#: So many characters has a name, a setting.
NAME, SETTING = 80, 300
#: What is no policy: what the programme is called, language, support contact, topics, what two people promise each
#: other.
OWN = ("name", "language", "support", "topics", "confidentiality")
#: All topics, however many there are.
ALL = "all"


@regions.command("", roles=CHAMPIONS)
async def all_regions(desk: Desk) -> Answer:
    """What is set in each, and who looks after it."""
    champions: dict[str | None, list[str]] = {}
    names = await desk.names([each.person for each in desk.roles if each.name == "champion" and not each.cohort])
    for role in desk.roles:
        if role.name == "champion" and not role.cohort:
            champions.setdefault(role.region, []).append(names[role.person])
    rows = []
    for each in await desk.regions():
        book = await desk.policy(region=each)
        what = {
            "champions": tuple(champions.get(each.id) or champions.get(None) or ()) or Word("regions-no_champion"),
            "language": Word("regions-speaks", {"code": each.locale}),
            "support": each.support or desk.company.support or Word("regions-no_support"),
            "months": book["cadence.running"],
        }
        runs = [Run(Word("regions-do-set"), f"regions set region=#{each.id}")]
        runs += [Run(Word("regions-do-rename"), f"regions rename #{each.id}")] if desk.runs_the_company else []
        rows.append(Listed(each.name, Word("regions-row", what), tuple(runs)))
    add_one = (Run(Word("do-add"), "regions add"),) if desk.runs_the_company else ()
    return Answer(Word("regions-count", {"count": len(rows)}), tuple(rows), runs=add_one)


@regions.command("add", words("name", NAME), roles=ADMINS)
async def add(desk: Desk, name: str) -> Answer:
    """One more; it speaks the company's language until somebody chooses another."""
    if await _is_taken(desk, name):
        return Answer(Word("regions-taken", {"name": name}))
    ident = desk.new_id()
    await desk.record(RegionNamed(region=ident, name=name, by=desk.caller.id))
    next_step = Run(Word("regions-do-champion"), f"roles give role=champion region=#{ident}")
    return Answer(Word("regions-added", {"name": name}), runs=(next_step,))


@regions.command("rename", place("region"), words("name", NAME), roles=ADMINS)
async def rename(desk: Desk, region: Region, name: str) -> Answer:
    """Its people, roles and policies stay with it."""
    if await _is_taken(desk, name, region.id):
        return Answer(Word("regions-taken", {"name": name}))
    before = region.name
    await desk.record(RegionNamed(region=region.id, name=name, by=desk.caller.id))
    return done(
        "regions-renamed", {"before": before, "name": name}, undo=f"regions rename #{region.id} name={quoted(before)}"
    )


@regions.command(
    "set",
    one_as_typed("setting", *OWN, *LOCAL),
    words("value", SETTING),
    place("region", optional=True),
    words("why", optional=True),
    roles=CHAMPIONS,
)
async def set_locally(desk: Desk, setting: str, value: str, region: Region | None, why: str | None) -> Answer:
    """A local setting; who looks after several regions is asked which is meant."""
    if region is None:
        line = f"regions set {setting} value={quoted(value)}"
        runs = tuple(Run(each.name, f"{line} region=#{each.id}") for each in await desk.regions())
        return Answer(Word("regions-which"), runs=runs)
    if setting in LOCAL:
        return await change(desk, POLICIES[setting], value, region, why or "")
    if setting == "name":
        return await _called(desk, region, value)
    wanted: Any
    match setting:
        case "language":
            wanted, before = {"locale": value.casefold()}, region.locale
            codes = tuple(code for code, _ in languages())
            if value.casefold() not in codes:
                return Answer(Word("regions-no_language", {"typed": value, "codes": codes}))
        case "topics":
            named = [each.strip().casefold().replace(" ", "_") for each in value.split(",") if each.strip()]
            unknown = [each for each in named if each not in (*TOPICS, ALL)]
            if unknown or not named:
                return Answer(Word("regions-no_topic", {"typed": ", ".join(unknown), "topics": (ALL, *TOPICS)}))
            wanted = {"topics": () if ALL in named else tuple(each for each in TOPICS if each in named)}
            before = ", ".join(region.topics) or ALL
        case "confidentiality":
            wanted, before = {"confidentiality": value.casefold()}, region.confidentiality
            if value.casefold() not in get_args(Confidentiality):
                return Answer(Word("regions-no_confidentiality", {"typed": value}))
        case _:
            wanted, before = {"support": value}, region.support
    await desk.record(RegionChanged(region=region.id, by=desk.caller.id, why=Private(why or ""), **wanted))
    undo = f"regions set {setting} value={quoted(before)} region=#{region.id}" if before else ""
    return done(f"regions-set-{setting}", {"name": region.name, "value": value}, undo=undo)


async def _called(desk: Desk, region: Region, name: str) -> Answer:
    """What this region reads instead of the programme's name, in every language; its own name again takes it back."""
    if len(name) > NAME:
        return Answer(Word("regions-long_name", {"longest": NAME}))
    ours = [each.name for each in await desk.programmes()]
    kept = [each for each in await desk.own_texts() if (each.key, each.region) == (PROGRAMME_NAME, region.id)]
    where = {"company": desk.company.id, "key": PROGRAMME_NAME, "region": region.id, "by": desk.caller.id}
    if name.casefold() in [each.casefold() for each in ours]:
        for each in kept:
            await desk.record(TextReverted(**where, locale=each.locale))
    else:
        for code, _ in languages():
            await desk.record(TextOverridden(**where, locale=code, words=Private(name)))
    before = next((each.words for each in kept), next(iter(ours), ""))
    undo = f"regions set name value={quoted(before)} region=#{region.id}" if before else ""
    return done("regions-set-name", {"name": region.name, "value": name}, undo=undo)


async def _is_taken(desk: Desk, name: str, but: str = "") -> bool:
    return any(each.name.casefold() == name.casefold() and each.id != but for each in await desk.regions())
