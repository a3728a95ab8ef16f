"""What goes out by itself each month and quarter: to sponsors, to the committee, at a phase's end (PRODUCT §4, §7)."""

import re
from collections.abc import Iterator
from datetime import datetime, timedelta

from tests.rehearsal.auditor.files import Message, Run
from tests.rehearsal.auditor.hours import days_later, local, next_moment
from tests.rehearsal.auditor.steps import MINUTE, asks_too_many, why_late

MOST_WORDS, MOST_METRICS, MOST_STORIES = 300, 8, 2
#: What one thing the sponsor is asked for, and the title over the stories, in both languages.
ASK = re.compile(r"(?:One thing needs you|Eins braucht dich): \S")
STORIES = re.compile(r"(?:Stories|Geschichten), ")
METRIC = re.compile(r"[^:]{3,60}: .+")
#: Months of the programme in each phase.
PHASE = 3
PHASES = 4


def a_sponsors_message_takes_two_minutes(run: Run) -> list[str]:
    """At most 300 words, eight metrics, each once, and two stories."""
    findings = []
    for each in _statuses(run):
        metrics, stories = list(_metrics(each)), list(_stories(each))
        words = len(each.text.split())
        if words > MOST_WORDS or len(metrics) > MOST_METRICS or len(stories) > MOST_STORIES:
            findings.append(f"{each}: {words} words, {len(metrics)} metrics, {len(stories)} stories")
        if not metrics or len(set(metrics)) < len(metrics):
            findings.append(f"{each}: metrics are {metrics}")
    return findings


def a_sponsors_message_has_one_ask(run: Run) -> list[str]:
    """Neither none nor two."""
    return [f"{each}: {count} asks" for each in _statuses(run) if (count := len(ASK.findall(each.text))) != 1]


def each_sponsor_gets_one_message_a_month(run: Run) -> list[str]:
    """For each scope they sponsor, as soon as its figures are frozen: on the first working day of the month, once."""
    findings = []
    hats = {
        (each.person, f"cohort/{each.cohort}" if each.cohort else f"region/{each.region}" if each.region else _all(run))
        for each in run.office.wearing("sponsor")
    }
    for person, about in sorted(hats):
        months = [month for month, told in run.office.told.items() if about in told]
        findings += _once_each(run, person, "sponsor_status.status", about, months)
    asked = (each for each in run.messages if each.name == "sponsor_status.status")
    return findings + [f"{each}: no sponsor of {each.about}" for each in asked if (each.to, each.about) not in hats]


def each_of_the_committee_gets_one_pack_a_quarter(run: Run) -> list[str]:
    """When the quarter's last month is frozen; it is about the whole company."""
    people = sorted({each.person for each in run.office.wearing("committee")})
    quarters = [month for month, told in run.office.told.items() if int(month[-2:]) % 3 == 0 and _all(run) in told]
    findings = [
        finding for person in people for finding in _once_each(run, person, "quarterly_pack.pack", _all(run), quarters)
    ]
    asked = (each for each in run.messages if each.name == "quarterly_pack.pack")
    return findings + [f"{each}: not of the committee" for each in asked if each.to not in people]


def a_gate_is_reported_where_it_is_due(run: Run) -> list[str]:
    """When a phase's last month is frozen, and again a month after "this phase goes on"; to each admin, never else."""
    if run.office.is_control:
        return []
    due = list(_gates_due(run))
    findings = []
    for admin in run.office.admins:
        asked = [each for each in run.by_person.get(admin, ()) if each.name == "gates.report" and not each.is_reply]
        for opens, until in due:
            mine = [each for each in asked if opens <= each.at < until]
            findings += [] if mine or _is_excused(run, admin, opens) else [f"{admin}: no report of the gate of {opens}"]
            findings += asks_too_many(run, mine, 2)  # once, and one reminder
        findings += [
            f"{each}: nothing was to be decided" for each in asked if not any(a <= each.at < b for a, b in due)
        ]
    return findings


def _gates_due(run: Run) -> Iterator[tuple[datetime, datetime]]:
    """From when until when each gate waited for a decision."""
    decided = [each for each in run.messages if each.name in ("gates.advanced", "gates.stays")]
    phase, opens = 1, None
    for month, frozen_at in run.office.month_ends.items():
        earlier = [each for each in decided if opens and opens <= each.at < frozen_at]
        if opens and earlier:
            yield opens, earlier[0].at + MINUTE
            phase, opens = phase + (earlier[0].name == "gates.advanced"), None
        if opens is None and phase <= PHASES and _months_since_start(run, month) >= phase * PHASE:
            opens = frozen_at
    if opens:
        later = [each.at for each in decided if each.at >= opens]
        yield opens, min(later, default=run.ends_at) + MINUTE


def _months_since_start(run: Run, month: str) -> int:
    """How many months of the programme are over when this one is."""
    year, number = (int(part) for part in month.split("-"))
    return 12 * (year - run.office.starts_at.year) + number - run.office.starts_at.month + 1


def _once_each(run: Run, person: str, name: str, about: str, months: list[str]) -> list[str]:
    """A finding for each of these months after which it did not come in time, came twice, or came for no month."""
    asked = [each for each in run.by_person.get(person, ()) if (each.name, each.about) == (name, about)]
    findings = []
    for month, frozen_at in run.office.month_ends.items():
        mine = [each for each in asked if not each.is_reply and frozen_at <= each.at < frozen_at + timedelta(days=28)]
        if month not in months:
            findings += [f"{each}: nothing to tell of {month}" for each in mine]
            continue
        findings += asks_too_many(run, mine, 1)
        if not mine and not _is_excused(run, person, frozen_at):
            findings.append(f"{person}: no {name} about {about} for {month}")
        findings += [
            f"{each}: not on the first working day" for each in mine[:1] if not _is_in_time(run, each, frozen_at)
        ]
    return findings


def _is_in_time(run: Run, message: Message, frozen_at: datetime) -> bool:
    """On the first working day of the month, unless something else was put to the reader before."""
    reader = run.people[message.to]
    nine = next_moment(reader.rhythm(frozen_at), frozen_at)
    days = [local(reader.rhythm(at), at).date() for at in (nine, message.at)]
    came_before = any(nine <= each.at < message.at and not each.is_reply for each in run.by_person[message.to])
    return days[0] == days[1] or came_before or bool(why_late(run, reader, nine, message.at, message))


def _is_excused(run: Run, person: str, since: datetime) -> bool:
    """Unreachable then, or the run is over before it could come."""
    reader = run.people[person]
    limit = days_later(reader.rhythm(since), since, 3)
    return run.was_unreachable(person, since, limit) or run.ends_at < limit


def _statuses(run: Run) -> list[Message]:
    return [each for each in run.messages if each.name == "sponsor_status.status" and each.text]


def _metrics(message: Message) -> Iterator[str]:
    """The names of the figures: lines `name: value` behind title and introduction, before the first list."""
    for line in message.text.split("\n")[2:]:
        if line.startswith("- "):
            return
        if METRIC.fullmatch(line):
            yield line.partition(": ")[0]


def _stories(message: Message) -> Iterator[str]:
    lines = iter(message.text.split("\n"))
    if any(STORIES.match(line) for line in lines):
        for line in lines:
            if not line.startswith("- "):
                return
            yield line


def _all(run: Run) -> str:
    return f"company/{run.office.company}"
