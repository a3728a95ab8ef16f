"""Starts a rehearsal as a newcomer would: a process of its own, two files as its only result."""

import subprocess
import sys
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from tempfile import mkdtemp

from tests.rehearsal.auditor.files import Run
from tests.rehearsal.auditor.reading import read_run


@dataclass(frozen=True)
class Plan:
    """How many pairs, for how many months, from which seed, in what kind of cohort."""

    pairs: int
    months: int
    seed: int
    cohort: str = "open"

    def __str__(self) -> str:
        kind = "" if self.cohort == "open" else f", {self.cohort}"
        return f"{self.pairs}x{self.months}, seed {self.seed}{kind}"


def command(plan: Plan, folder: Path, *options: str) -> list[str]:
    """The command line; the files are out.json and messages.jsonl in the folder."""
    sizes = ["--pairs", str(plan.pairs), "--months", str(plan.months), "--seed", str(plan.seed)]
    sizes += ["--cohort", plan.cohort]
    files = ["--json", str(folder / "out.json"), "--log", str(folder / "messages.jsonl")]
    return [sys.executable, "-m", "bot", "rehearse", *sizes, *files, *options]


@lru_cache(maxsize=8)
def lived(plan: Plan) -> Run:
    """The run of this plan, rehearsed once a test session."""
    folder = Path(mkdtemp(prefix="flipside-audit-"))
    done = subprocess.run(command(plan, folder), capture_output=True, text=True, check=False)
    is_over = (folder / "out.json").exists()
    assert is_over, f"{plan} did not come to its end:\n{done.stdout[-2000:]}{done.stderr[-6000:]}"
    return read_run(folder / "out.json", folder / "messages.jsonl")
