"""Whose things are whose: no command shows or changes what belongs to another company, region or hat (PRODUCT §1).

The registry drives these tests: a command that is declared is tested.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, get_args

import pytest

from conversations.engine.catalogue import find_conversations
from conversations.engine.commands import Command
from conversations.engine.errors import FlipsideError
from conversations.engine.ledger.desk import Desk
from conversations.programme.companies import Cohort, Role, RoleName
from conversations.programme.outlines import PairingOutline, PersonOutline
from tests.engine.commanding import Names, Theirs, answers, found_others, line_about
from tests.engine.post import AURORA, BOREALIS
from tests.engine.world import World

COMMANDS = tuple(find_conversations().commands)
#: What every command leaves behind: that it was given and what was answered.
TRACES = ("talks", "outbox", "seen_events", "journal", "reminders")
#: Who gives the commands: of Europe, without any hat until a test gives one.
CALLER = "finn"
#: Roles of the whole company.
EVERYWHERE = ("admin", "committee")
#: As long as the ids of the world, and nobody's.
INVENTED = "9" * 16


async def leaks(world: World, others: Sequence[Theirs], commands: Sequence[Command] = COMMANDS) -> list[str]:
    """Commands that show an admin of Aurora anything of the other companies, when told to be about their nouns."""
    found = []
    for command in commands:
        for number, names in enumerate(others[0].named):
            line = line_about(command, names)
            try:
                read = str([each.prompt for each in await answers(world, "emil", line)])
            except (FlipsideError, KeyError) as error:  # the database knows no such thing in this company
                found.append(f"{line} ({number}) ends with {error}")
                continue
            for typed in names.values():
                read = read.replace(typed, "").replace(typed.removeprefix("#"), "")
            marks = [mark for each in others for mark in each.marks if mark in read]
            found += [f"{line} ({number}) shows {marks}"] if marks else []
    return found


async def rows_of(world: World, companies: Sequence[str]) -> dict[str, list[dict[str, Any]]]:
    """Every row of these companies."""
    dump = await world.dump()
    return {table: [row for row in rows if row.get("company") in companies] for table, rows in dump.items()}


async def test_no_command_of_one_company_reaches_into_another(world: World) -> None:
    """Five companies of people of the same names: nothing of four of them is shown or changed by the fifth's admin."""
    others = await found_others(world)
    strangers = [world.companies[BOREALIS], *(each.company for each in others)]
    before = await rows_of(world, strangers)

    assert await leaks(world, others) == []
    assert await rows_of(world, strangers) == before


@pytest.mark.parametrize("read", ["known", "seen", "cohorts"])
async def test_a_read_without_its_company_is_found_out(
    world: World, monkeypatch: pytest.MonkeyPatch, read: str
) -> None:
    """The control: were the filter of one read missing, the test above would fail."""
    others = await found_others(world)
    kept = {"known": _everybodys_people, "seen": _everybodys_pairings, "cohorts": _everybodys_cohorts}
    monkeypatch.setattr(Desk, read, kept[read])

    assert await leaks(world, others, [each for each in COMMANDS if each.noun in ("people", "pairs", "pool")]) != []


async def _everybodys_people(desk: Desk, _: object = None) -> list[PersonOutline]:
    companies = await desk.uow.companies.all()
    return [person for each in companies for person in await desk.uow.outlines.people(each.id)]


async def _everybodys_pairings(desk: Desk, _: object = None) -> list[PairingOutline]:
    companies = await desk.uow.companies.all()
    return [pairing for each in companies for pairing in await desk.uow.outlines.pairings(each.id)]


async def _everybodys_cohorts(desk: Desk) -> list[Cohort]:
    companies = await desk.uow.companies.all()
    return [cohort for each in companies for cohort in await desk.uow.companies.cohorts(each.id)]


# --- every role


async def wear(world: World, role: RoleName | None) -> None:
    """The caller has this role in Europe, or in the whole company, or none at all."""
    if role is None:
        return
    async with world.change() as uow:
        company, person = world.companies[AURORA], world.people[CALLER]
        (europe,) = [each.id for each in await uow.companies.regions(company) if each.name == "Europe"]
        region = None if role in EVERYWHERE else europe
        uow.add(Role("hat", company, person, role, region))


async def things(world: World) -> tuple[Names, Names]:
    """What the caller could know of in Europe, and the like of it elsewhere in the company."""
    company = world.companies[AURORA]
    async with world.change() as uow:
        regions = {each.name: f"#{each.id}" for each in await uow.companies.regions(company)}
        (cohort,) = await uow.companies.cohorts(company)
        ana, cleo, dana, gia = (world.people[each] for each in ("ana", "cleo", "dana", "gia"))
        (paired,) = await uow.pairings.of(company, ana)
        uow.add(replace(paired, id="europe", mentor=dana, mentee=gia))
        uow.add(replace(paired, id="americas", region=regions["Americas"][1:], mentor=ana, mentee=cleo))
    shared = {"cohort": f"#{cohort.id}", "programme": f"#{cohort.programme}"}
    here = shared | {"person": f"#{gia}", "pairing": "#europe", "region": regions["Europe"]}
    return here, shared | {"person": f"#{ana}", "pairing": "#americas", "region": regions["Americas"]}


async def state_of(world: World) -> dict[str, list[dict[str, Any]]]:
    """Everything but traces."""
    return await world.dump(leave_out=TRACES)


@pytest.mark.parametrize("role", [None, *get_args(RoleName)])
async def test_whoever_lacks_the_role_reads_one_sentence_and_changes_nothing(
    world: World, role: RoleName | None
) -> None:
    """The same for what there is, what there is elsewhere, and what there is not; no line in the audit log."""
    await wear(world, role)
    here, elsewhere = await things(world)
    nowhere = dict.fromkeys(here, f"#{INVENTED}")
    before = await state_of(world)
    for command in [each for each in COMMANDS if role not in each.roles]:
        for names in (here, elsewhere, nowhere):
            said = await answers(world, CALLER, line_about(command, names))

            assert [each.step for each in said] == ["help.because"], command.words
            assert said[0].prompt.text == world.app.engine.reading.wording.label("because-not_allowed", "en")
    assert await state_of(world) == before


async def told_apart(world: World, role: RoleName) -> list[str]:
    """Commands of this role that answer differently about somebody else's noun and about none at all.

    Nothing of it may change anything, nor leave a line in the audit log.
    """
    await wear(world, role)
    _, elsewhere = await things(world)
    (theirs, *_) = await found_others(world)
    nowhere = dict.fromkeys(elsewhere, f"#{INVENTED}")
    forbidden = [theirs.named[0]]
    if role not in EVERYWHERE:
        forbidden.append({**nowhere, **{kind: elsewhere[kind] for kind in ("person", "pairing", "region")}})
    found, before = [], await state_of(world)
    for command in [each for each in COMMANDS if role in each.roles]:
        if {"person", "pairing", "region"} & {each.means for each in command.arguments}:
            said = await _anonymous(world, command, nowhere)
            is_same = [await _anonymous(world, command, names) == said for names in forbidden]
            found += [] if said and all(is_same) else [command.words]
    return found if await state_of(world) == before else [*found, "something has changed"]


@pytest.mark.parametrize("role", get_args(RoleName))
async def test_what_is_somebody_elses_reads_like_what_is_not_there(world: World, role: RoleName) -> None:
    """A command one may give about a noun one may not know of: another region's, another company's, nobody's."""
    assert await told_apart(world, role) == []


async def test_a_read_without_its_region_is_found_out(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """The control: were people not narrowed to the champion's region, the test above would fail."""

    async def everybody(desk: Desk, _: object = None) -> list[PersonOutline]:
        return list(await desk.uow.outlines.people(desk.company.id))

    monkeypatch.setattr(Desk, "known", everybody)

    assert "people card" in await told_apart(world, "champion")


async def _anonymous(world: World, command: Command, names: Names) -> list[str]:
    """What is read after the command, without the words that were typed and what belongs to this one message."""
    found = []
    for each in await answers(world, CALLER, line_about(command, names)):
        prompt = replace(each.prompt, token="", buttons=tuple(replace(one, value="") for one in each.prompt.buttons))
        read = str(prompt)
        for typed in sorted(names.values(), key=len, reverse=True):
            read = read.replace(typed, "#").replace(typed.removeprefix("#"), "")
        found.append(read)
    return found
