"""Doors and newcomers: an install founds a company, a directory introduces people (PRODUCT §1)."""

import logging
from collections.abc import Callable
from datetime import datetime
from typing import assert_never

from conversations.engine.events import Installed, Introduced, Renumbered
from conversations.engine.introductions import Introductions, language_of
from conversations.engine.ledger.book import Ledger
from conversations.engine.linking import place_of
from conversations.engine.opening_doors import open_door
from conversations.engine.ports import Ids, Labels, Reply, UnitOfWork
from conversations.programme.companies import Company, Door
from conversations.programme.facts import AddressFound, CompanyFounded
from conversations.programme.founding import first_hats, outline_of

MakeLedger = Callable[[UnitOfWork, Company, datetime], Ledger]

log = logging.getLogger(__name__)


class Admission:
    """Lets doors and people in. Lives as long as one unit of work; whoever calls it commits.

    Whatever comes twice changes nothing the second time, so no event id is remembered.
    """

    def __init__(self, make_ledger: MakeLedger, ids: Ids, uow: UnitOfWork, now: datetime, labels: Labels) -> None:
        self._make_ledger = make_ledger
        self._ids = ids
        self._uow = uow
        self._now = now
        self._labels = labels

    async def admit(self, event: Installed | Introduced | Renumbered) -> Reply:
        """Take in one event about a door. Of two doors installed at once one founds, the other finds it founded."""
        match event:
            case Installed():
                return await self._installed(event)
            case Introduced():
                return await self._introduced(event)
            case Renumbered():
                return await self._renumbered(event)
            case _:
                assert_never(event)

    async def _installed(self, event: Installed) -> Reply:
        """A first install founds the company and greets the first admin; another one changes nothing.

        With a code it opens a further door of the company whose admin asked for that.
        """
        origin, locale = event.origin, language_of(event.installer.locale) or "en"
        door = await self._uow.companies.door(origin.platform, origin.door)
        if event.code:
            if not await open_door(self._make_ledger, self._uow, event, self._now, self._ids):
                return Reply(line=self._labels.label("help-code", locale))
            return Reply()
        if door is None:
            outline = outline_of(event.organisation, origin.platform, origin.door, locale, self._now, self._ids.new)
            if await self._uow.companies.add(outline.company, outline.door):
                self._uow.add(outline.programme, outline.region, outline.cohort)
                ledger = self._make_ledger(self._uow, outline.company, self._now)
                person, address = await Introductions(ledger, outline.door).add(event.installer, outline.region.id)
                self._uow.add(*first_hats(person, self._ids.new))
                address.greeted_at = self._now
                ledger.actor = person
                await ledger.record(CompanyFounded(company=outline.company.id, person=person.id))
                await ledger.finish()
                return Reply()
            door = await self._uow.companies.door(origin.platform, origin.door)
        if door is not None:
            ledger = await self._ledger_of(door)
            await Introductions(ledger, door).take_in([event.installer], event.installer.user)
            await ledger.finish()
        return Reply()

    async def _introduced(self, event: Introduced) -> Reply:
        """People of a known door; whoever has written and cannot take part is told so in one sentence."""
        origin = event.origin
        door = await self._uow.companies.door(origin.platform, origin.door)
        if door is None:
            return Reply()
        ledger = await self._ledger_of(door)
        known = await Introductions(ledger, door).take_in(event.profiles, origin.user if event.has_spoken else "")
        if origin.user in known and known[origin.user][1].confirmed_at is None:
            found = AddressFound(person=known[origin.user][0].id, platform=origin.platform, place=place_of(origin))
            await ledger.record(found)
        await ledger.finish()
        own = next((each for each in event.profiles if each.user == origin.user), None)
        if own is None or own.membership == "bot":
            return Reply()
        locale = own.locale or ledger.company.locale
        if own.user not in known and own.membership == "member":
            return Reply()  # they had themselves erased, and have only looked in
        if own.user not in known:
            return Reply(line=self._labels.label("surface-not-a-member", locale))
        if known[own.user][1].confirmed_at is None:
            return Reply(line=self._labels.label("surface-not-linked", locale))
        return Reply()

    async def _renumbered(self, event: Renumbered) -> Reply:
        """The door and its people keep everything under their new ids."""
        origin = event.origin
        old = await self._uow.companies.door(origin.platform, origin.door)
        new = await self._uow.companies.door(origin.platform, event.door)
        if old is not None and new is not None and old.company != new.company:
            log.warning("a door moved to one of another company; both stay as they are")
            return Reply()
        door = old or new
        if door is None:
            return Reply()
        await self._uow.companies.get(door.company, for_update=True)
        if old is not None and new is not None and old is not new:
            await self._uow.delete(old)
        else:
            door.external = event.door
        await self._uow.people.renumber(door.company, origin.platform, origin.door, event.door, event.users)
        return Reply()

    async def _ledger_of(self, door: Door) -> Ledger:
        """Of one company one page is taken in after the other: two replicas never make the same person twice."""
        return self._make_ledger(self._uow, await self._uow.companies.get(door.company, for_update=True), self._now)
