"""A question on a simulated person's screen, and the die that decides what they do about it."""

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from random import Random

from bot.rehearsal.messages import Field, Message
from bot.rehearsal.traits import Character

#: One tap's value, or a form's values by field name.
Answer = str | Mapping[str, str | list[str]]


@dataclass(frozen=True)
class Situation:
    """A question on somebody's screen; `took_place` is the truth about the session it is about.

    `partner` is the other person of the pairing it speaks of, where it speaks of one.
    """

    person: Character
    message: Message
    random: Random
    took_place: bool
    is_first_time: bool
    partner: Character | None = None

    def is_so(self, chance: float) -> bool:
        """True with this probability."""
        return self.random.random() < chance

    def one_of(self, name: str) -> str:
        """Any option of a field."""
        return self.random.choice(self.field(name).options)[0]

    def some_of(self, name: str, count: int) -> list[str]:
        """Some options of a field, in its order."""
        values = [value for value, _ in self.field(name).options]
        chosen = self.random.sample(values, min(count, len(values)))
        return [value for value in values if value in chosen]

    def field(self, name: str) -> Field:
        """The input of this name."""
        return next(each for each in self.message.fields if each.name == name)

    def weighted(self, **weights: float) -> str:
        """One of the buttons that are there, by weight."""
        there = [value for value, _ in self.message.buttons if value in weights]
        return self.random.choices(there, [weights[value] for value in there])[0]

    def among(self, *words: str, kind: str) -> str:
        """One of these sentences, signed with a mark of its author that nobody else would write.

        Whoever audits the two files finds a private line by it wherever it turns up, and whose it is.
        """
        return f"{self.random.choice(words)} {mark_of(self.person.person, kind)}"


def mark_of(person: str, kind: str) -> str:
    """`quartz-learning-` and eight letters that follow from the person's id; the auditor reckons them by itself."""
    digits = sha256(person.encode()).hexdigest()[:8]
    return f"quartz-{kind}-" + "".join("abcdefghijklmnop"[int(digit, 16)] for digit in digits)
