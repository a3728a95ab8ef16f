"""What people say their stories are about, where enough of them say the same (PRODUCT §4, quarterly_pack; §7)."""

from collections import defaultdict
from datetime import date

from conversations.engine.ledger.told_stories import is_inside, k_of_words
from conversations.engine.ports import UnitOfWork
from conversations.engine.values import Word
from conversations.programme.anonymity import may_tell_words
from conversations.programme.companies import Company
from conversations.programme.figures import period_of
from conversations.programme.publication import Scope
from conversations.programme.sponsoring import THEME

#: More themes than these are no page.
MOST_THEMES = 5


async def told_themes(uow: UnitOfWork, company: Company, scope: Scope, month: date) -> tuple[Word, ...]:
    """Those of the quarter in which this month lies, the likeliest first; how many told each is never said.

    Each person counts once for a theme; what is said in a hidden cohort or a comparison counts in its own scope alone.
    """
    since, until = period_of("quarter", month)
    cohorts = {each.id: each for each in await uow.companies.cohorts(company.id)}
    k = await k_of_words(uow, company, scope, cohorts)
    inside = {each.id for each in await uow.pairings.all(company.id) if is_inside(each, scope, cohorts)}
    people: dict[str, set[str]] = defaultdict(set)
    for each in await uow.outcomes.answers(company.id, THEME):
        if since <= each.at < until and each.pairing in inside:
            people[each.choice].add(each.person)
    enough = [(len(who), theme) for theme, who in people.items() if may_tell_words(len(who), k)]
    return tuple(
        Word(f"option-{theme}") for _, theme in sorted(enough, key=lambda each: (-each[0], each[1]))[:MOST_THEMES]
    )
