"""The simulated people: what is on their screens, what they will do about it and when.

All of it follows from the messages delivered so far, so a resumed rehearsal reads them again and goes on.
"""

import heapq
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random

from bot.invented.company import PLATFORM
from bot.rehearsal.choices import choose
from bot.rehearsal.lives import SENTENCES
from bot.rehearsal.messages import Message
from bot.rehearsal.plan import Rehearsal
from bot.rehearsal.situation import Answer, Situation
from bot.rehearsal.traits import Character, Deed
from conversations.engine.events import Event, Origin, Pressed, Said, Submitted
from conversations.programme.working_time import next_working_moment

#: How often a session that nobody forgets takes place.
TAKES_PLACE = 0.95

#: Which doors of a message are opened, how often, and between how many minutes after it.
DOORS: Mapping[str, Sequence[tuple[str, float, float, float]]] = {
    "golden_hour.booked": (("@change", 0.09, 300, 5760),),
    "preparation.day": (("@change", 0.015, 5, 50),),
    "preparation.hour": (("@change", 0.015, 5, 50),),
    "preparation.guide": (("@topic", 0.2, 5, 600), ("@ahead", 0.15, 5, 600), ("@variant", 0.1, 5, 600)),
    "preparation.in_writing": (("@reflection", 0.3, 60, 2880),),
    "waiting.told": (("@home", 0.05, 5, 6),),
    "pulse.thanks": (("@share", 0.15, 1, 5),),
    "reflection.kept": (("@share", 0.25, 1, 5),),
    "topic.told": (("@topic", 0.05, 5, 600),),
    "load.a_pause": (("@pause", 0.8, 1, 5),),
    "load.somebody": (("@concern", 0.6, 1, 5),),
    "farewell.not_now": (("@recognition", 0.2, 1, 5),),
    "completion.agreed": (("@recognition", 0.4, 1, 5),),
    "home.with_partner": (("@follow_up", 0.3, 1, 5),),
}


@dataclass(frozen=True, order=True)
class Reaction:
    """What somebody does about a message (or a `deed` of their own) at an instant; `id` tells repeats apart."""

    at: datetime
    user: str
    number: int
    id: str
    event: Event | None = None
    talk: str = ""
    message: int = -1
    deed: Deed | None = None


class People:
    """Everybody in the rehearsal. `done` holds the ids of what was done before a resumption."""

    def __init__(self, plan: Rehearsal, cast: Sequence[Character], done: Collection[str] = ()) -> None:
        self._plan = plan
        self._by_user = {each.user: each for each in cast}
        self._users = {each.person: each.user for each in cast}
        self._done = frozenset(done)
        self._count = 0
        self._times_asked: dict[tuple[str, str, str], int] = {}
        self._latest: dict[tuple[str, str], int] = {}
        self._question: dict[str, str] = {}
        self._ahead: list[Reaction] = []
        for each in cast:
            for deed in each.deeds:
                self._plant(Reaction(deed.at, each.user, -1, f"life/{each.user}/{deed.number}", deed=deed))

    def is_away(self, user: str, at: datetime) -> bool:
        """Whether nothing reaches this person at this instant."""
        away = self._by_user[user].away
        return away is not None and away[0] <= at < away[1]

    def next_at(self) -> datetime | None:
        """When somebody does something next; None when nobody ever does."""
        while self._ahead and self._is_superseded(self._ahead[0]):
            heapq.heappop(self._ahead)
        return self._ahead[0].at if self._ahead else None

    def take(self, now: datetime) -> Reaction | None:
        """The next thing somebody does at or before this instant."""
        at = self.next_at()
        return heapq.heappop(self._ahead) if at is not None and at <= now else None

    def hear(self, message: Message) -> None:
        """A message is on the screen: decide what its reader will do about it, and when."""
        self._count += 1
        number, user = self._count, message.user
        person = self._by_user[user]
        asked = (user, message.name, message.envelope.session or message.envelope.pairing or "")
        times = self._times_asked[asked] = self._times_asked.get(asked, 0) + 1
        everywhere = (user, message.name, "*")
        occasion = self._times_asked[everywhere] = self._times_asked.get(everywhere, 0) + 1
        if message.talk:
            self._latest[user, message.talk] = number
        random = Random(f"{self._plan.seed}/{user}/{message.name}/{occasion}")
        if message.is_question:
            self._question[user] = message.talk
            self._answer(person, message, number, random, times == 1)
        else:
            self._go_through_a_door(person, message, number, random)

    def _go_through_a_door(self, person: Character, message: Message, number: int, random: Random) -> None:
        """Sometimes somebody opens one of the doors of a message that asks nothing."""
        for door, chance, first, last in DOORS.get(message.name, ()):
            if door in message.doors and random.random() < chance:
                at = message.at + timedelta(minutes=random.uniform(first, last))
                is_prompt = last < 60
                at = at.replace(second=0, microsecond=0) if is_prompt else self._moment(person, at, random)
                self._press(person, message, number, door, at)
                return

    def _answer(self, person: Character, message: Message, number: int, random: Random, is_first_time: bool) -> None:
        is_going_on = message.envelope.reply
        if random.random() > (max(person.answers, 0.995) if is_going_on else person.answers):
            return
        minutes = random.uniform(1, 4) if is_going_on and random.random() < 0.93 else self._delay(person, random)
        at = message.at + timedelta(minutes=minutes)
        if not is_going_on or minutes > 5:
            at = self._moment(person, at, random)
        at = at.replace(second=0, microsecond=0) + timedelta(minutes=1)
        if random.random() < person.postpones and not is_going_on and "@later" in message.ways_out:
            self._press(person, message, number, random.choice(("@later", "@tomorrow")), at)
            return
        partner = self._by_user.get(self._users.get(message.envelope.partner or "", ""))
        situation = Situation(person, message, random, self._took_place(message), is_first_time, partner)
        answer = choose(situation)
        if answer is None:
            return
        is_typed = random.random() < person.typing
        if is_typed and random.random() < 0.15:
            self._say(person, message, number, 0, random.choice(SENTENCES), at - timedelta(minutes=1))
        for part, event in enumerate(_events(person, message, answer, is_typed, random), start=1):
            self._react(person, message, number, part, event, at + timedelta(minutes=part - 1))
        if random.random() < 0.02:
            self._press(person, message, number, _first_value(message), at + timedelta(hours=2), part=99, is_old=True)

    def _delay(self, person: Character, random: Random) -> float:
        return min(person.pace * random.lognormvariate(0, 1.0), 7 * 1440)

    def _moment(self, person: Character, at: datetime, random: Random) -> datetime:
        """Mostly inside the person's own hours, sometimes on the sofa."""
        if random.random() < 0.08:
            return at
        within = next_working_moment(person.rhythm_at(at), at)
        return within if within == at else within + timedelta(minutes=random.randint(1, 50))

    def _took_place(self, message: Message) -> bool:
        """One seeded truth per session, which both of its people remember."""
        envelope = message.envelope
        if envelope.number is None or envelope.partner is None:
            return True
        pair = sorted((message.user, self._users[envelope.partner]))
        keeps = min(self._by_user[user].keeps_sessions for user in pair)
        return Random(f"{self._plan.seed}/truth/{pair}/{envelope.number}").random() < TAKES_PLACE * keeps

    def _press(
        self,
        person: Character,
        message: Message,
        number: int,
        value: str,
        at: datetime,
        part: int = 1,
        is_old: bool = False,
    ) -> None:
        event = Pressed(_origin(person, _id(message, part)), message.token, value)
        self._react(
            person,
            message,
            number,
            part,
            event,
            at,
            is_old or value in ("@change", "@topic", "@ahead", "@variant", "@reflection"),
        )

    def _say(self, person: Character, message: Message, number: int, part: int, words: str, at: datetime) -> None:
        self._react(person, message, number, part, Said(_origin(person, _id(message, part)), words), at)

    def _react(
        self,
        person: Character,
        message: Message,
        number: int,
        part: int,
        event: Event,
        at: datetime,
        is_old: bool = False,
    ) -> None:
        talk = "" if is_old else message.talk
        moment = max(at, message.at)
        self._plant(Reaction(moment, person.user, number * 100 + part, _id(message, part), event, talk, number))

    def _plant(self, reaction: Reaction) -> None:
        if reaction.id not in self._done:
            heapq.heappush(self._ahead, reaction)

    def _is_superseded(self, reaction: Reaction) -> bool:
        """A newer message of the same talk is on the screen; or a sentence would answer another question."""
        if not reaction.talk:
            return False
        if isinstance(reaction.event, Said) and self._question.get(reaction.user) != reaction.talk:
            return True
        return self._latest.get((reaction.user, reaction.talk), 0) > reaction.message


def deed_event(reaction: Reaction) -> Event | None:
    """What the engine hears of a deed; None for a move or other hours, which HR's file tells it."""
    if reaction.deed is None or not reaction.deed.words:
        return reaction.event
    return Said(Origin(PLATFORM, PLATFORM, reaction.user, reaction.id), reaction.deed.words)


def _events(person: Character, message: Message, answer: Answer, is_typed: bool, random: Random) -> list[Event]:
    """The answer as presses, as a form, or as sentences (numbers, labels, 'skip')."""
    if isinstance(answer, str):
        origin = _origin(person, _id(message, 1))
        if not is_typed:
            return [Pressed(origin, message.token, answer)]
        if answer.startswith("@"):
            return [Said(origin, answer[1:])]
        values = [value for value, _ in message.buttons]
        labels = dict(message.buttons)
        return [Said(origin, labels[answer] if random.random() < 0.6 else str(values.index(answer) + 1))]
    # A typed 'skip' skips the whole question where that is possible.
    is_skipping = "@skip" in message.ways_out and not all(answer.values())
    if not is_typed or is_skipping or any(not _is_typable(value) for value in answer.values()):
        return [Submitted(_origin(person, _id(message, 1)), message.token, answer)]
    words = {each.name: dict(each.options) for each in message.fields}
    return [
        Said(_origin(person, _id(message, part)), _typed(value, words.get(name, {})))
        for part, (name, value) in enumerate(answer.items(), start=1)
    ]


def _is_typable(value: str | list[str]) -> bool:
    return "\n" not in value and "," not in "".join(value)


def _typed(value: str | list[str], labels: Mapping[str, str]) -> str:
    """What is chosen by its label, as people write it; a label with a comma would read as two."""
    values = [value] if isinstance(value, str) else value
    said = [labels.get(each, each) for each in values]
    return ", ".join(value if "," in label else label for value, label in zip(values, said, strict=True)) or "skip"


def _first_value(message: Message) -> str:
    return message.buttons[0][0] if message.buttons else "@later"


def _origin(person: Character, event_id: str) -> Origin:
    return Origin(PLATFORM, PLATFORM, person.user, event_id)


def _id(message: Message, part: int) -> str:
    return f"reaction/{message.envelope.key}/{part}"
