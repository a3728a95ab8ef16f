"""Programmes drawn by lot, month after month, published by the rules alone: what the privacy adversary reads."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from random import Random

from conversations.programme.anonymity import Published
from conversations.programme.figures import FIGURES, Measured
from conversations.programme.publication import Before, Cell, Division, Scope, publish

#: A score, a sensitive one, a share of people and an engagement share.
FIGURES_TOLD = ("satisfaction", "survey_voice", "commitments_kept", "at_risk")
COMPANY = Scope("company", "acme")
MONTHS = 6


@dataclass
class Somebody:
    """Where a person belongs, and what they tend to answer (1-5)."""

    number: int
    region: int | None
    cohort: int
    tends_to: int
    is_there: bool = True
    is_erased: bool = False


@dataclass
class Report:
    """One figure as it was published in every scope; `people` and `answers` are what nobody is told.

    `people` is the set behind each scope as the bits of a number.
    """

    figure: str
    month: int
    told: Mapping[Scope, Published]
    people: Mapping[Scope, int]
    answers: Mapping[int, int]


@dataclass
class History:
    """Everything a programme ever published, in order, and how its whole divides."""

    divisions: tuple[Division, ...]
    k: Mapping[Scope, int]
    reports: list[Report] = field(default_factory=list)


def histories(count: int) -> Iterator[History]:
    """So many programmes, the same ones each time."""
    return (_history(Random(seed)) for seed in range(count))


def _history(lot: Random) -> History:
    cohorts = lot.randint(1, 4)
    people = list(_people(lot, cohorts))
    regions = sorted({each.region for each in people if each.region is not None})
    programmes = {cohort: min(cohort // 2, 1) for cohort in range(cohorts)}
    parts = {each: [Scope("cohort", str(c)) for c in programmes if programmes[c] == each] for each in (0, 1)}
    divisions = (
        Division(COMPANY, tuple(Scope("programme", str(each)) for each in (0, 1))),
        Division(COMPANY, tuple(Scope("region", str(each)) for each in regions)),
        Division(COMPANY, tuple(parts[0] + parts[1])),
        *(Division(Scope("programme", str(each)), tuple(parts[each])) for each in (0, 1)),
    )
    scopes = [COMPANY, *divisions[0].parts, *divisions[1].parts, *divisions[2].parts]
    k = {scope: lot.choice([5, 5, 5, 8]) for scope in scopes}
    answering, moving = lot.choice([0.7, 0.95, 1.0]), lot.choice([0.0, 0.02, 0.1])
    found = History(divisions, k)
    before: dict[str, dict[Scope, Before]] = {figure: {} for figure in FIGURES_TOLD}
    for month in range(MONTHS):
        for each in people:
            if lot.random() < moving:
                each.is_there = not each.is_there
        for figure in FIGURES_TOLD:
            if FIGURES[figure].period == "month" or month % 3 == 2:
                answers = _answers(lot, figure, people, answering)
                found.reports.append(_published(found, figure, month, people, answers, programmes, before[figure]))
        for each in people:
            if each.is_there and lot.random() < 0.01:
                each.is_there, each.is_erased = False, True
                _forget(before, each.number)
    return found


def _people(lot: Random, cohorts: int) -> Iterator[Somebody]:
    """Cohorts often begin in one region, so that the two nearly coincide."""
    number, mood = 0, lot.choice([None, 1, 5])
    follows = lot.choice([0.3, 0.95, 1.0])
    for region in [*range(lot.randint(1, 4)), None]:
        for _ in range(lot.choice([2, 4, 7, 9, 14, 20]) if region is not None else lot.choice([0, 0, 2, 6])):
            home = (region or 0) % cohorts
            cohort = home if lot.random() < follows else lot.randrange(cohorts)
            yield Somebody(number, region, cohort, mood or lot.randint(1, 5))
            number += 1


def _answers(lot: Random, figure: str, people: list[Somebody], answering: float) -> dict[int, int]:
    """By number: 1 to 5, or 1 and 0 for a share. Engagement needs nobody's answer."""
    if not FIGURES[figure].is_share:
        return {each.number: each.tends_to for each in people if each.is_there and lot.random() < answering}
    often = lot.choice([0.05, 0.5, 0.95])
    if FIGURES[figure].kind == "engagement":
        answering = 1.0
    there = [each for each in people if each.is_there and lot.random() < answering]
    return {each.number: int(lot.random() < often) for each in there}


def _published(
    history: History,
    figure: str,
    month: int,
    people: list[Somebody],
    answers: dict[int, int],
    programmes: Mapping[int, int],
    before: dict[Scope, Before],
) -> Report:
    behind: dict[Scope, list[int]] = {scope: [] for scope in history.k}
    for each in people:
        if each.number in answers:
            of_region = [Scope("region", str(each.region))] if each.region is not None else []
            of_cohort = [Scope("cohort", str(each.cohort)), Scope("programme", str(programmes[each.cohort]))]
            for scope in (COMPANY, *of_cohort, *of_region):
                behind[scope].append(each.number)
    cells = {scope: _cell(figure, numbers, answers, history.k[scope]) for scope, numbers in behind.items()}
    told = publish(cells, history.divisions, before)
    for scope, published in told.items():
        if published.is_told and cells[scope].members:
            before[scope] = Before(cells[scope].members, len(cells[scope].members), str(month))
    bits = {scope: sum(1 << number for number in numbers) for scope, numbers in behind.items()}
    return Report(figure, month, told, bits, answers)


def _cell(figure: str, numbers: list[int], answers: Mapping[int, int], k: int) -> Cell:
    n, total = len(numbers), sum(answers[number] for number in numbers)
    is_share = FIGURES[figure].is_share
    value = (100 * total if is_share else total) / n if n else None
    measured = Measured(figure, value, n, part=total if is_share else None)
    is_answered = FIGURES[figure].kind != "engagement"
    return Cell(measured, k, frozenset(map(_hash, numbers)) if is_answered else frozenset())


def _forget(before: dict[str, dict[Scope, Before]], number: int) -> None:
    for of_figure in before.values():
        for scope, last in of_figure.items():
            of_figure[scope] = replace(last, members=last.members - {_hash(number)})


def _hash(number: int) -> bytes:
    return number.to_bytes(8, "big")
