"""Booking, meeting, and what people say about it afterwards."""

from dataclasses import dataclass
from datetime import datetime

from conversations.programme.facts.base import NO_WORDS, Fact, Private
from conversations.programme.guides import Variant
from conversations.programme.sessions import SessionStatus


@dataclass(frozen=True, kw_only=True)
class BookingOpened(Fact):
    """Both are asked for a time; `round_` counts the sets of proposals of this session."""

    about = ("session", "session")
    session: str
    round_: int

    @property
    def occasion(self) -> str:
        return str(self.round_)


@dataclass(frozen=True, kw_only=True)
class TimesChosen(Fact):
    """One side answered a set of proposals: which times suit, or none, or in writing."""

    about = ("session", "session")
    session: str
    person: str
    round_: int
    times: tuple[str, ...] = ()
    answer: str = "times"


@dataclass(frozen=True, kw_only=True)
class OwnTimeOffered(Fact):
    """One side offers a time of their own for a session."""

    about = ("session", "session")
    session: str
    person: str
    start: datetime


@dataclass(frozen=True, kw_only=True)
class OwnTimePassedOn(Fact):
    """The time offered may be met at: the partner is asked."""

    about = ("session", "session")
    session: str
    person: str


@dataclass(frozen=True, kw_only=True)
class OwnTimeRefused(Fact):
    """The time offered lies outside somebody's hours or is taken: another one is asked for."""

    about = ("session", "session")
    session: str
    person: str


@dataclass(frozen=True, kw_only=True)
class SessionBooked(Fact):
    """A time stands; `sequence` tells bookings of one session apart."""

    about = ("session", "session")
    session: str
    sequence: int
    by: tuple[str, ...] = ()

    @property
    def occasion(self) -> str:
        return str(self.sequence)


@dataclass(frozen=True, kw_only=True)
class TimeGivenUp(Fact):
    """This person cannot make the booked time."""

    about = ("session", "session")
    session: str
    person: str


@dataclass(frozen=True, kw_only=True)
class OtherTimesAsked(Fact):
    """This person would like other times to choose from; a booked time stands until both chose another."""

    about = ("session", "session")
    session: str
    person: str


@dataclass(frozen=True, kw_only=True)
class MetOn(Fact):
    """The two met on another day than planned, as one of them says; `start` is UTC and past."""

    about = ("session", "session")
    session: str
    person: str
    start: datetime


@dataclass(frozen=True, kw_only=True)
class SessionUnbooked(Fact):
    """A booked time no longer stands; with `reopens` new times are on their way."""

    about = ("session", "session")
    session: str
    sequence: int
    start: datetime
    reopens: bool = True

    @property
    def occasion(self) -> str:
        return f"{self.sequence}|{self.start.isoformat()}|{'new_times' if self.reopens else 'no_new_times'}"


@dataclass(frozen=True, kw_only=True)
class SessionInWriting(Fact):
    """The session is held in writing, until its `planned_end`."""

    about = ("session", "session")
    session: str
    sequence: int

    @property
    def occasion(self) -> str:
        return str(self.sequence)


@dataclass(frozen=True, kw_only=True)
class SessionClosed(Fact):
    """It is known how the session ended: held, missed, lapsed, cancelled or unknown."""

    about = ("session", "session")
    session: str
    status: SessionStatus


@dataclass(frozen=True, kw_only=True)
class PulseAsked(Fact):
    """One person is asked how the session went."""

    about = ("session", "session")
    session: str
    person: str


@dataclass(frozen=True, kw_only=True)
class HeldAnswered(Fact):
    """Did it take place: yes, no, or moved (then `moved_to`, UTC)."""

    about = ("session", "session")
    session: str
    person: str
    held: str
    moved_to: datetime | None = None


@dataclass(frozen=True, kw_only=True)
class PulsesDiffer(Fact):
    """The two answers differ: each is asked again, and nobody is told why (PRODUCT §4)."""

    about = ("session", "session")
    session: str

    @property
    def occasion(self) -> str:
        return "again"


@dataclass(frozen=True, kw_only=True)
class Noted(Fact):
    """One learning or one action, in the author's words, for the author alone."""

    about = ("session", "session")
    session: str
    person: str
    kind: str
    words: Private


@dataclass(frozen=True, kw_only=True)
class ActionSaved(Fact):
    """An action of one's own outside a pulse, in the author's words, for the author alone."""

    about = ("person", "person")
    person: str
    words: Private
    pairing: str | None = None


@dataclass(frozen=True, kw_only=True)
class NoteShared(Fact):
    """Its author (`by`) gives a learning, an action or a reflection to the partner or to the audit."""

    about = ("session", "session")
    session: str
    by: tuple[str, ...]
    kind: str
    with_: str

    @property
    def occasion(self) -> str:
        return self.kind if self.with_ == "partner" else ""


@dataclass(frozen=True, kw_only=True)
class UsefulnessRated(Fact):
    """One optional tap from 1 to 5, and one for the length in minutes."""

    about = ("session", "session")
    sealed = ("useful", "length")
    session: str
    person: str
    useful: int | None = None
    length: int | None = None


@dataclass(frozen=True, kw_only=True)
class PulseFinished(Fact):
    """The person answered the pulse to its end."""

    about = ("session", "session")
    session: str
    person: str


@dataclass(frozen=True, kw_only=True)
class VariantChosen(Fact):
    """Whoever leads the session (`by`) chose a way to spend the hour."""

    about = ("session", "session")
    session: str
    by: tuple[str, ...]
    variant: Variant


@dataclass(frozen=True, kw_only=True)
class TopicChosen(Fact):
    """One side (`by`) would like to talk about this topic next time; with 'own' it lies in `words`.

    `talk` tells one choice from another about the same session; `is_new` is False where they chose it before.
    """

    about = ("session", "session")
    sealed = ("topic",)
    session: str
    by: tuple[str, ...]
    topic: str
    talk: str
    words: Private = NO_WORDS
    is_new: bool = True

    @property
    def occasion(self) -> str:
        return self.talk


@dataclass(frozen=True, kw_only=True)
class SentAhead(Fact):
    """A link or a thought for the partner before the session; `talk` tells it from others about the same session."""

    about = ("session", "session")
    session: str
    by: tuple[str, ...]
    talk: str
    words: Private

    @property
    def occasion(self) -> str:
        return self.talk


@dataclass(frozen=True, kw_only=True)
class ReflectionDue(Fact):
    """Both are asked to look back in writing: after a session in writing, or after three sessions together."""

    about = ("session", "session")
    session: str
    sequence: int

    @property
    def occasion(self) -> str:
        return str(self.sequence)


@dataclass(frozen=True, kw_only=True)
class ReflectionWritten(Fact):
    """One side's reflection, for its author alone until they share it."""

    about = ("session", "session")
    session: str
    person: str
    asked_at: datetime
    words: Private
