"""What champions do about who meets whom, and for pairs that are under way."""

from dataclasses import dataclass

from conversations.programme.facts.base import NO_WORDS, Fact, Private
from conversations.programme.match_wishes import Wish


@dataclass(frozen=True, kw_only=True)
class PreviewAsked(Fact):
    """Somebody wants to see what the matcher would draft now; `part` counts the pages of what it finds from 1."""

    about = ("cohort", "cohort")
    cohort: str
    by: str
    part: int = 1


@dataclass(frozen=True, kw_only=True)
class MatchRunAsked(Fact):
    """The matcher is to draft now and not only on the next working morning."""

    about = ("cohort", "cohort")
    cohort: str
    by: str


@dataclass(frozen=True, kw_only=True)
class MatchWished(Fact):
    """Two people are to be kept together, or never to be paired."""

    about = ("cohort", "cohort")
    cohort: str
    wish: str
    kind: Wish
    mentor: str
    mentee: str
    by: str
    why: Private = NO_WORDS


@dataclass(frozen=True, kw_only=True)
class MatchUnwished(Fact):
    """Such a wish is taken back."""

    about = ("cohort", "cohort")
    cohort: str
    wish: str
    by: str


@dataclass(frozen=True, kw_only=True)
class DraftsRearranged(Fact):
    """Drafts give way to others, made by hand: `drafts` by id, `couples` as (id of the new draft, mentor, mentee)."""

    about = ("cohort", "cohort")
    cohort: str
    drafts: tuple[str, ...]
    couples: tuple[tuple[str, str, str], ...]
    by: str
    why: Private = NO_WORDS


@dataclass(frozen=True, kw_only=True)
class PriorityChanged(Fact):
    """Somebody is marked as high impact in a cohort, or no longer."""

    about = ("cohort", "cohort")
    cohort: str
    person: str
    is_priority: bool
    by: str


@dataclass(frozen=True, kw_only=True)
class NudgeAsked(Fact):
    """The office sends both of a pairing a friendly word; `day` is the one it is sent on."""

    about = ("pairing", "pairing")
    pairing: str
    by: str
    day: str

    @property
    def occasion(self) -> str:
        return self.day


@dataclass(frozen=True, kw_only=True)
class ResumeAsked(Fact):
    """A pairing's own pause is over before its time."""

    about = ("pairing", "pairing")
    pairing: str
    by: str
