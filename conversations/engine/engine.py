"""The engine: what people do comes in at `receive`, what is due is done by `wake`, what leaves is `delivery`."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import NamedTuple

from conversations.engine.admission import Admission
from conversations.engine.catalogue import Catalogue
from conversations.engine.delivery import Delivery
from conversations.engine.errors import NotAllowed
from conversations.engine.events import (
    Arrived,
    Commanded,
    Departed,
    Event,
    Installed,
    Introduced,
    Looked,
    Pressed,
    Quoted,
    Renumbered,
    Said,
    Submitted,
)
from conversations.engine.jobs import run_job
from conversations.engine.joining import join
from conversations.engine.ledger.book import Ledger
from conversations.engine.ledger.people import place_lost
from conversations.engine.ledger.rules import RULES
from conversations.engine.linking import code_in
from conversations.engine.own_texts import OwnTexts
from conversations.engine.phrases import Phrases
from conversations.engine.ports import Clock, Ids, Reply, UnitOfWork, Work
from conversations.engine.reading import WAYS_OUT, Reading
from conversations.engine.reception import Reception
from conversations.engine.retention import tidy
from conversations.engine.waking import Waking
from conversations.engine.wording import Reader, Wording
from conversations.programme.companies import Company
from conversations.programme.facts import PersonReachable
from conversations.programme.people import Address, Person

#: No platform repeats an event after so long: its id need not be remembered any more.
EVENTS_KEPT = timedelta(days=90)


class _Who(NamedTuple):
    """Who does something, and whether it is heard for the first time."""

    ledger: Ledger
    person: Person
    address: Address
    is_new: bool


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
        self.texts = OwnTexts()
        self.delivery = Delivery(catalogue, self.reading, self.texts)
        self.poke = poke
        self._waking = Waking(work, self.ledger)

    def ledger(self, uow: UnitOfWork, company: Company, now: datetime) -> Ledger:
        """The ledger of this unit of work."""
        return Ledger(uow, company, now, self.ids, self.catalogue, RULES, self.reading.wording)

    async def receive(self, event: Event) -> Reply:
        """Take in one event: everything it changes is committed when this returns (OK means committed).

        A repeated event id changes nothing. Somebody we do not know leaves no trace; `is_unknown` asks the adapter
        to introduce them.
        """
        now = self.clock.now()
        try:
            if isinstance(event, Installed | Introduced | Renumbered):
                reply = await self._admitted(event, now)
            else:
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
                await run_job(self, job)
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

    async def _admitted(self, event: Installed | Introduced | Renumbered, now: datetime) -> Reply:
        async with self.work() as uow:
            reply = await Admission(self.ledger, self.ids, uow, now, self.reading.wording).admit(event)
            await uow.commit()
        return reply

    async def _received(self, event: Event, now: datetime) -> Reply:
        async with self.work() as uow:
            who = await self._who(uow, event, now)
            if who is None:
                return await self._unconfirmed(uow, event, now)
            ledger, person, address, is_new = who
            if isinstance(event, Looked):
                return await (await self._reception(ledger, person)).looked()
            if not is_new:
                return Reply(is_repeat=True)
            reception = await self._reception(ledger, person)
            if await self._has_joined(ledger, event):
                reply = Reply()
            else:
                reply = await self._take_in(reception, address, event)
            if isinstance(event, Pressed | Submitted | Commanded | Quoted) and not reply.errors and reply.form is None:
                reply = replace(reply, form=reception.form_that_follows())
            await ledger.finish()
            await uow.commit()
        return reply

    async def _reception(self, ledger: Ledger, person: Person) -> Reception:
        """Who takes in what this person does, and answers in the words of their region."""
        company, language = ledger.company, self.reading.wording.language(person.locale)
        own = await self.texts.of(ledger.uow, company.id, company.texts_revision, person.region, language)
        return Reception(
            ledger, Reader(person.locale, person.zone, ledger.now, own), person, self.reading, self.phrases
        )

    async def _has_joined(self, ledger: Ledger, event: Event) -> bool:
        """Whether the event was a code that made this address somebody's. Any other may be a sentence like all."""
        code = _code(event)
        return bool(code) and await join(ledger, event.origin, code)

    async def _unconfirmed(self, uow: UnitOfWork, event: Event, now: datetime) -> Reply:
        """Somebody whose address speaks for nobody (yet): only the code that links it is heard."""
        origin, code = event.origin, _code(event)
        door = await uow.companies.door(origin.platform, origin.door)
        if door is None:
            return Reply(is_unknown_door=True)
        there = await uow.people.at_door(door.company, origin.platform, origin.door, [origin.user]) if code else {}
        if origin.user not in there:
            return Reply(is_unknown=True)
        if not await uow.journal.is_new(_event_key(event), now):
            return Reply(is_repeat=True)
        holder, _ = there[origin.user]
        ledger = self.ledger(uow, await uow.companies.get(door.company), now)
        is_linked = await join(ledger, origin, code)
        await ledger.finish()
        await uow.commit()
        return Reply() if is_linked else Reply(line=self.reading.wording.label("help-code", holder.locale))

    async def _refuse(self, event: Event, now: datetime) -> Reply:
        """Nothing of it is kept; one polite sentence, the same whether or not the thing exists (PRODUCT §1)."""
        reply = Reply()
        async with self.work() as uow:
            who = await self._who(uow, event, now)
            if who is not None and who.is_new:
                ledger, person = who.ledger, who.person
                reply = await (await self._reception(ledger, person)).refuse()
                await ledger.finish()
                await uow.commit()
        return reply if isinstance(event, Commanded) else Reply()

    async def _who(self, uow: UnitOfWork, event: Event, now: datetime) -> _Who | None:
        origin = event.origin
        place = (origin.platform, origin.door, origin.user)
        if isinstance(event, Looked):
            known = await uow.people.at(*place)
            found = known and (*known, True)
        else:
            found = await uow.people.acting(*place, _event_key(event), now)
        if found is None:
            return None
        ledger = self.ledger(uow, await uow.companies.get(found[0].company), now)
        ledger.answers_at = found[1]
        return _Who(ledger, *found)

    async def _take_in(self, reception: Reception, address: Address, event: Event) -> Reply:
        ledger, person = reception.ledger, reception.person
        if isinstance(event, Departed):
            ledger.actor = None
            await place_lost(ledger, person.id, address.id, "departed")
            return Reply()
        if address.unreachable_since:
            address.unreachable_since = None
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
            case Quoted():
                return await reception.quoted(event.conversation, event.text)
            case Arrived():
                if address.greeted_at is not None:
                    return Reply()
                address.greeted_at = ledger.now
                return await reception.open_own("home", None)
            case _:
                return Reply()  # taken in before: it is about a door, or changes nothing


def _code(event: Event) -> str:
    """The one-time code that was typed, '' for everything else."""
    match event:
        case Said(text=words) | Commanded(line=words):
            return code_in(words)
        case _:
            return ""


def _event_key(event: Event) -> str:
    origin = event.origin
    return f"{origin.platform}/{origin.door}/{origin.event_id}"
