"""How much room people have for further partners, as far as the caller sees: a pairing out of sight takes none.

What the matcher knows beyond that, of a hidden cohort say, must not be told by what it leaves out (PRODUCT §1).
"""

from collections import Counter
from collections.abc import Mapping, Sequence

from conversations.engine.ledger.desk.desk import Desk
from conversations.programme.companies import Cohort
from conversations.programme.match_draft import Draft, LeftOver
from conversations.programme.outlines import PairingOutline, PartOutline
from conversations.programme.pairings import TAKEN
from conversations.programme.people import Side


class Taken:
    """How many partners people have already, of the pairings in sight, by side."""

    def __init__(self, pairings: Sequence[PairingOutline]) -> None:
        self._mentors = Counter(each.mentor for each in pairings)
        self._mentees = Counter(each.mentee for each in pairings)

    def has(self, person: str) -> bool:
        """Whether somebody has a partner, on whichever side."""
        return person in self._mentors or person in self._mentees

    def room_of(self, part: PartOutline) -> Mapping[Side, int]:
        """How many further partners somebody takes, by side."""
        return {
            "mentor": max(0, part.capacity_mentor - self._mentors[part.person]) if part.wants_mentor else 0,
            "mentee": max(0, part.capacity_mentee - self._mentees[part.person]) if part.wants_mentee else 0,
        }


async def left_over_in_sight(desk: Desk, cohort: Cohort, found: Draft) -> list[LeftOver]:
    """Everybody of the caller's who is left over, as they may be told of it.

    Whoever has room in sight and none in truth is left over like anybody whom nobody fits; and where there is such a
    person, nobody on the other side reads that everybody is taken.
    """
    mine = {each.id for each in await desk.known()}
    taken = Taken(await desk.seen(TAKEN))
    told = {(each.person, each.role) for each in found.left_over}
    drafted = {("mentor", each.mentor) for each in found.pairs} | {("mentee", each.mentee) for each in found.pairs}
    ready = [each for each in await desk.parts(cohort) if each.state == "ready" and each.is_open]
    unlisted = [
        LeftOver(each.person, side, "no_partner_fits")
        for each in ready
        for side, room in taken.room_of(each).items()
        if room and (each.person, side) not in told and (side, each.person) not in drafted
    ]
    sides = {each.role for each in unlisted}
    listed = [
        LeftOver(each.person, each.role, "no_partner_fits")
        if each.reason == "everybody_is_taken" and sides - {each.role}
        else each
        for each in found.left_over
    ]
    all_of_them = sorted((*listed, *unlisted), key=lambda each: (each.person, each.role))
    return [each for each in all_of_them if each.person in mine and each.person != desk.caller.id]


async def is_full_in_sight(desk: Desk, people: Sequence[str], without: Sequence[str] = ()) -> bool:
    """Whether the caller knows of a pairing that takes the room of one of these; those `without` count for nothing."""
    return any(each.id not in without and {*each.people} & {*people} for each in await desk.seen(TAKEN))
