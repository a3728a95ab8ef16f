"""What reports tell of, put into the books of a story: frozen figures, many pairs, released stories."""

from datetime import UTC, date, datetime, timedelta

from conversations.engine.ledger.publication import outline
from conversations.engine.ledger.told_themes import themes_to_tell
from conversations.engine.ports import FrozenFigure
from conversations.programme.anonymity import Published
from conversations.programme.companies import Role
from conversations.programme.facts import FiguresFrozen
from conversations.programme.figures import period_of
from conversations.programme.outcomes import TOLD, Story
from conversations.programme.pairings import Pairing
from conversations.programme.people import Person
from conversations.programme.publication import Scope
from conversations.programme.subjects import Subject
from tests.chat import Chat

FEBRUARY, MARCH = date(2026, 2, 1), date(2026, 3, 1)
#: A month that went well enough, but for the sessions that took place.
GOOD = {
    "participation": 71.0,
    "completion": 62.0,
    "satisfaction": 4.3,
    "nps": 46.0,
    "matching_accuracy": 88.0,
    "at_risk": 17.0,
    "days_to_first_meeting": 12.0,
    "leader_coverage": 23.0,
    "confidence_lift": 0.6,
    "action_follow_through": 73.0,
    "commitments_kept": 68.0,
}
#: So many pairs lived through something worth telling.
PAIRS = 12


def told(values: dict[str, float], n: int = 25) -> list[Published]:
    """Figures as they are published, each resting on as many."""
    return [Published(name, value, n) for name, value in values.items()]


async def freeze(chat: Chat, month: date, figures: list[Published], scope: Scope | None = None) -> None:
    """These are the published figures of a month, of the company or of a scope."""
    where = scope or Scope("company", chat.company)
    async with chat.change() as uow:
        await uow.reports.freeze(chat.company, [FrozenFigure(where, month, each, 30) for each in figures])


async def freeze_themes(chat: Chat, month: date, scope: Scope | None = None) -> None:
    """Those of the quarter whose last month this is, of the company or of a scope, as the job freezes them."""
    where = scope or Scope("company", chat.company)
    async with chat.change() as uow:
        company = await uow.companies.get(chat.company)
        k = (await outline(uow, company)).k_of_words[where]
        said = await uow.themes.said(chat.company, where, *period_of("quarter", month))
        await uow.themes.freeze(chat.company, themes_to_tell(said, where, month, k))


async def is_frozen(chat: Chat, month: date = MARCH) -> None:
    """The month is over, and its figures stand: two o'clock UTC on the first of the next."""
    after = (month + timedelta(days=32)).replace(day=1)
    await chat.at_instant(datetime(after.year, after.month, 1, 2, tzinfo=UTC))
    await chat.record(FiguresFrozen(company=chat.company, month=f"{month:%Y-%m}"))


async def give(chat: Chat, name: str, role: str, region: str | None = None, cohort: str = "") -> str:
    """Somebody wears a hat; gives the hat's id."""
    hat = f"{role}-of-{name}-{cohort}"
    async with chat.change() as uow:
        uow.add(Role(hat, chat.company, chat.people[name].id, role, region, cohort))
    return hat


async def tell_stories(chat: Chat, *words: str, pairs: int = PAIRS, cohort: str = "") -> None:
    """So many pairs met in Europe; the mentors of the first ones released these words."""
    region = chat.people["bo"].region
    async with chat.change() as uow:
        for number in range(pairs):
            people = [Person(f"{side}-{number}{cohort}", chat.company, f"N{number}", chat.now) for side in "ab"]
            ids = (f"pair-{number}{cohort}", chat.company, cohort or chat.cohort, region)
            uow.add(*people, Pairing(*ids, people[0].id, people[1].id, chat.now, "running", announced_at=chat.now))
        for number, told_as in enumerate(words):
            teller, ident = f"a-{number}{cohort}", f"story-{number}{cohort}"
            uow.add(Story(ident, chat.company, teller, f"pair-{number}{cohort}", chat.now, chat.now))
            await uow.confidences.put(chat.company, teller, Subject("story", ident), TOLD, told_as)
