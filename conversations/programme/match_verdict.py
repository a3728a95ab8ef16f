"""One pair under the matcher's rules: for the champion's override, swap and preview (PRODUCT §2.4, §5)."""

from collections.abc import Collection
from dataclasses import dataclass

from conversations.programme.candidates import Bookable, Candidate, Rules
from conversations.programme.match_draft import Flag, Refusal
from conversations.programme.match_rules import (
    Couple,
    fit_privately,
    fit_publicly,
    levels_are_known,
    mode_for,
    standing,
)
from conversations.programme.match_score import MILLION, Why, score


@dataclass(frozen=True)
class Verdict:
    """Whether two people may be paired; when not, a refusal that may be shown and nothing else."""

    refusal: Refusal | None
    score: float = 0.0
    why: tuple[Why, ...] = ()
    flags: tuple[Flag, ...] = ()

    @property
    def is_allowed(self) -> bool:
        """No hard rule stands between the two."""
        return self.refusal is None


def explain(
    mentor: Candidate,
    mentee: Candidate,
    *,
    bookable: Bookable,
    rules: Rules,
    apart: Collection[Couple] = frozenset(),
) -> Verdict:
    """The verdict on one pair; `apart` are never-again and forbidden couples from `match_rules.couples`.

    Capacity, pauses and intake have their own refusal, being public states of one person; whatever lies
    between the two people reads `cannot_be_paired` (PRODUCT §2.4).
    """
    refusal = standing(mentor, "mentor") or standing(mentee, "mentee")
    if refusal:
        return Verdict(refusal)
    starts = bookable(mentor, mentee)
    mode = mode_for(mentor, mentee, starts, rules)
    # Both answers are worked out before either is used: the time taken tells nothing about boundaries.
    is_public_fit = fit_publicly(mentor, mentee, starts, rules)
    is_private_fit = fit_privately(mentor, mentee, apart)
    if mode is None or not (is_public_fit and is_private_fit):
        return Verdict("cannot_be_paired")
    flags: list[Flag] = []
    if mode == "async":
        flags.append("async_only")
    if not levels_are_known(mentor, mentee):
        flags.append("level_unknown")
    worth = score(mentor, mentee, starts=starts, mode=mode, rules=rules)
    return Verdict(None, worth.millionths / MILLION, worth.why, tuple(flags))
