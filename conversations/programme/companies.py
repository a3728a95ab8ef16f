"""A company is the tenant: its doors, programmes, cohorts, regions and roles (PRODUCT §1)."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

RoleName = Literal["champion", "trainer", "sponsor", "admin", "committee"]
Platform = Literal["slack", "teams", "playground"]

#: What two people promise each other: to take along what they learned and no name, or nothing at all.
Confidentiality = Literal["standard", "strict"]

#: Policy values by policy name, as an admin set them; bounds live in `policy.py`.
Policies = dict[str, int | str | bool]


@dataclass
class Company:
    """The tenant. `locale` is the language of last resort; `support` is whom to turn to outside the programme.

    `texts_revision` moves with every change of its own texts; 0 is that there never were any.
    """

    id: str
    name: str
    created_at: datetime
    locale: str = "en"
    support: str = ""
    policies: Policies = field(default_factory=dict)
    texts_revision: int = 0


@dataclass
class Door:
    """A Slack workspace, a Teams tenant or the playground: belongs to exactly one company."""

    id: str
    company: str
    platform: str
    external: str


@dataclass
class Programme:
    """What leaders read as its name is free to choose; some dislike the word 'reverse' (PRODUCT §8)."""

    id: str
    company: str
    name: str
    policies: Policies = field(default_factory=dict)


@dataclass
class Region:
    """Where policies, wording, champions and the support contact are local.

    `topics` are those people here may choose from, by key; none named means all.
    """

    id: str
    company: str
    name: str
    locale: str = "en"
    support: str = ""
    policies: Policies = field(default_factory=dict)
    topics: tuple[str, ...] = ()
    confidentiality: Confidentiality = "standard"


@dataclass
class Cohort:
    """A group that starts together. `pool_revision` moves with every change the matcher would see.

    `is_hidden`: only its members and its own office know who is in it. `is_control`: its members are asked the
    quarterly questions and nothing else. `is_two_way`: both learn and both teach. `is_planned`: it is being prepared;
    nobody is asked and nobody matched before its launch. `goals`: strategic goals in words, each with the topics that
    serve it, by key; `criteria`: what success would be; `size`: how many pairings are planned, 0 where nobody said.
    """

    id: str
    company: str
    programme: str
    name: str
    starts_at: datetime
    ends_at: datetime
    seed: int = 0
    purpose: str = ""
    pool_revision: int = 0
    is_hidden: bool = False
    is_control: bool = False
    is_two_way: bool = False
    is_closed: bool = False
    policies: Policies = field(default_factory=dict)
    weights: dict[str, float] = field(default_factory=dict)
    is_planned: bool = False
    goals: dict[str, list[str]] = field(default_factory=dict)
    criteria: str = ""
    size: int = 0


@dataclass
class Role:
    """A hat: somebody is champion or sponsor of a region (None: of the whole programme), admin, and so on.

    With `cohort` ('' for all) it is worn in that cohort alone; a hidden cohort has no other office.
    """

    id: str
    company: str
    person: str
    name: str
    region: str | None = None
    cohort: str = ""


@dataclass
class AuditEntry:
    """One change by a champion or admin: who, when, what, from, to. Append-only.

    Why is free text: it lies with the confidences, under `audit/<id>`, where `has_reason` says so.
    """

    id: str
    company: str
    at: datetime
    person: str
    action: str
    subject: str
    before: str = ""
    after: str = ""
    has_reason: bool = False
