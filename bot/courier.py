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
from conversations.engine.ports import Adapter, Outgoing, Send, UnitOfWork
from conversations.programme.facts import PersonUnreachable

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

    async def drain(self) -> int:
        """Send everything that is due now; returns how many messages found their fate."""
        total = 0
        while True:
            now = self._engine.clock.now()
            async with self._engine.work() as uow:
                lanes = await uow.outbox.due_lanes(now, LANES_AT_ONCE)
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
            for _ in range(TURN):
                if not await self._next(name):
                    break
                done += 1
        return done

    async def _next(self, lane: str) -> bool:
        """One message of the lane; False when there is nothing to do there now."""
        now = self._engine.clock.now()
        replaced = None
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
                    message.platform = prepared.to.platform
                    if message.talk:
                        replaced = await uow.outbox.latest_delivered(message.company, message.talk)
            await uow.outbox.save(message)
            await uow.commit()
        if isinstance(prepared, Ready):
            await self._post(message, prepared, replaced.receipt if replaced else "", now)
        return True

    async def _prepare(self, uow: UnitOfWork, message: Outgoing, now: datetime) -> Ready | Wait | Drop:
        """What becomes of it; one that cannot be read aloud (a dropped script, a missing word) stops nobody else."""
        try:
            return await self._engine.delivery.prepare(uow, message, now)
        except Exception:
            log.exception("message %s cannot be prepared; it is tried again in %s", message.id, LONGEST_WAIT)
            return Wait(now + LONGEST_WAIT, "cannot be read aloud")

    async def _post(self, message: Outgoing, ready: Ready, replaces: str, now: datetime) -> None:
        adapter = self._adapters.get(ready.to.platform)
        unreachable = ""
        try:
            if adapter is None:
                raise Unreachable("platform_not_served")
            if message.attempts > 1 and not adapter.reads_back:
                raise Ambiguous
            if not await self._engine.work.holds(message.lane):
                return
            receipt = await adapter.deliver(ready.to, ready.prompt, Send(message.id, message.attempts, replaces, now))
            message.state, message.receipt, message.why = "delivered", receipt.id, ""
            message.delivered_at = now
            self.delivered[message.person] += 1
        except TryLater as error:
            # It stays the one being sent, so that nothing behind it in this chat overtakes it or knocks too early.
            message.why = "the platform asks to wait"
            message.attempts -= 1
            message.not_before = now + timedelta(seconds=error.after)
        except Unreachable as error:
            message.state, message.why, unreachable = "undelivered", error.why, error.why
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
            await uow.outbox.save(message)
            if unreachable:
                company = await uow.companies.get(message.company)
                ledger = self._engine.ledger(uow, company, self._engine.clock.now())
                await ledger.record(PersonUnreachable(person=message.person, why=unreachable))
                await ledger.finish()
            await uow.commit()
