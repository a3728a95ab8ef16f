"""The quarterly audit: a sample of the pairings of each region that anybody can draw again (PRODUCT §4, audit)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from random import Random
from typing import Literal

from conversations.programme.companies import Cohort, Role
from conversations.programme.pairings import Pairing
from conversations.programme.rights import administers, office_for

Verdict = Literal["", "fine", "talk", "help"]
VERDICTS: tuple[Verdict, ...] = ("fine", "talk", "help")
#: So many "needs help" in one sample are a pattern, or such a share of it in per cent.
PATTERN, PATTERN_SHARE = 2, 20


@dataclass
class Audit:
    """One region's audit of one quarter ('2026-Q2'); `region` None is the pairings of none, `cohort` a hidden one.

    `size` of its `pairings` were drawn by `seed`. `told_at` (UTC) is when a pattern was passed on.
    """

    id: str
    company: str
    quarter: str
    region: str | None
    cohort: str
    seed: str
    per_cent: int
    pairings: int
    size: int
    drawn_at: datetime
    told_at: datetime | None = None


@dataclass
class AuditedPairing:
    """One pairing of a sample: who looks at it, and what they found; their own line lies with the confidences."""

    id: str
    company: str
    audit: str
    quarter: str
    pairing: str
    auditor: str
    verdict: Verdict = ""
    judged_at: datetime | None = None


@dataclass(frozen=True)
class Audited:
    """What the audit shows about one pairing in one quarter: sessions `held` of those `due`, pulses `answered` of
    those `asked`, and the lines that were shared with it."""

    verdict: Verdict
    held: int
    due: int
    answered: int
    asked: int
    notes: tuple[str, ...] = ()


def sample(pairings: Sequence[str], per_cent: int, seed: str) -> tuple[str, ...]:
    """Ids of `per_cent` of the pairings, rounded up and at least one of any; the same for the same ids and seed.

    The order of `pairings` says nothing. In the order of the draw.
    """
    ordered = sorted(pairings)
    size = -(-len(ordered) * per_cent // 100)
    return tuple(Random(seed).sample(ordered, size))  # noqa: S311  # to be drawn again, not to be kept from anybody


def was_under_way(pairing: Pairing, since: datetime, until: datetime) -> bool:
    """Whether the two had agreed before `until` and were still a pair at `since` (UTC).

    What ended before its time is left out, whatever the cause: who is asked about it must not tell one from another.
    """
    if pairing.agreed_at is None or pairing.agreed_at >= until or pairing.state == "ended":
        return False
    return pairing.ended_at is None or pairing.ended_at >= since


def seed_of(company: str, quarter: str, region: str | None, cohort: str = "") -> str:
    """What a sample is drawn by: nothing that somebody could choose."""
    return f"audit/{company}/{quarter}/{region or '-'}/{cohort or '-'}"


def auditors(roles: Sequence[Role], pairing: Pairing, cohort: Cohort) -> tuple[str, ...]:
    """Who may look at this pairing for the audit, ids in order: never somebody who is part of it.

    Champions of other regions, else the admins; of a hidden cohort its own office, the champion of the pairing last.
    """
    involved = pairing.people
    own = {person for region in pairing.regions for person in office_for(roles, cohort, region, involved)}
    people = sorted({role.person for role in roles if role.person not in involved})
    admins = [person for person in people if administers(roles, person, cohort)]
    if cohort.is_hidden:
        return tuple(admins) or office_for(roles, cohort, pairing.region, involved)
    elsewhere = {
        role.person for role in roles if role.name == "champion" and role.region and role.region not in pairing.regions
    }
    others = [person for person in people if person in elsewhere and person not in own]
    return tuple(others or admins) or office_for(roles, cohort, pairing.region, involved)


def shared_out(sampled: Sequence[str], may: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """Auditors by pairing, in turn, so that nobody gets all of them; pairings nobody may look at are left out."""
    given: dict[str, int] = {}
    found = {}
    for pairing in sampled:
        if may[pairing]:
            auditor = min(may[pairing], key=lambda each: (given.get(each, 0), each))
            given[auditor] = given.get(auditor, 0) + 1
            found[pairing] = auditor
    return found


def is_pattern(needs_help: int, size: int) -> bool:
    """Whether so many "needs help" of a sample should be passed on; once it is one, it stays one."""
    return needs_help >= PATTERN or (needs_help > 0 and 100 * needs_help >= PATTERN_SHARE * size)
