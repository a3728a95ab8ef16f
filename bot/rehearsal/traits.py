"""Who simulated people are: how fast, how reliable, how they answer; decided by the seed and their user name."""

from dataclasses import dataclass, field
from datetime import datetime
from random import Random

from bot.invented.places import Place
from bot.rehearsal.plan import Rehearsal
from conversations.programme.availability import Availability, Week

#: Pace: the median minutes until somebody answers.
PACES = (4, 25, 90, 300, 1500)
_PACE_WEIGHTS = (2, 4, 4, 3, 2)


@dataclass(frozen=True)
class Deed:
    """Something a person does by themselves: type `words`, or move (`place`), or change hours (`week`)."""

    at: datetime
    number: int
    words: str = ""
    place: Place | None = None
    week: Week | None = None


@dataclass
class Character:
    """One simulated person. Rates are probabilities between 0 and 1; `away` is when nothing reaches them.

    `thrives` is how well it goes for them, from 0 to 1; what they score follows it.
    """

    user: str
    person: str
    side: str
    rhythm: Availability
    pace: int
    answers: float
    keeps_sessions: float
    typing: float
    postpones: float
    capacity: int
    name: str = ""
    thrives: float = 0.7
    erases: bool = False
    away: tuple[datetime, datetime] | None = None
    deeds: list[Deed] = field(default_factory=list)

    def rhythm_at(self, at: datetime) -> Availability:
        """Where and when the person works at this instant, as they live it."""
        rhythm = self.rhythm
        for deed in self.deeds:
            if deed.at <= at and deed.place:
                rhythm = Availability(deed.place.zone, deed.place.week, rhythm.country, rhythm.subdivision)
            elif deed.at <= at and deed.week:
                rhythm = Availability(rhythm.zone, deed.week, rhythm.country, rhythm.subdivision)
        return rhythm


def character(plan: Rehearsal, user: str, person: str, name: str, side: str, rhythm: Availability) -> Character:
    """The person behind a user name; `side` is mentor, mentee or office."""
    random = Random(f"{plan.seed}/character/{user}")
    pace = random.choices(PACES, _PACE_WEIGHTS)[0]
    made = Character(
        user,
        person,
        side,
        rhythm,
        pace,
        answers=random.choices((0.98, 0.93, 0.75, 0.5), (6, 6, 2, 1))[0],
        keeps_sessions=random.choices((1.0, 0.97, 0.7), (6, 6, 1))[0],
        typing=random.choices((0.0, 0.1, 0.5), (5, 3, 2))[0],
        postpones=random.choices((0.0, 0.04, 0.12), (4, 4, 1))[0],
        capacity=2 if side == "mentor" and random.random() < 0.15 else 1,
        name=name,
        thrives=random.choices((0.2, 0.5, 0.75, 0.95), (1, 3, 6, 4))[0],
    )
    if side == "office":
        made.pace, made.answers, made.typing, made.postpones = min(pace, 300), 0.97, 0.0, 0.02
    return made
