"""After the end, for those who like: thanks, and two questions more (PRODUCT §3)."""

from datetime import timedelta

from tests.rehearsal.auditor.files import Message, Run
from tests.rehearsal.auditor.steps import asks_too_many

#: 18 and 24 months are at least so long.
FIRST, SECOND = timedelta(days=545), timedelta(days=728)
#: A question and one reminder.
MOST_ASKS = 2


def a_completed_pairing_is_thanked_once(run: Run) -> list[str]:
    """Completion speaks to the two of a pairing that came to its planned end, once each, and of no other end."""
    findings = []
    seen: dict[tuple[str, str], list[Message]] = {}
    for each in run.messages:
        pairing = run.pairings.get(each.pairing or "")
        if each.name != "completion.twice_more" or not each.is_proactive or pairing is None:
            continue
        if pairing.end_reason != "completed" or pairing.ended_at is None or each.at < pairing.ended_at:
            findings.append(f"{each}: it ended at {pairing.ended_at} ({pairing.end_reason})")
        seen.setdefault((pairing.id, each.to), []).append(each)
    for asked in seen.values():
        findings += asks_too_many(run, asked, 1)
    return findings


def years_later_only_those_who_agreed_are_asked(run: Run) -> list[str]:
    """18 and 24 months after the end, one question and one reminder each, to whoever said yes to that."""
    findings = []
    asked: dict[tuple[str, str], list[Message]] = {}
    for each in run.messages:
        if each.name == "long_view.questions" and each.is_proactive and each.pairing:
            asked.setdefault((each.pairing, each.to), []).append(each)
    for (pairing, person), messages in asked.items():
        agreed = [each for each in run.by_pairing[pairing] if (each.to, each.name) == (person, "completion.agreed")]
        ended_at = run.pairings[pairing].ended_at
        findings += asks_too_many(run, messages, 2 * MOST_ASKS)
        for number, each in enumerate(messages):
            wait = FIRST if number < MOST_ASKS else SECOND
            if not agreed or agreed[0].at > each.at:
                findings.append(f"{each}: {person} never agreed to it")
            elif ended_at is None or each.at - ended_at < wait:
                findings.append(f"{each}: it ended at {ended_at}")
    return findings
