"""What the committee reads of a quarter: figures, stories, themes, action items (PRODUCT §4, quarterly_pack)."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from dateutil.relativedelta import relativedelta

from conversations.engine.ledger.audit_results import audit_result
from conversations.engine.ledger.published import history
from conversations.engine.ledger.told_figures import figure_name, told
from conversations.engine.ledger.told_stories import told_stories
from conversations.engine.ledger.told_themes import told_themes
from conversations.engine.ports import UnitOfWork
from conversations.engine.values import Facts, Items, Word
from conversations.programme.companies import Company
from conversations.programme.publication import Scope
from conversations.programme.quarters import quarter_of
from conversations.programme.sponsoring import KPIS, ActionItem, started, trend, words_of_item
from conversations.programme.subjects import Subject
from conversations.programme.targets import quarter_of_programme, target_of

#: More items than these are no page.
MOST_ITEMS = 8


async def pack_page(uow: UnitOfWork, company: Company, month: date) -> Mapping[str, Any] | None:
    """Everything in it by name, for the quarter whose last month begins on this day; None where nothing is frozen.

    `owners` are pairs of id and name of whoever an action item may be given to.
    """
    scope = Scope("company", company.id)
    last_quarter = month - relativedelta(months=3)
    ((_, last), (_, now)) = await history(uow, company.id, scope, [last_quarter, month])
    began = started(await uow.companies.cohorts(company.id), scope)
    if began is None or all(each.why == "no_data" for each in now.values()):
        return None
    quarter = quarter_of_programme(began, month)
    rows = tuple(
        (figure_name(name), told(now[name], target_of(name, quarter), trend(name, now[name], last[name])))
        for name in KPIS
    )
    page: dict[str, Any] = {
        "quarter": quarter_named(quarter_of(month)),
        "figures": Facts(rows),
        "owners": await owners(uow, company.id),
    }
    stories = await told_stories(uow, company, scope, 4 * month.year + month.month // 3)
    if stories:
        page["stories"] = Items(Word("sponsors-stories"), stories)
    themes = await told_themes(uow, company.id, scope, month)
    if themes:
        page["themes"] = Items(Word("actions-themes"), themes)
    # The quarter's own is judged in the weeks after it; until then the one before stands.
    audit = await told_audit(uow, company, (quarter_of(month), quarter_of(last_quarter)))
    if audit:
        page["audit"] = audit
    items = await open_items(uow, company.id)
    if items:
        page["items"] = Items(Word("actions-open"), tuple(await described(uow, items[:MOST_ITEMS])))
    return page


def quarter_named(quarter: str) -> Word:
    """'Q1 2026', for '2026-Q1'."""
    year, _, number = quarter.partition("-Q")
    return Word("actions-quarter", {"number": int(number), "year": year})


async def told_audit(uow: UnitOfWork, company: Company, quarters: Sequence[str]) -> Items | None:
    """Of these quarters' audits the first that may be told; None where none may."""
    for quarter in quarters:
        result = await audit_result(uow, company, quarter)
        if result.shares:
            lines = tuple(
                Word(f"actions-audit-{verdict}", {"share": share.per_cent}) for verdict, share in result.shares.items()
            )
            title = Word("actions-audit", {"quarter": quarter_named(quarter), "n": result.n})
            return Items(title, lines)
    return None


async def open_items(uow: UnitOfWork, company: str) -> list[ActionItem]:
    """What is to be done, the earliest due first."""
    return [each for each in await uow.outcomes.items(company) if not each.outcome]


async def described(uow: UnitOfWork, items: Sequence[ActionItem]) -> list[Word]:
    """Each item with its owner and date."""
    names = await uow.people.some(items[0].company, sorted({each.owner for each in items})) if items else {}
    found = []
    for each in items:
        given = {"what": await item_words(uow, each), "owner": names[each.owner].name, "due": each.due_at.date()}
        found.append(Word("actions-item", given))
    return found


async def item_words(uow: UnitOfWork, item: ActionItem) -> str:
    """What is to be done."""
    about = Subject("company", item.company)
    return await uow.confidences.get(item.company, item.person, about, words_of_item(item.id))


async def owners(uow: UnitOfWork, company: str) -> tuple[tuple[str, str], ...]:
    """Whom an action item may be given to: the committee, then the programme office; pairs of id and name."""
    roles = await uow.companies.roles(company)
    ids = dict.fromkeys(
        role.person for name in ("committee", "admin") for role in roles if role.name == name and not role.cohort
    )
    people = await uow.people.some(company, list(ids))
    return tuple((ident, people[ident].name) for ident in ids)


async def is_of_the_committee(uow: UnitOfWork, company: str, person: str, *others: str) -> bool:
    """Whether this person wears the committee's hat, or one of the `others`, for the whole company, now."""
    hats = await uow.companies.roles_of(company, person)
    return any(role.name in ("committee", *others) and not role.cohort for role in hats)
