"""How the programme is set up: programmes, cohorts, regions, roles, policies.

`by` is who changed it, `why` their words. A field that is None stays as it is.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from conversations.programme.companies import Confidentiality, RoleName
from conversations.programme.facts.base import NO_WORDS, Fact, Private
from conversations.programme.imports import ImportKind
from conversations.programme.subjects import Subject

#: Where a policy can be set, the widest first.
Level = Literal["company", "programme", "cohort", "region"]


@dataclass(frozen=True, kw_only=True)
class ProgrammeNamed(Fact):
    """A programme has this name from now on; one that was not there begins with it."""

    about = ("programme", "programme")
    programme: str
    name: str
    by: str


@dataclass(frozen=True, kw_only=True)
class CohortAdded(Fact):
    """A cohort is being prepared; nobody is asked before its launch."""

    about = ("cohort", "cohort")
    cohort: str
    programme: str
    name: str
    starts_at: datetime
    ends_at: datetime
    by: str
    goal: str = ""
    is_two_way: bool = False
    is_hidden: bool = False
    is_control: bool = False


@dataclass(frozen=True, kw_only=True)
class CohortChanged(Fact):
    """Something about a cohort is different; `goals` are all its goals with their topics, `weights` all weights."""

    about = ("cohort", "cohort")
    cohort: str
    by: str
    goals: Mapping[str, list[str]] | None = None
    criteria: str | None = None
    size: int | None = None
    is_two_way: bool | None = None
    is_closed: bool | None = None
    weights: Mapping[str, float] | None = None
    why: Private = NO_WORDS


@dataclass(frozen=True, kw_only=True)
class CohortLaunched(Fact):
    """All that was required is there: people are asked and matched from now on (PRODUCT §4, readiness)."""

    about = ("cohort", "cohort")
    cohort: str
    by: str
    why: Private = NO_WORDS


@dataclass(frozen=True, kw_only=True)
class RegionNamed(Fact):
    """A region has this name from now on; one that was not there begins with it."""

    about = ("region", "region")
    region: str
    name: str
    by: str


@dataclass(frozen=True, kw_only=True)
class RegionChanged(Fact):
    """Something local is different: language, support contact, topics (none: all), confidentiality."""

    about = ("region", "region")
    region: str
    by: str
    locale: str | None = None
    support: str | None = None
    topics: tuple[str, ...] | None = None
    confidentiality: Confidentiality | None = None
    why: Private = NO_WORDS


@dataclass(frozen=True, kw_only=True)
class PolicySet(Fact):
    """A policy has this value in one place from now on; None: the place says nothing about it any more."""

    about = ("company", "place")
    level: Level
    place: str
    policy: str
    value: int | None
    by: str
    why: Private = NO_WORDS

    @property
    def subject(self) -> Subject:
        return Subject(self.level, self.place)


@dataclass(frozen=True, kw_only=True)
class RoleGiven(Fact):
    """Somebody wears a hat from now on: in a region ('' for all), in one cohort alone where named."""

    about = ("person", "person")
    person: str
    role: RoleName
    by: str
    region: str = ""
    cohort: str = ""
    why: Private = NO_WORDS


@dataclass(frozen=True, kw_only=True)
class RoleTaken(Fact):
    """A hat is off; rights are read on every action, so that it counts at once."""

    about = ("person", "person")
    person: str
    hat: str
    by: str
    why: Private = NO_WORDS


@dataclass(frozen=True, kw_only=True)
class ImportLooked(Fact):
    """A file was given in and looked at; nothing has been changed by it. `text` is the file."""

    about = ("company", "company")
    company: str
    ident: str
    kind: ImportKind
    rows: int
    by: str
    text: Private = field(default=NO_WORDS)


@dataclass(frozen=True, kw_only=True)
class ImportBegun(Fact):
    """Somebody said yes to what an import would change: it is carried out beside everything else."""

    about = ("company", "company")
    company: str
    ident: str
    by: str


@dataclass(frozen=True, kw_only=True)
class ImportDropped(Fact):
    """Nobody wants this import: its text goes."""

    about = ("company", "company")
    company: str
    ident: str
    by: str


@dataclass(frozen=True, kw_only=True)
class MessageTriedAgain(Fact):
    """A message that did not arrive, or may not have, is sent once more."""

    about = ("company", "company")
    company: str
    message: str
    by: str


@dataclass(frozen=True, kw_only=True)
class MessageGivenUp(Fact):
    """A message is not to be sent any more."""

    about = ("company", "company")
    company: str
    message: str
    by: str


@dataclass(frozen=True, kw_only=True)
class DataExported(Fact):
    """Rows left as a file; the audit log says which and how many, unless that would tell of a hidden cohort."""

    about = ("company", "company")
    company: str
    what: str
    rows: int | None
    by: str
