"""Outbox to platform: lane by lane, one message at a time, nothing lost, nothing said twice where we can know.

A message is marked `sending` in one commit, posted outside any transaction, and its fate recorded in another.
A process that dies in between leaves `sending` behind: whoever takes over waits until it has settled, then
asks the platform to read back (ARCHITECTURE, Outbox).
"""

import asyncio
import logging
from collections import Counter
from collections.abc import Mapping
from datetime import datetime, timedelta

from prometheus_client import Counter as Metric

from conversations.engine.delivery import Drop, Ready, Wait
from conversations.engine.engine import Engine
from conversations.engine.errors import Ambiguous, TryLater, Unreachable
from conversations.engine.ledger.people import place_lost
from conversations.engine.ports import Adapter, Direct, Outgoing, Send, UnitOfWork
from conversations.engine.prompts import Prompt

log = logging.getLogger(__name__)

SENDS = Metric("flipside_outbox_sends", "Messages by what became of them.", ["platform", "outcome"])

#: Lanes worked on at the same time, and messages taken from one lane before the next has its turn.
LANES_AT_ONCE = 8
TURN = 20
#: After an unexpected error the lane waits so long; the wait doubles up to an hour.
FIRST_WAIT = timedelta(seconds=5)
LONGEST_WAIT = timedelta(hours=1)


class Courier:
    """One a process; several processes share the lanes through locks."""

    def __init__(self, engine: Engine, adapters: Mapping[str, Adapter], settle: timedelta) -> None:
        self._engine = engine
        self._adapters = adapters
        self._settle = settle
        self.delivered: Counter[str] = Counter()  # by person
        self._resting: dict[str, datetime] = {}  # lanes between two messages, companies whose door asks to wait

    async def drain(self) -> int:
        """Send everything that is due now; returns how many messages found their fate."""
        total = 0
        while True:
            now = self._engine.clock.now()
            self._resting = {name: until for name, until in self._resting.items() if until > now}
            async with self._engine.work() as uow:
                lanes = await uow.outbox.due_lanes(now, LANES_AT_ONCE, self._resting)
            if not lanes:
                return total
            sent = await asyncio.gather(*(self._lane(lane) for lane in lanes))
            total += sum(sent)
            if not any(sent):
                return total

    async def _lane(self, name: str) -> int:
        done = 0
        async with self._engine.work.lane(name) as is_ours:
            if not is_ours:
                return 0
            while done < TURN and name not in self._resting and await self._next(name):
                done += 1
        return done

    async def _next(self, lane: str) -> bool:
        """One message of the lane; False when there is nothing to do there now."""
        now = self._engine.clock.now()
        replaced: Outgoing | None = None
        async with self._engine.work() as uow:
            message = await uow.outbox.head(lane, now)
            if message is None:
                return False
            if message.state == "sending" and now < message.not_before:
                return False
            prepared = await self._prepare(uow, message, now)
            match prepared:
                case Wait():
                    message.not_before = max(prepared.until, now + timedelta(seconds=1))
                    message.state, message.why = "queued", prepared.why
                case Drop():
                    message.state, message.why = "dropped", prepared.why
                case Ready():
                    message.state = "sending"
                    message.attempts += 1
                    message.attempted_at = now
                    message.not_before = now + self._settle
                    message.platform, message.to = prepared.to.platform, prepared.address
                    if message.talk:
                        replaced = await uow.outbox.latest_delivered(message.company, message.talk)
                    if replaced and replaced.to != message.to:
                        replaced = None  # it stands in another chat of theirs, where its buttons answer kindly
            await uow.outbox.save(message)
            await uow.commit()
        if isinstance(prepared, Ready):
            await self._post(message, prepared, replaced, now)
        return True

    async def _prepare(self, uow: UnitOfWork, message: Outgoing, now: datetime) -> Ready | Wait | Drop:
        """What becomes of it; one that cannot be read aloud (a dropped script, a missing word) stops nobody else."""
        try:
            return await self._engine.delivery.prepare(uow, message, now)
        except Exception:
            log.exception("message %s cannot be prepared; it is tried again in %s", message.id, LONGEST_WAIT)
            return Wait(now + LONGEST_WAIT, "cannot be read aloud")

    async def _post(self, message: Outgoing, ready: Ready, replaced: Outgoing | None, now: datetime) -> None:
        adapter = self._adapters.get(ready.to.platform)
        unreachable = ""
        try:
            if adapter is None:
                raise Unreachable("platform_not_served")
            if message.attempts > 1 and not adapter.reads_back:
                raise Ambiguous
            if not await self._engine.work.holds(message.lane):
                return
            send = Send(
                message.id,
                message.attempts,
                replaced.receipt if replaced else "",
                self._said(replaced, ready) if replaced and adapter.rewrites else None,
                now,
            )
            receipt = await adapter.deliver(ready.to, ready.prompt, send)
            if adapter.pace:
                self._resting[message.lane] = now + timedelta(seconds=adapter.pace)
            message.state, message.receipt, message.why = "delivered", receipt.id, ""
            message.delivered_at = now
            self.delivered[message.person] += 1
        except TryLater as error:
            # It stays the one being sent, so that nothing behind it in this chat overtakes it or knocks too early.
            message.why = "the platform asks to wait"
            message.attempts -= 1
            message.not_before = now + timedelta(seconds=error.after)
            if error.is_whole_door:
                self._resting[message.company] = message.not_before
        except Unreachable as error:
            message.state, message.why = "undelivered", error.why
            unreachable = error.why if isinstance(ready.to, Direct) else ""  # a group says nothing about one person
        except Ambiguous:
            message.state, message.why = "ambiguous", "the platform's answer was lost"
        except Exception:
            log.exception("a delivery failed; it is tried again")
            message.state, message.why = "sending", "an unexpected error"
            # It may have been said all the same: read back no earlier than a dead process's message would be.
            wait = min(FIRST_WAIT * 2 ** min(message.attempts - 1, 10), LONGEST_WAIT)
            message.not_before = now + max(wait, self._settle)
        SENDS.labels(ready.to.platform, message.state).inc()
        async with self._engine.work() as uow:
            if unreachable:
                company = await uow.companies.get(message.company)
                ledger = self._engine.ledger(uow, company, self._engine.clock.now())
                if await place_lost(ledger, message.person, ready.address, unreachable):
                    # It certainly did not arrive there: elsewhere it is tried for the first time.
                    message.state, message.to, message.attempts, message.not_before = "queued", "", 0, now
                await ledger.finish()
            await uow.outbox.save(message)
            await uow.commit()

    def _said(self, replaced: Outgoing, ready: Ready) -> Prompt | None:
        """What the message whose buttons go away said; None where its words are no longer kept or cannot be read."""
        if not replaced.body:
            return None
        try:
            return self._engine.delivery.read_aloud(replaced, ready.reads)
        except Exception:
            log.exception("message %s cannot be read again; its buttons stay and answer kindly", replaced.id)
            return None
