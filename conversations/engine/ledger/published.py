"""Reads what was frozen (publication.py): the only figures that anybody but the office is told (PRODUCT §7)."""

from collections.abc import Mapping, Sequence
from datetime import date

from conversations.engine.ports import UnitOfWork
from conversations.programme.anonymity import Published
from conversations.programme.figures import FIGURES, Figure, quarter_closed_by
from conversations.programme.publication import Scope


async def published(uow: UnitOfWork, company: str, scope: Scope, month: date) -> Mapping[str, Published]:
    """Every figure of FIGURES as it was frozen for the month that begins on this day.

    What counts by the quarter is that of the last quarter that was over by then; 'no_data' where nothing is frozen.
    """
    ((_, found),) = await history(uow, company, scope, [month])
    return found


async def history(
    uow: UnitOfWork, company: str, scope: Scope, months: Sequence[date]
) -> Sequence[tuple[date, Mapping[str, Published]]]:
    """The same for several months, each named by its first day, in the order given."""
    wanted = sorted({*months, *(quarter_closed_by(month) for month in months)})
    frozen = {(each.month, each.published.figure): each for each in await uow.reports.frozen(company, scope, wanted)}

    def told(figure: Figure, month: date) -> Published:
        at = month if figure.period == "month" else quarter_closed_by(month)
        found = frozen.get((at, figure.name))
        return found.published if found else Published(figure.name, None, 0, why="no_data")

    return [(month, {name: told(figure, month) for name, figure in FIGURES.items()}) for month in months]
