"""Which pairings and people a scope holds, as conditions of the figures' SELECTs (PRODUCT §1, §7).

A pairing belongs to its mentee's region, a person to their own. A hidden cohort is in its own scope and in no other,
so that no difference tells of it; a control cohort has no part in figures but those of its own scope either.
"""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import BindParameter, ColumnElement, bindparam, select

from conversations.programme.publication import ScopeKind
from storage.pairing_tables import pairings
from storage.tables import cohorts, people

COMPANY: BindParameter[str] = bindparam("of_company")
SCOPE: BindParameter[str] = bindparam("of_scope")
#: Cohorts that enter what everybody's office reads.
OPEN_COHORTS = select(cohorts.c.id).where(cohorts.c.company == COMPANY, ~cohorts.c.is_hidden, ~cohorts.c.is_control)

Conditions = Sequence[ColumnElement[bool]]


def pairings_in(kind: ScopeKind) -> Conditions:
    """Pairings of the scope."""
    region = (pairings.c.region == SCOPE,) if kind == "region" else ()
    return (pairings.c.company == COMPANY, _cohorts_in(kind, pairings.c.cohort), *region)


def people_in(kind: ScopeKind, person: ColumnElement[str]) -> Conditions:
    """Pairings with this person of theirs in the scope."""
    return (pairings.c.company == COMPANY, *members_in(kind, pairings.c.cohort, person))


def members_in(kind: ScopeKind, cohort: ColumnElement[Any], person: ColumnElement[str]) -> Conditions:
    """A cohort with this person of it in the scope."""
    of_region = select(people.c.id).where(people.c.company == COMPANY, people.c.region == SCOPE)
    return (_cohorts_in(kind, cohort), *((person.in_(of_region),) if kind == "region" else ()))


def _cohorts_in(kind: ScopeKind, cohort: ColumnElement[Any]) -> ColumnElement[bool]:
    if kind == "cohort":
        return cohort == SCOPE
    return cohort.in_(OPEN_COHORTS.where(cohorts.c.programme == SCOPE) if kind == "programme" else OPEN_COHORTS)
