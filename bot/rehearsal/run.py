"""Sets the stage, lets everybody live until nothing is due, and reads the results from the database."""

import gc
import hashlib
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn
from sqlalchemy import select
from sqlalchemy.engine import make_url

from bot.app import App, build
from bot.invented.company import PLATFORM
from bot.rehearsal.bookmark import CountedIds, StandingClock, open_bookmark
from bot.rehearsal.company import Cast, cast_of, make_company, nominate_everybody
from bot.rehearsal.month_ends import MonthEnds
from bot.rehearsal.people import People, Reaction, deed_event
from bot.rehearsal.plan import START, Rehearsal, WrongPlan
from bot.rehearsal.platform import RehearsalPlatform, Witness
from bot.rehearsal.report import broken_promises, show
from bot.rehearsal.result import Outcome, collect, write_files
from bot.rehearsal.transcript import find_person, print_transcript
from bot.settings import Settings, read_settings
from conversations.engine.events import Event, Pressed, Said, Submitted
from conversations.programme.facts import RhythmChanged
from storage.engine_tables import seen_events

__all__ = ["Rehearsal", "rehearse_programme"]


async def rehearse_programme(plan: Rehearsal, console: Console) -> int:
    """Live the whole programme; returns how many promises were broken. Raises WrongPlan."""
    if plan.resume and not plan.db:
        raise WrongPlan("only a rehearsal in a database of its own can be resumed; add --db")
    with tempfile.TemporaryDirectory(prefix="flipside-rehearsal-") as folder:
        outcome = await _live(plan, Path(folder), console)
    write_files(plan, outcome)
    if plan.transcript:
        print_transcript(console, plan.transcript, outcome)
    broken = broken_promises(outcome)
    show(console, outcome, broken)
    return len(broken)


async def _live(plan: Rehearsal, folder: Path, console: Console) -> Outcome:
    # Some million small objects live as long as the rehearsal: looking through them again and again is in vain.
    gc.freeze()
    gc.set_threshold(100_000, 50, 50)
    settings, diary = _places(plan, folder)
    clock, ids = StandingClock(START), CountedIds()
    made = make_company(plan, CountedIds())
    cast = cast_of(plan, made)
    if plan.transcript:
        find_person(plan.transcript, {each.person: each.name for each in cast.people})
    async with _stage(plan, settings, diary, clock, ids, cast) as (app, people, platform, is_new):
        if is_new:
            await nominate_everybody(app, make_company(plan, ids))
        with _progress(console) as progress:
            bar = progress.add_task("", total=(plan.stops_at - START).days)
            theatre = _Theatre(app, plan, clock, people, platform, cast)
            while await theatre.step():
                progress.update(
                    bar,
                    completed=(clock.now() - START).days,
                    description=f"{clock.now():%d %b %Y}, {len(platform.messages)} messages",
                )
            progress.update(bar, completed=(plan.stops_at - START).days)
        return await collect(app, plan, cast, platform, clock.now())


@asynccontextmanager
async def _stage(
    plan: Rehearsal, settings: Settings, diary: Path, clock: StandingClock, ids: CountedIds, cast: Cast
) -> AsyncIterator[tuple[App, People, RehearsalPlatform, bool]]:
    witness = Witness()
    platform = RehearsalPlatform(diary, witness)
    async with build(settings, clock=clock, ids=ids, adapters=[platform], synchronous="OFF") as app:
        app.engine.poke = lambda: None
        witness.stand_beside(app.engine.delivery)
        is_new = await open_bookmark(app.storage, plan, clock, ids)
        if is_new and platform.messages:
            raise WrongPlan(f"{diary} belongs to another rehearsal; remove it, or name another database")
        async with app.storage.database.session() as session:
            seen = (await session.scalars(select(seen_events.c.id))).all()
        people = People(plan, cast.people, [each.split("/", 2)[2] for each in seen])
        platform.is_away = people.is_away
        for message in platform.messages:
            people.hear(message)
        yield app, people, platform, is_new


class _Theatre:
    """The loop. What happens next follows from the database, the platform and the clock, from nothing else."""

    def __init__(
        self,
        app: App,
        plan: Rehearsal,
        clock: StandingClock,
        people: People,
        platform: RehearsalPlatform,
        cast: Cast,
    ) -> None:
        self._app, self._plan, self._clock = app, plan, clock
        self._people, self._platform, self._cast = people, platform, cast
        #: When the next reminder and the next message are due; None when something may have changed that.
        self._due: tuple[datetime | None, datetime | None] | None = None
        self._month_ends = MonthEnds(app, cast.company, platform)
        self._persons = {each.user: each.person for each in cast.people}

    async def step(self) -> bool:
        """Do what is due, else one thing that somebody does, else go to when something is due; False at the end."""
        engine, now = self._app.engine, self._clock.now()
        await self._month_ends.look()
        while self._platform.unread:
            self._people.hear(self._platform.unread.pop(0))
        if self._due is None:
            async with engine.work() as uow:
                self._due = await uow.reminders.next_due(), await uow.outbox.next_due()
        reminder, message = self._due
        if (reminder and reminder <= now) or (message and message <= now):
            self._due = None
        if reminder and reminder <= now and await engine.wake():
            return True
        if message and message <= now and await self._app.courier.drain():
            return True
        reaction = self._people.take(now)
        if reaction is not None:
            self._due = None
            await self._act(reaction)
            return True
        ahead = [at for at in (reminder, message, self._people.next_at()) if at]
        if not ahead or min(ahead) > self._plan.stops_at:
            return False
        # What is due and was not done waits for something; a second later it is looked at again.
        self._clock.stand_at(min(ahead) if min(ahead) > now else now + timedelta(seconds=1))
        return True

    async def _act(self, reaction: Reaction) -> None:
        event = deed_event(reaction)
        if event is not None:
            reply = await self._app.engine.receive(event)
            errors = tuple(reply.errors.values())
        else:
            await self._change_rhythm(reaction)
            errors = ()
        self._platform.note(
            {
                "at": self._clock.now().isoformat(),
                "user": reaction.user,
                "did": type(event).__name__ if event else "Moved",
                "token": getattr(event, "token", ""),
                "answer": _answer(event, reaction),
                "errors": errors,
            }
        )

    async def _change_rhythm(self, reaction: Reaction) -> None:
        """The import from HR says that somebody moved or works other hours."""
        deed = reaction.deed
        if deed is None:
            return
        engine, now = self._app.engine, self._clock.now()
        async with engine.work() as uow:
            if not await uow.journal.is_new(f"{PLATFORM}/{PLATFORM}/{reaction.id}", now):
                return
            person = await uow.people.get(self._cast.company, self._persons[reaction.user])
            if person.erased_at is None:
                company = await uow.companies.get(self._cast.company)
                zone = deed.place.zone if deed.place else person.zone
                week = deed.place.week if deed.place else deed.week
                ledger = engine.ledger(uow, company, now)
                await ledger.record(RhythmChanged(person=person.id, zone=zone, week=week))
                await ledger.finish()
            await uow.commit()


def _answer(event: Event | None, reaction: Reaction) -> str | dict[str, str | list[str]]:
    """What was pressed, sent or said; of a move the place, of other hours nothing."""
    match event:
        case Pressed():
            return event.value
        case Submitted():
            return {name: each if isinstance(each, str) else list(each) for name, each in event.values.items()}
        case Said():
            return event.text
        case _:
            return reaction.deed.place.zone if reaction.deed and reaction.deed.place else ""


def _places(plan: Rehearsal, folder: Path) -> tuple[Settings, Path]:
    """The settings of the rehearsed application, and the file that plays the platform."""
    url = make_url(plan.db or f"sqlite:///{folder / 'rehearsal.sqlite'}")
    if url.get_backend_name() == "sqlite" and url.database:
        base = Path(url.database)
    else:
        name = hashlib.sha256(plan.db.encode()).hexdigest()[:16]
        base = Path("var") / f"rehearsal-{name}"
    base.parent.mkdir(parents=True, exist_ok=True)
    settings = read_settings(
        database_url=plan.db or url.render_as_string(hide_password=False),
        key_file=Path(f"{base}.key"),
        platforms="playground",
        host="127.0.0.1",
        settle_seconds=0,
    )
    return settings, Path(f"{base}.platform.jsonl")


def _progress(console: Console) -> Progress:
    return Progress(
        TextColumn("rehearsing"),
        BarColumn(),
        TextColumn("{task.description}"),
        TimeElapsedColumn(),
        console=console,
        transient=True,
        redirect_stdout=False,
        redirect_stderr=False,
        refresh_per_second=4,
    )
