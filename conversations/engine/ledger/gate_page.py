"""What the office reads at a gate: as it comes up, and as it is asked for at the desk."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from conversations.engine.ledger.gate_checks import checks, counted, explained, row
from conversations.engine.ports import UnitOfWork
from conversations.engine.values import Facts, Items, Word
from conversations.programme.companies import Cohort, Company
from conversations.programme.targets import Phase


async def gate_page(uow: UnitOfWork, company: Company, cohort: Cohort, phase: Phase, month: date) -> Mapping[str, Any]:
    """The table and the formulas below it, with the figures of the month that begins on this day."""
    found = await checks(uow, company, cohort, phase, month)
    return {
        **counted(found),
        "name": cohort.name,
        "phase": phase,
        "figures": Facts(tuple(row(each) for each in found)),
        "formulas": Items(Word("gate-formulas"), tuple(explained(each) for each in found)),
    }
