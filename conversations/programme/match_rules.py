"""The hard rules for two people (PRODUCT §5): who may be paired at all. One pair at a time, no arrays.

`assignment/table.py` reads the same rules for all pairs at once; a property test holds the two together.
"""

from collections.abc import Collection, Iterable
from typing import Literal

from conversations.programme.candidates import Candidate, Rules
from conversations.programme.people import Side

#: Two ids in no order: the never-again list and the forbidden pairings know no direction.
Couple = frozenset[str]

Standing = Literal["not_in_pool", "intake_incomplete", "paused", "at_capacity"]
Mode = Literal["live", "async"]


def couples(pairs: Iterable[Collection[str]]) -> frozenset[Couple]:
    """Unordered couples of pairs given as tuples or sets; raises ValueError unless each names two people."""
    found = []
    for pair in pairs:
        couple = frozenset(pair)
        if isinstance(pair, str) or len(couple) != 2:
            raise ValueError(f"a pair names two different people, not {sorted(couple)}; give (mentor, mentee)")
        found.append(couple)
    return frozenset(found)


def standing(person: Candidate, side: Side) -> Standing | None:
    """Why this person cannot take anybody on this side now, from public facts; None when they can."""
    if side not in person.roles:
        return "not_in_pool"
    if not person.has_finished_intake:
        return "intake_incomplete"
    if person.is_paused:
        return "paused"
    if person.capacity(side) == 0:
        return "at_capacity"
    return None


def shared_topics(mentor: Candidate, mentee: Candidate) -> tuple[str, ...]:
    """What the mentee wants to learn and the mentor offers, in the mentee's order; at least one is needed."""
    return tuple(topic for topic in dict.fromkeys(mentee.objectives) if topic in mentor.topics_offered)


def speak_a_shared_language(one: Candidate, other: Candidate) -> bool:
    """Both named the same language, letter for letter."""
    return any(language in other.languages for language in one.languages)


def levels_are_known(mentor: Candidate, mentee: Candidate) -> bool:
    """False sends the pair to the champion's review instead of refusing it."""
    return mentor.level is not None and mentee.level is not None


def levels_fit(mentor: Candidate, mentee: Candidate) -> bool:
    """The mentee stands above the mentor, where both levels are known."""
    return mentor.level is None or mentee.level is None or mentee.level > mentor.level


def are_in_one_line(one: Candidate, other: Candidate, line_levels: int) -> bool:
    """One of them leads the other within so many steps of the reporting line."""
    return one.id in other.managers[:line_levels] or other.id in one.managers[:line_levels]


def mode_for(mentor: Candidate, mentee: Candidate, starts: int, rules: Rules) -> Mode | None:
    """How the two can meet: live from `minimum_starts` bookable starts on, else in writing if both accept."""
    if starts >= rules.minimum_starts and "live" in mentor.modes and "live" in mentee.modes:
        return "live"
    if "async" in mentor.modes and "async" in mentee.modes:
        return "async"
    return None


def fit_publicly(mentor: Candidate, mentee: Candidate, starts: int, rules: Rules) -> bool:
    """Everything but private answers and history allows the pair; says nothing about capacity or pauses."""
    return (
        mentor.id != mentee.id
        and bool(shared_topics(mentor, mentee))
        and speak_a_shared_language(mentor, mentee)
        and levels_fit(mentor, mentee)
        and not are_in_one_line(mentor, mentee, rules.line_levels)
        and mode_for(mentor, mentee, starts, rules) is not None
    )


def fit_privately(mentor: Candidate, mentee: Candidate, apart: Collection[Couple]) -> bool:
    """No boundary of either side, no forbidden pairing and no earlier pairing stands between the two.

    Its answer must never be shown apart from that of `fit_publicly` (PRODUCT §2.4).
    """
    return not (
        frozenset((mentor.id, mentee.id)) in apart or is_barred_by(mentor, mentee) or is_barred_by(mentee, mentor)
    )


def is_barred_by(one: Candidate, other: Candidate) -> bool:
    """`one` named `other`, or the other's unit, under "not with"."""
    return other.id in one.barred_people or (other.unit != "" and other.unit in one.barred_units)
