"""What the people of a region or cohort say about the programme, by published figures and released words alone.

Whoever recruits for it and adapts it reads here what to change (PRODUCT §1, champion; §7).
"""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from dateutil.relativedelta import relativedelta

from conversations.engine.ledger.pack_page import told_audit
from conversations.engine.ledger.published import history, published
from conversations.engine.ledger.told_figures import told, value
from conversations.engine.ledger.told_stories import told_stories
from conversations.engine.ledger.told_themes import told_themes
from conversations.engine.ports import UnitOfWork
from conversations.engine.values import Facts, Items, Listed, Run, Trend, Word
from conversations.programme.advice import ADVICE, advised
from conversations.programme.anonymity import Published
from conversations.programme.companies import Company
from conversations.programme.figures import FIGURES, quarter_closed_by
from conversations.programme.publication import Scope
from conversations.programme.sponsoring import MONTHS_SHOWN, Trending, started, trend
from conversations.programme.targets import quarter_of_programme, target_of

#: What people say, the most asked first.
SAID = (
    "satisfaction",
    "response",
    "nps",
    "inclusion",
    "survey_belonging",
    "survey_voice",
    "survey_learning",
    "survey_reach",
    "survey_energy",
    "collaboration",
)
#: The picture is of the first of these that was told in so many of the months shown.
PICTURED, ENOUGH = ("satisfaction", "response"), 3


async def feedback_page(uow: UnitOfWork, company: Company, scope: Scope, month: date) -> Sequence[Any]:
    """What is shown of the frozen month that begins on this day, top to bottom; nothing where no figure may be told.

    Themes are those of the last quarter that was over by then, the audit that of the whole company.
    """
    months = [month - relativedelta(months=back) for back in range(MONTHS_SHOWN - 1, -1, -1)]
    by_month = dict(await history(uow, company.id, scope, months))
    now, began = by_month[month], started(await uow.companies.cohorts(company.id), scope)
    if began is None or not any(now[name].is_told for name in SAID):
        return ()
    quarter = quarter_of_programme(began, month)
    targets = {name: target_of(name, quarter) for name in SAID}
    rows = tuple((_name(name), _cell(now[name], by_month[_before(name, month)][name], targets[name])) for name in SAID)
    lists = (
        Items(Word("actions-themes"), await told_themes(uow, company.id, scope, quarter_closed_by(month))),
        Items(Word("sponsors-stories"), await told_stories(uow, company, scope, 12 * month.year + month.month)),
    )
    audit = await _audit(uow, company)
    return (
        Facts(rows),
        *_picture(by_month, targets),
        *(each for each in lists if each.items),
        *((audit,) if audit else ()),
        *(_could_do(name) for name in advised(now, targets)),
    )


async def beside_the_company(uow: UnitOfWork, company: Company, scope: Scope, month: date) -> Facts | None:
    """What is told of the scope and of the whole company, both as published; None where nothing is told of both."""
    here = await published(uow, company.id, scope, month)
    all_of_it = await published(uow, company.id, Scope("company", company.id), month)
    rows = tuple(
        (_name(name), Word("feedback-beside", {"here": _value(here[name]), "there": _value(all_of_it[name])}))
        for name in SAID
        if here[name].is_told and all_of_it[name].is_told
    )
    return Facts(rows) if rows else None


def _could_do(name: str) -> Listed:
    run = Run(Word(f"feedback-do-{name}"), ADVICE[name])
    return Listed(Word(f"feedback-advice-{name}"), Word(f"feedback-why-{name}"), (run,))


def _name(figure: str) -> Word:
    return Word(f"feedback-figure-{figure}")


def _cell(now: Published, before: Published, target: float | None) -> Word:
    """One figure in words; of a sensitive one the band."""
    if now.band is None or not now.is_told:
        return told(now, target, trend(now.figure, now, before))
    given: dict[str, Any] = {"value": _value(now), "n": now.n}
    moved = _moved(now.band, before.band if before.is_told else None)
    if moved == "unknown":
        return Word("sponsors-told", given)
    return Word("sponsors-told-trend", given | {"trend": Word(f"sponsors-trend-{moved}")})


def _moved(now: tuple[float, float], before: tuple[float, float] | None) -> Trending:
    """Between two bands; of all that is sensitive more is better."""
    if before is None:
        return "unknown"
    return "same" if now == before else "better" if now > before else "worse"


def _value(figure: Published) -> Word:
    """The value or the band of a figure that is told."""
    if figure.band is not None:
        low, high = figure.band
        return Word("feedback-band", {"low": round(low), "high": round(high)})
    return value(figure.figure, figure.value or 0.0)


def _before(figure: str, month: date) -> date:
    """The month in which what counts by the month, or by the quarter, was told before."""
    if FIGURES[figure].period == "month":
        return month - relativedelta(months=1)
    return quarter_closed_by(month) - relativedelta(months=3)


def _picture(
    by_month: Mapping[date, Mapping[str, Published]], targets: Mapping[str, float | None]
) -> tuple[Trend, ...]:
    for name in PICTURED:
        values = tuple(each[name].value if each[name].is_told else None for each in by_month.values())
        if sum(each is not None for each in values) >= ENOUGH:
            lines = ((_name(name), values),)
            is_share = FIGURES[name].unit == "per cent"
            return (Trend(_name(name), tuple(by_month), lines, "%" if is_share else "", targets[name]),)
    return ()


async def _audit(uow: UnitOfWork, company: Company) -> Items | None:
    """Of the last sample but one: nobody judges in it any more, so no look at it tells of one verdict."""
    drawn = sorted({each.quarter for each in await uow.pairings.audits(company.id)})
    return await told_audit(uow, company, drawn[-2:-1])
