"""What the programme office watches over: pairings at risk, and the quarterly audit (PRODUCT §4)."""

import re
from datetime import datetime, timedelta
from itertools import pairwise

from tests.rehearsal.auditor.files import Message, Run
from tests.rehearsal.auditor.hours import days_later
from tests.rehearsal.auditor.outcomes import Escalation
from tests.rehearsal.auditor.steps import soon

#: Words that would tell of what somebody tapped about a session.
TELLING = re.compile(r"useful|use of|score|rat(ed|ing)|nützlich|nutzen|bewert|getippt|antwort(?!person)", re.IGNORECASE)
#: Clocks of the reader and of the ledger may lie a minute apart.
MINUTE = timedelta(minutes=1)


def a_champion_hears_the_same_day(run: Run) -> list[str]:
    """Of every pairing at risk, at the first moment inside their hours; unless it was settled by then."""
    findings = []
    for it in run.outcomes.escalations:
        told = _told(run, it, "escalation.look")
        if not told and not _is_over_at(run, it, it.opened_at + timedelta(days=6)):
            findings.append(f"escalation {it.id}: nobody hears of it")
        for each in told[:1]:
            reader = run.people[each.to]
            if reader.is_known and each.at > soon(reader, it.opened_at):
                findings.append(f"{each}: at risk since {it.opened_at}")
    return findings


def one_escalation_is_open_at_a_time(run: Run) -> list[str]:
    """A pairing has no two, and a look it has once."""
    findings = []
    by_pairing: dict[str, list[Escalation]] = {}
    for it in sorted(run.outcomes.escalations, key=lambda each: each.opened_at):
        by_pairing.setdefault(it.pairing, []).append(it)
    for pairing, every in by_pairing.items():
        for one, other in pairwise(every):
            if one.closed_at is None or one.closed_at > other.opened_at:
                findings.append(f"pairing {pairing}: {other.id} while {one.id} is open")
        if sum(each.matter == "look" for each in every) > 1:
            findings.append(f"pairing {pairing}: a second look would tell")
    return findings


def the_office_hears_after_three_working_days(run: Run) -> list[str]:
    """Not before, unless the champion handed it on."""
    findings = []
    for it in run.outcomes.escalations:
        handed_on = [each.at for each in _told(run, it, "escalation.handed_on")]
        for each in _told(run, it, "escalation.office"):
            reader = run.people[each.to]
            asked = [look.at for look in _told(run, it, "escalation.look") if look.at <= each.at]
            was_handed = any(at <= each.at for at in handed_on)
            if reader.is_known and asked and not was_handed and each.at + MINUTE < _later(run, it, asked[0]):
                findings.append(f"{each}: the champion has known since {asked[0]}")
    return findings


def no_escalation_tells_what_somebody_tapped(run: Run) -> list[str]:
    """Neither in words, nor by coming as far as a sponsor."""
    findings = [
        f"{each}: says {found.group()!r}"
        for each in run.messages
        if each.conversation == "escalation" and (found := TELLING.search("\n".join((each.text, *each.inputs))))
    ]
    looks = (each for each in run.outcomes.escalations if each.matter == "look")
    return findings + [
        f"escalation {each.id}: a look is counted for a sponsor" for each in looks if each.rung == "sponsor"
    ]


def a_sample_is_as_large_as_the_policy_says(run: Run) -> list[str]:
    """Rounded up, one at least; no pairing twice in a quarter, and its auditor is none of the two."""
    findings = []
    seen: set[tuple[str, str]] = set()
    for each in run.outcomes.audits:
        if each.size != -(-each.pairings * each.per_cent // 100) or len(each.sample) > each.size:
            findings.append(f"audit {each.quarter}: {each.size} of {each.pairings} at {each.per_cent} %")
        for pairing, auditor in each.sample:
            if (each.quarter, pairing) in seen or auditor in run.pairings[pairing].people:
                findings.append(f"audit {each.quarter}: {pairing}, looked at by {auditor}")
            seen.add((each.quarter, pairing))
    return findings


def an_auditor_is_asked_in_the_quarters_first_days(run: Run) -> list[str]:
    """Once the quarter is over, about a pairing of the sample that is theirs."""
    drawn = sorted(run.outcomes.audits, key=lambda audit: audit.drawn_at, reverse=True)
    first = {(pairing, auditor): audit.drawn_at for audit in drawn for pairing, auditor in audit.sample}
    findings = []
    for each in run.messages:
        if each.name == "audit.look" and not each.is_reply:
            since = first.get((each.pairing or "", each.to))
            if since is None or each.at < since:
                findings.append(f"{each}: not theirs to look at")
    return findings


def _told(run: Run, it: Escalation, name: str) -> list[Message]:
    until = it.closed_at or datetime.max.replace(tzinfo=it.opened_at.tzinfo)
    return [
        each for each in run.by_pairing.get(it.pairing, ()) if each.name == name and it.opened_at <= each.at <= until
    ]


def _is_over_at(run: Run, it: Escalation, at: datetime) -> bool:
    """Settled by then, or nothing more is said in this run."""
    return (it.closed_at is not None and it.closed_at < at) or run.messages[-1].at < at


def _later(run: Run, it: Escalation, asked: datetime) -> datetime:
    """Three working days after it was opened, by the shortest week of those who were asked, a day of zones aside."""
    readers = [run.people[each.to] for each in _told(run, it, "escalation.look") if run.people[each.to].is_known]
    return min([days_later(each.rhythm(asked), it.opened_at, 3) for each in readers], default=asked) - timedelta(days=1)
