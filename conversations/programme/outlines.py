"""The few columns of a noun by which somebody sees it or not, of everybody at once: what lists are cut out of.

A page shows eight rows. Which eight, and of how many, is told by these; the nouns themselves are read for the page.
"""

from datetime import datetime
from typing import NamedTuple

from conversations.programme.pairings import PairingState, regions_of
from conversations.programme.people import PoolState


class PairingOutline(NamedTuple):
    """A pairing; `mentor_region` is the mentor's as it is now, `other_region` as it was when it was drafted."""

    id: str
    cohort: str
    region: str | None
    mentor: str
    mentee: str
    state: PairingState
    other_region: str | None
    mentor_region: str | None
    agreed_at: datetime | None
    nudged_at: datetime | None

    @property
    def people(self) -> tuple[str, str]:
        """Mentor and mentee, in this order."""
        return (self.mentor, self.mentee)

    @property
    def regions(self) -> tuple[str | None, ...]:
        """As of a pairing."""
        return regions_of(self.region, self.other_region)


class PersonOutline(NamedTuple):
    """Somebody who was not erased: what they are found by, and the region that says whose they are."""

    id: str
    name: str
    region: str | None
    unit: str
    title: str
    email: str
    employee_number: str


class Counted(NamedTuple):
    """How much there is: people who were not erased; members of some cohorts, each counted once; their pairings."""

    people: int
    members: int
    pairings: int


class EntryOutline(NamedTuple):
    """A line of the audit log; why is not among it."""

    id: str
    at: datetime
    person: str
    action: str
    subject: str
    before: str
    after: str


class PartOutline(NamedTuple):
    """The part in a cohort of somebody who was not erased, and how much room they have; `region` is theirs."""

    person: str
    region: str | None
    cohort: str
    state: PoolState
    is_open: bool
    wants_mentor: bool
    wants_mentee: bool
    capacity_mentor: int
    capacity_mentee: int
