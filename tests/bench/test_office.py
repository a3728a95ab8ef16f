"""The matcher beside scipy's assignment alone on the same scores, and beside colette where it is at hand.

`make bench-office` prints a table and writes bench-results/office.json. How to read it: tests/bench/README.md.
"""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.bench.office import RESULTS, keep

#: People a side, partners each.
SIZES = ((400, 1), (500, 1), (2_000, 1), (5_000, 1), (5_000, 2), (10_000, 1), (10_000, 2))
#: Up to so many a side nothing better exists; beyond, the sum may fall short by a thousandth (PRODUCT §5).
EXACT_UP_TO = 2_000
GIBIBYTE = 2**30
COLETTE = Path(".venv/colette")
COLETTE_PEOPLE = 800


@pytest.mark.bench
def test_the_matcher_beside_scipy() -> None:
    """As many pairs as scipy's optimum, the sum or nearly so, and no whole table in memory."""
    scipy = {size: measured("scipy", size, 1) for size in sorted({size for size, _ in SIZES})}
    rows = [row(size, capacity, scipy[size]) for size, capacity in SIZES]
    colette = colette_seconds()
    half = next(each for each in rows if each["size"] == COLETTE_PEOPLE // 2)
    show(rows)
    keep("matching", {"colette_800_people_s": colette, "colette_ratio": ratio(colette, half), "results": rows})

    for each in rows:
        assert each["peak_bytes"] < GIBIBYTE
        if each["capacity"] == 1:
            assert each["pairs"] == each["scipy_pairs"]
            assert each["share"] == 1 if each["size"] <= EXACT_UP_TO else 0.999 <= each["share"] <= 1


def row(size: int, capacity: int, scipy: dict[str, float]) -> dict[str, float]:
    """Our figures with scipy's. With room for two the share is 0: scipy knows one partner each."""
    found = measured("ours", size, capacity)
    return {
        "size": size,
        "capacity": capacity,
        **{name: round(found[name], 3) for name in ("score_s", "assign_s", "draft_s")},
        "scipy_alone_s": round(scipy["scipy_alone_s"], 3),
        "ratio": round((found["score_s"] + found["assign_s"]) / scipy["scipy_alone_s"], 3),
        "peak_bytes": found["peak_bytes"],
        "pairs": found["pairs"],
        "scipy_pairs": scipy["pairs"],
        "share": found["score_total"] / scipy["score_total"] if capacity == 1 else 0,
    }


def measured(what: str, size: int, capacity: int) -> dict[str, float]:
    """A measurement in a process of its own."""
    command = [sys.executable, "-m", "tests.bench.matching_run", what, str(size), str(capacity)]
    found: dict[str, float] = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
    return found


def colette_seconds() -> float | None:
    """Processor seconds of one of its rounds, or None where it is not installed: `make .venv/colette`."""
    if not COLETTE.exists():
        return None
    command = [sys.executable, str(Path(__file__).with_name("colette_round.py")), str(COLETTE_PEOPLE)]
    environment = {**os.environ, "PYTHONPATH": str(COLETTE)}
    # What it says while it works goes to standard output as well; the figure is its last line.
    said = subprocess.run(command, check=True, capture_output=True, env=environment).stdout
    return float(said.splitlines()[-1])


def ratio(theirs: float | None, ours: dict[str, float]) -> float | None:
    """How many of our whole drafts take as long as theirs."""
    return None if theirs is None else round(theirs / ours["draft_s"], 1)


def show(rows: list[dict[str, float]]) -> None:
    """One line a row on standard output."""
    lines = ["  ".join(f"{name:>13}" for name in rows[0])]
    lines += ["  ".join(f"{value:>13.7g}" for value in each.values()) for each in rows]
    sys.stdout.write("\n" + "\n".join(lines) + f"\n\n{RESULTS}\n")
