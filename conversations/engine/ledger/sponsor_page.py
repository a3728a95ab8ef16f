"""What a sponsor reads of one scope and month, as it goes out and as the office previews it (PRODUCT §4)."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from dateutil.relativedelta import relativedelta

from conversations.engine.ledger.published import history
from conversations.engine.ledger.told_figures import figure_name, formula, told
from conversations.engine.ledger.told_stories import is_inside, told_stories
from conversations.engine.ports import UnitOfWork
from conversations.engine.values import Facts, Items, Trend, Word
from conversations.programme.anonymity import Published, is_few, told_to_sponsor
from conversations.programme.companies import Company
from conversations.programme.figures import FIGURES, period_of, quarter_closed_by
from conversations.programme.pairings import LIVE
from conversations.programme.publication import Scope
from conversations.programme.sponsoring import (
    METRICS,
    MONTHS_SHOWN,
    ResponsePlan,
    beginning,
    reds,
    started,
    trend,
)
from conversations.programme.targets import quarter_of_programme, target_of

#: Of the last month's reds at most so many are answered.
MOST_REDS = 3
#: What the ask is about where no figure lies off its target.
NOTHING_RED = "none"


async def sponsor_page(uow: UnitOfWork, company: Company, scope: Scope, month: date) -> Mapping[str, Any] | None:
    """Everything in it by name, for the month that begins on this day; None where the scope has no figures yet.

    `reds` are pairs of a figure and its name. The numbers are the published ones; nothing else is counted here but
    what the office did.
    """
    began = started(await uow.companies.cohorts(company.id), scope)
    months = [month - relativedelta(months=back) for back in range(MONTHS_SHOWN - 1, -1, -1)]
    by_month = dict(await history(uow, company.id, scope, months))
    now, last = by_month[month], month - relativedelta(months=1)
    if began is None or all(each.why == "no_data" for each in now.values()):
        return None
    quarter = quarter_of_programme(began, month)
    off = reds(now, quarter)
    before = {name: by_month[last if FIGURES[name].period == "month" else _quarter_before(month)] for name in METRICS}
    rows = tuple(
        (figure_name(name), told(now[name], target_of(name, quarter), trend(name, now[name], before[name][name])))
        for name in METRICS
    )
    stories = await told_stories(uow, company, scope, 12 * month.year + month.month)
    since = await _since(uow, company, scope, last, reds(by_month[last], quarter_of_programme(began, last)))
    page = {
        "month": month_named(month),
        "place": await place_of(uow, company, scope),
        "ask": Word(f"sponsors-ask-{off[0] if off else NOTHING_RED}"),
        "figures": Facts(rows),
        "picture": _picture({each: by_month[each]["completion"] for each in months}, target_of("completion", quarter)),
        "formulas": Items(Word("sponsors-formulas"), tuple(formula(now[name]) for name in METRICS)),
        "reds": tuple((name, figure_name(name)) for name in off),
    }
    if stories:
        page["stories"] = Items(Word("sponsors-stories"), tuple(beginning(each) for each in stories))
        page["whole_stories"] = Items(Word("sponsors-stories"), stories)
    if since:
        page["since"] = Items(Word("sponsors-since", {"month": month_named(last)}), since)
    return page


def month_named(month: date) -> Word:
    """'March', for the month that begins on this day."""
    return Word("sponsors-month", {"month": month.month})


async def place_of(uow: UnitOfWork, company: Company, scope: Scope) -> str:
    """What the scope is called: its region or cohort, else the company."""
    if scope.kind == "cohort":
        return (await uow.companies.cohort(company.id, scope.id)).name
    region = await uow.companies.region(company.id, scope.id) if scope.kind == "region" else None
    return region.name if region else company.name


def _quarter_before(month: date) -> date:
    """A month that reads the quarter before the one which `month` reads."""
    return quarter_closed_by(month) - relativedelta(months=3)


def _picture(months: Mapping[date, Published], target: float | None) -> Trend:
    values = tuple(each.value if each.is_told else None for each in months.values())
    name = figure_name("completion")
    return Trend(name, tuple(months), ((name, values),), "%", target)


async def _since(
    uow: UnitOfWork, company: Company, scope: Scope, month: date, off: tuple[str, ...]
) -> tuple[Word, ...]:
    """What came of each red of a month, how many pairs got a friendly word since, and how many wait for a hand."""
    plans = [each for each in await uow.outcomes.plans(company.id) if each.scope == scope]
    lines = tuple(
        Word(f"sponsors-since-{_state(plans, name)}", {"figure": figure_name(name)}) for name in off[:MOST_REDS]
    )
    cohorts = {each.id: each for each in await uow.companies.cohorts(company.id)}
    live = [each for each in await uow.outlines.pairings(company.id, LIVE) if is_inside(each, scope, cohorts)]
    since = period_of("month", month)[1]
    nudged = sum(each.nudged_at is not None and each.nudged_at >= since for each in live)
    climbed = {each.pairing for each in await uow.pairings.open_escalations(company.id) if each.is_told_to_sponsors}
    waiting = sum(each.id in climbed for each in live)
    return (*lines, *_counted("nudged", nudged, len(live), scope), *_counted("waiting", waiting, len(live), scope))


def _state(plans: list[ResponsePlan], figure: str) -> str:
    """What the latest plan for this figure has come to: open, on_it, done, dropped, or there is none."""
    mine = sorted((each for each in plans if each.figure == figure), key=lambda each: (each.made_at, each.id))
    return (mine[-1].outcome or "open") if mine else "none"


def _counted(what: str, count: int, whole: int, scope: Scope) -> tuple[Word, ...]:
    """Of the whole company a number; of a part none, for what is left of the whole might be a few."""
    if not count:
        return ()
    if is_few(count):
        return (Word(f"sponsors-since-{what}_few"),)
    known = told_to_sponsor(count, whole) if scope.kind == "company" else None
    return (Word(f"sponsors-since-{what}", {"count": known}) if known else Word(f"sponsors-since-{what}_some"),)
