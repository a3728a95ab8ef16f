"""The figures on the screen, and a handful of cheap checks; the thorough audit reads the files from outside."""

from collections import Counter, defaultdict
from collections.abc import Iterator

from rich.console import Console
from rich.table import Table

from bot.rehearsal.plan import instant_read
from bot.rehearsal.result import Outcome
from bot.rehearsal.rows import WEEKDAYS
from conversations.programme.availability import Availability, Week
from conversations.programme.working_time import is_working_moment

#: The questions of a pulse; `moved_to` and `useful` are steps beside them.
PULSE = ("held", "learning", "action", "moved_to", "useful")


def broken_promises(outcome: Outcome) -> list[str]:
    """One line for each promise that was broken, with what is needed to find it."""
    return [
        *_outside_hours(outcome),
        *_the_same_two_again(outcome),
        *_reporting_lines(outcome),
        *_capacity(outcome),
        *_pulse_questions(outcome),
        *_script_to_both(outcome),
    ]


def show(console: Console, outcome: Outcome, broken: list[str]) -> None:
    """Print the figures and what was broken."""
    table = Table("figure", "value", "n", "response rate", title="After the rehearsal")
    for name, each in outcome.result["figures"].items():
        rate = "" if each["response_rate"] is None else f"{each['response_rate']} %"
        table.add_row(
            name.replace("_", " "), "–" if each["value"] is None else f"{each['value']}", str(each["n"]), rate
        )
    console.print(table)
    console.print(f"{len(outcome.lines)} messages, {len(outcome.deeds)} things done, {len(broken)} promises broken")
    for line in broken[:40]:
        console.print(f"[red]broken[/]: {line}", highlight=False)


def _outside_hours(outcome: Outcome) -> Iterator[str]:
    rhythms = {
        each["id"]: [(instant_read(held["from"]), _rhythm(held)) for held in each["history"]]
        for each in outcome.result["people"]
        if "history" in each
    }
    for line in outcome.lines:
        if line["reply"] or line["urgent"] or line["to"] not in rhythms:
            continue
        at = instant_read(line["at"])
        held = [rhythm for since, rhythm in rhythms[line["to"]] if since <= at]
        if not held or not is_working_moment(held[-1], at):
            yield f"{line['conversation']}.{line['step']} reached {line['to']} outside hours at {line['at']}"


def _rhythm(held: dict[str, object]) -> Availability:
    hours = held["hours"]
    if not isinstance(hours, dict):
        raise TypeError("hours are a mapping by weekday")
    week: Week = tuple(tuple((_minute(start), _minute(end)) for start, end in hours[name]) for name in WEEKDAYS)
    country, subdivision = held["country"], held["subdivision"]
    return Availability(
        str(held["zone"]), week, str(country) if country else None, str(subdivision) if subdivision else None
    )


def _minute(clock: str) -> int:
    return int(clock[:2]) * 60 + int(clock[3:])


def _the_same_two_again(outcome: Outcome) -> Iterator[str]:
    announced = [each for each in outcome.result["pairings"] if each["announced_at"]]
    counted = Counter(tuple(sorted((each["mentor"], each["mentee"]))) for each in announced)
    for pair, count in sorted(counted.items()):
        if count > 1:
            yield f"{pair[0]} and {pair[1]} were paired {count} times"


def _reporting_lines(outcome: Outcome) -> Iterator[str]:
    managers = {each["id"]: each.get("manager") for each in outcome.result["people"]}
    for each in outcome.result["pairings"]:
        for person, other in ((each["mentor"], each["mentee"]), (each["mentee"], each["mentor"])):
            line = [managers.get(person), managers.get(managers.get(person) or "")]
            if each["announced_at"] and other in line:
                yield f"pairing {each['id']} follows a reporting line: {other} leads {person}"


def _capacity(outcome: Outcome) -> Iterator[str]:
    limits = {each["id"]: each["capacity"] for each in outcome.result["people"] if "capacity" in each}
    for side in ("mentor", "mentee"):
        changes: dict[str, list[tuple[str, int]]] = defaultdict(list)
        for each in outcome.result["pairings"]:
            if each["announced_at"]:
                changes[each[side]] += [(each["announced_at"], 1), (each["ended_at"] or "9999", -1)]
        for person, events in sorted(changes.items()):
            running = most = 0
            for _, change in sorted(events):
                running += change
                most = max(most, running)
            if person in limits and most > limits[person][side]:
                yield f"{person} had {most} pairings as {side} at once, {limits[person][side]} were agreed"


def _pulse_questions(outcome: Outcome) -> Iterator[str]:
    told = ("thanks", "not_this_time", "moved")
    for line in outcome.lines:
        if line["conversation"] == "pulse" and line["step"] not in (*PULSE, *told):
            yield f"the pulse asked {line['to']} something else: {line['step']}"


def _script_to_both(outcome: Outcome) -> Iterator[str]:
    asked: dict[str, set[str]] = defaultdict(set)
    for line in outcome.lines:
        if line["conversation"] == "rematch" and line["step"] == "script":
            asked[line["pairing"]].add(line["to"])
    ended = {each["id"]: each["ended_at"] for each in outcome.result["pairings"]}
    settled = {
        each["pairing"] for each in outcome.result["decisions"] if each["kind"] == "rematch" and each["decided_at"]
    }
    for pairing, people in sorted(asked.items()):
        if len(people) == 1 and not ended.get(pairing) and pairing not in settled:
            yield f"the re-match script of pairing {pairing} reached one person only"
