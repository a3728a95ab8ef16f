"""Reads who sponsors what, and what they are on; rights as they are now (PRODUCT §1)."""

from collections.abc import Sequence
from datetime import date

from conversations.engine.ports import UnitOfWork
from conversations.programme.companies import Role
from conversations.programme.publication import Scope
from conversations.programme.sponsoring import ResponsePlan, sponsors_of
from conversations.programme.subjects import Subject


async def sponsors(uow: UnitOfWork, company: str, scope: Scope, roles: Sequence[Role]) -> tuple[str, ...]:
    """Who reads the status of this scope, now; ids in order."""
    cohorts = {each.id: each for each in await uow.companies.cohorts(company)}
    return sponsors_of(roles, scope, company, cohorts)


async def is_sponsor(uow: UnitOfWork, company: str, person: str, scope: Scope) -> bool:
    """Whether this person reads the status of this scope, now."""
    return person in await sponsors(uow, company, scope, await uow.companies.roles(company))


async def open_plans(uow: UnitOfWork, company: str, person: str, scope: Scope) -> list[ResponsePlan]:
    """What this sponsor is on, the earliest first."""
    plans = await uow.outcomes.plans(company, person)
    return [each for each in plans if each.is_open and each.scope == scope]


def scope_of(subject: Subject) -> Scope:
    """The scope that a talk or fact of sponsors is about; ValueError for any other noun."""
    if subject.kind not in ("company", "cohort", "region"):
        raise ValueError(f"{subject} is no scope of a sponsor; name a company, a cohort or a region")
    return Scope(subject.kind, subject.id)


def month_named_by(occasion: str) -> date:
    """The first day of the month '2026-03'."""
    return date.fromisoformat(f"{occasion}-01")
