"""The matcher beside brute force: on small pools nothing better exists; on large ones little better does."""

from collections import Counter
from dataclasses import dataclass

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from conversations.programme.assignment import Problem, solve, solver
from conversations.programme.assignment.cells import first_cells
from conversations.programme.assignment.coupled import solve_coupled
from conversations.programme.assignment.table import Table
from conversations.programme.availability import Availability
from conversations.programme.candidates import SIDES, Candidate, Rules
from conversations.programme.match_rules import couples
from conversations.programme.match_score import MILLION
from conversations.programme.match_verdict import explain
from conversations.programme.matching import draft

Cell = tuple[int, int]
Worth = tuple[int, int, int]


@dataclass(frozen=True)
class Small:
    """A small problem in plain numbers: permitted cells with scores, capacities, who is who."""

    scores: dict[Cell, int]
    capacities: tuple[tuple[int, ...], tuple[int, ...]]
    people: tuple[tuple[int, ...], tuple[int, ...]]
    covered: frozenset[int]
    pins: tuple[Cell, ...]

    def problem(self) -> Problem:
        """The same for the solver."""
        table = np.full((len(self.people[0]), len(self.people[1])), -1, np.int32)
        for cell, score in self.scores.items():
            table[cell] = score
        everybody = range(1 + max((*self.people[0], *self.people[1])))
        return Problem(
            np.array(self.capacities[0], np.int64),
            np.array(self.capacities[1], np.int64),
            np.array(self.people[0], np.int64),
            np.array(self.people[1], np.int64),
            np.array([person in self.covered for person in everybody]),
            lambda start, stop: table[start:stop],
            self.pins,
        )

    def couple(self, cell: Cell) -> frozenset[int]:
        """The two people of a cell."""
        return frozenset((self.people[0][cell[0]], self.people[1][cell[1]]))

    def worth(self, chosen: list[Cell]) -> Worth:
        """Pins kept, people newly covered, sum of scores."""
        newly = frozenset[int]().union(*map(self.couple, chosen)) - self.covered
        return len(set(chosen) & set(self.pins)), len(newly), sum(self.scores[cell] for cell in chosen)

    def is_valid(self, chosen: list[Cell]) -> bool:
        """Permitted cells only, within every capacity, no two people twice."""
        rows, columns = Counter(row for row, _ in chosen), Counter(column for _, column in chosen)
        return (
            all(cell in self.scores for cell in chosen)
            and all(count <= self.capacities[0][row] for row, count in rows.items())
            and all(count <= self.capacities[1][column] for column, count in columns.items())
            and len({self.couple(cell) for cell in chosen}) == len(chosen)
        )

    def best(self) -> Worth:
        """Every valid choice, one cell after the other.

        What is still possible depends only on the capacity left and on the couples used that could meet the
        other way round; of choices alike in this the best by pins and sum is kept.
        """
        both = Counter(self.couple(cell) for cell in self.scores)
        states = {(*self.capacities, frozenset[frozenset[int]]()): (0, 0)}
        for (row, column), score in self.scores.items():
            couple = self.couple((row, column))
            for (left, right, used), (pins, total) in list(states.items()):
                if not left[row] or not right[column] or couple in used:
                    continue
                state = (
                    _less(left, row),
                    _less(right, column),
                    used | {couple} if both[couple] > 1 else used,
                )
                found = pins + ((row, column) in self.pins), total + score
                states[state] = max(found, states.get(state, found))
        return max((pins, self._covered(left, right), total) for (left, right, _), (pins, total) in states.items())

    def _covered(self, left: tuple[int, ...], right: tuple[int, ...]) -> int:
        met = {
            person
            for people, before, after in zip(self.people, self.capacities, (left, right), strict=True)
            for person, was, remains in zip(people, before, after, strict=True)
            if remains < was
        }
        return len(met - self.covered)


def _less(capacity: tuple[int, ...], at: int) -> tuple[int, ...]:
    return (*capacity[:at], capacity[at] - 1, *capacity[at + 1 :])


@st.composite
def small_problems(draw: st.DrawFn) -> Small:
    """Up to five a side, some people on both, capacities up to 2, few distinct scores so that ties abound."""
    height, width = draw(st.integers(1, 5)), draw(st.integers(1, 5))
    shared = draw(st.integers(0, min(height, width)))
    people = tuple(range(height)), (*range(shared), *range(height, height + width - shared))
    most = 2 if height * width <= 16 else 1
    capacities = tuple(
        tuple(draw(st.lists(st.integers(0, most), min_size=size, max_size=size))) for size in (height, width)
    )
    values = draw(st.sampled_from([st.integers(-1, 3), st.integers(-300_000, MILLION)]))
    scores = {}
    for cell in np.ndindex(height, width):
        score = draw(values)
        if (
            score >= 0
            and people[0][cell[0]] != people[1][cell[1]]
            and all(side[at] for side, at in zip(capacities, cell, strict=True))
        ):
            scores[cell] = score
    pins = draw(st.lists(st.sampled_from(sorted(scores)), max_size=3, unique=True)) if scores else []
    covered = draw(st.frozensets(st.integers(0, max(people[0] + people[1])), max_size=3))
    return Small(scores, (capacities[0], capacities[1]), people, covered, tuple(sorted(pins)))


@given(small=small_problems())
@settings(max_examples=250, deadline=None)
def test_no_choice_is_better_than_the_solvers(small: Small) -> None:
    """Pins, then people, then the sum, over every valid choice there is."""
    chosen = solve(small.problem())

    assert small.is_valid(chosen)
    assert small.worth(chosen) == small.best()


#: Five people in both roles: pairs taken in part are worth more than whole ones, so the prices prove too little.
SPLIT = Small(
    scores={
        (0, 1): 7, (0, 3): 7, (0, 4): 5, (1, 0): 9, (1, 2): 7,
        (2, 1): 5, (2, 3): 6, (2, 4): 6, (3, 0): 5, (3, 4): 5,
    },
    capacities=((1,) * 5, (1,) * 5),
    people=(tuple(range(5)), tuple(range(5))),
    covered=frozenset(),
    pins=(),
)  # fmt: skip


@given(small=small_problems())
@example(small=SPLIT)
@settings(max_examples=200, deadline=None)
def test_starting_from_a_single_cell_each_still_ends_at_the_optimum(small: Small) -> None:
    """The prices find every cell that matters, however few the first list holds."""
    chosen = solve(small.problem(), few=1)

    assert small.is_valid(chosen)
    assert small.worth(chosen) == small.best()


@given(small=small_problems())
@example(small=SPLIT)
@settings(max_examples=200, deadline=None)
def test_the_linear_model_alone_ends_at_the_optimum(small: Small) -> None:
    """What takes over where people in both roles leave the flow without a proof needs no luck either."""
    problem = small.problem()
    cells = first_cells(problem, 1)
    rows, columns, _ = solve_coupled(problem, cells, few=1, tolerance=0) if cells[0].size else cells
    chosen = list(zip(rows.tolist(), columns.tolist(), strict=True))

    assert small.is_valid(chosen)
    assert small.worth(chosen) == small.best()


@given(small=small_problems())
@settings(max_examples=100, deadline=None)
def test_beyond_the_exact_size_nobody_more_is_left_over(small: Small) -> None:
    """The tolerance touches the sum of scores only: pins and people are as many as can be."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(solver, "EXACT_UP_TO", 0)
        chosen = solve(small.problem(), few=2)
    pins, people, total = small.worth(chosen)
    best = small.best()

    assert small.is_valid(chosen)
    assert (pins, people) == best[:2]
    assert total >= (1 - solver.TOLERANCE) * best[2]


def candidates(names: str, leaders: str) -> st.SearchStrategy[list[Candidate]]:
    """One candidate per letter with answers that often meet; people in both strings take both roles."""
    words = st.lists(st.sampled_from(["x", "y", "z"]), max_size=3, unique=True).map(tuple)
    units = st.sampled_from(["", "u", "v"])

    def candidate(name: str) -> st.SearchStrategy[Candidate]:
        return st.builds(
            Candidate,
            id=st.just(name),
            roles=st.just(tuple(side for side, whom in zip(SIDES, (names, leaders), strict=True) if name in whom)),
            availability=st.sampled_from([Availability("Europe/Berlin"), Availability("Asia/Tokyo")]),
            level=st.sampled_from([None, 1, 2, 3]) if name in names else st.sampled_from([None, 3, 4]),
            unit=units,
            region=st.sampled_from([None, "emea", "apac"]),
            managers=st.lists(st.sampled_from(names + leaders), max_size=3, unique=True).map(tuple),
            languages=words,
            topics_offered=words,
            objectives=words,
            communication_style=units,
            feedback_style=units,
            modes=st.sampled_from([("live",), ("async",), ("live", "async")]),
            capacity_mentor=st.integers(0, 2),
            capacity_mentee=st.integers(0, 2),
            barred_people=st.lists(st.sampled_from(names + leaders), max_size=1).map(tuple),
            barred_units=st.lists(st.sampled_from(["u", "w"]), max_size=1).map(tuple),
            is_paused=st.sampled_from([False, False, False, True]),
            is_priority=st.booleans(),
            has_partner=st.booleans(),
        )

    return st.tuples(*map(candidate, sorted({*names, *leaders}))).map(list)


def starts(mentor: Candidate, mentee: Candidate) -> int:
    """Ten bookable starts in one zone, three from west to east, five the other way."""
    if mentor.availability == mentee.availability:
        return 10
    return 3 if mentor.availability.zone == "Europe/Berlin" else 5


APART = st.lists(st.sampled_from([("a", "k"), ("b", "l"), ("c", "a")]), max_size=2, unique=True)


@given(people=candidates("abc", "cdkl"), apart=APART, is_two_way=st.booleans())
@settings(max_examples=150, deadline=None)
def test_the_table_reads_the_rules_as_one_pair_does(
    people: list[Candidate], apart: list[tuple[str, str]], is_two_way: bool
) -> None:
    """All pairs at once and one pair alone agree on who may meet and on the score, to the last digit."""
    rules = Rules(is_two_way=is_two_way)
    mentors, mentees = ([each for each in people if side in each.roles] for side in SIDES)
    table = Table(mentors, mentees, apart=couples(apart), rules=rules, bookable=starts).scores(0, len(mentors))
    for i, mentor in enumerate(mentors):
        for j, mentee in enumerate(mentees):
            free = [
                Candidate(**{**vars(each), "capacity_mentor": 1, "capacity_mentee": 1, "is_paused": False})
                for each in (mentor, mentee)
            ]
            alone = explain(*free, bookable=starts, rules=rules, apart=couples(apart))

            assert table[i, j] == (round(alone.score * MILLION) if alone.is_allowed else -1)


@given(people=candidates("abc", "cdkl"), apart=APART, seed=st.integers(0, 3))
@settings(max_examples=150, deadline=None)
def test_a_draft_is_the_best_there_is(people: list[Candidate], apart: list[tuple[str, str]], seed: int) -> None:
    """From answers to pairs: what one pair's rules allow, chosen as well as brute force does."""
    rules = Rules(seed=seed)
    number = {each.id: at for at, each in enumerate(people)}
    sides = [[each for each in people if side in each.roles] for side in SIDES]
    verdicts = {
        (i, j): explain(mentor, mentee, bookable=starts, rules=rules, apart=couples(apart))
        for i, mentor in enumerate(sides[0])
        for j, mentee in enumerate(sides[1])
    }
    small = Small(
        {cell: round(each.score * MILLION) for cell, each in verdicts.items() if each.is_allowed},
        (
            tuple(each.capacity("mentor") for each in sides[0]),
            tuple(each.capacity("mentee") for each in sides[1]),
        ),
        (tuple(number[each.id] for each in sides[0]), tuple(number[each.id] for each in sides[1])),
        frozenset(number[each.id] for each in people if each.has_partner),
        pins=tuple(cell for cell, each in verdicts.items() if each.is_allowed and cell[0] == 0)[:2],
    )
    pins = [(sides[0][i].id, sides[1][j].id) for i, j in small.pins]

    result = draft(people, bookable=starts, rules=rules, forbidden=apart, pins=pins)

    row, column = ({each.id: at for at, each in enumerate(side)} for side in sides)
    chosen = [(row[pair.mentor], column[pair.mentee]) for pair in result.pairs]
    assert small.is_valid(chosen)
    assert small.worth(chosen) == small.best()
    assert round(result.score_total * MILLION) == small.worth(chosen)[2]
