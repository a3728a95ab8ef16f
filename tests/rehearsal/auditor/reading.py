"""Reads the two files of a rehearsal as issue 2 describes them; whatever breaks the contract raises here."""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path

from tests.rehearsal.auditor.files import (
    FOREVER,
    Decision,
    LeftOver,
    Message,
    Pairing,
    Person,
    Pulse,
    Run,
    Session,
    Stretch,
)
from tests.rehearsal.auditor.hours import rhythm_from
from tests.rehearsal.auditor.instants import Json, at, instant
from tests.rehearsal.auditor.office import office_from
from tests.rehearsal.auditor.outcomes import outcomes_from


def read_run(result: Path, log: Path) -> Run:
    """The run in these two files. Raises KeyError or ValueError where they break the contract."""
    lines = [json.loads(line) for line in log.read_text(encoding="utf-8").split("\n") if line]
    return run_from(json.loads(result.read_text(encoding="utf-8")), lines)


def run_from(result: Json, lines: Iterable[Json]) -> Run:
    """The run in this JSON."""
    sessions = {each["id"]: _session(each) for each in result["sessions"]}
    messages = tuple(_message(number, line, sessions) for number, line in enumerate(lines, start=1))
    return Run(
        messages,
        {each["id"]: _person(each) for each in result["people"]},
        {each["id"]: _pairing(each) for each in result["pairings"]},
        sessions,
        tuple(
            Decision(
                each["pairing"],
                each["kind"],
                each["number"],
                each["answers"],
                instant(each["opened_at"]),
                instant(each["decided_at"]),
                each["outcome"] or "",
            )
            for each in result["decisions"]
        ),
        tuple(LeftOver(each["person"], each["reason"], instant(each["told_at"])) for each in result["unmatched"]),
        result["figures"],
        {
            person: tuple(instant(each.get("at")) for each in result["undelivered"] if each["to"] == person)
            for person in dict.fromkeys(each["to"] for each in result["undelivered"])
        },
        instant(result["settings"].get("ends_at")) or messages[-1].at,
        outcomes_from(result),
        result["settings"]["cohort"],
        office_from(result),
    )


def _stretches(written: Iterable[tuple[str, str | None]]) -> tuple[Stretch, ...]:
    return tuple((at(start), instant(end) or FOREVER) for start, end in written)


def _message(number: int, line: Json, sessions: Mapping[str, Session]) -> Message:
    session = line["session"]
    known = sessions.get(session or "")
    return Message(
        number,
        at(line["at"]),
        line["to"],
        line["hat"],
        line["zone"],
        line["locale"],
        line["conversation"],
        line["step"],
        line["reply"],
        line["urgent"],
        line["text"],
        tuple(line["inputs"]),
        line["pairing"] or (known.pairing if known else None),
        session,
        line["about"],
    )


def _person(line: Json) -> Person:
    history = line.get("history", ())
    capacity = line.get("capacity") or {}
    return Person(
        line["id"],
        line.get("name") or "",
        tuple(line.get("roles", ())),
        tuple(each["role"] for each in line.get("hats", ()) if each["cohort"]),
        line.get("locale", ""),
        tuple(line.get("languages", ())),
        line.get("level"),
        line.get("manager"),
        {side: capacity.get(side, 1) for side in ("mentor", "mentee")},
        instant(line.get("consented_at")),
        instant(line.get("intake_at")),
        instant(line.get("left_at")),
        instant(line.get("erased_at")),
        instant(line.get("unreachable_since")),
        tuple(at(each["from"]) for each in history),
        tuple(rhythm_from(each, line) for each in history),
        _stretches(line.get("pauses", ())),
    )


def _pairing(line: Json) -> Pairing:
    return Pairing(
        line["id"],
        line["mentor"],
        line["mentee"],
        instant(line["approved_at"]),
        instant(line["announced_at"]),
        instant(line["agreed_at"]),
        instant(line["ends_at"]),
        instant(line["ended_at"]),
        line["end_reason"] or "",
        line["planned"],
        line["is_two_way"],
        _stretches(line["pauses"]),
    )


def _session(line: Json) -> Session:
    return Session(
        line["id"],
        line["pairing"],
        line["number"],
        line["mode"],
        line["status"],
        at(line["due_at"]),
        instant(line["planned_start"]),
        instant(line["planned_end"]),
        instant(line["closed_at"]),
        _stretches(line["proposed"]),
        tuple(
            Pulse(
                each["person"],
                instant(each["asked_at"]),
                instant(each["answered_at"]),
                each["held"] or "",
                each["learning"],
                each["action"],
                each["useful"],
            )
            for each in line["pulses"]
        ),
    )
