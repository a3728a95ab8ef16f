"""What is due is done: scripts open, questions are asked again, talks lapse, timers run."""

import logging
from collections.abc import Callable
from datetime import datetime, timedelta

from conversations.engine.ledger.book import Later, Ledger, Outcome
from conversations.engine.ports import Reminder, Standing, UnitOfWork, Work
from conversations.engine.script import Ask
from conversations.programme.companies import Company
from conversations.programme.people import Person
from conversations.programme.working_time import add_working_days, is_working_moment, next_working_moment

log = logging.getLogger(__name__)

#: After an error the reminder waits so long before it is tried again; the others go on.
AFTER_AN_ERROR = timedelta(minutes=10)
#: Of reminders held up by a pause or an absence one comes at a time: not again so soon after an asking.
LATELY = timedelta(hours=12)
#: A job is out of everybody else's hands for so long while one process works on it.
JOB_LEASE = timedelta(minutes=10)

NewLedger = Callable[[UnitOfWork, Company, datetime], Ledger]


class Waking:
    """Claims what is due and does it; several replicas may do so at once, each takes its own rows."""

    def __init__(self, work: Work, new_ledger: NewLedger) -> None:
        self._work = work
        self._new_ledger = new_ledger

    async def batch(self, now: datetime, limit: int) -> tuple[int, list[Reminder]]:
        """Do up to `limit` due reminders in one unit of work; returns how many, and the jobs left to run."""
        try:
            return await self._batch(now, limit)
        except Exception:
            if limit == 1:
                raise
            log.exception("a batch of reminders failed; doing them one by one")
        done, jobs = 0, []
        for _ in range(limit):
            count, more = await self._one_by_one(now)
            done += count
            jobs += more
            if not count:
                break
        return done, jobs

    async def _batch(self, now: datetime, limit: int) -> tuple[int, list[Reminder]]:
        jobs: list[Reminder] = []
        async with self._work() as uow:
            due = await uow.reminders.claim_due(now, limit)
            for reminder in due:
                if reminder.kind == "job":
                    await uow.reminders.postpone(reminder.id, now + JOB_LEASE, is_waiting=False)
                    jobs.append(reminder)
                    continue
                company = await uow.companies.get(reminder.company)
                ledger = self._new_ledger(uow, company, now)
                await self._settle(uow, reminder, await self._do(ledger, reminder))
                await ledger.finish()
            await uow.commit()
        return len(due), jobs

    async def _one_by_one(self, now: datetime) -> tuple[int, list[Reminder]]:
        try:
            return await self._batch(now, 1)
        except Exception:
            log.exception("a reminder failed; it is tried again in %s", AFTER_AN_ERROR)
        async with self._work() as uow:
            for reminder in await uow.reminders.claim_due(now, 1):
                await uow.reminders.postpone(reminder.id, now + AFTER_AN_ERROR, is_waiting=False)
            await uow.commit()
        return 1, []

    async def _settle(self, uow: UnitOfWork, reminder: Reminder, outcome: Outcome) -> None:
        if isinstance(outcome, Later):
            await uow.reminders.postpone(reminder.id, outcome.at, outcome.is_waiting)
        else:
            await uow.reminders.finish(reminder.id, outcome)

    async def _do(self, ledger: Ledger, reminder: Reminder) -> Outcome:
        if reminder.kind == "timer":
            return await ledger.rules.timers[reminder.script](ledger, reminder)
        if reminder.kind == "lapse":
            return await self._lapse(ledger, reminder)
        standing = await ledger.uow.people.standing(ledger.company.id, reminder.person, ledger.now)
        reader = standing.person
        hindered = self._hindered(ledger, reminder, standing)
        if hindered is not None:
            return hindered
        if reminder.kind == "nudge":
            return await self._nudge(ledger, reminder, reader)
        script = ledger.catalogue[reminder.script]
        is_urgent = not is_working_moment(reader.availability, ledger.now)
        return await ledger.open(
            script, reader, reminder.subject, reminder.occasion, reminder.step, is_urgent=is_urgent
        )

    def _hindered(self, ledger: Ledger, reminder: Reminder, standing: Standing) -> Outcome | None:
        """Why this cannot be said now: gone, unreachable, paused, too late, or outside their hours."""
        reader = standing.person
        if reader.erased_at:
            return "erased"
        if reminder.too_late_at and ledger.now >= reminder.too_late_at:
            return "too late to be useful"
        if reader.unreachable_since:
            return Later(next_working_moment(reader.availability, ledger.now + timedelta(days=1)), "unreachable")
        if standing.pause and not ledger.catalogue[reminder.script].is_office:
            # Waiting ones are let in at once when somebody comes back before the pause's end.
            return Later(standing.pause.ends_at, "paused", is_waiting=True)
        if is_working_moment(reader.availability, ledger.now):
            return None
        at = next_working_moment(reader.availability, ledger.now)
        # Changes to a session that starts before the reader's next working moment go at once (PRODUCT §2.6), and
        # so do those to one that starts with it: told then, it would be too late.
        if reminder.urgent_before and reminder.urgent_before <= at:
            return None
        return Later(at, "outside their hours")

    async def _nudge(self, ledger: Ledger, reminder: Reminder, reader: Person) -> Outcome:
        talk = await ledger.uow.talks.get(ledger.company.id, reminder.subject.id, for_update=True)
        if talk is None or not talk.is_waiting or str(talk.revision) != reminder.occasion.partition("/")[0]:
            return "answered or over"
        waiting = await ledger.uow.talks.waiting_of(ledger.company.id, reader.id)
        held = [
            each.floor_until
            for each in waiting
            if each.id != talk.id and each.state == "open" and each.floor_until and each.floor_until > ledger.now
        ]
        if held:
            return Later(max(held), "the floor is taken", is_waiting=True)
        script = ledger.catalogue[talk.conversation]
        step = ledger.catalogue.step(talk.conversation, talk.step)
        if not isinstance(step, Ask):
            return "nothing to ask"
        read = await ledger.uow.outbox.latest_delivered(ledger.company.id, talk.id)
        lately = max(each for each in (talk.asked_at, read and read.delivered_at, talk.opened_at) if each)
        if lately + LATELY > ledger.now and "postponed" not in reminder.occasion:
            return Later(add_working_days(reader.availability, lately, 1), "asked lately")
        talk.state = "open"
        talk.asked_at = ledger.now
        talk.floor_until = add_working_days(reader.availability, ledger.now, 1)
        talk.given = {**talk.given, "asked_again": True}
        await ledger.uow.talks.save(talk)
        if read is None:  # what still lies in the outbox, for somebody who was out of reach, is not said twice
            said = f"{talk.conversation}.{talk.step}"
            await ledger.uow.outbox.drop(ledger.company.id, [talk.subject], "asked anew", reader.id, said)
        await ledger.say(talk, step, reader, again=read is not None)
        await ledger.record(*(script.on_nudge(talk) if script.on_nudge else ()))
        return "asked again"

    async def _lapse(self, ledger: Ledger, reminder: Reminder) -> Outcome:
        talk = await ledger.uow.talks.get(ledger.company.id, reminder.subject.id, for_update=True)
        if talk is None or not talk.is_waiting or str(talk.revision) != reminder.occasion.partition(" ")[0]:
            return "answered or over"
        planned = await self._postponed_lapse(ledger, reminder)
        if planned:
            return planned
        talk.state = "lapsed"
        await ledger.uow.talks.save(talk)
        script = ledger.catalogue[talk.conversation]
        await ledger.record(*(script.on_lapse(talk) if script.on_lapse else ()))
        await ledger.free_floor(talk)
        return "lapsed"

    async def _postponed_lapse(self, ledger: Ledger, reminder: Reminder) -> Later | None:
        """A person's pause stops everything, silence included."""
        pause = await ledger.uow.people.pause_of(ledger.company.id, reminder.person, ledger.now)
        return Later(pause.ends_at + timedelta(days=1), "paused") if pause else None
