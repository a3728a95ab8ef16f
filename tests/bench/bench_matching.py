"""How long a draft takes beside `linear_sum_assignment` alone on the same matrix; run it by hand.

    python tests/bench/bench_matching.py [people a side ...]

Prints a table and writes bench-results/matching.json. Ratios travel between machines, seconds do not.
"""

import json
import sys
from pathlib import Path
from random import Random
from time import process_time

import numpy as np
from scipy.optimize import linear_sum_assignment

from conversations.programme.assignment import Table
from conversations.programme.availability import Availability
from conversations.programme.candidates import SIDES, Candidate, Rules
from conversations.programme.matching import draft, in_seeded_order, remembered

SIZES = (500, 1_000, 2_000)
RESULTS = Path("bench-results/matching.json")
ZONES = ("Europe/Berlin", "Europe/London", "America/New_York", "America/Sao_Paulo", "Asia/Kolkata", "Asia/Tokyo")
HOURS = dict(zip(ZONES, (1, 0, -5, -3, 5, 9), strict=True))


def main() -> None:
    """Measures every size given on the command line, or the usual ones."""
    sizes = [int(size) for size in sys.argv[1:]] or SIZES
    rows = [measured(size, capacity) for size in sizes for capacity in (1, 2)]
    show(rows)
    RESULTS.parent.mkdir(exist_ok=True)
    RESULTS.write_text(json.dumps(rows, indent=2) + "\n")


def measured(size: int, capacity: int) -> dict[str, float]:
    """One pool: CPU seconds of the whole draft, of the table, and of the solver alone; and who was covered.

    With capacity 2 both sides may take two, which `linear_sum_assignment` cannot do; the ratio is still
    taken to its time with one partner each.
    """
    people = pool(size, capacity)
    rules = Rules(seed=1)
    began = process_time()
    result = draft(people, bookable=overlap, rules=rules)
    whole = process_time() - began

    began = process_time()
    ordered = in_seeded_order(people, rules.seed)
    mentors, mentees = ([each for each in ordered if side in each.roles] for side in SIDES)
    table = Table(mentors, mentees, apart=frozenset(), rules=rules, bookable=remembered(overlap))
    scores = np.concatenate([table.scores(at, min(at + 512, size)) for at in range(0, size, 512)])
    scoring = process_time() - began

    matrix = np.where(scores >= 0, scores + 10.0**7, 0)
    began = process_time()
    linear_sum_assignment(matrix, maximize=True)
    alone = process_time() - began
    covered = {person for pair in result.pairs for person in (pair.mentor, pair.mentee)}
    return {
        "size": size,
        "capacity": capacity,
        "permitted_share": round(float((scores >= 0).mean()), 3),
        "draft_s": round(whole, 3),
        "table_s": round(scoring, 3),
        "assignment_alone_s": round(alone, 3),
        "ratio": round(whole / alone, 2),
        "pairs": len(result.pairs),
        "covered": len(covered),
        "score_total": result.score_total,
    }


def pool(size: int, capacity: int) -> list[Candidate]:
    """Invented people with structure: topics cluster by unit, languages by region, levels overlap.

    Uniform random scores would hide the difference between a good and a bad solver.
    """
    chance = Random(size)
    people = []
    for at in range(2 * size):
        unit, zone = chance.randrange(12), chance.choice(ZONES)
        topics = tuple(sorted({f"t{(unit * 5 + chance.randrange(25)) % 60}" for _ in range(chance.randint(4, 9))}))
        is_leader = at >= size
        people.append(
            Candidate(
                f"p{at}",
                ("mentee",) if is_leader else ("mentor",),
                Availability(zone),
                level=chance.randint(4, 9) if is_leader else chance.randint(1, 5),
                unit=f"u{unit}",
                region=zone.split("/")[0],
                managers=(f"p{chance.randrange(size, 2 * size)}",),
                languages=("en",) if chance.random() < 0.9 else ("de", "pt"),
                topics_offered=topics,
                objectives=topics,
                communication_style=chance.choice(["direct", "gentle", "curious"]),
                feedback_style=chance.choice(["written", "spoken", ""]),
                modes=("live", "async") if chance.random() < 0.5 else ("live",),
                capacity_mentor=capacity,
                capacity_mentee=capacity,
                barred_units=(f"u{chance.randrange(12)}",) if chance.random() < 0.05 else (),
                is_priority=chance.random() < 0.05,
            )
        )
    return people


def overlap(mentor: Candidate, mentee: Candidate) -> int:
    """Bookable starts by difference of zone: this measures the matcher, not the calendar."""
    apart = abs(HOURS[mentor.availability.zone] - HOURS[mentee.availability.zone])
    return 10 * max(0, 2 * (8 - apart) - 1)


def show(rows: list[dict[str, float]]) -> None:
    """One line a row on standard output."""
    lines = ["  ".join(f"{name:>18}" for name in rows[0])]
    lines += ["  ".join(f"{value:>18}" for value in row.values()) for row in rows]
    sys.stdout.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
