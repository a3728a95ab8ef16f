"""What two people decide together: the matrix of PRODUCT §3, pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

#: ended, paused and goes_on settle it; undecided means that silence ran out.
Outcome = Literal["ended", "paused", "goes_on", "undecided"]

#: Answers that end a pairing and that pause it, for every kind of decision; all others let it go on.
ENDING = frozenset({"new", "no"})
PAUSING = frozenset({"pause"})
#: Asked in private after the first session and after the trial; they rest while a pairing is paused.
VOTES = ("chemistry", "trial_vote")
#: Decisions about whether two people go on: the next booking waits for them.
ABOUT_GOING_ON = frozenset({"rematch", *VOTES})


def settle(people: Sequence[str], answers: Mapping[str, str], is_final: bool = False) -> Outcome | None:
    """The outcome so far, or None while it is open.

    Any ending answer ends at once. Otherwise both must have answered: any pause pauses, else it goes on.
    `is_final` is when silence has run out: it decides nothing by itself, but a pause that was asked for holds.
    """
    given = [answers[person] for person in people if person in answers]
    if any(answer in ENDING for answer in given):
        return "ended"
    if len(given) < len(people) and not is_final:
        return None
    if any(answer in PAUSING for answer in given):
        return "paused"
    return "goes_on" if len(given) == len(people) else "undecided"


@dataclass(frozen=True)
class Choice:
    """One side's answer to a set of proposed times: `kind` is times, none or writing."""

    kind: str
    times: tuple[str, ...] = ()


#: booked at `time`; in writing; other times are wanted; or None while one side has not answered.
Booking = tuple[Literal["booked", "writing", "again"], str]


def settle_times(proposed: Sequence[str], people: Sequence[str], choices: Mapping[str, Choice]) -> Booking | None:
    """The first proposed time both chose; if nothing suits one of them, another round at once (PRODUCT §4)."""
    given = [choices[person] for person in people if person in choices]
    if any(choice.kind == "none" for choice in given):
        return ("again", "")
    if len(given) < len(people):
        return None
    if all(choice.kind == "writing" for choice in given):
        return ("writing", "")
    for time in proposed:
        if all(time in choice.times for choice in given):
            return ("booked", time)
    return ("again", "")
