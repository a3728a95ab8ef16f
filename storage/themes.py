"""What stories are about: how many people name each theme, and what was frozen of it; nobody's id leaves or stays."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from functools import cache

from sqlalchemy import bindparam, func, insert, select

from conversations.engine.ports.reports import FrozenTheme
from conversations.programme.companies import Cohort
from conversations.programme.outcomes import Answer
from conversations.programme.pairings import Pairing
from conversations.programme.publication import Scope, ScopeKind
from conversations.programme.sponsoring import THEME
from storage.nouns import Nouns
from storage.outcome_tables import answers
from storage.pairing_tables import pairings
from storage.prepared import Prepared
from storage.report_counts import SINCE, UNTIL
from storage.report_scopes import COMPANY, pairings_in
from storage.report_tables import frozen_themes
from storage.schema import is_one_of

_A, _F = answers.c, frozen_themes.c
_INSERT = Prepared(insert(frozen_themes).inline())
_FROZEN = Prepared(
    select(_F.theme, _F.n)
    .where(
        _F.company == bindparam("of_company"),
        _F.month == bindparam("of_month"),
        _F.kind == bindparam("of_kind"),
        _F.scope == bindparam("of_scope"),
    )
    .order_by(_F.n.desc(), _F.theme)
)


class SqlThemes:
    """Keeps the port Themes."""

    def __init__(self, nouns: Nouns) -> None:
        self._nouns = nouns

    async def said(self, company: str, scope: Scope, since: datetime, until: datetime) -> Mapping[str, int]:
        """How many people named each theme in [since, until) (UTC); each person counts once for a theme."""
        asked = {"of_company": company, "of_scope": scope.id, "since": since, "until": until}
        rows = await self._nouns.values(_said(scope.kind), Answer, Pairing, Cohort, **asked)
        return {str(theme): int(count) for theme, count in rows}

    async def freeze(self, company: str, themes: Sequence[FrozenTheme]) -> None:
        """Keep them for good: IntegrityError where one is frozen already."""
        if themes:
            await _INSERT.later_each(self._nouns.transaction, [_row(company, each) for each in themes])

    async def frozen(self, company: str, scope: Scope, month: date) -> Sequence[FrozenTheme]:
        """What was frozen of a scope for the quarter whose last month begins on this day, the likeliest first."""
        asked = {"of_company": company, "of_month": f"{month:%Y-%m}", "of_kind": scope.kind, "of_scope": scope.id}
        return [FrozenTheme(scope, month, theme, n) for theme, n in await _FROZEN.rows(self._nouns.transaction, asked)]


@cache
def _said(kind: ScopeKind) -> Prepared:
    return Prepared(
        select(_A.choice, func.count(_A.person.distinct()))
        .where(
            *pairings_in(kind),
            _A.company == COMPANY,
            _A.pairing == pairings.c.id,
            is_one_of(_A.kind, THEME),
            _A.at >= SINCE,
            _A.at < UNTIL,
        )
        .group_by(_A.choice)
        .order_by(_A.choice)
    )


def _row(company: str, each: FrozenTheme) -> dict[str, object]:
    return {
        "company": company,
        "month": f"{each.month:%Y-%m}",
        "kind": each.scope.kind,
        "scope": each.scope.id,
        "theme": each.theme,
        "n": each.n,
    }
