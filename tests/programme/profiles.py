"""A company's people with structure, for the matcher's tests and its bench: thousands, always the same.

Topics cluster by unit and some are popular, languages and hours follow the region, levels overlap, some have
met before. About a third of all pairs are permitted. Uniform random scores would hide what makes matching
slow and greedy choices poor.
"""

from functools import cache
from random import Random

from conversations.programme.availability import Availability, Week
from conversations.programme.candidates import Candidate
from conversations.programme.people import Side

#: Zone: hours from UTC, language, share of the people.
ZONES = {
    "Europe/Berlin": (1, "de", 6),
    "Europe/London": (0, "en", 3),
    "Europe/Paris": (1, "fr", 3),
    "Europe/Warsaw": (1, "pl", 2),
    "America/New_York": (-5, "en", 5),
    "America/Chicago": (-6, "en", 2),
    "America/Sao_Paulo": (-3, "pt", 2),
    "America/Mexico_City": (-6, "es", 1),
    "Asia/Kolkata": (5, "hi", 5),
    "Asia/Singapore": (8, "zh", 1),
    "Asia/Tokyo": (9, "ja", 2),
    "Australia/Sydney": (10, "en", 1),
}
#: First hour, last hour, days a week, share of the people.
HOURS = ((9, 17, 5, 10), (8, 16, 5, 4), (10, 18, 5, 4), (7, 15, 4, 1), (9, 13, 5, 1), (14, 22, 5, 1))
WEEKS: list[Week] = [
    (((60 * first, 60 * last),),) * days + ((),) * (7 - days) for first, last, days, _ in HOURS
]  # fmt: skip


def profiles(size: int, *, capacity: int = 1, both: float = 0.0) -> list[Candidate]:
    """So many mentors and as many leaders; `both` is the share of people who offer both roles."""
    chance = Random(size)
    people = []
    for at in range(2 * size):
        is_leader = at >= size
        unit, zone = chance.randrange(20), chance.choices(list(ZONES), [share for *_, share in ZONES.values()])[0]
        language = ZONES[zone][1]
        roles: tuple[Side, ...] = ("mentee",) if is_leader else ("mentor",)
        people.append(
            Candidate(
                f"p{at:05}",
                ("mentor", "mentee") if chance.random() < both else roles,
                Availability(zone, chance.choices(WEEKS, [share for *_, share in HOURS])[0]),
                level=chance.randint(4, 9) if is_leader else chance.randint(1, 5),
                unit=f"u{unit}",
                region=zone.split("/")[0],
                managers=tuple(f"p{chance.randrange(size, 2 * size):05}" for _ in range(2)),
                languages=tuple(sorted({language, "en"})) if chance.random() < 0.93 else (language,),
                topics_offered=_topics(chance, unit, chance.randint(6, 12)),
                objectives=_topics(chance, unit, chance.randint(3, 7)),
                communication_style=chance.choice(["direct", "gentle", "curious", "calm"]),
                feedback_style=chance.choice(["written", "spoken", ""]),
                modes=("live", "async") if chance.random() < 0.5 else ("live",),
                capacity_mentor=capacity,
                capacity_mentee=capacity,
                barred_units=(f"u{chance.randrange(20)}",) if chance.random() < 0.05 else (),
                is_priority=chance.random() < 0.05,
            )
        )
    return people


def met_before(size: int) -> list[tuple[str, str]]:
    """Couples who are never paired again: a fifth as many as there are mentors."""
    chance = Random(size + 1)
    return [(f"p{chance.randrange(size):05}", f"p{chance.randrange(size, 2 * size):05}") for _ in range(size // 5)]


def overlap(mentor: Candidate, mentee: Candidate) -> int:
    """Bookable starts in a fortnight by hours in common: this measures the matcher, not the calendar."""
    return _overlap(mentor.availability, mentee.availability)


@cache
def _overlap(one: Availability, other: Availability) -> int:
    starts = 0
    ahead, behind = (60 * ZONES[each.zone][0] for each in (one, other))
    for mine, theirs in zip(one.week, other.week, strict=True):
        for (begin, end), (begins, ends) in zip(mine, theirs, strict=False):
            shared = min(end - ahead, ends - behind) - max(begin - ahead, begins - behind)
            starts += 2 * max(0, shared // 30 - 1)
    return starts


def _topics(chance: Random, unit: int, count: int) -> tuple[str, ...]:
    return tuple(sorted({f"t{(2 * unit + int(chance.triangular(0, 40, 6))) % 60}" for _ in range(count)}))
