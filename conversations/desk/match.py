"""Match: who meets whom, before anybody hears of it (PRODUCT §3, §5)."""

from collections.abc import Mapping, Sequence

from conversations.engine.commands import CHAMPIONS, Answer, Noun, done, place, somebody, two, whole, words
from conversations.engine.commands.grammar import quoted
from conversations.engine.errors import NotAllowed
from conversations.engine.ledger.desk import Desk
from conversations.engine.ledger.desk.arranging import draft_row, drafts_of, rearranged, wishes_of
from conversations.engine.ledger.desk.matched import would_look_after
from conversations.engine.ledger.matchmaking import verdicts
from conversations.engine.values import Listed, Run, Word
from conversations.programme.companies import Cohort
from conversations.programme.facts import (
    MatchRunAsked,
    MatchUnwished,
    MatchWished,
    PairingApproved,
    PreviewAsked,
    Private,
)
from conversations.programme.match_wishes import Wish
from conversations.programme.pairings import Pairing
from conversations.programme.people import Person

match = Noun("match", also=("matching", "matches"))

#: Instead of one draft: every one that waits for the caller's yes.
ALL = "all"
#: The way to what waits.
DRAFTS = (Run(Word("match-do-drafts"), "match"),)


@match.command("", roles=CHAMPIONS)
async def drafts(desk: Desk) -> Answer:
    """Every draft the caller looks after, and what it waits for."""
    waiting = await drafts_of(desk)
    names = await desk.names([person for each, _ in waiting for person in each.people])
    rows = tuple(draft_row(each, is_mine, names) for each, is_mine in waiting)
    asked = sum(is_mine for _, is_mine in waiting)
    approve_all = (Run(Word("match-do-approve_all"), "match approve all", "primary"),) if asked > 1 else ()
    others = (Run(Word("match-do-preview"), "match preview"), Run(Word("match-do-pins"), "match pins"))
    return Answer(Word("match-drafts", {"count": len(rows)}), rows, runs=(*approve_all, *others))


@match.command("preview", place("cohort"), whole("part", 1, 999, optional=True), roles=CHAMPIONS)
async def preview(desk: Desk, cohort: Cohort, part: int | None) -> Answer:
    """What the matcher would draft now; it changes nothing and takes a moment."""
    if closed := _closed(desk, cohort):
        return closed
    await desk.record(PreviewAsked(cohort=cohort.id, by=desk.caller.id, part=part or 1))
    return Answer(Word("match-preview_begun", await _sizes(desk, cohort)))


@match.command("run", place("cohort"), roles=CHAMPIONS)
async def run(desk: Desk, cohort: Cohort) -> Answer:
    """The matcher drafts now; the drafts wait for the yes of those responsible."""
    if closed := _closed(desk, cohort):
        return closed
    await desk.record(MatchRunAsked(cohort=cohort.id, by=desk.caller.id))
    return Answer(Word("match-run_begun", await _sizes(desk, cohort)))


@match.command("approve", two("pair", optional=True, as_typed=(ALL,)), roles=CHAMPIONS)
async def approve(desk: Desk, pair: Pairing | str | None) -> Answer:
    """A yes to a draft, or to all; across two regions it needs the other region's yes too."""
    if pair is None:
        return await drafts(desk)
    mine = [each for each, is_mine in await drafts_of(desk) if is_mine]
    chosen = mine if isinstance(pair, str) else [pair]
    if not chosen:
        return Answer(Word("match-nothing"))
    if any(each.state != "drafted" for each in chosen):
        return Answer(Word("match-no_draft"), runs=DRAFTS)
    if chosen[0].id not in [each.id for each in mine]:
        return Answer(Word("match-not_asked"))
    await desk.record(*(PairingApproved(pairing=each.id, by=desk.caller.id) for each in chosen))
    half = sum(bool(each.awaits) for each in chosen)
    return Answer(Word("match-approved_half" if half else "match-approved", {"count": len(chosen), "half": half}))


@match.command(
    "override",
    two("pair"),
    somebody("mentor", optional=True),
    somebody("mentee", optional=True),
    words("why", optional=True),
    roles=CHAMPIONS,
)
async def override(desk: Desk, pair: Pairing, mentor: Person | None, mentee: Person | None, why: str | None) -> Answer:
    """Another mentor or mentee for a draft; the hard rules hold for everybody."""
    if pair.state != "drafted":
        return Answer(Word("match-no_draft"), runs=DRAFTS)
    couple = (mentor.id if mentor else pair.mentor, mentee.id if mentee else pair.mentee)
    if couple == pair.people or couple[0] == couple[1]:
        return Answer(Word("match-override_whom"))
    return await rearranged(desk, (pair,), (couple,), why)


@match.command("swap", two("one"), two("other"), words("why", optional=True), roles=CHAMPIONS)
async def swap(desk: Desk, one: Pairing, other: Pairing, why: str | None) -> Answer:
    """The mentors of two drafts change places."""
    if {one.state, other.state} != {"drafted"} or one.id == other.id or one.cohort != other.cohort:
        return Answer(Word("match-no_drafts"), runs=DRAFTS)
    return await rearranged(desk, (one, other), ((other.mentor, one.mentee), (one.mentor, other.mentee)), why)


#: The two of a wish, why, and in which cohort; the one that both are in need not be named.
ROUND, WHY = place("cohort", optional=True), words("why", optional=True)


@match.command("pin", somebody("mentor"), somebody("mentee"), WHY, ROUND, roles=CHAMPIONS)
async def pin(desk: Desk, mentor: Person, mentee: Person, why: str | None, cohort: Cohort | None) -> Answer:
    """The matcher keeps the two together from the next run on, where the hard rules allow."""
    return await _wish(desk, "pin", mentor, mentee, cohort, why)


@match.command("forbid", somebody("one"), somebody("other"), words("why"), ROUND, roles=CHAMPIONS)
async def forbid(desk: Desk, one: Person, other: Person, why: str, cohort: Cohort | None) -> Answer:
    """The matcher never drafts the two, in either direction; a draft of theirs that waits is gone."""
    return await _wish(desk, "forbid", one, other, cohort, why)


@match.command("pins", roles=CHAMPIONS)
async def pins(desk: Desk) -> Answer:
    """What was asked of the matcher about two people, each with its way back."""
    rows = tuple(
        Listed(
            f"{mentor.name} → {mentee.name}" if wish.kind == "pin" else f"{mentor.name}, {mentee.name}",
            Word(f"match-wish-{wish.kind}", {"since": wish.since.date()}),
            (Run(Word("match-do-release"), f'match release "#{wish.id}"'),),
        )
        for wish, mentor, mentee in await wishes_of(desk, await desk.cohorts())
    )
    return Answer(Word("match-wishes", {"count": len(rows)}), rows)


@match.command("release", words("pair", 120), roles=CHAMPIONS)
async def release(desk: Desk, pair: str) -> Answer:
    """A pin or a forbidden pairing is taken back; by the name of one of the two."""
    found = [
        (wish, mentor, mentee)
        for wish, mentor, mentee in await wishes_of(desk, await desk.cohorts())
        if pair.strip() == f"#{wish.id}" or pair.strip().casefold() in f"{mentor.name}, {mentee.name}".casefold()
    ]
    if len(found) != 1:
        return await pins(desk)
    wish, mentor, mentee = found[0]
    await desk.record(MatchUnwished(cohort=wish.cohort, wish=wish.id, by=desk.caller.id))
    again = f'match pin "#{mentor.id}", "#{mentee.id}" cohort="#{wish.cohort}"' if wish.kind == "pin" else ""
    return done(f"match-released-{wish.kind}", {"mentor": mentor.name, "mentee": mentee.name}, undo=again)


async def _wish(
    desk: Desk, kind: Wish, mentor: Person, mentee: Person, named: Cohort | None, why: str | None
) -> Answer:
    if mentor.id == mentee.id:
        return Answer(Word("match-one_person"))
    cohorts = [named] if named else await _rounds_of(desk, mentor, mentee)
    if len(cohorts) != 1:
        return _which_round(cohorts or await desk.cohorts(), kind, mentor, mentee, why)
    (cohort,) = cohorts
    if not would_look_after(desk, cohort, mentor, mentee):
        raise NotAllowed
    if kind == "pin":
        (verdict,) = await verdicts(desk.uow, desk.company, desk.now, cohort.id, ((mentor.id, mentee.id),))
        if verdict.refusal == "cannot_be_paired":
            pair = f"{mentor.name} → {mentee.name}"
            return Answer(Word("match-cannot", {"pair": pair, "reason": Word("match-refused-cannot_be_paired")}))
    wish = desk.new_id()
    about = {"cohort": cohort.id, "wish": wish, "mentor": mentor.id, "mentee": mentee.id}
    await desk.record(MatchWished(**about, kind=kind, by=desk.caller.id, why=Private(why or "")))
    who = {"mentor": mentor.name, "mentee": mentee.name, "cohort": cohort.name}
    return done(f"match-wished-{kind}", who, undo=f'match release "#{wish}"')


async def _rounds_of(desk: Desk, *people: Person) -> list[Cohort]:
    """The cohorts that all of them have a part in."""
    parts = await desk.participants(people=[person.id for person in people])
    theirs = [{each.cohort for each in parts if each.person == person.id} for person in people]
    return [each for each in await desk.cohorts() if all(each.id in some for some in theirs)]


def _which_round(cohorts: Sequence[Cohort], kind: Wish, mentor: Person, mentee: Person, why: str | None) -> Answer:
    line = f'match {kind} "#{mentor.id}", "#{mentee.id}"' + (f" why={quoted(why)}" if why else "")
    return Answer(Word("match-which"), runs=tuple(Run(each.name, f'{line} cohort="#{each.id}"') for each in cohorts))


def _closed(desk: Desk, cohort: Cohort) -> Answer | None:
    """Nobody is matched in a round that is over, or in one that is only compared."""
    if cohort.is_control:
        return Answer(Word("match-control", {"cohort": cohort.name}))
    if cohort.is_closed or desk.now >= cohort.ends_at:
        return Answer(Word("match-closed", {"cohort": cohort.name}))
    return None


async def _sizes(desk: Desk, cohort: Cohort) -> Mapping[str, object]:
    """How many of the caller's regions are ready: it tells how long the matcher will be."""
    ready = [each for each in await desk.parts(cohort) if each.state == "ready" and each.is_open]
    mentors, mentees = sum(each.wants_mentor for each in ready), sum(each.wants_mentee for each in ready)
    return {"cohort": cohort.name, "mentors": mentors, "mentees": mentees}
