"""Programmes: what a company runs, under names of its own choosing (PRODUCT §1, §8)."""

from conversations.engine.commands import ADMINS, Answer, Noun, done, place, words
from conversations.engine.commands.grammar import quoted
from conversations.engine.ledger.desk import Desk
from conversations.engine.values import Listed, Run, Word
from conversations.programme.companies import Programme
from conversations.programme.facts import ProgrammeNamed

programmes = Noun("programmes", also=("programme", "program", "programs"))

#: So long may a name be: it stands in titles and buttons.
LONGEST = 80


@programmes.command("", roles=ADMINS)
async def all_programmes(desk: Desk) -> Answer:
    """Every programme with its cohorts."""
    cohorts = await desk.cohorts()
    rows = tuple(
        Listed(
            each.name,
            Word("programmes-cohorts", {"names": tuple(c.name for c in cohorts if c.programme == each.id)})
            if any(cohort.programme == each.id for cohort in cohorts)
            else Word("programmes-no_cohorts"),
            (
                Run(Word("programmes-do-rename"), f"programmes rename #{each.id}"),
                Run(Word("programmes-do-cohort"), f"cohorts add programme=#{each.id}"),
            ),
        )
        for each in await desk.programmes()
    )
    return Answer(Word("programmes-count", {"count": len(rows)}), rows, runs=(Run(Word("do-add"), "programmes add"),))


@programmes.command("add", words("name", LONGEST), roles=ADMINS)
async def add(desk: Desk, name: str) -> Answer:
    """One more; two of the same name could not be told apart."""
    if await _is_taken(desk, name):
        return Answer(Word("programmes-taken", {"name": name}))
    ident = desk.new_id()
    await desk.record(ProgrammeNamed(programme=ident, name=name, by=desk.caller.id))
    next_step = Run(Word("programmes-do-cohort"), f"cohorts add programme=#{ident}")
    return Answer(Word("programmes-added", {"name": name}), runs=(next_step,))


@programmes.command("rename", place("programme"), words("name", LONGEST), roles=ADMINS)
async def rename(desk: Desk, programme: Programme, name: str) -> Answer:
    """Everybody reads the new name from the next message on."""
    if await _is_taken(desk, name, programme.id):
        return Answer(Word("programmes-taken", {"name": name}))
    before = programme.name
    await desk.record(ProgrammeNamed(programme=programme.id, name=name, by=desk.caller.id))
    undo = f"programmes rename #{programme.id} name={quoted(before)}"
    return done("programmes-renamed", {"before": before, "name": name}, undo=undo)


async def _is_taken(desk: Desk, name: str, but: str = "") -> bool:
    found = await desk.programmes()
    return any(each.name.casefold() == name.casefold() and each.id != but for each in found)
