"""Drafts at the desk: those somebody looks after, what they wait for, and how they are arranged by hand."""

from collections.abc import Mapping, Sequence

from conversations.engine.commands.answers import Answer, done
from conversations.engine.ledger.desk.desk import Desk
from conversations.engine.ledger.desk.in_sight import is_full_in_sight
from conversations.engine.ledger.desk.matched import why_lines, would_look_after
from conversations.engine.ledger.matchmaking import verdicts
from conversations.engine.values import Listed, Run, Word
from conversations.programme.companies import Cohort
from conversations.programme.facts import DraftsRearranged, Private
from conversations.programme.match_draft import Refusal
from conversations.programme.match_wishes import MatchWish
from conversations.programme.pairings import DRAFTED, Pairing
from conversations.programme.people import Person
from conversations.programme.rights import is_asked


async def drafts_of(desk: Desk) -> list[tuple[Pairing, bool]]:
    """Drafts the caller looks after, and whether each waits for their own yes."""
    found = []
    for each in await desk.pairings(DRAFTED):
        cohort = await desk.uow.companies.cohort(desk.company.id, each.cohort)
        found.append((each, is_asked(desk.roles, desk.caller.id, each, cohort)))
    return found


def draft_row(pairing: Pairing, is_mine: bool, names: Mapping[str, str]) -> Listed:
    """A draft with its why, what it waits for, and the yes where it is the caller's to give."""
    title = f"{names[pairing.mentor]} → {names[pairing.mentee]}"
    why = why_lines(pairing.why)
    if not is_mine:
        key = "match-waits_for_the_other" if pairing.approvals else "match-waits_for_others"
        return Listed(title, Word(key, {"why": why}))
    text = Word("match-waits_for_both" if len(pairing.awaits) > 1 else "match-waits_for_you", {"why": why})
    return Listed(title, text, (Run(Word("match-do-approve"), f'match approve "#{pairing.id}"'),))


async def rearranged(desk: Desk, old: Sequence[Pairing], couples: Sequence[tuple[str, str]], why: str | None) -> Answer:
    """These drafts give way to these (mentor, mentee), where the hard rules allow; else why not, as it may be told."""
    names = await desk.names([person for couple in couples for person in couple])
    who = tuple(f"{names[mentor]} → {names[mentee]}" for mentor, mentee in couples)
    cohort, without = old[0].cohort, tuple(each.id for each in old)
    judged = await verdicts(desk.uow, desk.company, desk.now, cohort, couples, without)
    for verdict, couple, pair in zip(judged, couples, who, strict=True):
        if verdict.refusal:
            reason = await _told(desk, verdict.refusal, couple, without)
            return Answer(Word("match-cannot", {"pair": pair, "reason": Word(f"match-refused-{reason}")}))
    idents = tuple(desk.new_id() for _ in couples)
    new = tuple((ident, *couple) for ident, couple in zip(idents, couples, strict=True))
    await desk.record(
        DraftsRearranged(cohort=cohort, drafts=without, couples=new, by=desk.caller.id, why=Private(why or ""))
    )
    yes = tuple(
        Run(Word("match-do-approve_pair", {"pair": pair}), f'match approve "#{ident}"')
        for ident, pair in zip(idents, who, strict=True)
    )
    answer = done("match-rearranged", {"pairs": who, "count": len(who)}, undo=await _way_back(desk, old, idents))
    return Answer(answer.text, runs=(*yes, *answer.runs))


async def wishes_of(desk: Desk, cohorts: Sequence[Cohort]) -> list[tuple[MatchWish, Person, Person]]:
    """Pins and forbidden pairings in these cohorts of those the caller would look after."""
    known = {each.id: each for each in cohorts}
    found = [each for each in await desk.uow.pairings.wishes(desk.company.id) if each.cohort in known]
    people = await desk.uow.people.some(desk.company.id, [person for each in found for person in each.people])
    return [
        (each, people[each.mentor], people[each.mentee])
        for each in found
        if would_look_after(desk, known[each.cohort], people[each.mentor], people[each.mentee])
    ]


async def _told(desk: Desk, refusal: Refusal, couple: tuple[str, str], without: Sequence[str]) -> Refusal:
    """That somebody has no room is told only of pairings the caller knows of: others may be in a hidden cohort."""
    if refusal == "at_capacity" and not await is_full_in_sight(desk, couple, without):
        return "cannot_be_paired"
    return refusal


async def _way_back(desk: Desk, old: Sequence[Pairing], new: Sequence[str]) -> str:
    """The line that arranges the drafts as they were; '' where the caller could not name somebody of them."""
    if len(new) > 1:
        return f'match swap "#{new[0]}", "#{new[1]}"'
    mine = {each.id for each in await desk.known()}
    was = old[0]
    return f'match override "#{new[0]}", "#{was.mentor}", "#{was.mentee}"' if set(was.people) <= mine else ""
