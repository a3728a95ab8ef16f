"""The SELECTs of what is counted without asking anybody: each gives one row of named counts (PRODUCT §7).

They ask for `of_company`, `of_scope`, `since` and `until` (UTC, the end not included) as far as they need them; every
formula stands in conversations/programme/figures.py.
"""

from collections.abc import Callable, Mapping
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    Integer,
    Select,
    and_,
    bindparam,
    case,
    exists,
    func,
    literal_column,
    or_,
    select,
    union_all,
)

from conversations.programme.figures import CROSSING_LEVELS
from conversations.programme.publication import ScopeKind
from storage.columns import Instant
from storage.engine_tables import decisions
from storage.pairing_tables import FELL_THROUGH, IS_UNBOOKED, pairings, pulses, sessions
from storage.prepared import Prepared
from storage.report_scopes import COMPANY, OPEN_COHORTS, SCOPE, members_in, pairings_in, people_in
from storage.schema import is_one_of
from storage.seconds import DAY, seconds
from storage.tables import cohorts, participants, people, roles

#: A SELECT of several columns.
Rows = Select[*tuple[Any, ...]]
SINCE: BindParameter[datetime] = bindparam("since", type_=Instant())
UNTIL: BindParameter[datetime] = bindparam("until", type_=Instant())
#: A session unbooked for so long past its due date is late: five working days (PRODUCT §4, escalation). A month's end.
LATE: BindParameter[datetime] = bindparam("late", type_=Instant())

_P, _S, _U = pairings.c, sessions.c, pulses.c
_MENTOR, _MENTEE = people.alias("mentor"), people.alias("mentee")
#: Agreed, and not over before the period began, or before it ended.
IS_ACTIVE = and_(_P.agreed_at < UNTIL, or_(_P.ended_at.is_(None), _P.ended_at >= SINCE))
IS_ACTIVE_AT_END = and_(_P.agreed_at < UNTIL, or_(_P.ended_at.is_(None), _P.ended_at >= UNTIL))
IS_IN_PERIOD = and_(_S.closed_at >= SINCE, _S.closed_at < UNTIL)
IS_HELD = is_one_of(_S.status, "held")


def _active(kind: ScopeKind) -> Rows:
    gap = _MENTEE.c.level - _MENTOR.c.level
    return select(
        func.count().label("active"),
        func.count().filter(IS_ACTIVE_AT_END).label("active_at_end"),
        func.count(gap).label("levels_known"),
        func.count().filter(gap >= CROSSING_LEVELS).label("crossing"),
    ).where(
        *pairings_in(kind),
        IS_ACTIVE,
        and_(_MENTOR.c.company == COMPANY, _MENTOR.c.id == _P.mentor),
        and_(_MENTEE.c.company == COMPANY, _MENTEE.c.id == _P.mentee),
    )


def _participants(kind: ScopeKind) -> Rows:
    met = select(_S.pairing).where(_S.company == COMPANY, IS_HELD, IS_IN_PERIOD).distinct().subquery("met")
    sides = union_all(
        *(
            select(side.label("person"), met.c.pairing)
            .select_from(pairings.outerjoin(met, met.c.pairing == _P.id))
            .where(*people_in(kind, side), IS_ACTIVE)
            for side in (_P.mentor, _P.mentee)
        )
    ).subquery("sides")
    each = select(func.count(sides.c.pairing).label("meetings")).group_by(sides.c.person).subquery("each")
    return select(
        func.count().label("participants"),
        func.count().filter(each.c.meetings > 0).label("met"),
    ).select_from(each)


def _sessions(kind: ScopeKind) -> Rows:
    noted = exists().where(_U.company == COMPANY, _U.session == _S.id, _U.has_learning)
    return select(
        func.count().label("closed"),
        func.count().filter(IS_HELD).label("held"),
        func.count().filter(is_one_of(_S.status, "unknown")).label("unknown"),
        func.count(_S.pairing.distinct()).label("pairings_closed"),
        func.count(_S.pairing.distinct()).filter(IS_HELD).label("pairings_held"),
        func.coalesce(func.sum(case((and_(IS_HELD, noted), 1), else_=0)), 0).label("noted"),
    ).where(
        *pairings_in(kind),
        _S.company == COMPANY,
        _S.pairing == _P.id,
        IS_IN_PERIOD,
        is_one_of(_S.status, "held", "missed", "lapsed", "unknown"),
    )


def _pulses(kind: ScopeKind) -> Rows:
    return select(
        func.count().label("pulses_asked"),
        func.count(_U.answered_at).label("pulses_answered"),
        func.count(_U.person.distinct()).label("people_asked"),
    ).where(
        *people_in(kind, _U.person),
        _S.company == COMPANY,
        _S.pairing == _P.id,
        _U.company == COMPANY,
        _U.session == _S.id,
        _U.asked_at >= SINCE,
        _U.asked_at < UNTIL,
    )


def _at_risk(kind: ScopeKind) -> Rows:
    """What the escalation ladder counts: unbooked long past due, or the last session fell through.

    Little use is left out, though it opens a look: whoever sees the two others on a list could take them off.
    """
    later = sessions.alias("later")
    held_later = exists().where(
        later.c.company == COMPANY,
        later.c.pairing == _S.pairing,
        later.c.number > _S.number,
        is_one_of(later.c.status, "held"),
    )
    late = select(_S.pairing).where(_S.company == COMPANY, IS_UNBOOKED, _S.due_at < LATE)
    fell_through = select(_S.pairing).where(_S.company == COMPANY, FELL_THROUGH, _S.closed_at < UNTIL, ~held_later)
    return select(
        func.count().label("running"),
        func.count().filter(or_(_P.id.in_(late), _P.id.in_(fell_through))).label("at_risk"),
    ).where(*pairings_in(kind), IS_ACTIVE_AT_END, is_one_of(_P.state, "announced", "running"))


def _votes(kind: ScopeKind) -> Rows:
    vote = decisions.c
    return select(
        func.count().label("voted"),
        func.count().filter(is_one_of(vote.outcome, "goes_on")).label("confirmed"),
        func.count().filter(is_one_of(vote.outcome, "undecided")).label("silent"),
    ).where(
        *pairings_in(kind),
        vote.company == COMPANY,
        vote.pairing == _P.id,
        is_one_of(vote.kind, "trial_vote"),
        vote.decided_at >= SINCE,
        vote.decided_at < UNTIL,
    )


def _leaders(kind: ScopeKind) -> Rows:
    """Of a programme or cohort those who were ever asked into it; of the company or a region everybody."""
    report = people.alias("report")
    leads = people.c.id.in_(select(report.c.manager).where(report.c.company == COMPANY, report.c.manager.is_not(None)))
    takes_part = people.c.id.in_(select(_P.mentee).where(*pairings_in(kind), IS_ACTIVE_AT_END))
    scope: ColumnElement[bool] = people.c.company == COMPANY
    if kind == "region":
        scope &= people.c.region == SCOPE
    elif kind != "company":
        asked = select(participants.c.person).where(
            participants.c.company == COMPANY, *members_in(kind, participants.c.cohort, participants.c.person)
        )
        scope &= people.c.id.in_(asked)
    return select(
        func.count().label("leaders"),
        func.count().filter(takes_part).label("leaders_in"),
    ).where(scope, leads, people.c.erased_at.is_(None))


def trainers(kind: ScopeKind) -> Rows:
    """Ids of the trainers of a scope: those of everywhere train there too."""
    role = roles.c
    open_cohorts = OPEN_COHORTS.where(cohorts.c.programme == SCOPE) if kind == "programme" else OPEN_COHORTS
    of_cohort = role.cohort == SCOPE if kind == "cohort" else role.cohort.in_(open_cohorts)
    place = or_(role.region.is_(None), role.region == SCOPE) if kind == "region" else role.company == COMPANY
    return (
        select(role.person)
        .where(role.company == COMPANY, is_one_of(role.name, "trainer"), place, or_(role.cohort == "", of_cohort))
        .distinct()
    )


def _trainers(kind: ScopeKind) -> Rows:
    return select(func.count().label("trainers")).select_from(trainers(kind).subquery("trainers"))


def _days(kind: ScopeKind) -> Rows:
    """How many pairings met for the first time after so many days; a session in writing counts with its end."""
    earlier = sessions.alias("earlier")
    met_before = exists().where(
        earlier.c.company == COMPANY,
        earlier.c.pairing == _S.pairing,
        earlier.c.number < _S.number,
        is_one_of(earlier.c.status, "held"),
    )
    met_at = func.coalesce(_S.planned_start, _S.planned_end)
    # Written out: PostgreSQL would take two parameters for two expressions, and not group by them.
    days = (seconds(met_at) - seconds(_P.announced_at)) // literal_column(str(DAY), Integer)
    return (
        select(days.label("days"), func.count())
        .where(
            *pairings_in(kind),
            _S.company == COMPANY,
            _S.pairing == _P.id,
            IS_HELD,
            IS_IN_PERIOD,
            met_at.is_not(None),
            _P.announced_at.is_not(None),
            ~met_before,
        )
        .group_by(days)
    )


_COUNTS: tuple[Callable[[ScopeKind], Rows], ...] = (
    _active,
    _participants,
    _sessions,
    _pulses,
    _at_risk,
    _votes,
    _leaders,
    _trainers,
)


@cache
def counts_of(kind: ScopeKind) -> Mapping[tuple[str, ...], Prepared]:
    """The statements of a scope of this kind, by the names of their columns."""
    selects = [make(kind) for make in _COUNTS]
    return {tuple(each.selected_columns.keys()): Prepared(each) for each in selects}


@cache
def days_of(kind: ScopeKind) -> Prepared:
    """Days and how often."""
    return Prepared(_days(kind))


@cache
def trainers_of(kind: ScopeKind) -> Prepared:
    """Trainers' ids."""
    return Prepared(trainers(kind))
