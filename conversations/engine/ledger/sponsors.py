"""Sponsors: who reads which status and when, and what they take on because of it (PRODUCT §4, sponsor_status)."""

from dateutil.relativedelta import relativedelta

from conversations.engine.errors import NotAllowed
from conversations.engine.ledger.book import Ledger
from conversations.engine.ledger.sponsorship import is_sponsor, open_plans, scope_of, sponsors
from conversations.programme.companies import Role
from conversations.programme.facts import (
    FiguresFrozen,
    PlanFollowed,
    ResponsePlanned,
    RoleGiven,
    RoleTaken,
    SponsorStatusDue,
    StatusAnswered,
)
from conversations.programme.figures import month_of
from conversations.programme.sponsoring import (
    ResponsePlan,
    first_morning,
    scopes_sponsored,
    sponsored,
    words_of_plan,
)
from conversations.programme.subjects import Subject

#: The conversation, as reminders name it.
STATUS = "sponsor_status"


async def figures_frozen(ledger: Ledger, fact: FiguresFrozen) -> None:
    """Each scope that somebody sponsors is told of; where nobody does, nothing goes out."""
    roles = await ledger.uow.companies.roles(ledger.company.id)
    for scope in scopes_sponsored(roles, ledger.company.id):
        people = await sponsors(ledger.uow, ledger.company.id, scope, roles)
        if people:
            due = SponsorStatusDue(level=scope.kind, place=scope.id, month=fact.month, people=people)
            await ledger.record(due)


async def role_given(ledger: Ledger, fact: RoleGiven) -> None:
    """A new sponsor gets the next status: this month's, where its morning is ahead and the figures stand."""
    if fact.role != "sponsor":
        return
    this_month = month_of(ledger.now)
    last = this_month - relativedelta(months=1)
    at = first_morning((await ledger.person(fact.person)).availability, this_month, ledger.now)
    is_frozen = await ledger.uow.reports.is_frozen(ledger.company.id, last)
    if month_of(at) != this_month or at <= ledger.now or not is_frozen:
        return
    hat = Role("", ledger.company.id, fact.person, fact.role, fact.region or None, fact.cohort)
    scope = sponsored(hat, ledger.company.id)
    await ledger.plant("open", STATUS, Subject(scope.kind, scope.id), at, fact.person, f"{last:%Y-%m}")


async def role_taken(ledger: Ledger, fact: RoleTaken) -> None:
    """Rights count at once: what the former sponsor was asked is closed, and what lies in the outbox stays there."""
    for talk in await ledger.uow.talks.waiting_of(ledger.company.id, fact.person):
        if talk.conversation != STATUS or talk.subject.kind not in ("company", "cohort", "region"):
            continue
        if not await is_sponsor(ledger.uow, ledger.company.id, fact.person, scope_of(talk.subject)):
            await ledger.close_talks(talk.subject, STATUS, person=fact.person)


async def status_answered(ledger: Ledger, fact: StatusAnswered) -> None:
    """Whoever is no sponsor of this scope any more answers nothing; the fact itself is all that is kept."""
    await _sponsors_only(ledger, fact.person, fact.subject)


async def response_planned(ledger: Ledger, fact: ResponsePlanned) -> None:
    """One open plan for each figure of a scope: said again, the later words stand."""
    await _sponsors_only(ledger, fact.person, fact.subject)
    scope = scope_of(fact.subject)
    mine = await open_plans(ledger.uow, ledger.company.id, fact.person, scope)
    plan = next((each for each in mine if each.figure == fact.figure), None)
    if plan is None:
        ids = (ledger.ids.new(), ledger.company.id, fact.person, scope.kind, scope.id)
        plan = ResponsePlan(*ids, fact.figure, fact.month, ledger.now)
        ledger.uow.add(plan)
    plan.month = fact.month
    about = Subject("company", ledger.company.id)
    await ledger.uow.confidences.put(ledger.company.id, fact.person, about, words_of_plan(plan.id), str(fact.words))


async def plan_followed(ledger: Ledger, fact: PlanFollowed) -> None:
    """Done, still on it, dropped: for its own sponsor to say."""
    found = await ledger.uow.outcomes.plans(ledger.company.id, fact.person)
    plan = next((each for each in found if each.id == fact.plan), None)
    if plan is None:
        raise NotAllowed
    await _sponsors_only(ledger, fact.person, Subject(plan.scope.kind, plan.scope.id))
    plan.outcome, plan.followed_at = fact.outcome, ledger.now


async def _sponsors_only(ledger: Ledger, person: str, about: Subject) -> None:
    if not await is_sponsor(ledger.uow, ledger.company.id, person, scope_of(about)):
        raise NotAllowed
