"""Everything a conversation may look at when it opens: one reader, one subject, one instant."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from conversations.engine.values import Word
from conversations.programme.companies import Cohort, Company, Programme, Region
from conversations.programme.facts import Fact
from conversations.programme.outcomes import Outcome
from conversations.programme.pairings import Pairing
from conversations.programme.people import Participant, Person
from conversations.programme.policy import PolicyBook
from conversations.programme.sessions import Session
from conversations.programme.subjects import Subject


@dataclass(frozen=True)
class Scene:
    """Loaded by the ledger; scripts only read it. `now` is UTC.

    `cast` holds the people the subject is about by id, `sessions` those of the pairing in their order, `outcome`
    the action, commitment, story or circle where the subject is one, `extra` what a conversation declared it needs
    beyond that; `is_own` says the reader opened it themselves.
    """

    now: datetime
    company: Company
    subject: Subject
    occasion: str
    policy: PolicyBook
    reader: Person
    participant: Participant | None = None
    cohort: Cohort | None = None
    region: Region | None = None
    pairing: Pairing | None = None
    session: Session | None = None
    cast: Mapping[str, Person] = field(default_factory=dict)
    participants: Mapping[str, Participant] = field(default_factory=dict)
    sessions: tuple[Session, ...] = ()
    programme: Programme | None = None
    outcome: Outcome | None = None
    extra: Mapping[str, Any] = field(default_factory=dict)
    is_own: bool = False

    @property
    def partner(self) -> Person:
        """The other person of the pairing; KeyError where the subject has none."""
        assert self.pairing is not None  # noqa: S101  # a script that asks for a partner is about a pairing
        return self.cast[self.pairing.other(self.reader.id)]

    @property
    def programme_name(self) -> Word:
        """What the company calls its programme; where the reader's region has a name of its own, they read that."""
        return Word("programme-name", {"name": self.programme.name if self.programme else self.company.name})

    @property
    def side(self) -> str:
        """'mentor' or 'mentee' in this pairing, '' elsewhere."""
        if self.pairing is None:
            return ""
        return "mentor" if self.pairing.mentor == self.reader.id else "mentee"


@dataclass(frozen=True)
class Opening:
    """A conversation may open: what it is given, the step it starts with ('' is its first), what happens by it.

    `again` takes the words of the reminder; `waits` for its turn even where the script is neutral.
    """

    given: Mapping[str, Any] = field(default_factory=dict)
    step: str = ""
    facts: tuple[Fact, ...] = ()
    again: bool = False
    waits: bool = False


@dataclass(frozen=True)
class Because:
    """Nothing happens, and this is why; a machine key for the log and the story. `waits`: it is tried again."""

    reason: str
    waits: bool = False
