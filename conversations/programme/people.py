"""People, their addresses, their part in a cohort, their pauses (PRODUCT §1, §3)."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from conversations.programme.availability import OFFICE_WEEK, Availability, Span, Week

Side = Literal["mentor", "mentee"]
#: What is known of somebody's orientation: '' is nothing yet.
Orientation = Literal["", "attended", "waived"]
PoolState = Literal["nominated", "invited", "declined", "expired", "consented", "ready", "left"]
#: Whoever said yes and has not left takes part.
MEMBER: tuple[PoolState, ...] = ("consented", "ready")


@dataclass
class Person:
    """Somebody in the company: work facts and working rhythm. `level` grows with seniority.

    Nothing confidential is kept here; what people write in confidence lives in the confidences.
    """

    id: str
    company: str
    name: str
    created_at: datetime
    email: str = ""
    employee_number: str = ""
    level: int | None = None
    unit: str = ""
    title: str = ""
    manager: str | None = None
    region: str | None = None
    country: str | None = None
    subdivision: str | None = None
    zone: str = "UTC"
    locale: str = "en"
    languages: tuple[str, ...] = ("en",)
    week: Week = OFFICE_WEEK
    lunch: Span | None = None
    favourites: tuple[Span, ...] = ()
    takes_edges: bool = True
    platform: str = ""
    unreachable_since: datetime | None = None
    erased_at: datetime | None = None
    orientation: Orientation = ""

    @property
    def availability(self) -> Availability:
        """The rhythm as one value, in local time."""
        return Availability(
            self.zone, self.week, self.country, self.subdivision, self.lunch, self.favourites, self.takes_edges
        )

    @property
    def given_name(self) -> str:
        """The name used in a sentence: the first word of the full name."""
        return self.name.split(" ", 1)[0]


@dataclass
class Address:
    """Where a person can be reached: a platform, the door there, and the platform's own user id.

    Only a confirmed one speaks for its person. `zone` is what the platform showed last ('' before it has told),
    `is_active` whether its directory still counts them in, `unreachable_since` since when nothing arrives there.
    """

    id: str
    company: str
    person: str
    platform: str
    door: str
    external: str
    confirmed_at: datetime | None = None
    greeted_at: datetime | None = None
    zone: str = ""
    is_active: bool = True
    unreachable_since: datetime | None = None


@dataclass
class Participant:
    """A person's part in one cohort: consent, intake, sides, capacity. Topics are opted into one by one.

    `is_open` is False while the person has not said whether they would like a new match.
    """

    id: str
    company: str
    cohort: str
    person: str
    state: PoolState = "nominated"
    nominated_by: str | None = None
    wants_mentor: bool = False
    wants_mentee: bool = False
    invited_at: datetime | None = None
    reminded_at: datetime | None = None
    consented_at: datetime | None = None
    consent_version: str = ""
    intake_at: datetime | None = None
    left_at: datetime | None = None
    topics_offered: tuple[str, ...] = ()
    objectives: tuple[str, ...] = ()
    communication_style: str = ""
    feedback_style: str = ""
    modes: tuple[str, ...] = ("live",)
    capacity_mentor: int = 1
    capacity_mentee: int = 1
    is_priority: bool = False
    is_open: bool = True


@dataclass
class Pause:
    """A stretch without the programme: a person's stops everything of theirs, a pairing's only that pairing."""

    id: str
    company: str
    starts_at: datetime
    ends_at: datetime
    person: str | None = None
    pairing: str | None = None
    ended_at: datetime | None = None


@dataclass
class RhythmChange:
    """What a person's zone and hours were from an instant on: proposals are judged by what held then."""

    id: str
    company: str
    person: str
    since: datetime
    zone: str
    week: Week
    takes_edges: bool
    country: str | None = None
    subdivision: str | None = None


@dataclass
class Waiting:
    """A person the matcher left over, why (a key that may be shown), and when they were told."""

    id: str
    company: str
    cohort: str
    person: str
    reason: str
    since: datetime
    told_at: datetime | None = None


@dataclass
class Erasure:
    """A keyed hash left by an erasure, so that an import cannot bring the person back (PRODUCT §1)."""

    id: str
    company: str
    hash: str
    kind: str = "person"
    at: datetime | None = None


@dataclass
class Concern:
    """Something raised in confidence; its text lies with the confidences, readable by its confidant alone."""

    id: str
    company: str
    person: str
    confidant: str
    raised_at: datetime
    topic: str = ""
    pairing: str | None = None
    acknowledged_at: datetime | None = None
    escalated_at: datetime | None = None
