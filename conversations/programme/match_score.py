"""How well two people suit each other: six factors and the plain "why" of each (PRODUCT §5).

A factor is a whole number of thousandths and so is its weight; a score is therefore a whole number of
millionths, and the sum that the matcher maximises is exact: no rounding decides who meets whom.
"""

from dataclasses import dataclass

from conversations.programme.candidates import THOUSAND, Candidate, Rules
from conversations.programme.match_rules import Mode, shared_topics

MILLION = 1_000_000
#: A gap of this many levels, or more, counts in full.
WIDE_GAP = 4

WhyValue = int | tuple[str, ...] | str


@dataclass(frozen=True)
class Why:
    """One factor in plain words: its value 0..1, the key of its sentence and what the sentence needs.

    Reveals only what both sides share or anybody may know: never a boundary, never one side's style alone.
    """

    factor: str
    value: float
    words: str
    args: tuple[tuple[str, WhyValue], ...] = ()


@dataclass(frozen=True)
class Score:
    """The weighted sum in millionths, with one Why per factor in the order of the weights."""

    millionths: int
    why: tuple[Why, ...]


def score(mentor: Candidate, mentee: Candidate, *, starts: int, mode: Mode, rules: Rules) -> Score:
    """The score of a pair that the hard rules allow; `starts` are the bookable starts in a fortnight."""
    values = {
        "objectives": objectives(mentor, mentee, rules),
        "communication_style": style(mentor.communication_style, mentee.communication_style),
        "feedback_style": style(mentor.feedback_style, mentee.feedback_style),
        "rhythm": rhythm(starts, mode, rules),
        "reach": reach(mentor, mentee),
        "priority": priority(mentor, mentee),
    }
    weights = rules.weights.thousandths()
    total = sum(weights[factor] * value for factor, value in values.items())
    topics = topics_in_common(mentor, mentee, rules)
    why = tuple(_why(factor, value, mentor, mentee, topics, starts, mode) for factor, value in values.items())
    return Score(total, why)


def objectives(mentor: Candidate, mentee: Candidate, rules: Rules) -> int:
    """Thousandths of the mentee's objectives that the mentor offers; two-way, the mean of that and its reverse."""
    there = _met(mentor, mentee)
    return (there + _met(mentee, mentor)) // 2 if rules.is_two_way else there


def topics_in_common(mentor: Candidate, mentee: Candidate, rules: Rules) -> tuple[str, ...]:
    """What the mentee would learn from the mentor, first; two-way, what the mentor would learn in return too."""
    back = shared_topics(mentee, mentor) if rules.is_two_way else ()
    return tuple(dict.fromkeys((*shared_topics(mentor, mentee), *back)))


def style(one: str, other: str) -> int:
    """The same style counts in full, an unknown one half."""
    if not one or not other:
        return THOUSAND // 2
    return THOUSAND if one == other else 0


def rhythm(starts: int, mode: Mode, rules: Rules) -> int:
    """How easily a time is found: grows with the bookable starts up to a comfortable number; 0 in writing."""
    if mode == "async":
        return 0
    return THOUSAND * min(starts, rules.comfortable_starts) // rules.comfortable_starts


def reach(mentor: Candidate, mentee: Candidate) -> int:
    """What the pair bridges: half for levels, a quarter each for another unit and another region."""
    quarter = THOUSAND // 4
    return (
        2 * quarter * min(_gap(mentor, mentee), WIDE_GAP) // WIDE_GAP
        + quarter * _differ(mentor.unit, mentee.unit)
        + quarter * _differ(mentor.region, mentee.region)
    )


def priority(mentor: Candidate, mentee: Candidate) -> int:
    """Half for each side the champion marked as high impact."""
    return THOUSAND // 2 * (mentor.is_priority + mentee.is_priority)


def _met(teaches: Candidate, learns: Candidate) -> int:
    """Thousandths of what one would like to learn that the other offers; 0 for somebody who named nothing."""
    return THOUSAND * len(shared_topics(teaches, learns)) // max(1, len(set(learns.objectives)))


def _gap(mentor: Candidate, mentee: Candidate) -> int:
    if mentor.level is None or mentee.level is None:
        return 0
    return max(0, mentee.level - mentor.level)


def _differ(one: str | None, other: str | None) -> bool:
    return bool(one and other and one != other)


def _why(
    factor: str,
    value: int,
    mentor: Candidate,
    mentee: Candidate,
    topics: tuple[str, ...],
    starts: int,
    mode: Mode,
) -> Why:
    words = f"why-{factor}".replace("_", "-")
    match factor:
        case "objectives":
            return Why(factor, value / THOUSAND, words, (("topics", topics), ("count", len(topics))))
        case "communication_style" | "feedback_style" if value == THOUSAND:
            return Why(factor, 1.0, f"{words}-shared", (("style", getattr(mentor, factor)),))
        case "communication_style" | "feedback_style":
            return Why(factor, value / THOUSAND, f"{words}-{'unknown' if value else 'differs'}")
        case "rhythm" if mode == "async":
            return Why(factor, 0.0, f"{words}-async")
        case "rhythm":
            return Why(factor, value / THOUSAND, words, (("starts", starts),))
        case "reach":
            bridges = (
                ("levels", _gap(mentor, mentee)),
                ("cross_unit", int(_differ(mentor.unit, mentee.unit))),
                ("cross_region", int(_differ(mentor.region, mentee.region))),
            )
            return Why(factor, value / THOUSAND, words, bridges)
    return Why(factor, value / THOUSAND, words if value else f"{words}-none")
