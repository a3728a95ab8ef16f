"""What happens in people's lives meanwhile: breaks, moves, goodbyes, worries. So many of each, by seed."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta
from random import Random

from bot.invented.places import PLACES
from bot.rehearsal.plan import START, Rehearsal
from bot.rehearsal.traits import Character, Deed

#: Sentences out of the blue, understood or not.
SENTENCES = (
    *("hi", "help", "when do we meet?", "who is my partner", "what do you know about me", "golden hour"),
    *("asdf qwer", "🐟🐟🐟", "how is the weather on the moon", "1", "???", "ok cool thx", "صباح الخير", "@everyone"),
)
#: What somebody takes up of their own accord, on the way and afterwards.
OF_THEIR_OWN = (
    "my next steps",
    "done with my action",
    "tell a story",
    "my hours so far",
    "i'd rather not talk about …",
)
AFTERWARDS = ("my stories", "certificate", "take back my yes")


class Life:
    """Fills in one person's life. `day` is a random instant between two fractions of the programme."""

    def __init__(self, person: Character, plan: Rehearsal, random: Random) -> None:
        self.person, self.random = person, random
        self._length = plan.ends_at - START

    def day(self, first: float, last: float) -> datetime:
        """An instant between two fractions of the programme, to the minute."""
        at = START + self._length * self.random.uniform(first, last)
        return at.replace(second=0, microsecond=0)

    def says(self, at: datetime, *choice: str) -> None:
        """One of these sentences at this instant."""
        self._add(Deed(at, len(self.person.deeds), self.random.choice(choice)))

    def later(self, at: datetime, first: float, last: float) -> datetime:
        """So many days later, at another hour."""
        moved = at + timedelta(days=self.random.uniform(first, last))
        return moved.replace(second=0, microsecond=0)

    def moves(self, at: datetime) -> None:
        """To another zone, with the hours that people keep there."""
        self._add(Deed(at, len(self.person.deeds), place=self.random.choice(PLACES)))

    def changes_hours(self, at: datetime) -> None:
        """Other working hours in the same place."""
        self._add(Deed(at, len(self.person.deeds), week=self.random.choice(PLACES).week))

    def _add(self, deed: Deed) -> None:
        self.person.deeds.append(deed)


def _pauses(life: Life) -> None:
    life.says(life.day(0.15, 0.8), "pause", "i need a break", "take a break")


def _pauses_and_is_back(life: Life) -> None:
    at = life.day(0.15, 0.8)
    life.says(at, "pause")
    life.says(life.later(at, 4, 10), "resume")


def _leaves_and_comes_back(life: Life) -> None:
    at = life.day(0.15, 0.6)
    life.says(at, "leave")
    life.says(life.later(at, 10, 40), "join")


def _is_away(life: Life) -> None:
    at = life.day(0.1, 0.85)
    until = life.later(at, 3, 18)
    life.person.away = (at, until)
    life.says(until, "hi")


def _erases(life: Life) -> None:
    life.person.erases = True
    at = life.day(0.35, 0.8)
    life.says(at, "erase my data")
    # Whoever put the question off asks once more.
    life.says(life.later(at, 3, 4), "erase my data")


#: How many in a hundred people live through what; the order matters to the die only.
LIVES: Mapping[Callable[[Life], None], float] = {
    lambda life: life.moves(life.day(0.1, 0.95)): 9,
    lambda life: life.changes_hours(life.day(0.1, 0.95)): 7,
    lambda life: life.says(life.day(0.1, 0.9), "change my hours"): 5,
    _pauses: 10,
    _pauses_and_is_back: 4,
    lambda life: life.says(life.day(0.2, 0.9), "another partner", "swap"): 6,
    lambda life: life.says(life.day(0.2, 0.9), "leave", "i want out"): 3,
    lambda life: life.says(life.day(0.3, 1.0), *OF_THEIR_OWN): 12,
    lambda life: life.says(life.day(1.2, 1.9), *AFTERWARDS): 8,
    _leaves_and_comes_back: 4,
    lambda life: life.says(life.day(0.1, 0.9), "i have a concern"): 5,
    _is_away: 8,
    lambda life: life.says(life.day(0.05, 0.95), *SENTENCES): 30,
    lambda life: life.says(life.day(0.05, 1.0), *SENTENCES): 15,
}


def live(plan: Rehearsal, cast: Sequence[Character]) -> None:
    """Give everybody in the programme their life; one or two of them have everything erased."""
    random = Random(f"{plan.seed}/lives")
    people = [each for each in cast if each.side != "office"]
    for happen, in_a_hundred in LIVES.items():
        count = int(len(people) * in_a_hundred / 100 + random.random())
        for person in random.sample(people, min(count, len(people))):
            happen(Life(person, plan, random))
    for person in random.sample(people, min(len(people), 1 + (len(people) >= 60))):
        _erases(Life(person, plan, random))
