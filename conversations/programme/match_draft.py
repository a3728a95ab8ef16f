"""What a run of the matcher returns: pairs with their why, everyone left over with a reason (PRODUCT §5)."""

from dataclasses import dataclass
from typing import Literal

from conversations.programme.match_score import Why
from conversations.programme.people import Side

#: Why somebody has no partner; every one of them may be shown to the person and to the champion.
#: `no_partner_fits` is the one sentence for everything that might rest on a private answer (PRODUCT §2.4).
Reason = Literal["no_partner_fits", "everybody_is_taken", "paused", "intake_incomplete"]

#: `async_only`: the two can meet in writing alone; `level_unknown`: for the champion's review; `pinned`.
Flag = Literal["async_only", "level_unknown", "pinned"]

#: Why two people are not paired. Public states of one person have their own key; every rule between two
#: people, private or not, reads `cannot_be_paired`, so that nothing can be told from the difference.
Refusal = Literal["cannot_be_paired", "at_capacity", "paused", "intake_incomplete", "not_in_pool"]


@dataclass(frozen=True)
class DraftPair:
    """A drafted pairing: two ids, a score 0..1 and one Why per factor."""

    mentor: str
    mentee: str
    score: float
    why: tuple[Why, ...]
    flags: tuple[Flag, ...] = ()


@dataclass(frozen=True)
class LeftOver:
    """A person without a partner in a role they offer."""

    person: str
    role: Side
    reason: Reason


@dataclass(frozen=True)
class RefusedPin:
    """A pin the draft could not keep."""

    mentor: str
    mentee: str
    reason: Refusal


@dataclass(frozen=True)
class Draft:
    """A run's result: pairs by ids, left over by person and role; `score_total` adds up the scores."""

    pairs: tuple[DraftPair, ...]
    left_over: tuple[LeftOver, ...]
    refused_pins: tuple[RefusedPin, ...]
    seed: int
    score_total: float
