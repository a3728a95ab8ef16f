"""A month as it is measured, scope by scope, each in units of work of its own that change nothing (PRODUCT §7).

What may be told is decided of all scopes together (programme/publication.py), outside any unit of work.
"""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from conversations.engine.ledger.publication import LOOKS_BACK, Outline
from conversations.engine.ledger.told_themes import themes_to_tell
from conversations.engine.ports import FrozenFigure, FrozenTheme, Work
from conversations.programme.figures import ANSWERED, FIGURES, Figure, is_frozen_in, period_of
from conversations.programme.measuring import measured_answers, measured_engagement, trainer_retention
from conversations.programme.publication import Before, Cell, Members, Scope, publish


@dataclass(frozen=True)
class MeasuredMonth:
    """What may be told of a month, in every scope; `goes_on` where somebody still meets."""

    figures: Sequence[FrozenFigure]
    themes: Sequence[FrozenTheme]
    goes_on: bool


@dataclass(frozen=True)
class Look:
    """A look at the month that begins on this day; `before` is what was told last, by scope and figure."""

    work: Work
    company: str
    month: date
    outline: Outline
    secret: str
    before: Mapping[tuple[Scope, str], FrozenFigure]

    async def at_everything(self) -> MeasuredMonth:
        """All that is frozen in this month; the hashes of what is told are kept until it is told again."""
        found, goes_on = await self._at_engagement()
        for name in ANSWERED:
            if is_frozen_in(FIGURES[name].period, self.month):
                found += await self._at_answers(FIGURES[name])
        themes = await self._at_themes() if is_frozen_in("quarter", self.month) else []
        return MeasuredMonth(found, themes, goes_on)

    async def _at_engagement(self) -> tuple[list[FrozenFigure], bool]:
        cells: dict[str, dict[Scope, Cell]] = {name: {} for name in FIGURES if name not in ANSWERED}
        trainers: dict[Scope, Members] = {}
        goes_on = False
        asked = period_of("month", self.month)
        for scope, k in self.outline.k.items():
            async with self.work() as uow:
                counts = await uow.reports.counts(self.company, scope, *asked)
                days = await uow.reports.days_to_first_meeting(self.company, scope, *asked)
                trainers[scope] = await uow.reports.trainers(self.company, scope, self.secret)
            last = self.before.get((scope, LOOKS_BACK))
            stayed = trainer_retention(trainers[scope], last.members if last else None)
            for measured in (*measured_engagement(counts, days).values(), stayed):
                cells[measured.figure][scope] = Cell(measured, k)
            goes_on = goes_on or bool(counts.get("active_at_end"))
        found = []
        for name, of_scopes in cells.items():
            for scope, told in publish(of_scopes, self.outline.divisions, {}).items():
                kept = trainers[scope] if name == LOOKS_BACK else None
                found.append(FrozenFigure(scope, self.month, told, len(trainers[scope]), kept))
        return found, goes_on

    async def _at_answers(self, figure: Figure) -> list[FrozenFigure]:
        cells = {}
        asked = (figure.name, *period_of(figure.period, self.month), self.secret)
        for scope, k in self.outline.k.items():
            async with self.work() as uow:
                given = await uow.reports.given(self.company, scope, *asked)
            cells[scope] = Cell(measured_answers(figure.name, given), k, given.members)
        last = {scope: _before(kept) for scope in cells if (kept := self.before.get((scope, figure.name)))}
        # Of a great company the hashes take a while to compare: nobody waits for it.
        told = await asyncio.to_thread(publish, cells, self.outline.divisions, last)
        found = []
        for scope, each in told.items():
            members = cells[scope].members
            found.append(FrozenFigure(scope, self.month, each, len(members), members if each.is_told else None))
        return found

    async def _at_themes(self) -> list[FrozenTheme]:
        found: list[FrozenTheme] = []
        for scope, k in self.outline.k_of_words.items():
            async with self.work() as uow:
                said = await uow.themes.said(self.company, scope, *period_of("quarter", self.month))
            found += themes_to_tell(said, scope, self.month, k)
        return found


def _before(frozen: FrozenFigure) -> Before:
    return Before(frozen.members or frozenset(), frozen.people, f"{frozen.month:%Y-%m}")
