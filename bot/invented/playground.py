"""Fills an empty playground: most people are ready to be matched, some have just been invited."""

from datetime import datetime, timedelta
from random import Random

from dateutil.relativedelta import relativedelta

from bot.app import App
from bot.invented.company import invent, ready_participant
from conversations.programme.facts import Nominated, PoolChanged

PAIRS = 16
#: So many on each side are invited by the champion and answer for themselves; the others are ready.
INVITED = 3


async def open_playground(app: App) -> None:
    """Fill it once and go on at the time that an earlier run had come to; without a stage there is nothing to do."""
    stage, shelf = app.stage, app.storage.shelf
    if stage is None:
        return
    kept = await shelf.get("playground", "stage/ahead")
    if kept is not None:
        stage.clock.advance(float(kept))

    async def keep_the_time() -> None:
        await shelf.put("playground", "stage/ahead", stage.clock.ahead.total_seconds())

    stage.after_move = keep_the_time
    stage.company = await fill(app)
    await keep_the_time()


async def fill(app: App) -> str:
    """Invent a company unless there is one; returns the id of the playground's company."""
    engine = app.engine
    async with engine.work() as uow:
        companies = await uow.companies.all()
        if companies:
            return companies[0].id
        if app.stage:
            app.stage.clock.stand_still(_first_afternoon(engine.clock.now()))
        now = engine.clock.now()
        seed = app.settings.seed
        invented = invent(seed, PAIRS, now, now + relativedelta(months=12), engine.ids)
        uow.add(*invented.nouns)
        random = Random(seed)
        ready = (*invented.mentors[INVITED:], *invented.mentees[INVITED:])
        uow.add(*(ready_participant(random, invented, each, engine.ids, now - timedelta(days=1)) for each in ready))
        ledger = engine.ledger(uow, invented.company, now)
        for people, side in ((invented.mentors, "mentor"), (invented.mentees, "mentee")):
            for person in people[:INVITED]:
                champion = next(each for each in invented.champions if each.region == person.region)
                await ledger.record(Nominated(cohort=invented.cohort.id, person=person.id, side=side, by=champion.id))
        await ledger.record(PoolChanged(cohort=invented.cohort.id))
        await ledger.finish()
        await uow.commit()
    if app.stage:
        await app.work_off()
        app.stage.clock.run_on()
    return invented.company.id


def _first_afternoon(now: datetime) -> datetime:
    """The next weekday at 14:00 UTC: office hours from São Paulo to Nairobi, so that there is something to see."""
    day = now.replace(hour=14, minute=0, second=0, microsecond=0)
    while day <= now or day.weekday() > 4:
        day += timedelta(days=1)
    return day
