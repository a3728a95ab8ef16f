"""What happens around trainers: orientations, and their own monthly clinic."""

from dataclasses import dataclass

from conversations.programme.facts.base import NO_WORDS, Fact, Private
from conversations.programme.people import Orientation


@dataclass(frozen=True, kw_only=True)
class ClinicDue(Fact):
    """A month ('2026-05') has begun: the trainers are reminded of their clinic, which `host` finds a time for."""

    about = ("company", "company")
    company: str
    month: str
    people: tuple[str, ...]
    host: str

    @property
    def occasion(self) -> str:
        return f"{self.month}/{self.host}"


@dataclass(frozen=True, kw_only=True)
class OrientationNoted(Fact):
    """Somebody had their orientation, need not have one, or neither ('') after all."""

    about = ("person", "person")
    person: str
    state: Orientation
    by: str
    why: Private = NO_WORDS
