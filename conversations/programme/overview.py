"""What somebody sees of the programme at a glance: their own part in it, and what they look after (PRODUCT §10)."""

from dataclasses import dataclass
from typing import Literal

from conversations.programme.outcomes import Action
from conversations.programme.pairings import Pairing
from conversations.programme.people import Participant, Pause, Person
from conversations.programme.sessions import Session

#: Why a pair is worth a look; nothing here rests on a private answer.
Matter = Literal["unreachable", "booking", "missed", "unknown", "agreement"]
#: Who decides about pairings and sees engagement states; all others wear their hats without figures.
DECIDING = ("champion", "admin")


@dataclass(frozen=True)
class Part:
    """Somebody's own part: live pairings with partner and sessions, and open next steps in their words.

    `is_compared`: they are in a control cohort, and nothing else.
    """

    participations: tuple[Participant, ...] = ()
    pairings: tuple[tuple[Pairing, Person, tuple[Session, ...]], ...] = ()
    pause: Pause | None = None
    actions: tuple[tuple[Action, str], ...] = ()
    is_compared: bool = False


@dataclass(frozen=True)
class Drafted:
    """A draft as one of its office sees it: `is_asked` while it waits for their own yes, `needs_another` while it
    waits for that of another region."""

    pairing: Pairing
    mentor: Person
    mentee: Person
    is_asked: bool
    needs_another: bool


@dataclass(frozen=True)
class Concerned:
    """A pair worth a look: the two, the state it is in, and how many sessions in a row did not take place."""

    mentor: Person
    mentee: Person
    matter: Matter
    run: int = 0
    pairing: str = ""


@dataclass(frozen=True)
class Oversight:
    """For whoever wears a hat: drafts that wait for their yes, pairs to look at, messages on their way.

    The last three are for admins: live pairings by region, people who wait for a match, messages that did not arrive.
    """

    hats: tuple[str, ...]
    drafts: int = 0
    concerned: tuple[Concerned, ...] = ()
    waiting: int = 0
    regions: tuple[tuple[str, int], ...] = ()
    unmatched: int = 0
    undelivered: int = 0

    @property
    def decides(self) -> bool:
        """Whether pairings wait for this person's yes."""
        return any(hat in DECIDING for hat in self.hats)
