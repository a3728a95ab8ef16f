"""Killing a rehearsal anywhere loses nothing and says nothing twice."""

import json
import random
import subprocess
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.rehearsal.auditor.files import Run
from tests.rehearsal.auditor.reading import read_run
from tests.rehearsal.living import Plan, command

PLAN = Plan(6, 2, 11)
KILLS = 4


@dataclass(frozen=True)
class Twins:
    """The same plan lived undisturbed, and lived through several kills."""

    calm: Run
    killed: Run
    kills: int
    keys: list[str]


@pytest.fixture(scope="module")
def twins(tmp_path_factory: pytest.TempPathFactory) -> Twins:
    """Both runs; the places of the kills are drawn from a seed, between the first message and the last."""
    calm, shaken = tmp_path_factory.mktemp("calm"), tmp_path_factory.mktemp("killed")
    subprocess.run(command(PLAN, calm), check=False, capture_output=True)
    said = _lines(calm / "messages.jsonl")
    places = random.Random(PLAN.seed)
    diary = shaken / "programme.sqlite.platform.jsonl"
    resuming = command(PLAN, shaken, "--db", f"sqlite:///{shaken / 'programme.sqlite'}", "--resume")
    kills = 0
    for place in sorted(int(said * places.uniform(0.05, 0.9)) for _ in range(KILLS)):
        kills += _killed_at(resuming, diary, place)
    done = subprocess.run(resuming, check=False, capture_output=True, text=True)
    assert (shaken / "out.json").exists(), done.stdout[-2000:] + done.stderr[-6000:]
    lines = (shaken / "messages.jsonl").read_text(encoding="utf-8").split("\n")
    runs = [read_run(folder / "out.json", folder / "messages.jsonl") for folder in (calm, shaken)]
    return Twins(runs[0], runs[1], kills, [json.loads(line)["key"] for line in lines if line])


def test_it_was_killed_in_the_midst_of_things(twins: Twins) -> None:
    """Without kills the rest would prove nothing."""
    assert twins.kills == KILLS


def test_no_message_is_lost(twins: Twins) -> None:
    """Whatever is said undisturbed is said after kills too: the same steps to the same people, as often."""
    lost = _said(twins.calm) - _said(twins.killed)

    assert not lost


def test_nothing_is_said_that_would_not_have_been_said(twins: Twins) -> None:
    """And nothing more."""
    more = _said(twins.killed) - _said(twins.calm)

    assert not more


def test_nothing_is_said_twice(twins: Twins) -> None:
    """Neither by its key nor by what, to whom and when: a send in flight is found again by reading back."""
    killed, calm = _said_at(twins.killed), _said_at(twins.calm)

    assert len(set(twins.keys)) == len(twins.keys)
    assert not {what: count for what, count in killed.items() if count > max(1, calm[what])}


def test_everything_ends_as_it_would_have_ended(twins: Twins) -> None:
    """The same pairings, statuses and answers."""
    assert _ends(twins.killed) == _ends(twins.calm)


def _killed_at(resuming: list[str], diary: Path, place: int) -> bool:
    """Let it live until so many lines are in the platform's diary, then kill it; False where it ended before."""
    process = subprocess.Popen(resuming, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while process.poll() is None:
        if _lines(diary) >= place:
            process.kill()
            return process.wait() < 0
        time.sleep(0.005)
    return False


def _lines(file: Path) -> int:
    return file.read_bytes().count(b"\n") if file.exists() else 0


def _said(run: Run) -> Counter[tuple[str, str, str | None, str | None]]:
    return Counter((each.to, each.name, each.session, each.pairing) for each in run.messages)


def _said_at(run: Run) -> Counter[tuple[object, ...]]:
    return Counter((each.to, each.name, each.session, each.pairing, each.at, each.text) for each in run.messages)


def _ends(run: Run) -> dict[str, object]:
    found: dict[str, object] = {each.id: (each.people, each.end_reason) for each in run.pairings.values()}
    for each in run.sessions.values():
        said = sorted((pulse.person, pulse.held) for pulse in each.pulses)
        found[each.id] = (each.status, each.planned_start, said)
    return found
