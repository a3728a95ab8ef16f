"""A month in which pairs met, and what is frozen of it: for tests of the figures' publication."""

from datetime import UTC, date, datetime, timedelta

from conversations.engine.freezing import freeze_month
from conversations.engine.ledger.publication import agreement_reached, published
from conversations.programme.anonymity import Published
from conversations.programme.facts import AgreementReached
from conversations.programme.pairings import Pairing
from conversations.programme.people import Person
from conversations.programme.publication import Scope
from conversations.programme.sessions import Pulse, Session
from tests.engine.post import AURORA, NOW
from tests.engine.world import PAIRING, World

MONTH, NEXT = date(NOW.year, NOW.month, 1), date(NOW.year + NOW.month // 12, NOW.month % 12 + 1, 1)
FROZEN_AT = datetime(NEXT.year, NEXT.month, 1, 2, tzinfo=UTC)
#: So many pairs meet beside Ana and Bo, and both of each rate their session.
PAIRS = 10


async def add_pairs(world: World, cohort: str = "", count: int = PAIRS, useful: int = 4) -> None:
    """Pairs who met this month; every mentor finds it as useful as said, every mentee one less."""
    company = world.companies[AURORA]
    cohort = cohort or world.cohorts[AURORA]
    async with world.change() as uow:
        region = (await uow.companies.regions(company))[0].id
        for number in range(count):
            ident = f"{cohort}-{number}"
            pair = [Person(f"{side}-{ident}", company, "", NOW, region=region) for side in ("mentor", "mentee")]
            pairing = Pairing(ident, company, cohort, region, pair[0].id, pair[1].id, NOW, "running")
            pairing.announced_at = pairing.agreed_at = NOW - timedelta(days=20)
            pairing.ends_at = NOW + timedelta(days=90)
            session = Session(f"s-{ident}", company, ident, 1, NOW, NOW, NOW, status="held", closed_at=NOW)
            session.planned_start = session.planned_end = NOW
            uow.add(*pair, pairing, session)
            for less, person in enumerate(pair):
                pulse = Pulse(f"q-{person.id}", company, session.id, person.id, NOW, NOW, "yes", useful=useful - less)
                uow.add(pulse)


async def agree(world: World) -> None:
    """Two people signed, and two more."""
    async with world.app.engine.work() as uow:
        company = await uow.companies.get(world.companies[AURORA])
        ledger = world.app.engine.ledger(uow, company, world.clock.at)
        for _ in range(2):
            await agreement_reached(ledger, AgreementReached(pairing=PAIRING))
        await ledger.finish()
        await uow.commit()


async def freeze_now(world: World, month: date = MONTH) -> str:
    """Freeze a month by hand."""
    outcome = await freeze_month(world.app.engine, world.companies[AURORA], month)
    assert isinstance(outcome, str)
    return outcome


async def read(world: World, scope: Scope | None = None, month: date = MONTH) -> dict[str, Published]:
    """What is published of the company, or of a scope."""
    company = world.companies[AURORA]
    async with world.app.engine.work() as uow:
        return dict(await published(uow, company, scope or Scope("company", company), month))
