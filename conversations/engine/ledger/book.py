"""The ledger of one unit of work: records facts, opens talks, says things, plants what is to come."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Any

from conversations.engine.advance import begin
from conversations.engine.catalogue import Catalogue
from conversations.engine.ledger.nudges import nudges
from conversations.engine.ledger.opens_later import opens_later
from conversations.engine.ledger.parking import park
from conversations.engine.ledger.scenes import load_scene
from conversations.engine.ledger.stops import was_stopped
from conversations.engine.ports import Happened, Ids, Labels, Outgoing, Reminder, ReminderKind, UnitOfWork
from conversations.engine.scene import Because, Scene
from conversations.engine.script import Ask, Conversation, Step
from conversations.engine.talks import Talk
from conversations.programme.companies import Company
from conversations.programme.facts import Fact
from conversations.programme.people import Address, Person
from conversations.programme.policy import PolicyBook
from conversations.programme.subjects import Subject
from conversations.programme.working_time import add_working_days, next_working_moment


@dataclass(frozen=True)
class Later:
    """Not now: try again at this instant (UTC). `is_waiting` ones are let in as soon as the floor is free."""

    at: datetime
    reason: str
    is_waiting: bool = False


#: What became of something planted: a word for the story, or another time.
Outcome = str | Later
Handler = Callable[["Ledger", Any], Awaitable[None]]
Timer = Callable[["Ledger", Reminder], Awaitable[Outcome]]


@dataclass(frozen=True)
class Rules:
    """Which fact changes what, and which timer does what."""

    handlers: Mapping[type[Fact], tuple[Handler, ...]] = field(default_factory=dict)
    timers: Mapping[str, Timer] = field(default_factory=dict)


#: What triggers may need to tell whom they ask; everything else is loaded for each reader.
FOR_WHO = ("office", "mentors", "circle_comers", "event_invited", "event_answers")
LOOK_AGAIN = timedelta(days=1)  # what waits out a pause, which may end early


class Ledger:
    """Lives as long as one unit of work. `actor` is the person whose own action is being recorded, if any.

    Replies to them go to `answers_at`, where they just acted; everything else goes where its reader prefers.
    """

    def __init__(
        self,
        uow: UnitOfWork,
        company: Company,
        now: datetime,
        ids: Ids,
        catalogue: Catalogue,
        rules: Rules,
        labels: Labels,
    ) -> None:
        self.uow = uow
        self.company = company
        self.now = now
        self.ids = ids
        self.catalogue = catalogue
        self.rules = rules
        self.labels = labels
        self.actor: Person | None = None
        self.answers_at: Address | None = None
        self.asked: tuple[Talk, Step, bool] | None = None  # of the actor, last: what, and whether it is asked again
        self._happened: list[Happened] = []
        self._said: list[Outgoing] = []

    async def record(self, *facts: Fact) -> None:
        """Write the facts into the journal, change the records, open or plant what follows from them."""
        for fact in facts:
            person = getattr(fact, "person", None) or getattr(fact, "by", None) or ""
            self._happened.append(
                Happened(
                    self.now,
                    self.company.id,
                    type(fact).__name__,
                    str(fact.subject),
                    person if isinstance(person, str) else "",
                    fact.public(),
                )
            )
            for handler in self.rules.handlers.get(type(fact), ()):
                await handler(self, fact)
            await self._follow(fact)

    async def finish(self) -> None:
        """Write what happened and what is to be said, each in one statement; call it once before the commit."""
        await self.uow.journal.write(self._happened)
        await self.uow.outbox.put(self._said)
        self._happened, self._said = [], []

    async def person(self, person: str) -> Person:
        """A person of this company."""
        return await self.uow.people.get(self.company.id, person)

    async def scene(self, reader: Person, subject: Subject, occasion: str = "", needs: tuple[str, ...] = ()) -> Scene:
        """What a conversation may look at, for this reader and subject, now."""
        commands = self.catalogue.commands
        return await load_scene(self.uow, self.company, reader, subject, occasion, needs, self.now, commands)

    async def open(
        self,
        script: Conversation,
        reader: Person,
        subject: Subject,
        occasion: str = "",
        step: str = "",
        is_reply: bool = False,
        is_urgent: bool = False,
    ) -> Outcome:
        """Open a conversation if it may; returns 'opened', or why not, or when to try again.

        A question waits for the floor unless it answers something its reader just did (PRODUCT §2.7).
        """
        scene = replace(await self.scene(reader, subject, occasion, script.needs), is_own=is_reply)
        opening = script.open(scene, step) if script.open else None
        if isinstance(opening, Because):
            tries_again = opening.waits and not is_reply
            return Later(self.now + LOOK_AGAIN, opening.reason) if tries_again else opening.reason
        first = (opening.step if opening else "") or step or script.first.name
        is_question = isinstance(script.steps[first], Ask)
        if is_question:
            if script.stop_covers and await was_stopped(self.uow, script, reader, subject, is_reply):
                return "stopped"
            waiting = await self.uow.talks.waiting_of(self.company.id, reader.id)
            if is_reply:
                await park(self.uow, waiting)
            elif any((t.conversation, t.subject, t.step) == (script.name, subject, first) for t in waiting):
                return "asked already"
            else:
                held = [t.floor_until for t in waiting if t.state == "open" and t.floor_until]
                # Neutral scripts reach both sides within the same working day, whatever else is open.
                waits = not (script.is_neutral or script.comes_at_once) or (opening is not None and opening.waits)
                if held and max(held) > self.now and waits:
                    return Later(max(held), "the floor is taken", is_waiting=True)
        talk = Talk(
            self.ids.new(),
            self.company.id,
            reader.id,
            script.name,
            subject,
            first,
            reader.locale,
            self.now,
            given=dict(opening.given) if opening else {},
            is_own=is_reply,
        )
        turn = begin(script, talk)
        again = opening is not None and opening.again
        await self.start(script, turn.talk, reader, None if again else scene.policy)
        for said in turn.says:
            await self.say(turn.talk, said, reader, is_reply=is_reply, is_urgent=is_urgent, again=again)
        await self.record(*(opening.facts if opening else ()), *turn.facts)
        return "opened"

    async def start(self, script: Conversation, talk: Talk, reader: Person, policy: PolicyBook | None) -> None:
        """Store a new talk; a question takes the floor for one working day and plants its reminders.

        Without a policy there are none: a second ask is itself a reminder.
        """
        if talk.state == "open":
            talk.asked_at = self.now
            talk.floor_until = add_working_days(reader.availability, self.now, 1)
            if policy is not None:
                await self.uow.reminders.plant(nudges(script, talk, reader, policy, self.now, self.ids))
        elif talk.state == "done":
            talk.state = "told"
        await self.uow.talks.add(talk)

    async def say(
        self,
        talk: Talk,
        step: Step,
        reader: Person,
        is_reply: bool = False,
        is_urgent: bool = False,
        again: bool = False,
        chosen: str = "",
        extra: Mapping[str, Any] | None = None,
    ) -> None:
        """Queue a step for its reader. Outside hours it waits, unless it is a reply or urgent (PRODUCT §2.6)."""
        at = self.now if is_reply or is_urgent else next_working_moment(reader.availability, self.now)
        to = ""
        if is_reply and self.actor is not None and self.actor.id == reader.id:
            self.asked = (talk, step, again)
            to = self.answers_at.id if self.answers_at else ""
        script = self.catalogue[talk.conversation]
        body: dict[str, Any] = {"given": talk.given, "answers": talk.answers, "token": talk.token}
        body |= {"again": again} if again else {}
        body |= {"chosen": chosen} if chosen else {}
        body |= extra or {}
        self._said.append(
            Outgoing(
                self.ids.new(),
                self.company.id,
                reader.id,
                f"{self.company.id}/{reader.id}",
                talk.conversation,
                step.name,
                body,
                at,
                self.now,
                talk.id,
                talk.subject,
                is_reply,
                is_urgent and at == self.now and not is_reply,
                script.is_office,
                to=to,
            )
        )

    async def plant(
        self,
        kind: ReminderKind,
        script: str,
        subject: Subject,
        due_at: datetime,
        person: str = "",
        occasion: str = "",
        step: str = "",
        priority: int = 5,
    ) -> None:
        """Plant something for later; a second planting of the same is nothing (unique key)."""
        ident, company = self.ids.new(), self.company.id
        planted = Reminder(ident, company, kind, script, person, subject, occasion, due_at, step, priority)
        planted.planned_for = due_at
        await self.uow.reminders.plant([planted])

    async def timer(self, name: str, subject: Subject, at: datetime, occasion: str = "") -> None:
        """Plant a timer of `rules.py`."""
        await self.plant("timer", name, subject, at, occasion=occasion)

    async def close_talks(
        self, subject: Subject, *conversations: str, person: str = "", spared: tuple[str, ...] = ()
    ) -> None:
        """Close what is being asked about this subject; its buttons answer kindly from now on.

        `spared` are conversations or steps: `change.met`.
        """
        for name in conversations or ("",):
            for talk in await self.uow.talks.about(self.company.id, [subject], name):
                is_spared = talk.conversation in spared or f"{talk.conversation}.{talk.step}" in spared
                if talk.is_waiting and person in ("", talk.person) and not is_spared:
                    talk.state = "lapsed"
                    await self.uow.talks.save(talk)
                    await self.free_floor(talk)

    async def ask_again_later(self, script: Conversation, talk: Talk, reader: Person) -> None:
        """Plant the reminders of a later question of a talk, where an answer is needed to go on."""
        step = script.steps[talk.step]
        if isinstance(step, Ask) and not step.can_skip and script.nudges:
            policy = (await self.scene(reader, talk.subject)).policy
            await self.uow.reminders.plant(nudges(script, talk, reader, policy, self.now, self.ids))

    async def free_floor(self, talk: Talk) -> None:
        """The talk is over: its reminders go, whoever waits for the floor may come in."""
        over = Subject("talk", talk.id)
        await self.uow.reminders.free_floor(self.company.id, talk.person, over, "answered or over", self.now)

    async def _follow(self, fact: Fact) -> None:
        """Open at once what the actor sees as an answer; plant the rest."""
        opened = self.catalogue.after(type(fact))
        if not opened:
            return
        needs = tuple(name for name in FOR_WHO if any(name in (*script.needs, *script.for_who) for script, _ in opened))
        scene = await self.scene(_NOBODY, fact.subject, fact.occasion, needs)
        planted: list[Reminder] = []
        for script, trigger in opened:
            asked = trigger.who(scene, fact)
            readers = await self.uow.people.some(self.company.id, [each for each in asked if each not in scene.cast])
            for person in asked:
                reader = scene.cast.get(person) or readers[person]
                seen = replace(scene, reader=reader, participant=scene.participants.get(person))
                at = trigger.when(seen, fact)
                if at is None:
                    continue
                if self.actor is not None and self.actor.id == person and at <= self.now:
                    await self.open(script, reader, fact.subject, fact.occasion, trigger.step, is_reply=True)
                    continue
                planted.append(opens_later(script, trigger, seen, fact, at, self.ids))
        await self.uow.reminders.plant(planted)


_NOBODY = Person("", "", "", datetime.min.replace(tzinfo=UTC))
