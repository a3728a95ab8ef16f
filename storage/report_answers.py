"""The SELECTs of what people answered: each person once, with one value in the figure's unit (PRODUCT §7).

They ask for `of_company`, `of_scope`, `since` and `until` (UTC, the end not included). Beside them stand the SELECTs
of who could have answered. Every formula stands in conversations/programme/figures.py.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    Float,
    Subquery,
    and_,
    bindparam,
    case,
    cast,
    func,
    or_,
    select,
    union,
)

from conversations.programme.figures import FIGURES
from conversations.programme.people import MEMBER
from conversations.programme.publication import ScopeKind
from storage.outcome_tables import actions, answers, commitments
from storage.pairing_tables import pairings, pulses, sessions
from storage.prepared import Prepared
from storage.report_counts import SINCE, UNTIL, Rows
from storage.report_scopes import COMPANY, members_in, people_in
from storage.schema import is_one_of
from storage.seconds import seconds
from storage.tables import participants

#: The period in twice the seconds since 1970: the middle of two instants is half of their sum.
TWICE_SINCE: BindParameter[int] = bindparam("twice_since")
TWICE_UNTIL: BindParameter[int] = bindparam("twice_until")
#: The period, put off by so long as a closing check-in opens before the end.
CLOSING_SINCE: BindParameter[object] = bindparam("closing_since", type_=SINCE.type)
CLOSING_UNTIL: BindParameter[object] = bindparam("closing_until", type_=SINCE.type)

_P, _S, _U, _A = pairings.c, sessions.c, pulses.c, answers.c
#: Of a scope: each person and their value; and who could have had one.
PerPerson = Callable[[ScopeKind], Rows]
Asked = Callable[[ScopeKind], Rows]


@dataclass(frozen=True)
class Statements:
    """A figure's two questions in one kind of scope: who answered with which value, and how many could have."""

    values: Prepared
    asked: Prepared


@cache
def statements_of(figure: str, kind: ScopeKind) -> Statements:
    """The statements of a figure; KeyError for one that rests on nobody's answers."""
    value_of, asked_of = _FIGURES[figure]
    asked = asked_of(kind).subquery("asked")
    return Statements(Prepared(value_of(kind)), Prepared(select(func.count(asked.c.person.distinct()))))


def _after_sessions(column: ColumnElement[int]) -> PerPerson:
    """The mean of what each said of the sessions they answered for in the period."""

    def per_person(kind: ScopeKind) -> Rows:
        value = func.avg(cast(column, Float)).label("value")
        return select(_U.person, value).where(*_pulses(kind), column.is_not(None)).group_by(_U.person)

    return per_person


def _said_it_was_held(kind: ScopeKind) -> Rows:
    return select(_U.person).where(*_pulses(kind), is_one_of(_U.held, "yes"))


def _pulses(kind: ScopeKind) -> Sequence[ColumnElement[bool]]:
    return (
        *people_in(kind, _U.person),
        _S.company == COMPANY,
        _S.pairing == _P.id,
        _U.company == COMPANY,
        _U.session == _S.id,
        _U.answered_at >= SINCE,
        _U.answered_at < UNTIL,
    )


def _progress(kind: ScopeKind) -> Rows:
    """The mean of each person's latest answers, one to each goal of a pairing."""
    goals = ("progress_1", "progress_2", "progress_3")
    latest = _latest(_checked_in(kind, goals, ("midpoint", "closing")), (_A.person, _A.occasion, _A.name))
    mean = func.avg(cast(latest.c.score, Float)).label("value")
    return select(latest.c.person, mean).where(latest.c.place == 1).group_by(latest.c.person)


def _check_in(name: str) -> PerPerson:
    """The latest answer of each person, whichever of their pairings it came from."""

    def per_person(kind: ScopeKind) -> Rows:
        latest = _latest(_checked_in(kind, (name,), ("baseline", "closing")), (_A.person,))
        return select(latest.c.person, cast(latest.c.score, Float).label("value")).where(latest.c.place == 1)

    return per_person


def _recommend(kind: ScopeKind) -> Rows:
    """100 for 9 and 10, -100 for 0 to 6, else 0: their mean is the net promoter score. The latest of each person."""
    latest = _latest(_checked_in(kind, ("recommend",), ("midpoint", "closing")), (_A.person,))
    value = case((latest.c.score >= 9, 100.0), (latest.c.score <= 6, -100.0), else_=0.0)
    return select(latest.c.person, value.label("value")).where(latest.c.place == 1)


def _lift(kind: ScopeKind) -> Rows:
    """After minus before, of the same objective of the same pairing."""
    before = answers.alias("before")
    lift = func.avg(cast(_A.score - before.c.score, Float)).label("value")
    return (
        select(_A.person, lift)
        .where(
            *_checked_in(kind, ("confidence_1", "confidence_2", "confidence_3"), ("closing",)),
            before.c.company == COMPANY,
            before.c.person == _A.person,
            is_one_of(before.c.kind, "check_in/baseline"),
            before.c.occasion == _A.occasion,
            before.c.name == _A.name,
            before.c.score.is_not(None),
        )
        .group_by(_A.person)
    )


def _checked_in(kind: ScopeKind, names: Sequence[str], phases: Sequence[str]) -> Sequence[ColumnElement[bool]]:
    return (
        *people_in(kind, _A.person),
        _A.company == COMPANY,
        _A.pairing == _P.id,
        is_one_of(_A.kind, *(f"check_in/{phase}" for phase in phases)),
        is_one_of(_A.name, *names),
        *_ANSWERED,
    )


def _survey(name: str) -> PerPerson:
    """The latest answer of each person."""

    def per_person(kind: ScopeKind) -> Rows:
        of_survey = (_A.company == COMPANY, is_one_of(_A.kind, "survey"), is_one_of(_A.name, name))
        latest = _latest((*members_in(kind, _A.cohort, _A.person), *of_survey, *_ANSWERED), (_A.person,))
        return select(latest.c.person, cast(latest.c.score, Float).label("value")).where(latest.c.place == 1)

    return per_person


def _takes_part(kind: ScopeKind) -> Rows:
    part = participants.c
    return select(part.person).where(
        *members_in(kind, part.cohort, part.person),
        part.company == COMPANY,
        is_one_of(part.state, *MEMBER),
        part.consented_at < SINCE,
    )


_ANSWERED = (_A.score.is_not(None), _A.at >= SINCE, _A.at < UNTIL)


def _latest(wanted: Sequence[ColumnElement[bool]], apart: Sequence[ColumnElement[str]]) -> Subquery:
    """Answers, each with its place among those of the same person (and what else): 1 is the latest."""
    place = func.row_number().over(partition_by=list(apart), order_by=(_A.at.desc(), _A.id.desc()))
    return select(_A.person, _A.score, place.label("place")).where(*wanted).subquery("latest")


def _follow_through(kind: ScopeKind) -> Rows:
    action = actions.c
    done = func.avg(case((is_one_of(action.outcome, "done"), 100.0), else_=0.0)).label("value")
    return select(action.person, done).where(*_actions(kind), _is_within(action.followed_at)).group_by(action.person)


def _asked_about_actions(kind: ScopeKind) -> Rows:
    """Asked in the period as far as the row tells: answered in it, or logged in it, asked about and not answered."""
    action = actions.c
    is_open = and_(action.outcome == "", action.asks > 0, _is_within(action.logged_at))
    return select(action.person).where(*_actions(kind), or_(_is_within(action.followed_at), is_open))


def _actions(kind: ScopeKind) -> Sequence[ColumnElement[bool]]:
    return (*people_in(kind, actions.c.person), actions.c.company == COMPANY, actions.c.pairing == _P.id)


def _kept(kind: ScopeKind) -> Rows:
    """100 where the last commitment of a person that was closed is kept, else 0."""
    made = commitments.c
    place = func.row_number().over(partition_by=made.person, order_by=(made.closed_at.desc(), made.id.desc()))
    closed = (
        select(made.person, made.outcome, place.label("place"))
        .where(*_commitments(kind), _is_within(made.closed_at))
        .subquery("closed")
    )
    value = case((is_one_of(closed.c.outcome, "kept"), 100.0), else_=0.0)
    return select(closed.c.person, value.label("value")).where(closed.c.place == 1)


def _had_committed(kind: ScopeKind) -> Rows:
    made = commitments.c
    is_open = and_(made.closed_at.is_(None), made.made_at < SINCE, or_(_P.ended_at.is_(None), _P.ended_at >= SINCE))
    return select(made.person).where(*_commitments(kind), or_(_is_within(made.closed_at), is_open))


def _commitments(kind: ScopeKind) -> Sequence[ColumnElement[bool]]:
    made = commitments.c
    return (*people_in(kind, made.person), made.company == COMPANY, made.pairing == _P.id)


def _reached(*moments: ColumnElement[bool]) -> Asked:
    """Both people of the pairings of which one of these moments fell into the period."""

    def asked(kind: ScopeKind) -> Rows:
        sides = (
            select(side.label("person")).where(*people_in(kind, side), or_(*moments)) for side in (_P.mentor, _P.mentee)
        )
        either = union(*sides).subquery("either")
        return select(either.c.person)

    return asked


def _is_within(column: ColumnElement[object]) -> ColumnElement[bool]:
    return and_(column >= SINCE, column < UNTIL)


_TWICE_THE_MIDDLE = seconds(_P.agreed_at) + seconds(_P.ends_at)
_START = _is_within(_P.agreed_at)
_MIDDLE = and_(_TWICE_THE_MIDDLE >= TWICE_SINCE, _TWICE_THE_MIDDLE < TWICE_UNTIL)
_CLOSING = and_(_P.ends_at >= CLOSING_SINCE, _P.ends_at < CLOSING_UNTIL)

_FIGURES: Mapping[str, tuple[PerPerson, Asked]] = {
    "average_length": (_after_sessions(_U.length), _said_it_was_held),
    "satisfaction": (_after_sessions(_U.useful), _said_it_was_held),
    "nps": (_recommend, _reached(_MIDDLE, _CLOSING)),
    "action_follow_through": (_follow_through, _asked_about_actions),
    "commitments_kept": (_kept, _had_committed),
    "confidence_lift": (_lift, _reached(_CLOSING)),
    "goal_progress": (_progress, _reached(_MIDDLE, _CLOSING)),
    "inclusion": (_check_in("inclusion"), _reached(_START, _CLOSING)),
    "collaboration": (_check_in("collaboration"), _reached(_START, _CLOSING)),
    **{name: (_survey(name.removeprefix("survey_")), _takes_part) for name in FIGURES if name.startswith("survey_")},
}
