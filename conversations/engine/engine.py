"""The engine: what people do comes in at `receive`, what is due is done by `wake`, what leaves is `delivery`."""

import asyncio
from collections.abc import Callable
from datetime import datetime, timedelta

from conversations.engine.catalogue import Catalogue
from conversations.engine.delivery import Delivery
from conversations.engine.drafting import draft_pairings
from conversations.engine.errors import NotAllowed
from conversations.engine.events import Arrived, Commanded, Departed, Event, Pressed, Said, Submitted
from conversations.engine.ledger.book import Ledger
from conversations.engine.ledger.rules import RULES
from conversations.engine.phrases import Phrases
from conversations.engine.ports import Clock, Ids, Reply, UnitOfWork, Work
from conversations.engine.reading import WAYS_OUT, Reading
from conversations.engine.reception import Reception
from conversations.engine.retention import tidy
from conversations.engine.waking import Waking
from conversations.engine.wording import Wording
from conversations.programme.companies import Company
from conversations.programme.facts import PersonReachable, PersonUnreachable
from conversations.programme.people import Address, Person

#: No platform repeats an event after so long: its id need not be remembered any more.
EVENTS_KEPT = timedelta(days=90)


class Engine:
    """One a process. `poke` is called after every commit that may have left something due."""

    def __init__(
        self,
        work: Work,
        clock: Clock,
        ids: Ids,
        catalogue: Catalogue,
        wording: Wording,
        poke: Callable[[], None] = lambda: None,
    ) -> None:
        self.work = work
        self.clock = clock
        self.ids = ids
        self.catalogue = catalogue
        self.reading = Reading(wording)
        self.phrases = Phrases(wording, (*WAYS_OUT, *(script.name for script in catalogue)))
        self.delivery = Delivery(catalogue, self.reading)
        self.poke = poke
        self._waking = Waking(work, self.ledger)

    def ledger(self, uow: UnitOfWork, company: Company, now: datetime) -> Ledger:
        """The ledger of this unit of work."""
        return Ledger(uow, company, now, self.ids, self.catalogue, RULES)

    async def receive(self, event: Event) -> Reply:
        """Take in one event: everything it changes is committed when this returns (OK means committed).

        A repeated event id changes nothing. Somebody we do not know gets no answer and leaves no trace.
        """
        now = self.clock.now()
        try:
            reply = await self._received(event, now)
        except NotAllowed:
            reply = await self._refuse(event, now)
        self.poke()
        return reply

    async def wake(self, limit: int = 50) -> int:
        """Do what is due now; returns how many reminders were done. Jobs run outside any transaction."""
        done = 0
        while True:
            count, jobs = await self._waking.batch(self.clock.now(), limit)
            for job in jobs:
                await draft_pairings(self, job)
            done += count
            if count < limit:
                break
            await asyncio.sleep(0)
        if done:
            self.poke()
        return done

    async def tidy(self) -> None:
        """Let go of what has been kept long enough, company by company (PRODUCT §8)."""
        async with self.work() as uow:
            companies = await uow.companies.all()
            await uow.journal.forget_events(self.clock.now() - EVENTS_KEPT)
            await uow.commit()
        for company in companies:
            async with self.work() as uow:
                await tidy(uow, company, self.clock.now())
                await uow.commit()

    async def _received(self, event: Event, now: datetime) -> Reply:
        async with self.work() as uow:
            ledger, person, address = await self._who(uow, event, now)
            if ledger is None or person is None or address is None:
                return Reply()
            if not await uow.journal.is_new(_event_key(event), now):
                return Reply(is_repeat=True)
            reply = await self._take_in(ledger, person, address, event)
            await ledger.finish()
            await uow.commit()
        return reply

    async def _refuse(self, event: Event, now: datetime) -> Reply:
        """Nothing of it is kept; one polite sentence, the same whether or not the thing exists (PRODUCT §1)."""
        async with self.work() as uow:
            ledger, person, _ = await self._who(uow, event, now)
            if ledger is not None and person is not None and await uow.journal.is_new(_event_key(event), now):
                await Reception(ledger, person, self.reading, self.phrases).refuse()
                await ledger.finish()
                await uow.commit()
        return Reply()

    async def _who(
        self, uow: UnitOfWork, event: Event, now: datetime
    ) -> tuple[Ledger, Person, Address] | tuple[None, None, None]:
        found = await uow.people.at(event.origin.platform, event.origin.door, event.origin.user)
        if found is None:
            return (None, None, None)
        company = await uow.companies.get(found[0].company)
        return (self.ledger(uow, company, now), *found)

    async def _take_in(self, ledger: Ledger, person: Person, address: Address, event: Event) -> Reply:
        reception = Reception(ledger, person, self.reading, self.phrases)
        if isinstance(event, Departed):
            ledger.actor = None
            await ledger.record(PersonUnreachable(person=person.id, why="departed"))
            return Reply()
        if person.unreachable_since:
            await ledger.record(PersonReachable(person=person.id))
        match event:
            case Pressed():
                return await reception.pressed(event.token, event.value)
            case Submitted():
                return await reception.submitted(event.token, event.values)
            case Said():
                return await reception.said(event.text)
            case Commanded():
                return await reception.commanded(event.line)
            case Arrived():
                if address.greeted_at is not None:
                    return Reply()
                address.greeted_at = ledger.now
                return await reception.open_own("home", None)


def _event_key(event: Event) -> str:
    origin = event.origin
    return f"{origin.platform}/{origin.door}/{origin.event_id}"
