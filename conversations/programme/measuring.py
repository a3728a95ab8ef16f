"""Counts in, figures out: the formulas of figures.py (PRODUCT §7), pure."""

from collections.abc import Mapping
from dataclasses import dataclass

from conversations.programme.figures import Measured


@dataclass(frozen=True)
class Given:
    """What people answered for one figure, as sums: each of `people` counts once, with one value; `total` is their sum.

    `asked` are the people who could have answered, `members` the keyed hashes of those who did.
    """

    people: int = 0
    total: float = 0.0
    asked: int = 0
    members: frozenset[bytes] = frozenset()


def measured_engagement(counts: Mapping[str, int], days: Mapping[int, int]) -> dict[str, Measured]:
    """The figures of kind 'engagement' of one month; `days` is how often it took so many days to the first meeting.

    What was counted nowhere is 0. `trainer_retention` is not among them: it looks back (trainer_retention).
    """
    found = [
        share("participation", counts, "met", "participants"),
        share(
            "completion",
            counts,
            "held",
            "closed",
            _rate(_count(counts, "closed") - _count(counts, "unknown"), _count(counts, "closed")),
            2 * _count(counts, "pairings_closed"),
        ),
        share(
            "matching_accuracy",
            counts,
            "confirmed",
            "voted",
            _rate(_count(counts, "voted") - _count(counts, "silent"), _count(counts, "voted")),
        ),
        ratio("active_pairings_per_trainer", _count(counts, "active_at_end"), _count(counts, "trainers"), "part"),
        share("response", counts, "pulses_answered", "pulses_asked", people=_count(counts, "people_asked")),
        ratio("session_frequency", _count(counts, "held"), _count(counts, "active"), "whole"),
        share("one_line_notes", counts, "noted", "held", people=2 * _count(counts, "pairings_held")),
        share(
            "cross_hierarchy",
            counts,
            "crossing",
            "levels_known",
            _rate(_count(counts, "levels_known"), _count(counts, "active")),
        ),
        share("leader_coverage", counts, "leaders_in", "leaders"),
        share("at_risk", counts, "at_risk", "running"),
        Measured("days_to_first_meeting", median(days), sum(days.values())),
    ]
    return {each.figure: each for each in found}


def measured_answers(figure: str, given: Given) -> Measured:
    """A figure of people's answers: Σ of the people's values ÷ people, with their response rate.

    Values are in the figure's unit already; of commitments kept they are 100 or 0, so that the part is known.
    """
    value = given.total / given.people if given.people else None
    part = round(given.total / 100) if figure == "commitments_kept" else None
    return Measured(figure, value, given.people, _rate(given.people, given.asked), part)


def trainer_retention(now: frozenset[bytes], before: frozenset[bytes] | None) -> Measured:
    """|now ∩ before| ÷ |before|, of trainers' keyed hashes; no value the first time."""
    if not before:
        return Measured("trainer_retention", None, 0)
    stayed = len(now & before)
    return Measured("trainer_retention", 100 * stayed / len(before), len(before), part=stayed)


def share(
    figure: str,
    counts: Mapping[str, int],
    part: str,
    whole: str,
    response: float | None = None,
    people: int | None = None,
) -> Measured:
    """100 · part ÷ whole, in per cent; no value of nothing."""
    of, n = _count(counts, part), _count(counts, whole)
    return Measured(figure, 100 * of / n if n else None, n, response, of, people)


def ratio(figure: str, part: int, whole: int, counts: str) -> Measured:
    """part ÷ whole; its n is the `counts` of the two ('part' or 'whole'); no value where the whole is nothing."""
    return Measured(figure, part / whole if whole else None, part if counts == "part" else whole)


def median(often: Mapping[int, int]) -> float | None:
    """The middle of values that came so often, the mean of the middle two; None of nothing."""
    n = sum(often.values())
    if not n:
        return None
    return (_at(often, (n - 1) // 2) + _at(often, n // 2)) / 2


def _at(often: Mapping[int, int], place: int) -> int:
    for value in sorted(often):
        place -= often[value]
        if place < 0:
            return value
    raise IndexError(place)


def _count(counts: Mapping[str, int], name: str) -> int:
    return counts.get(name, 0)


def _rate(part: int, whole: int) -> float | None:
    return min(1.0, part / whole) if whole else None
