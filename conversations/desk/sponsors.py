"""Sponsors: who reads the status and when, how it will go out, what they take on, and their one page (PRODUCT §4)."""

from datetime import date, datetime

from dateutil.relativedelta import relativedelta

from conversations.engine.commands import ADMINS, CHAMPIONS, Answer, Noun, place
from conversations.engine.errors import NotAllowed
from conversations.engine.ledger.desk import Desk
from conversations.engine.ledger.sponsor_page import month_named, place_of, sponsor_page
from conversations.engine.ledger.sponsorship import sponsors as sponsors_of_scope
from conversations.engine.ledger.told_figures import figure_name
from conversations.engine.values import Facts, Listed, Page, Run, Word
from conversations.programme.companies import Cohort, Region
from conversations.programme.figures import month_of
from conversations.programme.publication import Scope
from conversations.programme.sponsoring import first_morning, scopes_sponsored, words_of_plan
from conversations.programme.subjects import Subject

sponsors = Noun("sponsors", also=("sponsor",))

#: What a sponsor reads, in their order.
SHOWN = ("figures", "picture", "since", "stories")


@sponsors.command("", roles=CHAMPIONS)
async def all_sponsors(desk: Desk) -> Answer:
    """Whoever reads the status of a scope the caller may know of, and when the next one comes."""
    rows = []
    for scope in scopes_sponsored(desk.roles, desk.company.id):
        if not await _is_known(desk, scope):
            continue
        readers = await sponsors_of_scope(desk.uow, desk.company.id, scope, desk.roles)
        people = await desk.uow.people.some(desk.company.id, readers)
        where = await place_of(desk.uow, desk.company, scope)
        for each in readers:
            next_month = month_of(desk.now) + relativedelta(months=1)
            at = first_morning(people[each].availability, next_month, desk.now)
            rows.append(Listed(people[each].name, Word("sponsors-row", {"place": where, "at": at})))
    if not rows:
        give = (Run(Word("sponsors-do-give"), "roles give role=sponsor"),) if desk.runs_the_company else ()
        return Answer(Word("sponsors-nobody"), runs=give)
    plans_too = (Run(Word("sponsors-do-plans"), "sponsors plans"),) if desk.runs_the_company else ()
    runs = (Run(Word("sponsors-do-preview"), "sponsors preview"), *plans_too)
    return Answer(Word("sponsors-count", {"count": len(rows)}), tuple(rows), runs=runs)


@sponsors.command("preview", place("region", optional=True), roles=CHAMPIONS)
async def preview(desk: Desk, region: Region | None = None) -> Answer:
    """The status of the last month, word for word; of all regions only for whoever looks after all of them."""
    scope = Scope("region", region.id) if region else Scope("company", desk.company.id)
    if not region and not desk.is_everywhere:
        return Answer(Word("sponsors-which"), runs=await _previews(desk))
    return await _preview(desk, scope, month_of(desk.now) - relativedelta(months=1))


@sponsors.command("plans", roles=ADMINS)
async def plans(desk: Desk) -> Answer:
    """What sponsors said they will do, those of hidden cohorts for their office alone; their words read it says so."""
    if not desk.runs_the_company:
        raise NotAllowed
    found = [each for each in await desk.uow.outcomes.plans(desk.company.id) if await _is_known(desk, each.scope)]
    names = await desk.names([each.person for each in found])
    rows = []
    for each in reversed(found):
        about = Subject("company", desk.company.id)
        words = await desk.uow.confidences.get(desk.company.id, each.person, about, words_of_plan(each.id))
        state = Word(f"sponsors-plan-{each.outcome or 'open'}")
        rows.append(
            Listed(
                names[each.person],
                Word("sponsors-plan", {"figure": figure_name(each.figure), "words": words, "state": state}),
            )
        )
    return Answer(Word("sponsors-plans", {"count": len(rows)}), tuple(rows))


@sponsors.command("brief", place("cohort"), roles=CHAMPIONS)
async def brief(desk: Desk, cohort: Cohort) -> Answer:
    """One page to hand to a sponsor: the cohort's facts, then what it asks of them and what they will see."""
    programme = await desk.uow.companies.programme(desk.company.id, cohort.programme)
    scope = Scope("cohort", cohort.id) if cohort.is_hidden else Scope("company", desk.company.id)
    readers = await sponsors_of_scope(desk.uow, desk.company.id, scope, desk.roles)
    names = await desk.names(readers)
    nothing = Word("sponsors-brief-open")
    rows = (
        (Word("sponsors-brief-programme"), programme.name if programme else desk.company.name),
        (Word("sponsors-brief-cohort"), cohort.name),
        (Word("sponsors-brief-from"), _month_of_year(cohort.starts_at)),
        (Word("sponsors-brief-until"), _month_of_year(cohort.ends_at)),
        (Word("sponsors-brief-size"), cohort.size or nothing),
        (Word("sponsors-brief-goals"), tuple(cohort.goals) or nothing),
        (Word("sponsors-brief-criteria"), cohort.criteria or nothing),
        (Word("sponsors-brief-sponsors"), tuple(names[each] for each in readers) or nothing),
    )
    return Answer(Word("sponsors-brief", {"cohort": cohort.name}), shows=(Facts(rows), Page("sponsor_brief")))


def _month_of_year(at: datetime) -> Word:
    return Word("sponsors-month_of_year", {"month": month_named(month_of(at)), "year": str(month_of(at).year)})


async def _preview(desk: Desk, scope: Scope, month: date) -> Answer:
    page = await sponsor_page(desk.uow, desk.company, scope, month)
    if page is None:
        return Answer(Word("sponsors-no_figures", {"month": month_named(month)}))
    readers = await sponsors_of_scope(desk.uow, desk.company.id, scope, desk.roles)
    names = await desk.names(readers)
    who = tuple(names[each] for each in readers) or Word("sponsors-nobody_there")
    text = Word("sponsors-preview", {"names": who, **{name: page[name] for name in ("month", "place", "ask")}})
    return Answer(text, shows=tuple(page[name] for name in SHOWN if name in page))


async def _previews(desk: Desk) -> tuple[Run, ...]:
    return tuple(Run(each.name, f"sponsors preview region=#{each.id}") for each in await desk.regions())


async def _is_known(desk: Desk, scope: Scope) -> bool:
    """Whether the caller may know of it: a cohort, a region of theirs, or all where a hat of theirs is of all."""
    if scope.kind == "cohort":
        return scope.id in [each.id for each in await desk.cohorts()]
    if scope.kind == "region":
        return scope.id in [each.id for each in await desk.regions()]
    return desk.is_everywhere
