"""The showcase pack: what a cohort has reached, two stories, what leaders kept of what they said (PRODUCT §4, gates).

It is made to be handed round, so it holds published figures and released stories alone.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any

from conversations.engine.ledger.published import published
from conversations.engine.ledger.told_figures import told
from conversations.engine.ledger.told_stories import told_stories
from conversations.engine.ports import UnitOfWork
from conversations.engine.values import Facts, Items, Spreadsheet, Word
from conversations.programme.anonymity import Published
from conversations.programme.companies import Cohort, Company
from conversations.programme.figures import FIGURES
from conversations.programme.publication import Scope
from conversations.programme.targets import Phase, target_of

#: What leaders hear first, then what came of it.
SHOWN = (
    "participation",
    "completion",
    "satisfaction",
    "nps",
    "matching_accuracy",
    "cross_hierarchy",
    "action_follow_through",
    "confidence_lift",
)
#: What leaders committed to, as far as it may be told: how much of it they kept.
COMMITTED = "commitments_kept"


async def showcase(uow: UnitOfWork, company: Company, cohort: Cohort, phase: Phase, month: date) -> Mapping[str, Any]:
    """Table, stories where some may be told, what leaders `kept`, and all of it as a file.

    Figures are those of the month that begins on this day.
    """
    scope = Scope("cohort", cohort.id)
    now = await published(uow, company.id, scope, month)
    page: dict[str, Any] = {
        "figures": Facts(tuple(_row(now[name], phase) for name in SHOWN)),
        "kept": Items(
            Word("gate-showcase-leaders"), (Word("gate-showcase-kept", {"value": told(now[COMMITTED], None)}),)
        ),
    }
    stories = await told_stories(uow, company, scope, 12 * month.year + month.month)
    if stories:
        page["stories"] = Items(Word("gate-showcase-stories"), stories)
    cells = [_cells(now[name], phase) for name in (*SHOWN, COMMITTED)]
    rows = (*cells, *(("story", each, "", "", "") for each in stories))
    return {**page, "file": Spreadsheet("showcase", ("what", "value", "unit", "target", "n"), rows)}


def _row(figure: Published, phase: Phase) -> tuple[Word, Word]:
    return Word(f"gate-figure-{figure.figure}"), told(figure, target_of(figure.figure, phase))


def _cells(figure: Published, phase: Phase) -> tuple[str, ...]:
    """One row of the file; an untold figure has an empty value."""
    value = f"{figure.value:g}" if figure.is_told and figure.value is not None else ""
    target = target_of(figure.figure, phase)
    return figure.figure, value, FIGURES[figure.figure].unit, "" if target is None else f"{target:g}", str(figure.n)
