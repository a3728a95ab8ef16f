"""Retention and promotion beside the control cohort, as a gate reads it: reached or not, no number (PRODUCT §7)."""

from collections.abc import Mapping, Sequence

from conversations.engine.ports import UnitOfWork
from conversations.programme.companies import Cohort, Company
from conversations.programme.difference import difference_of_shares
from conversations.programme.impact import ImpactKind, ImpactValue
from conversations.programme.people import MEMBER
from conversations.programme.targets import TALENT_TARGETS

#: What the last gate asks for, and the half-year of the programme whose targets hold then.
KINDS: tuple[ImpactKind, ...] = ("retention", "promotion")
LAST_HALF_YEAR = 2


async def talent_checks(uow: UnitOfWork, company: Company, cohort: Cohort) -> Mapping[ImpactKind, bool | None]:
    """Whether the cohort differs from the control cohorts of its programme as the target asks, in the latest quarter.

    None where there is not enough data on either side (difference.py).
    """
    cohorts = await uow.companies.cohorts(company.id)
    controls = [each.id for each in cohorts if each.is_control and each.programme == cohort.programme]
    mine = await _members(uow, company, [cohort.id])
    others = await _members(uow, company, controls) - mine
    found: dict[ImpactKind, bool | None] = {}
    for kind in KINDS:
        values = await uow.outcomes.impact(company.id, kind)
        latest = [each for each in values if each.period == values[-1].period]
        ours, theirs = ([each for each in latest if each.person in some] for some in (mine, others))
        differs = difference_of_shares(_yes(ours), len(ours), _yes(theirs), len(theirs))
        target = TALENT_TARGETS[kind][LAST_HALF_YEAR]
        found[kind] = None if differs.value is None else differs.value >= target
    return found


async def _members(uow: UnitOfWork, company: Company, cohorts: Sequence[str]) -> frozenset[str]:
    parts = [each for cohort in cohorts for each in await uow.people.participants(company.id, cohort)]
    return frozenset(each.person for each in parts if each.state in MEMBER)


def _yes(values: Sequence[ImpactValue]) -> int:
    return sum(each.value == 1 for each in values)
