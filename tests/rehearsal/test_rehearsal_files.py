"""The two files of a rehearsal: their shape is a contract, and the same seed gives the same bytes."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

INSTANT = re.compile(r"20\d\d-\d\d-\d\dT\d\d:\d\d:\d\dZ")
LINE = ("at", "to", "hat", "zone", "locale", "platform", "conversation", "step", "reply", "urgent", "text", "inputs")
PERSON = ("id", "roles", "region", "country", "locale", "languages", "level", "unit", "manager", "capacity")
PERSON_LATER = ("invited_at", "consented_at", "intake_at", "left_at", "erased_at", "history", "pauses")
PAIRING = ("id", "mentor", "mentee", "score", "why", "approved_at", "announced_at", "agreed_at", "ended_at")
SESSION = ("id", "pairing", "number", "mode", "status", "due_at", "planned_start", "planned_end", "proposed", "pulses")
ROWS = {
    "answers": ("person", "pairing", "kind", "name", "value", "asked_at", "at"),
    "actions": ("person", "pairing", "session", "logged_at", "outcome", "followed_at"),
    "commitments": ("person", "pairing", "quarter", "made_at", "outcome", "closed_at"),
    "stories": ("pairing", "consented"),
    "circles": ("number", "asked_at", "host", "start"),
    "escalations": ("pairing", "matter", "rung", "opened_at", "closed_at", "result"),
    "audits": ("quarter", "seed", "per_cent", "pairings", "size", "sample"),
}
PULSE = ("person", "asked_at", "answered_at", "held", "learning", "action", "useful")


def rehearse(folder: Path, name: str, hash_seed: str, *options: str) -> tuple[bytes, bytes]:
    """Rehearse 6 pairs for 2 months in a process of its own; the bytes of out.json and messages.jsonl."""
    result, log = folder / f"{name}.json", folder / f"{name}.jsonl"
    command = [sys.executable, "-m", "bot", "rehearse", "--pairs", "6", "--months", "2", "--seed", "7"]
    command += ["--json", str(result), "--log", str(log), *options]
    done = subprocess.run(
        command, capture_output=True, text=True, env={**os.environ, "PYTHONHASHSEED": hash_seed}, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return result.read_bytes(), log.read_bytes()


@pytest.fixture(scope="module")
def rehearsal(tmp_path_factory: pytest.TempPathFactory) -> tuple[bytes, bytes]:
    """One small rehearsal for all tests of this page."""
    return rehearse(tmp_path_factory.mktemp("rehearsal"), "first", "1")


@pytest.fixture
def result(rehearsal: tuple[bytes, bytes]) -> dict[str, Any]:
    """out.json as read."""
    found: dict[str, Any] = json.loads(rehearsal[0])
    return found


@pytest.fixture
def lines(rehearsal: tuple[bytes, bytes]) -> list[dict[str, Any]]:
    """messages.jsonl as read."""
    return [json.loads(line) for line in rehearsal[1].splitlines()]


def test_the_same_seed_gives_the_same_bytes(rehearsal: tuple[bytes, bytes], tmp_path: Path) -> None:
    """Another process with another hash seed, a database of its own and a resumption at the end: same files."""
    database = f"sqlite:///{tmp_path / 'again.sqlite'}"
    again = rehearse(tmp_path, "again", "2", "--db", database)
    resumed = rehearse(tmp_path, "resumed", "3", "--db", database, "--resume")

    assert again == rehearsal
    assert resumed == rehearsal


def test_every_line_has_what_the_contract_lists(lines: list[dict[str, Any]]) -> None:
    """Each message names its reader, its place in the programme and its words."""
    assert len(lines) > 100
    for line in lines:
        assert all(name in line for name in (*LINE, "pairing", "session")), line
        assert line["hat"] in ("participant", "office")
        assert INSTANT.fullmatch(line["at"])


def test_lines_are_in_time_order(lines: list[dict[str, Any]]) -> None:
    """A reader of the log never has to sort."""
    times = [line["at"] for line in lines]

    assert times == sorted(times)


def test_no_message_is_listed_twice(lines: list[dict[str, Any]]) -> None:
    """A key is one message."""
    keys = [line["key"] for line in lines]

    assert len(keys) == len(set(keys))


def test_the_result_has_what_the_contract_lists(result: dict[str, Any]) -> None:
    """People, pairings, sessions, decisions, figures: all of the promised names."""
    living = [each for each in result["people"] if not each["erased_at"]]

    assert all(name in each for each in living for name in (*PERSON, *PERSON_LATER))
    assert all(name in each for each in result["pairings"] for name in (*PAIRING, "end_reason", "pauses"))
    assert all(name in each for each in result["sessions"] for name in SESSION)
    assert all(name in pulse for each in result["sessions"] for pulse in each["pulses"] for name in PULSE)
    assert {"unmatched", "decisions", "figures", "undelivered", "seed", "settings"} <= result.keys()


def test_what_came_of_the_pairings_is_listed(result: dict[str, Any]) -> None:
    """Closed answers, actions, commitments, stories, circles: each with the promised names."""
    assert all(name in each for rows, names in ROWS.items() for each in result[rows] for name in names)
    assert result["answers"]
    assert result["actions"]
    assert result["commitments"]


def test_the_result_holds_nobodys_words(rehearsal: tuple[bytes, bytes]) -> None:
    """Simulated people sign what they write; the mark is in what they read, and nowhere in the result."""
    assert b"quartz-" not in rehearsal[0]
    assert b"quartz-" in rehearsal[1]


def test_whoever_was_erased_leaves_an_id_and_silence(result: dict[str, Any], lines: list[dict[str, Any]]) -> None:
    """An erased person stays as id and date, and what they read is blank."""
    erased = [each for each in result["people"] if each["erased_at"]]
    texts = {line["text"] for line in lines if line["to"] in [each["id"] for each in erased]}

    assert erased
    assert all(set(each) == {"id", "erased_at"} for each in erased)
    assert texts == {""}


def test_each_figure_stands_beside_its_n_and_response_rate(result: dict[str, Any]) -> None:
    """No rate without how many it rests on (PRODUCT §2.8)."""
    figures = result["figures"]

    assert {"participation", "completion", "response_rate", "satisfaction", "sessions_held"} <= figures.keys()
    assert all(set(each) == {"value", "n", "response_rate"} for each in figures.values())


def test_people_do_meet(result: dict[str, Any]) -> None:
    """A rehearsal in which nothing happens would keep every promise."""
    statuses = [each["status"] for each in result["sessions"]]

    assert statuses.count("held") >= 5
    assert "planned" not in statuses


def test_a_used_database_needs_resume(tmp_path: Path) -> None:
    """Two rehearsals never mix: a database in use is refused with what to do."""
    database = f"sqlite:///{tmp_path / 'used.sqlite'}"
    command = [sys.executable, "-m", "bot", "rehearse", "--pairs", "1", "--months", "1", "--db", database]
    subprocess.run(command, capture_output=True, check=True)
    refused = subprocess.run(command, capture_output=True, text=True, check=False)

    assert refused.returncode == 2
    assert "--resume" in refused.stderr
