"""Pairs: how the pairings somebody looks after are doing; engagement only, never contents (PRODUCT §1)."""

from collections.abc import Mapping, Sequence
from typing import Any

from dateutil.relativedelta import relativedelta

from conversations.engine.commands import CHAMPIONS, Answer, Listing, Noun, done, sure, two, whole, words
from conversations.engine.ledger.desk import Desk
from conversations.engine.ledger.extras.oversight import concerned_pairs
from conversations.engine.ledger.nudging import may_nudge_from
from conversations.engine.values import Facts, Listed, Run, Word
from conversations.programme.facts import NudgeAsked, PairingEnded, PauseAsked, ResumeAsked
from conversations.programme.outlines import PairingOutline
from conversations.programme.pairings import Pairing
from conversations.programme.sessions import Session
from conversations.programme.subjects import Subject

pairs = Noun("pairs", also=("pair", "pairing", "pairings"))

#: A pause is so long unless the command says otherwise (PRODUCT §8).
PAUSE = "pause"
#: What two people decide together; shown as settled or open, never how.
DECISIONS = ("agreement", "chemistry", "trial_vote", "rematch")


@pairs.command("", roles=CHAMPIONS)
async def all_pairs(desk: Desk) -> Answer:
    """Every live pairing, with the state it is in."""
    pairings = await desk.seen()

    async def rows(page: Sequence[PairingOutline]) -> tuple[Listed, ...]:
        names = await desk.names([person for each in page for person in each.people])
        return tuple(
            Listed(
                f"{names[each.mentor]} → {names[each.mentee]}",
                Word(f"pairs-state-{each.state}"),
                (_card(each.id), Run(Word("pairs-do-pause"), f'pairs pause "#{each.id}"')),
            )
            for each in page
        )

    runs = (Run(Word("pairs-do-quiet"), "pairs quiet"),) if pairings else ()
    return Answer(Word("pairs-count", {"count": len(pairings)}), Listing(pairings, rows), runs=runs)


@pairs.command("quiet", roles=CHAMPIONS)
async def quiet(desk: Desk) -> Answer:
    """Those worth a look, and why; nothing of it rests on what somebody answered in private."""
    seen = {each.id for each in await desk.seen()}
    pairings = [each for each in await desk.uow.pairings.in_question(desk.company.id) if each.id in seen]
    found = await concerned_pairs(desk.uow, desk.company, pairings, desk.now)
    rows = tuple(
        Listed(
            f"{each.mentor.name} → {each.mentee.name}",
            Word(f"pairs-matter-{each.matter}", {"count": each.run}),
            (_card(each.pairing), Run(Word("pairs-do-nudge"), f'pairs nudge "#{each.pairing}"')),
        )
        for each in found
    )
    return Answer(Word("pairs-quiet", {"count": len(rows)}), rows)


@pairs.command("card", two(), roles=CHAMPIONS)
async def card(desk: Desk, pair: Pairing) -> Answer:
    """What is planned and held, what is settled, and what might help."""
    who = await _who(desk, pair)
    sessions = await desk.uow.sessions.of(desk.company.id, pair.id)
    policy = await desk.policy_of(pair)
    concerned = await concerned_pairs(desk.uow, desk.company, [pair] if pair.is_live else [], desk.now)
    matter = concerned[0].matter if concerned else "none" if pair.is_live else "over"
    cadence = {"trial": policy["cadence.trial"], "running": policy["cadence.running"]}
    decided = {each.kind: each for each in await desk.uow.decisions.of(desk.company.id, pair.id)}
    rows = (
        (Word("pairs-label-state"), Word(f"pairs-state-{pair.state}")),
        *_sessions(sessions, pair),
        (Word("pairs-label-cadence"), Word("pairs-cadence", cadence)),
        *(
            (Word(f"pairs-label-{kind}"), Word("pairs-settled" if _is_settled(decided[kind]) else "pairs-open"))
            for kind in DECISIONS
            if kind in decided
        ),
        (Word("pairs-label-step"), Word(f"pairs-step-{matter}")),
    )
    return Answer(Word("pairs-card", who), shows=(Facts(rows),), runs=_doors(pair))


@pairs.command("nudge", two(), roles=CHAMPIONS)
async def nudge(desk: Desk, pair: Pairing) -> Answer:
    """Both read the same friendly word; at most one a week."""
    who = await _who(desk, pair)
    if not pair.is_live or pair.state == "paused":
        return Answer(Word("pairs-resting" if pair.is_live else "pairs-no_pair", who))
    if again_at := may_nudge_from(pair, desk.now):
        return Answer(Word("pairs-nudged", {**who, "until": again_at.date()}))
    await desk.record(NudgeAsked(pairing=pair.id, by=desk.caller.id, day=f"{desk.now:%Y-%m-%d}"))
    return done("pairs-nudge-done", who)


@pairs.command("pause", two(), whole("months", 1, 3, optional=True), words("why", optional=True), roles=CHAMPIONS)
async def pause(desk: Desk, pair: Pairing, months: int | None, why: str | None) -> Answer:
    """Both are told that their pairing rests until a day, and nothing of why."""
    who = await _who(desk, pair)
    if not pair.is_live:
        return Answer(Word("pairs-no_pair", who))
    policy = await desk.policy_of(pair)
    until = desk.now + relativedelta(months=months or policy[PAUSE])
    if not desk.is_sure:
        return sure("pairs-pause-sure", {**who, "until": until.date()})
    before = pair.state
    await desk.record(PauseAsked(pairing=pair.id, until=until))
    await desk.audit("pairing paused", Subject("pairing", pair.id), before, f"{until:%Y-%m-%d}", why or "")
    return done("pairs-pause-done", {**who, "until": until.date()}, undo=f'pairs resume "#{pair.id}"')


@pairs.command("resume", two(), roles=CHAMPIONS)
async def resume(desk: Desk, pair: Pairing) -> Answer:
    """A pairing's own pause ends now; a break that one of the two takes is theirs."""
    who = await _who(desk, pair)
    if pair.state != "paused":
        return Answer(Word("pairs-not_paused" if pair.is_live else "pairs-no_pair", who))
    await desk.record(ResumeAsked(pairing=pair.id, by=desk.caller.id))
    if (await desk.uow.pairings.get(desk.company.id, pair.id)).state == "paused":
        return Answer(Word("pairs-on_a_break", who))
    await desk.audit("pairing resumed", Subject("pairing", pair.id), "paused", "running")
    return done("pairs-resume-done", who)


@pairs.command("end", two(), words("why"), roles=CHAMPIONS)
async def end(desk: Desk, pair: Pairing, why: str) -> Answer:
    """Both read that it has ended, in the words of every end; why stays in the audit log."""
    who = await _who(desk, pair)
    if not pair.is_live:
        return Answer(Word("pairs-no_pair", who))
    if not desk.is_sure:
        return sure("pairs-end-sure", who)
    before = pair.state
    await desk.record(PairingEnded(pairing=pair.id, cause="office"))
    await desk.audit("pairing ended", Subject("pairing", pair.id), before, "ended", why)
    return done("pairs-end-done", who)


async def _who(desk: Desk, pair: Pairing) -> Mapping[str, Any]:
    names = await desk.names(pair.people)
    return {"mentor": names[pair.mentor], "mentee": names[pair.mentee]}


def _card(pairing: str) -> Run:
    return Run(Word("pairs-do-card"), f'pairs card "#{pairing}"')


def _doors(pair: Pairing) -> tuple[Run, ...]:
    if not pair.is_live:
        return ()
    verbs = ("resume", "end") if pair.state == "paused" else ("nudge", "pause", "end")
    return tuple(Run(Word(f"pairs-do-{verb}"), f'pairs {verb} "#{pair.id}"') for verb in verbs)


def _sessions(sessions: Sequence[Session], pair: Pairing) -> tuple[tuple[Word, Any], ...]:
    held = sum(each.status == "held" for each in sessions)
    not_held = sum(each.status in ("missed", "lapsed") for each in sessions)
    booked = next((each.begins_at for each in sessions if each.is_booked), None)
    counts: tuple[tuple[Word, Any], ...] = (
        (Word("pairs-label-held"), Word("pairs-held", {"count": held, "planned": pair.planned})),
        (Word("pairs-label-not_held"), not_held),
    )
    if not pair.is_live:
        return counts
    return (*counts, (Word("pairs-label-next"), booked or Word("pairs-no_time")))


def _is_settled(decision: Any) -> bool:
    """Both have answered, or silence has; what was said stays between the two and me."""
    return decision.decided_at is not None and decision.outcome != "undecided"
