"""Starts a rehearsal as a newcomer would: a process of its own, two files as its only result."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from fcntl import LOCK_EX, flock
from functools import lru_cache
from pathlib import Path
from tempfile import gettempdir, mkdtemp

from tests.rehearsal.auditor.files import Run
from tests.rehearsal.auditor.instants import Json
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
    folder = left_by(plan)
    return read_run(folder / "out.json", folder / "messages.jsonl")


def result_of(plan: Plan) -> Json:
    """What out.json holds after this plan; read anew each time."""
    found: Json = json.loads((left_by(plan) / "out.json").read_text(encoding="utf-8"))
    return found


@lru_cache(maxsize=16)
def left_by(plan: Plan) -> Path:
    """The folder with the two files of this plan, rehearsed once a test session, also where several processes test."""
    session = os.environ.get("PYTEST_XDIST_TESTRUNUID")
    name = f"{plan.pairs}-{plan.months}-{plan.seed}-{plan.cohort}"
    root = Path(gettempdir()) / f"flipside-audit-{session}" if session else Path(mkdtemp(prefix="flipside-audit-"))
    folder = root / name
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "lock").open("w") as lock:
        flock(lock, LOCK_EX)
        if not (folder / "out.json").exists():
            done = subprocess.run(command(plan, folder), capture_output=True, text=True, check=False)
            is_over = (folder / "out.json").exists()
            assert is_over, f"{plan} did not come to its end:\n{done.stdout[-2000:]}{done.stderr[-6000:]}"
    return folder
