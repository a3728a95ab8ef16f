"""A round of PyPI's colette, in a process and with packages of its own: `make .venv/colette`.

    PYTHONPATH=.venv/colette python tests/bench/colette_round.py <people>

Prints the processor seconds of one round for so many people of twenty units who have met once before. It
stops looking for better pairs after 30 seconds on the clock.
"""

import sys
from random import Random
from time import process_time

# This package is not in the lock; the bench goes without this side where it is missing.
from colette.models import Pair, Person, RoundConfig, Solution  # type: ignore[import-not-found]
from colette.solver import solve_round  # type: ignore[import-not-found]


def main() -> None:
    """One round after another."""
    chance = Random(1)
    people = [Person(f"p{at}", f"u{chance.randrange(20)}", True, "") for at in range(int(sys.argv[1]))]
    config = RoundConfig(number=2, people={each.name: each for each in people})
    met = frozenset(Pair(*people[at : at + 2]) for at in range(0, len(people) - 1, 2))
    began = process_time()
    solve_round(config, [Solution(cost=0, round=1, pairs=met, caviats={})])
    sys.stdout.write(f"{process_time() - began}\n")


if __name__ == "__main__":
    main()
