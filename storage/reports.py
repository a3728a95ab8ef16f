"""The figures' sums and the months that are frozen: counts and keyed hashes leave the database, nobody's id or row."""

import hmac
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, timedelta
from math import fsum
from typing import Any

from sqlalchemy import bindparam, insert, select, update

from conversations.engine.ports.reports import FrozenFigure
from conversations.programme.anonymity import Published
from conversations.programme.companies import Cohort, Company, Role
from conversations.programme.measuring import Given
from conversations.programme.outcomes import Action, Answer, Commitment
from conversations.programme.pairings import Pairing
from conversations.programme.people import Participant, Person
from conversations.programme.publication import Scope
from conversations.programme.sessions import Pulse, Session
from storage.drivers import Row
from storage.lists import is_in
from storage.nouns import Nouns
from storage.prepared import Prepared
from storage.report_answers import statements_of
from storage.report_census import PAIRINGS, PEOPLE
from storage.report_counts import counts_of, days_of, trainers_of
from storage.report_tables import HAS_MEMBERS, frozen_figures

#: So much of a keyed hash is kept; two of a million people share one less often than once in ten million companies.
HASH_BYTES = 8
#: Five working days, and the ten before a pairing's end on which the closing check-in opens, as calendar days.
_FIVE_WORKING_DAYS, _TEN_WORKING_DAYS = timedelta(days=7), timedelta(days=14)
#: What the sums look at: it is written before they are asked for.
_NOUNS = (
    Company,
    Cohort,
    Role,
    Person,
    Participant,
    Pairing,
    Session,
    Pulse,
    Answer,
    Action,
    Commitment,
)

_F = frozen_figures.c
_COMPANY = _F.company == bindparam("of_company")
_IT = (_COMPANY, _F.month == bindparam("of_month"), _F.kind == bindparam("of_kind"), _F.scope == bindparam("of_scope"))
_ALL = select(
    *(_F[name] for name in ("kind", "scope", "month", "figure", "value", "n", "response", "why", "low", "high"))
)
_INSERT = Prepared(insert(frozen_figures).inline())
_FROZEN = Prepared(
    _ALL.where(
        _COMPANY, _F.kind == bindparam("of_kind"), _F.scope == bindparam("of_scope"), is_in(_F.month, "months")
    ).order_by(_F.month, _F.figure)
)
_ANY = Prepared(select(_F.month).where(_COMPANY, _F.month == bindparam("of_month")).limit(1))
_REMEMBERED = Prepared(
    _ALL.add_columns(_F.people, _F.members).where(_COMPANY, HAS_MEMBERS).order_by(_F.kind, _F.scope, _F.figure)
)
_OUTDATED = Prepared(
    update(frozen_figures)
    .values(members=None)
    .where(
        _COMPANY,
        HAS_MEMBERS,
        _F.kind == bindparam("of_kind"),
        _F.scope == bindparam("of_scope"),
        _F.figure == bindparam("of_figure"),
        _F.month < bindparam("of_month"),
    )
)
_FORGET = Prepared(update(frozen_figures).where(*_IT, _F.figure == bindparam("of_figure")))
_FORGET_ALL = Prepared(update(frozen_figures).values(members=None).where(_COMPANY, HAS_MEMBERS))


class SqlReports:
    """Keeps the port Reports."""

    def __init__(self, nouns: Nouns) -> None:
        self._nouns = nouns

    async def counts(self, company: str, scope: Scope, since: datetime, until: datetime) -> Mapping[str, int]:
        """What measuring.measured_engagement needs of [since, until) (UTC), by name; what is not there is 0."""
        asked = _asked(company, scope, since, until)
        found: dict[str, int] = {}
        for names, statement in counts_of(scope.kind).items():
            (row,) = await self._rows(statement, asked)
            found |= {name: int(count) for name, count in zip(names, row, strict=True) if count}
        return found

    async def days_to_first_meeting(
        self, company: str, scope: Scope, since: datetime, until: datetime
    ) -> Mapping[int, int]:
        """How many pairings met for the first time after so many whole days, where that was closed then."""
        rows = await self._rows(days_of(scope.kind), _asked(company, scope, since, until))
        return {int(days): int(count) for days, count in sorted(tuple(row) for row in rows)}

    async def given(
        self, company: str, scope: Scope, figure: str, since: datetime, until: datetime, secret: str
    ) -> Given:
        """What people answered in [since, until) (UTC); KeyError for a figure that rests on nobody's answers."""
        asked, statements = _asked(company, scope, since, until), statements_of(figure, scope.kind)
        # Whoever answered has to be hashed, and the database knows no secret: their values come along and are summed.
        answered = await self._rows(statements.values, asked)
        (could,) = await self._rows(statements.asked, asked)
        total = fsum(float(value) for _, value in answered)
        return Given(len(answered), total, int(could[0]), _hashes(answered, secret))

    async def trainers(self, company: str, scope: Scope, secret: str) -> frozenset[bytes]:
        """The keyed hashes of those who train in the scope now."""
        return _hashes(await self._rows(trainers_of(scope.kind), _asked(company, scope)), secret)

    async def census(self, company: str) -> Mapping[tuple[str, ...], int]:
        """How many people each region has and how many were erased so far; each cohort's pairings by region."""
        people = await self._rows(PEOPLE, {"of_company": company})
        pairings = await self._rows(PAIRINGS, {"of_company": company})
        return {
            **{("people", region): int(count) for region, count, _ in people},
            **{("erased", region): int(erased) for region, _, erased in people},
            **{("pairings", cohort, region): int(count) for cohort, region, count in pairings},
        }

    async def freeze(self, company: str, figures: Sequence[FrozenFigure]) -> None:
        """Keep them for good: IntegrityError where one is frozen already.

        Where one comes with members, those of the same figure in earlier months are compared with no more and go.
        """
        if not figures:
            return
        transaction = self._nouns.transaction
        await _INSERT.later_each(transaction, [_row(company, each) for each in figures])
        told = [_place(company, each) for each in figures if each.members is not None]
        if told:
            await _OUTDATED.later_each(transaction, told)

    async def frozen(self, company: str, scope: Scope, months: Sequence[date]) -> Sequence[FrozenFigure]:
        """What was frozen of a scope in these months, by month and figure, without members."""
        asked = {"of_company": company, "of_kind": scope.kind, "of_scope": scope.id, "months": _names(months)}
        return [_figure(row) for row in await _FROZEN.rows(self._nouns.transaction, asked)]

    async def is_frozen(self, company: str, month: date) -> bool:
        """Whether this month has been frozen."""
        asked = {"of_company": company, "of_month": _name(month)}
        return bool(await _ANY.rows(self._nouns.transaction, asked))

    async def remembered(self, company: str) -> Sequence[FrozenFigure]:
        """What the next month is compared with: each figure of each scope as it was last told, with its members."""
        rows = await _REMEMBERED.rows(self._nouns.transaction, {"of_company": company})
        return [_figure(row) for row in rows]

    async def forget(self, company: str, person: str, secret: str) -> None:
        """Drop an erased person's hash; what was published stays as it is."""
        theirs = _hash(person, secret)
        for each in await self.remembered(company):
            if each.members is not None and theirs in each.members:
                left = {**_place(company, each), "members": b"".join(sorted(each.members - {theirs}))}
                await _FORGET.change(self._nouns.transaction, left)

    async def forget_all(self, company: str) -> None:
        """Drop every hash: nothing will be compared with these months."""
        await _FORGET_ALL.change(self._nouns.transaction, {"of_company": company})

    async def _rows(self, statement: Prepared, asked: Mapping[str, object]) -> Sequence[Row]:
        return await self._nouns.values(statement, *_NOUNS, **asked)


def _asked(company: str, scope: Scope, since: datetime | None = None, until: datetime | None = None) -> dict[str, Any]:
    asked: dict[str, Any] = {"of_company": company, "of_scope": scope.id}
    if since is None or until is None:
        return asked
    return asked | {
        "since": since,
        "until": until,
        "late": until - _FIVE_WORKING_DAYS,
        "twice_since": 2 * int(since.timestamp()),
        "twice_until": 2 * int(until.timestamp()),
        "closing_since": since + _TEN_WORKING_DAYS,
        "closing_until": until + _TEN_WORKING_DAYS,
    }


def _hashes(rows: Iterable[Row], secret: str) -> frozenset[bytes]:
    return frozenset(_hash(row[0], secret) for row in rows)


def _hash(person: str, secret: str) -> bytes:
    return hmac.digest(secret.encode(), f"figures/{person}".encode(), "sha256")[:HASH_BYTES]


def _row(company: str, each: FrozenFigure) -> dict[str, object]:
    told = each.published
    low, high = told.band or (None, None)
    return {
        "company": company,
        "month": _name(each.month),
        "kind": each.scope.kind,
        "scope": each.scope.id,
        "figure": told.figure,
        "value": told.value,
        "n": told.n,
        "response": told.response,
        "why": told.why,
        "low": low,
        "high": high,
        "people": each.people,
        "members": None if each.members is None else b"".join(sorted(each.members)),
    }


def _place(company: str, each: FrozenFigure) -> dict[str, object]:
    return {
        "of_company": company,
        "of_month": _name(each.month),
        "of_kind": each.scope.kind,
        "of_scope": each.scope.id,
        "of_figure": each.published.figure,
    }


def _figure(row: Row) -> FrozenFigure:
    kind, scope, month, figure, value, n, response, why, low, high, *guard = row
    band = None if low is None or high is None else (low, high)
    told = Published(figure, value, n, response, why, band)
    people, members = guard or (0, None)
    hashes = None if members is None else _cut(bytes(members))
    return FrozenFigure(Scope(kind, scope), date.fromisoformat(f"{month}-01"), told, people, hashes)


def _cut(members: bytes) -> frozenset[bytes]:
    return frozenset(members[at : at + HASH_BYTES] for at in range(0, len(members), HASH_BYTES))


def _name(month: date) -> str:
    return f"{month:%Y-%m}"


def _names(months: Sequence[date]) -> list[str]:
    return [_name(month) for month in months]
