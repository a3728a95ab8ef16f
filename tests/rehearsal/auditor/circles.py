"""The mentors' monthly circle, and a hidden cohort's own office (PRODUCT §4)."""

from datetime import datetime

from tests.rehearsal.auditor.files import Message, Run
from tests.rehearsal.auditor.hours import local
from tests.rehearsal.auditor.steps import asks_too_many

#: A question and one reminder.
MOST_ASKS = 2
#: A concern goes to whom its author chose, of whatever office; trainers of all cohorts meet among themselves.
OF_NO_COHORT = frozenset({"confidant", "clinic"})


def a_circle_comes_once_a_month(run: Run) -> list[str]:
    """In one month, on the reader's calendar, one host is asked, and each mentor is invited once."""
    findings = []
    asked: dict[tuple[str, int, int, str], list[Message]] = {}
    for each in run.messages:
        if each.name in ("circle_host.when", "circle.invite") and not each.is_reply:
            reader = each.to if each.name == "circle.invite" else ""
            wall = local(run.people[each.to].rhythm(each.at), each.at) if run.people[each.to].is_known else each.at
            asked.setdefault((each.name, wall.year, wall.month, reader), []).append(each)
    for (name, *_), messages in asked.items():
        findings += asks_too_many(run, messages, MOST_ASKS)
        hosts = {each.to for each in messages}
        if name == "circle_host.when" and len(hosts) > 1:
            findings.append(f"{messages[-1]}: {sorted(hosts)} are asked to host")
    numbers = [each.number for each in run.outcomes.circles]
    if len(set(numbers)) < len(numbers):
        findings.append(f"circles are numbered {numbers}")
    return findings


def a_circle_is_the_mentors_own(run: Run) -> list[str]:
    """Who is invited mentors in a live pairing; who hosts it does not, and invites before it meets."""
    findings = []
    for each in run.messages:
        if each.name == "circle.invite" and not each.is_reply and each.to not in _mentors(run, each.at):
            findings.append(f"{each}: {each.to} mentors nobody then")
    for circle in run.outcomes.circles:
        if circle.host in _mentors(run, circle.asked_at):
            findings.append(f"circle {circle.number}: its host {circle.host} is one of the mentors")
        late = (each for each in run.by_subject.get(f"circle/{circle.id}", ()) if each.name == "circle.invite")
        if circle.start:
            findings += [f"{each}: it meets at {circle.start}" for each in late if each.at >= circle.start]
    return findings


def a_hidden_cohort_has_an_office_of_its_own(run: Run) -> list[str]:
    """Of a hidden cohort nobody hears by a hat that they do not wear in it; what they ask for names nobody of it."""
    if run.cohort != "hidden":
        return []
    members = {run.people[person].name for pairing in run.pairings.values() for person in pairing.people} - {""}
    others = [each for each in run.messages if each.hat == "office" and not run.people[each.to].own_office]
    return [
        f"{each}: {each.to} wears no hat in this cohort"
        for each in others
        if each.conversation not in OF_NO_COHORT
        and (each.conversation != "desk" or any(name in each.text for name in members))
    ]


def _mentors(run: Run, at: datetime) -> set[str]:
    return {
        each.mentor
        for each in run.pairings.values()
        if each.announced_at and each.announced_at <= at and (each.ended_at is None or at <= each.ended_at)
    }
