"""What a diagnosis shows: two figures before and after, 90 days at a glance; published figures alone (PRODUCT §4)."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from conversations.engine.ledger.policies import policies_in
from conversations.engine.ledger.published import history
from conversations.engine.ledger.sponsor_page import month_named
from conversations.engine.ledger.told_figures import told
from conversations.engine.ports import UnitOfWork
from conversations.engine.values import Facts, Trend, Word
from conversations.programme.anonymity import Published
from conversations.programme.companies import Cohort, Company
from conversations.programme.diagnosing import FOLLOWED, Diagnosis, months_until
from conversations.programme.publication import Scope
from conversations.programme.quick_pulse import told as told_of_pulse


async def under_way(uow: UnitOfWork, company: str, cohort: str) -> Diagnosis | None:
    """The diagnosis of a cohort that has days ahead."""
    return next((each for each in await uow.companies.diagnoses(company, cohort) if not each.is_over), None)


async def heard(uow: UnitOfWork, company: Company, cohort: Cohort, it: Diagnosis) -> Facts:
    """What may be told of its quick pulse, once it is over."""
    k = (await policies_in(uow, company, cohort, None))["k.scores"]
    found = told_of_pulse(it.pulse_counts, k)
    if found.band is None:
        return Facts(((Word("diagnose-answers-worth"), Word("diagnose-answers-untold")),))
    low, high = found.band
    rows = [
        (
            Word("diagnose-answers-worth"),
            Word("diagnose-answers-of_5", {"low": round(low), "high": round(high), "n": found.n}),
        )
    ]
    rows += [(Word(f"diagnose-way-{way}"), Word("diagnose-answers-named", {"n": n})) for way, n in found.ways]
    return Facts(tuple(rows))


async def before_and_after(uow: UnitOfWork, company: Company, it: Diagnosis, month: date) -> Facts:
    """The two figures as they stood at its beginning and as they stand in the month that begins on this day."""
    scope = Scope("cohort", it.cohort)
    by_month = dict(await history(uow, company.id, scope, [it.snapshot, month]))
    before, after = by_month[it.snapshot], by_month[month]
    rows = []
    for name in it.figures:
        given = {"before": told(before[name], None), "after": told(after[name], None)}
        rows.append((Word(f"diagnose-figure-{name}"), Word("diagnose-before_after", given)))
    return Facts(tuple(rows))


async def ninety_days(uow: UnitOfWork, company: Company, cohort: Cohort, month: date) -> Mapping[str, Any]:
    """Three frozen months up to the one that begins on this day: a picture of how often pairs met, all in a table."""
    months = months_until(month)
    found = await history(uow, company.id, Scope("cohort", cohort.id), months)
    rows = []
    for name in FOLLOWED:
        cells = tuple(_cell(at, figures[name]) for at, figures in found)
        rows.append((Word(f"diagnose-figure-{name}"), Word("diagnose-months", {"months": cells})))
    met = tuple(figures["session_frequency"] for _, figures in found)
    line = tuple(each.value if each.is_told else None for each in met)
    title = Word("diagnose-figure-session_frequency")
    return {"table": Facts(tuple(rows)), "picture": Trend(title, months, ((title, line),))}


def _cell(month: date, figure: Published) -> Word:
    return Word("diagnose-month", {"month": month_named(month), "value": told(figure, None)})
