"""The matcher: from a pool to a draft that a champion reviews (PRODUCT §5). Pure: no clock, a seed for ties.

numpy, scipy and OR-tools live in `programme/assignment/` alone and are imported when a draft is made, so that a
process that only asks about one pair, or only reads a draft, starts without them.
"""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Sequence
from hashlib import sha256
from itertools import pairwise

from conversations.programme.availability import Availability
from conversations.programme.candidates import SIDES, Bookable, Candidate, Rules
from conversations.programme.match_draft import Draft, DraftPair, Flag, LeftOver, Reason, Refusal, RefusedPin
from conversations.programme.match_rules import Couple, couples, standing
from conversations.programme.match_score import MILLION
from conversations.programme.match_verdict import explain
from conversations.programme.people import Side


def draft(
    candidates: Iterable[Candidate],
    *,
    bookable: Bookable,
    rules: Rules | None = None,
    never_again: Collection[Collection[str]] = (),
    forbidden: Collection[Collection[str]] = (),
    pins: Collection[tuple[str, str]] = (),
) -> Draft:
    """The best pairings of a pool, and why the others have none (PRODUCT §5).

    In this order: most pins kept, most people with a partner, highest sum of scores, tie by seed. Optimal up
    to 2,000 people a side; beyond, as many people are covered as can be and the sum is within 0.1 % of the optimum.
    `never_again` and `forbidden` are couples of ids in any order; running pairings belong to `never_again`
    too. `pins` are (mentor, mentee); a pin that cannot be kept is listed with a reason that may be shown.
    The order of candidates and pairs plays no part. Raises ValueError when an id appears twice.
    """
    # Here and not above: this is what pulls in numpy, scipy and OR-tools.
    from conversations.programme.assignment import Problem, Table, solve

    rules = rules or Rules()
    bookable = remembered(bookable)
    people = {each.id: each for each in in_seeded_order(candidates, rules.seed)}
    apart = couples(never_again) | couples(forbidden)
    mentors, mentees = (_pool(people.values(), side) for side in SIDES)
    table = Table(mentors, mentees, apart=apart, rules=rules, bookable=bookable)

    refused: dict[tuple[str, str], Refusal] = {}
    for pin in sorted(set(pins)):
        refusal = _refusal(pin, people, apart, rules, bookable)
        if refusal:
            refused[pin] = refusal
    kept = [pin for pin in sorted(set(pins)) if pin not in refused]

    row = {each.id: at for at, each in enumerate(mentors)}
    column = {each.id: at for at, each in enumerate(mentees)}
    chosen = solve(Problem.of(mentors, mentees, table, [(row[mentor], column[mentee]) for mentor, mentee in kept]))
    together = sorted((mentors[i].id, mentees[j].id) for i, j in chosen)
    refused.update(dict.fromkeys(sorted(set(kept).difference(together)), "at_capacity"))

    pairs = tuple(_pair(people[mentor], people[mentee], kept, rules, bookable) for mentor, mentee in together)
    return Draft(
        pairs=pairs,
        left_over=_left_over(people, (mentors, mentees), together, table.any_fits),
        refused_pins=tuple(RefusedPin(*pin, refused[pin]) for pin in sorted(refused)),
        seed=rules.seed,
        score_total=sum(round(pair.score * MILLION) for pair in pairs) / MILLION,
    )


def in_seeded_order(candidates: Iterable[Candidate], seed: int) -> list[Candidate]:
    """Candidates in an order that only their ids and the seed decide; raises ValueError on a repeated id.

    This is the whole of the "seeded tie": scores are whole numbers and the solvers are deterministic, so
    among drafts of the same worth the one met first wins, and the seed decides what is met first. Nothing
    is added to a score, so no tie-break can ever outweigh a real difference.
    """
    people = list(candidates)
    if len({each.id for each in people}) < len(people):
        ids = sorted(each.id for each in people)
        twice = next(one for one, other in pairwise(ids) if one == other)
        raise ValueError(f"{twice} is in the pool twice; give one candidate a person, with both roles if need be")
    return sorted(people, key=lambda each: (sha256(f"{seed}:{each.id}".encode()).digest(), each.id))


def remembered(bookable: Bookable) -> Bookable:
    """The same answers, asked once for each two kinds of hours: many people share them."""
    known: dict[tuple[Availability, Availability], int] = {}

    def starts(mentor: Candidate, mentee: Candidate) -> int:
        both = mentor.hours, mentee.hours
        if both not in known:
            known[both] = bookable(mentor, mentee)
        return known[both]

    return starts


def _pool(people: Iterable[Candidate], side: Side) -> list[Candidate]:
    """Who stands on this side. Whoever is full stays in sight: the others are left over because of them."""
    return [each for each in people if standing(each, side) in (None, "at_capacity")]


def _refusal(
    pin: tuple[str, str],
    people: dict[str, Candidate],
    apart: frozenset[Couple],
    rules: Rules,
    bookable: Bookable,
) -> Refusal | None:
    if pin[0] not in people or pin[1] not in people:
        return "not_in_pool"
    return explain(people[pin[0]], people[pin[1]], apart=apart, rules=rules, bookable=bookable).refusal


def _pair(
    mentor: Candidate, mentee: Candidate, kept: Collection[tuple[str, str]], rules: Rules, bookable: Bookable
) -> DraftPair:
    verdict = explain(mentor, mentee, rules=rules, bookable=bookable)
    flags: tuple[Flag, ...] = ("pinned",) if (mentor.id, mentee.id) in kept else ()
    return DraftPair(mentor.id, mentee.id, verdict.score, verdict.why, verdict.flags + flags)


def _left_over(
    people: dict[str, Candidate],
    pools: tuple[Sequence[Candidate], Sequence[Candidate]],
    together: Sequence[tuple[str, str]],
    any_fits: Callable[[Side, Sequence[int], Sequence[int]], list[bool]],
) -> tuple[LeftOver, ...]:
    """Everyone who offers a role, has room in it and got nobody.

    `everybody_is_taken` is worked out from public rules alone, as if no boundary existed: a private answer
    can change who is left over, never which reason such a person reads.
    """
    found = []
    for at, side in enumerate(SIDES):
        mine, theirs = pools[at], pools[1 - at]
        partners = Counter(pair[at] for pair in together)
        taken = Counter(pair[1 - at] for pair in together)
        alone = [i for i, each in enumerate(mine) if each.capacity(side) and not partners[each.id]]
        free = [j for j, each in enumerate(theirs) if each.capacity(SIDES[1 - at]) > taken[each.id]]
        fits_somebody = any_fits(side, alone, range(len(theirs)))
        fits_somebody_free = any_fits(side, alone, free)
        for i, fits, fits_free in zip(alone, fits_somebody, fits_somebody_free, strict=True):
            reason: Reason = "everybody_is_taken" if fits and not fits_free else "no_partner_fits"
            found.append(LeftOver(mine[i].id, side, reason))
        for each in people.values():
            match standing(each, side):
                case "paused" | "intake_incomplete" as stopped:
                    found.append(LeftOver(each.id, side, stopped))
    return tuple(sorted(found, key=lambda each: (each.person, each.role)))
