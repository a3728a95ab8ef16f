"""What ends, ends: cancelled first, then told to both, in the same words whatever the cause (PRODUCT §2.3, §3)."""

from datetime import timedelta

from tests.rehearsal.auditor.files import Message, Pairing, Run
from tests.rehearsal.auditor.hours import working_days_between
from tests.rehearsal.auditor.scripts import PRIVATE
from tests.rehearsal.auditor.steps import OWN_TIMES, moves, why_late

#: Ends that one of the two wished for.
WISHED = frozenset({"swap", "left"}) | PRIVATE
#: What is about a pairing that is over, and what was on its way to one of the two.
AFTERWARDS = frozenset({"farewell", "completion", "long_view", "audit"})
ON_ITS_WAY = {"change.freed", "check_in.received"}
#: How somebody hears that what they wished for is done; after an erasure it is all that tells.
SAID_SO = {"swap.done", "leave.done", "my_data.receipt", *(f"{kind}.new" for kind in PRIVATE)}
#: What is on its way at the instant of the end may arrive so long after.
CROSSING = timedelta(seconds=1)


def nobody_hears_about_a_pairing_that_ended(run: Run) -> list[str]:
    """After the end only the farewell, thanks, and the cancellation of booked times come, to whatever hat.

    What was shared before it still arrives, whoever agreed to it is asked years later, and the audit of a quarter
    looks at pairings that were under way in it.
    """
    findings = []
    for each in run.messages:
        pairing = run.pairings.get(each.pairing or "")
        if each.is_reply or pairing is None or pairing.ended_at is None or each.at <= pairing.ended_at:
            continue
        if each.conversation not in AFTERWARDS and each.name not in ON_ITS_WAY and not _was_shared(run, each):
            findings.append(f"{each}: it ended at {pairing.ended_at} ({pairing.end_reason})")
    return findings


def _was_shared(run: Run, message: Message) -> bool:
    """A line that its author gave to the partner while the pairing lived."""
    pairing = run.pairings.get(message.pairing or "")
    if message.name != "share.received" or pairing is None or pairing.ended_at is None:
        return False
    author, ended_at = pairing.other(message.to), pairing.ended_at
    about = run.by_session.get(message.session or "", ())
    return any((each.to, each.name) == (author, "share.shared") and each.at <= ended_at for each in about)


def the_farewell_comes_one_to_three_working_days_later(run: Run) -> list[str]:
    """A wished end reaches the partner after 1 to 3 of their working days, whatever the cause.

    A pause or an unreachable reader may make it later, nothing makes it sooner. The planned end is no surprise:
    its farewell may come at once.
    """
    findings = []
    for each in run.messages:
        pairing, reader = run.pairings.get(each.pairing or ""), run.reader(each)
        if each.name != "farewell.ended" or each.is_reply or not pairing or not reader or not pairing.ended_at:
            continue
        if not _is_first(run, each):
            continue
        days = working_days_between(reader.rhythm(each.at), pairing.ended_at, each.at)
        if days < 1 or each.at < pairing.ended_at:
            findings.append(f"{each}: {days} working days after the end at {pairing.ended_at}, too soon")
        elif days > 3 and not why_late(run, reader, pairing.ended_at, each.at):
            findings.append(f"{each}: {days} working days after the end at {pairing.ended_at}, too late")
    return findings


def whoever_stays_is_told(run: Run) -> list[str]:
    """Each announced pairing that ended is said farewell to: to the partner, or to both at the planned end."""
    findings = []
    for pairing in run.pairings.values():
        if pairing.announced_at is None or pairing.ended_at is None:
            continue
        told = {each.to for each in run.by_pairing.get(pairing.id, ()) if each.conversation == "farewell"}
        stay = [person for person in pairing.people if _may_be_told(run, person, pairing)]
        expected = [person for person in stay if not _wished(run, person, pairing)]
        findings += [
            f"pairing {pairing.id} ended at {pairing.ended_at} ({pairing.end_reason}); {person} never heard so"
            for person in expected
            if person not in told
        ]
    return findings


def the_farewell_has_the_same_words_whatever_the_cause(run: Run) -> list[str]:
    """In one language all first farewells differ by the partner's name alone: one word, nowhere else another.

    Whoever could not be reached with the first one may read its reminder instead.
    """
    findings = []
    by_locale: dict[str, list[Message]] = {}
    for each in run.messages:
        since = each.at - timedelta(days=21)
        if each.name == "farewell.ended" and run.was_unreachable(each.to, since, each.at):
            continue
        if each.name == "farewell.ended" and each.text and not each.is_reply and _is_first(run, each):
            by_locale.setdefault(each.locale, []).append(each)
    for locale, messages in by_locale.items():
        usual = messages[0]
        for each in messages[1:]:
            if not _differ_by_a_name(usual.text, each.text) or usual.inputs != each.inputs:
                pairing = run.pairings.get(each.pairing or "")
                cause = pairing.end_reason if pairing else "?"
                findings.append(f"{each} ({cause}, {locale}): {each.text!r} is not {usual.text!r} (line {usual.line})")
    return findings


def nothing_stays_planned_when_a_pairing_ends(run: Run) -> list[str]:
    """Ended pairings leave no open session behind, and no meeting that starts after their end."""
    findings = []
    for session in run.sessions.values():
        pairing = run.pairings[session.pairing]
        if pairing.ended_at is None:
            continue
        if session.status == "planned":
            findings.append(f"session {session.id} is planned, but {pairing.id} ended at {pairing.ended_at}")
        starts = session.planned_start
        if starts and starts > pairing.ended_at and session.status != "cancelled" and not moves(run, session.id):
            findings.append(f"session {session.id} ({session.status}) starts {starts}, after the end of {pairing.id}")
    return findings


def no_meeting_lies_in_a_pause(run: Run) -> list[str]:
    """What was booked for a time inside a pause was cancelled; a time that the two named themselves may stand."""
    findings = []
    for session in run.sessions.values():
        starts = session.planned_start
        if starts is None or session.status == "cancelled":
            continue
        pairing = run.pairings[session.pairing]
        stretches = [*pairing.pauses]
        stretches += [stretch for person in pairing.people for stretch in run.people[person].pauses]
        named = any(each.name in OWN_TIMES for each in run.by_session.get(session.id, ()))
        findings += [
            f"session {session.id} ({session.status}) starts {starts}, inside the pause {start} to {end}"
            for start, end in stretches
            if start < starts < end and not named
        ]
    return findings


def _may_be_told(run: Run, person: str, pairing: Pairing) -> bool:
    known = run.people.get(person)
    if known is None or not known.is_known or known.left_at or pairing.ended_at is None:
        return False
    soon = pairing.ended_at + timedelta(days=7)
    left = any(
        each.name == "leave.done" and pairing.ended_at < each.at <= soon for each in run.by_person.get(person, ())
    )
    return not left and not run.was_unreachable(person, pairing.ended_at, soon)


def _wished(run: Run, person: str, pairing: Pairing) -> bool:
    if pairing.end_reason not in WISHED:
        return False
    said_so = any(
        each.to == person and each.name in SAID_SO
        for each in run.by_person.get(person, ())
        if pairing.ended_at and abs(each.at - pairing.ended_at) <= CROSSING
    )
    chose = any(
        each.pairing == pairing.id and each.kind in PRIVATE and "new" in str(each.answers.get(person, ""))
        for each in run.decisions
    )
    return said_so or chose


def _is_first(run: Run, message: Message) -> bool:
    asked = [each for each in run.by_person[message.to] if (each.name, each.pairing) == (message.name, message.pairing)]
    return asked[0] is message


def _differ_by_a_name(one: str, other: str) -> bool:
    """Word by word the same; where they differ, one word each, the same one wherever it stands."""
    words, others = one.split(), other.split()
    named = {pair for pair in zip(words, others, strict=False) if pair[0] != pair[1]}
    return len(words) == len(others) and len(named) <= 1
