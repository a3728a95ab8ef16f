"""Escalations: the pairings at risk that somebody looks after, and who is on it; never why, beyond a state."""

from collections.abc import Mapping, Sequence
from typing import Any

from conversations.engine.commands import CHAMPIONS, Answer, Listing, Noun, done, two
from conversations.engine.ledger.desk import Desk
from conversations.engine.ledger.escalations import open_one
from conversations.engine.values import Listed, Run, Word
from conversations.programme.escalations import Escalation, Step
from conversations.programme.facts import EscalationAnswered, EscalationReopened
from conversations.programme.outlines import PairingOutline
from conversations.programme.pairings import Pairing

escalations = Noun("escalations", also=("escalation",))


@escalations.command("", roles=CHAMPIONS)
async def all_escalations(desk: Desk) -> Answer:
    """Every open one, the earliest first: how it stands, since when, and who is on it."""
    pairings = {each.id: each for each in await desk.seen()}
    found = [each for each in await desk.uow.pairings.open_escalations(desk.company.id) if each.pairing in pairings]

    async def rows(page: Sequence[Escalation]) -> tuple[Listed, ...]:
        people = [person for each in page for person in (*pairings[each.pairing].people, each.holder) if person]
        names = await desk.names(people)
        return tuple(_row(each, pairings[each.pairing], names, desk) for each in page)

    return Answer(Word("escalations-count", {"count": len(found)}), Listing(found, rows))


@escalations.command("take", two(), roles=CHAMPIONS)
async def take(desk: Desk, pair: Pairing) -> Answer:
    """The caller is on it; whoever else was asked hears so."""
    return await _say(desk, pair, "on_it", Word("escalations-take-done", await _who(desk, pair)), _undo(pair))


@escalations.command("solve", two(), roles=CHAMPIONS)
async def solve(desk: Desk, pair: Pairing) -> Answer:
    """It is solved, and nobody is asked about it any more."""
    return await _say(desk, pair, "solved", Word("escalations-solve-done", await _who(desk, pair)), _undo(pair))


@escalations.command("hand", two(), roles=CHAMPIONS)
async def hand(desk: Desk, pair: Pairing) -> Answer:
    """The programme office has it from now on; there is no way back, for they are told."""
    return await _say(desk, pair, "hand_on", Word("escalations-hand-done", await _who(desk, pair)), "")


@escalations.command("reopen", two(), roles=CHAMPIONS)
async def reopen(desk: Desk, pair: Pairing) -> Answer:
    """Open again, and nobody's."""
    every = await desk.uow.pairings.escalations(desk.company.id, pair.id)
    if not every or not pair.is_live:
        return Answer(Word("escalations-none", await _who(desk, pair)))
    await desk.record(EscalationReopened(pairing=pair.id, by=desk.caller.id))
    return done("escalations-reopen-done", await _who(desk, pair))


async def _say(desk: Desk, pair: Pairing, answer: Step, told: Word, undo: str) -> Answer:
    if await open_one(desk.uow, desk.company.id, pair.id) is None:
        return Answer(Word("escalations-none", told.args))
    await desk.record(EscalationAnswered(pairing=pair.id, by=desk.caller.id, answer=answer))
    return Answer(told, runs=(Run(Word("do-undo"), undo),) if undo else ())


def _row(it: Escalation, pair: PairingOutline, names: Mapping[str, str], desk: Desk) -> Listed:
    state = {"state": Word(f"escalation-state-{it.matter}"), "count": (desk.now - it.opened_at).days}
    text = (
        Word("escalations-held", {**state, "holder": names[it.holder]})
        if it.holder
        else Word("escalations-free", state)
    )
    ways = ("solve", "hand") if it.holder == desk.caller.id else ("take", "solve", "hand")
    verbs = tuple(each for each in ways if each != "hand" or it.rung == "champion")
    runs = tuple(Run(Word(f"escalations-do-{verb}"), f'escalations {verb} "#{pair.id}"') for verb in verbs)
    card = Run(Word("pairs-do-card"), f'pairs card "#{pair.id}"')
    return Listed(f"{names[pair.mentor]} → {names[pair.mentee]}", text, (*runs, card))


def _undo(pair: Pairing) -> str:
    return f'escalations reopen "#{pair.id}"'


async def _who(desk: Desk, pair: Pairing) -> Mapping[str, Any]:
    names = await desk.names(pair.people)
    return {"mentor": names[pair.mentor], "mentee": names[pair.mentee]}
