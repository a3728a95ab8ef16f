"""Invented people for the matcher: ana mentors, kim is the leader who suits her, and crowds of any size."""

from collections.abc import Callable, Collection
from random import Random

from conversations.programme.availability import Availability
from conversations.programme.candidates import Candidate, Rules
from conversations.programme.match_draft import Draft
from conversations.programme.match_verdict import Verdict, explain
from conversations.programme.matching import draft
from conversations.programme.people import Side

BERLIN, LISBON = Availability("Europe/Berlin"), Availability("Europe/Lisbon")
RULES = Rules()

ANA = Candidate(
    "ana",
    ("mentor",),
    BERLIN,
    level=2,
    unit="design",
    region="emea",
    managers=("mia", "max", "eva"),
    languages=("en", "de"),
    topics_offered=("inclusion", "ai"),
    communication_style="direct",
    feedback_style="written",
)
KIM = Candidate(
    "kim",
    ("mentee",),
    BERLIN,
    level=5,
    unit="sales",
    region="apac",
    languages=("en",),
    objectives=("inclusion", "identity"),
    communication_style="direct",
    feedback_style="spoken",
)


def plenty(mentor: Candidate, mentee: Candidate) -> int:
    """Everybody shares the whole working day."""
    return 40


def verdict(mentor: Candidate = ANA, mentee: Candidate = KIM, starts: int = 40) -> Verdict:
    """One pair under the usual rules."""
    return explain(mentor, mentee, rules=RULES, bookable=lambda one, other: starts)


def drafted(
    *people: Candidate,
    starts: int = 40,
    rules: Rules = RULES,
    never_again: Collection[Collection[str]] = (),
    forbidden: Collection[Collection[str]] = (),
    pins: Collection[tuple[str, str]] = (),
) -> Draft:
    """A draft of a few people who share so many bookable starts."""
    return draft(
        people,
        bookable=lambda one, other: starts,
        rules=rules,
        never_again=never_again,
        forbidden=forbidden,
        pins=pins,
    )


def paired(result: Draft) -> list[tuple[str, str]]:
    """The pairs of a draft by id."""
    return [(pair.mentor, pair.mentee) for pair in result.pairs]


def crowd(
    size: int, *, seed: int, both: float = 0.0, capacity: Callable[[Random], int] | None = None
) -> list[Candidate]:
    """So many mentors and so many leaders, invented."""
    chance = Random(seed)
    topics = [f"topic-{i}" for i in range(20)]
    capacity = capacity or (lambda chance: 1)
    people = []
    for at in range(2 * size):
        roles: tuple[Side, ...] = ("mentor",) if at < size else ("mentee",)
        if chance.random() < both:
            roles = ("mentor", "mentee")
        people.append(
            Candidate(
                f"p{at:04}",
                roles,
                chance.choice([BERLIN, LISBON]),
                level=chance.choice([1, 2, 3, 4]) + (2 if at >= size else 0),
                unit=chance.choice(["a", "b", "c", "d"]),
                region=chance.choice(["emea", "apac"]),
                languages=("en",) if chance.random() < 0.8 else ("de",),
                topics_offered=tuple(chance.sample(topics, 3)),
                objectives=tuple(chance.sample(topics, 3)),
                communication_style=chance.choice(["direct", "gentle", ""]),
                barred_units=("a",) if chance.random() < 0.1 else (),
                modes=("live", "async"),
                capacity_mentor=capacity(chance),
                capacity_mentee=capacity(chance),
            )
        )
    return people
