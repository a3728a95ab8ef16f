"""One measurement of the matcher in a process of its own, so that its peak of memory is its own.

    python -m tests.bench.matching_run ours|scipy <people a side> <capacity>

Prints one line of JSON: processor seconds, what came of it, and the greatest resident memory in bytes.
"""

import json
import resource
import sys
from itertools import product
from time import process_time

import numpy as np

from conversations.programme.assignment import Problem, Table, solve
from conversations.programme.assignment.coding import Scores
from conversations.programme.candidates import SIDES, Rules
from conversations.programme.match_rules import couples
from conversations.programme.match_score import MILLION
from conversations.programme.matching import draft, in_seeded_order
from tests.programme.profiles import met_before, overlap, profiles

RULES = Rules(seed=1)


class Timed(Table):
    """A table that knows how long it was asked for scores."""

    seconds = 0.0

    def scores(self, start: int, stop: int) -> Scores:
        """As ever, on the clock."""
        began = process_time()
        block = super().scores(start, stop)
        self.seconds += process_time() - began
        return block


def posed(size: int, capacity: int) -> tuple[Problem, Timed]:
    """The problem and its table, which has counted its own making."""
    people = in_seeded_order(profiles(size, capacity=capacity), RULES.seed)
    mentors, mentees = ([each for each in people if side in each.roles] for side in SIDES)
    apart = couples(met_before(size))
    # What two kinds of hours have in common is the calendar's work, and answered from memory in the clock.
    for mentor, mentee in product(*({each.hours: each for each in side}.values() for side in (mentors, mentees))):
        overlap(mentor, mentee)
    began = process_time()
    table = Timed(mentors, mentees, apart=apart, rules=RULES, bookable=overlap)
    table.seconds = process_time() - began
    return Problem.of(mentors, mentees, table, []), table


def ours(size: int, capacity: int) -> dict[str, float]:
    """Scores and assignment apart; then the whole draft, from answers to reasons."""
    problem, table = posed(size, capacity)
    made = table.seconds
    began = process_time()
    solve(problem)
    spent = process_time() - began
    scored = table.seconds - made

    people = profiles(size, capacity=capacity)
    began = process_time()
    result = draft(people, bookable=overlap, rules=RULES, never_again=met_before(size))
    whole = process_time() - began
    return {
        "score_s": made + scored,
        "assign_s": spent - scored,
        "draft_s": whole,
        "pairs": len(result.pairs),
        "score_total": round(result.score_total * MILLION),
    }


def scipy_alone(size: int, capacity: int) -> dict[str, float]:
    """`linear_sum_assignment` on the same scores, given to it ready-made; it knows one partner each."""
    from scipy.optimize import linear_sum_assignment

    problem, _ = posed(size, capacity)
    weights = np.empty(problem.shape)
    most = (MILLION + 1) * size
    for start, block in problem.blocks():
        weights[start : start + len(block)] = np.where(block >= 0, block + float(most), 0)
    began = process_time()
    rows, columns = linear_sum_assignment(weights, maximize=True)
    spent = process_time() - began
    chosen = weights[rows, columns]
    chosen = chosen[chosen > 0] - most
    return {"scipy_alone_s": spent, "pairs": chosen.size, "score_total": int(chosen.sum())}


def main() -> None:
    """Measures what the command line names."""
    measure = {"ours": ours, "scipy": scipy_alone}[sys.argv[1]]
    found = measure(int(sys.argv[2]), int(sys.argv[3]))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    sys.stdout.write(json.dumps(found | {"peak_bytes": peak}) + "\n")


if __name__ == "__main__":
    main()
