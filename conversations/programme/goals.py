"""What two people agreed to work on: the objectives they are asked about before, half-way and at the end."""

from collections.abc import Sequence

from conversations.programme.pairings import Pairing
from conversations.programme.people import Participant

#: More would make the questions long.
MOST_GOALS = 3


def goals_agreed(pairing: Pairing, mentor: Participant | None, mentee: Participant | None) -> tuple[str, ...]:
    """Topic keys, at most three: what both chose, then what either did; else objectives that the mentor offers."""
    chosen = [_chosen(pairing.terms.get(f"goals/{person}")) for person in pairing.people]
    by_both = [topic for topic in chosen[0] if topic in chosen[1]]
    shared = [topic for topic in mentee.objectives if topic in mentor.topics_offered] if mentor and mentee else []
    found = dict.fromkeys([*by_both, *chosen[0], *chosen[1]] or shared)
    return tuple(found)[:MOST_GOALS]


def _chosen(kept: object) -> Sequence[str]:
    return [str(each) for each in kept] if isinstance(kept, list | tuple) else []
