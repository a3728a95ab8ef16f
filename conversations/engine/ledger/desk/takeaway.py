"""What the caller may take along in a file: their own corner of the company, as the desk shows it."""

from collections.abc import Sequence

from dateutil.relativedelta import relativedelta

from conversations.engine.ledger.desk.desk import Desk
from conversations.engine.ledger.desk.finding import STATES
from conversations.engine.ledger.desk.records import audit_log, reasons
from conversations.engine.ledger.publication import history
from conversations.programme.publication import Scope
from conversations.programme.sheets import Corner, Rows, log_rows

#: So many months of figures.
MONTHS = 24
FIGURES = ("scope", "name", "month", "figure", "value", "low", "high", "n", "response", "untold_because")


async def corner_of(desk: Desk, with_sessions: bool = False) -> Corner:
    """People, their parts, pairings and, where asked for, sessions; never a pairing the caller is part of."""
    pairings = sorted(await desk.pairings(STATES), key=lambda each: (each.drafted_at, each.id))
    company = desk.company.id
    sessions = {each.id: await desk.uow.sessions.of(company, each.id) for each in pairings} if with_sessions else {}
    return Corner(
        await desk.people(),
        await desk.participants(),
        pairings,
        sessions,
        await desk.cohorts(),
        {each.id: each.name for each in await desk.uow.companies.regions(company)},
        await desk.names(sorted({person for each in pairings for person in each.people})),
    )


async def figures(desk: Desk) -> Rows:
    """What was published month by month, of everything the caller may know of; an untold figure says why."""
    scopes = [(Scope("company", desk.company.id), desk.company.name)]
    scopes += [(Scope("programme", each.id), each.name) for each in await desk.programmes()]
    scopes += [(Scope("region", each.id), each.name) for each in await desk.regions()]
    scopes += [(Scope("cohort", each.id), each.name) for each in await desk.cohorts()]
    first = desk.now.date().replace(day=1)
    months = [first - relativedelta(months=back) for back in range(MONTHS, 0, -1)]
    rows: list[tuple[str, ...]] = []
    for scope, name in scopes:
        for month, published in await history(desk.uow, desk.company.id, scope, months):
            for figure, each in published.items():
                if each.why == "no_data":
                    continue
                low, high = each.band or (None, None)
                cells = (_number(each.value), _number(low), _number(high), str(each.n), _number(each.response))
                rows.append((scope.kind, name, f"{month:%Y-%m}", figure, *cells, each.why))
    return Rows(FIGURES, tuple(rows))


async def log(desk: Desk) -> Rows:
    """The audit log from its beginning, as far as the caller may know of it."""
    lines = [each.id for each in await audit_log(desk)]
    entries = await desk.uow.companies.entries(desk.company.id, lines)
    names = await desk.names(_people([each.person for each in entries]))
    return log_rows(entries, names, await reasons(desk, entries))


def _people(ids: Sequence[str]) -> list[str]:
    return [each for each in dict.fromkeys(ids) if each]


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:g}"
