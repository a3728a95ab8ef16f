"""A pairing: a junior mentor and a senior mentee, from the draft to the end (PRODUCT §3)."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from conversations.programme.guides import VARIANTS, Variant
from conversations.programme.thinning import THINNED

PairingState = Literal["drafted", "approved", "announced", "running", "paused", "completed", "ended", "lapsed"]

#: States in which two people belong together and messages about them make sense.
LIVE: tuple[PairingState, ...] = ("announced", "running", "paused")
#: States that use up capacity: a drafted pairing is spoken for until somebody decides.
TAKEN: tuple[PairingState, ...] = ("drafted", "approved", *LIVE)
#: Waiting for somebody's yes.
DRAFTED: tuple[PairingState, ...] = ("drafted",)
#: Come to its planned end.
COMPLETED: tuple[PairingState, ...] = ("completed",)


def regions_of(region: str | None, other_region: str | None) -> tuple[str | None, ...]:
    """A pairing's own region, and the mentor's where that is another."""
    return (region, other_region) if other_region and other_region != region else (region,)


@dataclass
class Pairing:
    """Two people. `run` counts missed or lapsed sessions in a row, `run_upto` is the last session counted;
    `scripts` counts the re-match scripts; `edges_*` is the fairness ledger (§6).

    `why` is a list of {factor, value, words}; nothing in it rests on a private answer. `other_region` is the
    mentor's when it was drafted, where they have one; `approvals` tells by region who said yes to the draft, and
    `nudged_at` when the office last sent both a friendly word.
    """

    id: str
    company: str
    cohort: str
    region: str | None
    mentor: str
    mentee: str
    drafted_at: datetime
    state: PairingState = "drafted"
    score: float = 0.0
    why: tuple[dict[str, object], ...] = ()
    flags: tuple[str, ...] = ()
    approved_at: datetime | None = None
    approved_by: str | None = None
    announced_at: datetime | None = None
    agreed_at: datetime | None = None
    ends_at: datetime | None = None
    ended_at: datetime | None = None
    end_reason: str = ""
    is_async_only: bool = False
    minutes: int = 60
    planned: int = 0
    run: int = 0
    run_upto: int = -1
    unknown_run: int = 0
    scripts: int = 0
    edges_mentor: int = 0
    edges_mentee: int = 0
    terms: dict[str, object] = field(default_factory=dict)
    other_region: str | None = None
    approvals: dict[str, str] = field(default_factory=dict)
    nudged_at: datetime | None = None

    @property
    def regions(self) -> tuple[str | None, ...]:
        """Its own, and the mentor's where that is another: champions of both see it, and both approve (PRODUCT §1)."""
        return regions_of(self.region, self.other_region)

    @property
    def awaits(self) -> tuple[str | None, ...]:
        """The regions for which nobody has said yes to the draft."""
        return tuple(region for region in self.regions if (region or "") not in self.approvals)

    @property
    def people(self) -> tuple[str, str]:
        """Mentor and mentee, in this order."""
        return (self.mentor, self.mentee)

    def other(self, person: str) -> str:
        """The partner of this person."""
        return self.mentee if person == self.mentor else self.mentor

    @property
    def wants_group_chat(self) -> tuple[str, ...]:
        """Who of the two said they would like a chat of their own."""
        return tuple(person for person in self.people if self.terms.get(f"group_chat/{person}"))

    @property
    def goals(self) -> tuple[str, ...]:
        """What the two agreed to work on, by topic key; the same is asked about before and after."""
        found = self.terms.get("goals", ())
        return tuple(str(each) for each in found) if isinstance(found, list | tuple) else ()

    @property
    def is_two_way(self) -> bool:
        """Both would like to learn and to teach (PRODUCT §4, modes)."""
        return all(self.terms.get(f"mode/{person}") == "two_way" for person in self.people)

    def leads(self, session: int) -> str:
        """Who leads the session of this number: the mentor; in a two-way pairing the mentee every second time.

        Sessions that were left out on the way there have had nobody's turn.
        """
        spared = self.terms.get(THINNED)
        turn = session - sum(each < session for each in spared) if isinstance(spared, list) else session
        return self.mentee if self.is_two_way and session and turn % 2 == 0 else self.mentor

    def variant(self, session: int) -> Variant:
        """How the two spend the session of this number: as whoever leads it chose, else as the two agreed."""
        usual: Variant = "two_way" if self.is_two_way else "one_way"
        chosen = self.terms.get(f"variant/{session}")
        return next((each for each in VARIANTS if each == chosen), usual)

    def agreed_to_follow_ups(self, person: str) -> bool:
        """Whether this person may be asked again long after the end, and has not taken that back."""
        return self.terms.get(f"follow_ups/{person}") is True

    @property
    def is_live(self) -> bool:
        """Announced and not over; a paused pairing is live."""
        return self.state in LIVE
