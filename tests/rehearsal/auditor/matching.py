"""Who is paired with whom, and that nobody is silently missed (PRODUCT §2.2, §3, §5)."""

from datetime import datetime

from tests.rehearsal.auditor.files import FOREVER, Pairing, Person, Run
from tests.rehearsal.auditor.hours import days_later, working_days_between
from tests.rehearsal.auditor.steps import soon, why_late

LINE_LEVELS = 2
#: Who waits hears so every so many working days; the day itself and the next morning are slack.
TOLD_AGAIN = 10
#: Whoever reads this asked for no match any more.
NO_MORE = frozenset({"leave.done", "farewell.not_now"})


def never_the_same_two_again(run: Run) -> list[str]:
    """Two people are announced to each other once, in one direction, for good."""
    findings = []
    seen: dict[frozenset[str], Pairing] = {}
    for pairing in run.pairings.values():
        if pairing.announced_at is None:
            continue
        earlier = seen.setdefault(frozenset(pairing.people), pairing)
        if earlier is not pairing:
            findings.append(f"pairing {pairing.id} joins {pairing.people} again, after {earlier.id}")
    return findings


def nobody_has_more_partners_than_they_offered(run: Run) -> list[str]:
    """At every instant at most as many announced pairings per side as the person's capacity there."""
    findings = []
    for side in ("mentor", "mentee"):
        spans: dict[str, list[tuple[datetime, int, str]]] = {}
        for pairing in run.pairings.values():
            if pairing.announced_at is None:
                continue
            person = pairing.mentor if side == "mentor" else pairing.mentee
            end = pairing.ended_at or FOREVER
            spans.setdefault(person, []).extend([(pairing.announced_at, 1, pairing.id), (end, -1, pairing.id)])
        for person, events in spans.items():
            known = run.people[person]
            count = 0
            for at, step, pairing_id in sorted(events, key=lambda event: event[:2]):
                count += step
                if known.is_known and count > known.capacity[side]:
                    findings.append(
                        f"{person} has {count} partners as {side} from {at} on ({pairing_id}), "
                        f"but room for {known.capacity[side]}"
                    )
    return findings


def nobody_is_paired_within_their_line(run: Run) -> list[str]:
    """Neither is the other's manager nor their manager's manager."""
    findings = []
    for pairing in run.pairings.values():
        for below, above in (pairing.people, pairing.people[::-1]):
            if above in _line(run, below)[:LINE_LEVELS]:
                findings.append(f"pairing {pairing.id}: {above} leads {below} within {LINE_LEVELS} levels")
    return findings


def the_mentee_stands_above_the_mentor(run: Run) -> list[str]:
    """Where both levels are known."""
    findings = []
    for pairing in run.pairings.values():
        levels = run.people[pairing.mentor].level, run.people[pairing.mentee].level
        if levels[0] is not None and levels[1] is not None and levels[0] >= levels[1]:
            findings.append(f"pairing {pairing.id}: the mentor's level is {levels[0]}, the mentee's {levels[1]}")
    return findings


def partners_share_a_language(run: Run) -> list[str]:
    """At least one language that both named."""
    return [
        f"pairing {pairing.id}: {mentor.languages} and {mentee.languages} have no language in common"
        for pairing, mentor, mentee in _known(run)
        if not set(mentor.languages) & set(mentee.languages)
    ]


def partners_have_opposite_roles(run: Run) -> list[str]:
    """The mentor chose to be one, and so did the mentee; nobody is paired with themselves."""
    return [
        f"pairing {pairing.id}: mentor {mentor.id} {mentor.roles}, mentee {mentee.id} {mentee.roles}"
        for pairing, mentor, mentee in _known(run)
        if "mentor" not in mentor.roles or "mentee" not in mentee.roles or mentor.id == mentee.id
    ]


def both_said_yes_before_they_were_paired(run: Run) -> list[str]:
    """Consent and intake come before any announcement; a person who came back keeps the first intake."""
    findings = []
    for pairing, *people in _known(run):
        for person in people:
            early = pairing.announced_at and person.intake_at and person.intake_at > pairing.announced_at
            if pairing.announced_at and (early or not person.intake_at or not person.consented_at):
                findings.append(
                    f"pairing {pairing.id} announced {pairing.announced_at}: {person.id} {person.intake_at}"
                )
    return findings


def a_human_approves_before_anything_is_announced(run: Run) -> list[str]:
    """No announcement without an approval before it, in the record and in what people read."""
    findings = []
    for pairing in run.pairings.values():
        approved, announced = pairing.approved_at, pairing.announced_at
        if announced and (approved is None or approved > announced):
            findings.append(f"pairing {pairing.id}: announced {announced}, approved {approved}")
        findings += [
            f"{each}: the pairing was approved {approved}"
            for each in run.by_pairing.get(pairing.id, ())
            if each.conversation in ("announcement", "agreement") and (approved is None or each.at < approved)
        ]
    return findings


def an_announcement_reaches_both(run: Run) -> list[str]:
    """Both read who their partner is, by their next working moment, unless it ended or a pause came before."""
    findings = []
    for pairing in run.pairings.values():
        if pairing.announced_at is None:
            continue
        for person in pairing.people:
            reader = run.people[person]
            if not reader.is_known:
                continue
            limit = soon(reader, pairing.announced_at)
            read = [
                each.at
                for each in run.by_pairing.get(pairing.id, ())
                if each.to == person and each.name == "announcement.met"
            ]
            ended = pairing.ended_at is not None and pairing.ended_at <= limit
            late = not read or read[0] > limit
            if late and not ended and not why_late(run, reader, pairing.announced_at, limit):
                findings.append(
                    f"pairing {pairing.id} announced {pairing.announced_at}: {person} read {read}, by {limit}"
                )
    return findings


def whoever_is_left_over_is_told_the_same_day(run: Run) -> list[str]:
    """Each entry of `unmatched` has its message, by the reader's next working moment.

    Meanwhile drafted for somebody, paused, gone or unreachable: then there is nothing to tell.
    """
    findings = []
    for each in run.left_over:
        reader = run.people.get(each.person)
        if reader is None or not reader.is_known or each.told_at is None or reader.left_at:
            continue
        limit = soon(reader, each.told_at)
        told = [message.at for message in run.by_person.get(each.person, ()) if message.name == "waiting.told"]
        if not any(each.told_at <= at <= limit for at in told) and not why_late(run, reader, each.told_at, limit):
            findings.append(f"{each.person} was left over at {each.told_at} ({each.reason}), but not told by {limit}")
    return findings


def nobody_waits_in_silence(run: Run) -> list[str]:
    """From intake to a partner, and while still open after one: a word at least every 10 working days.

    Waiting starts with the intake (two working days for the matcher's morning run), or with the "yes" to a new
    match; it ends with a partner, a pause, leaving (for good or not), a "not now", the last matcher's run, or a
    draft that never was announced (a champion may think five working days about it, and the files do not tell
    since when).
    """
    findings = []
    until = run.matched_until
    for person in run.people.values():
        if not person.is_known or person.intake_at is None:
            continue
        heard = [each.at for each in run.by_person.get(person.id, ()) if each.name == "waiting.told"]
        for start, end in _waiting(run, person, until):
            at = start
            for word in [*(each for each in heard if start <= each <= end), end]:
                days = working_days_between(person.rhythm(at), at, word)
                excused = person.is_paused(at, word) or run.was_unreachable(person.id, at, word)
                if days > TOLD_AGAIN + 2 and not excused:
                    findings.append(f"{person.id} waited from {at} to {word}, {days} working days, without a word")
                at = word
    return findings


def _waiting(run: Run, person: Person, until: datetime) -> list[tuple[datetime, datetime]]:
    if person.left_at or person.intake_at is None or not {"mentor", "mentee"} & set(person.roles):
        return []
    mine = [each for each in run.pairings.values() if person.id in each.people]
    if any(each.announced_at is None for each in mine):
        return []
    mine_heard = run.by_person.get(person.id, ())
    wishes = [person.intake_at, *(each.at for each in mine_heard if each.name in ("farewell.looking", "swap.done"))]
    over = [each.announced_at for each in mine if each.announced_at]
    over += [each.at for each in mine_heard if each.name in NO_MORE]
    found = []
    for wish in wishes:
        start = days_later(person.rhythm(wish), wish, 2)
        taken = any(each.announced_at and each.announced_at <= start < (each.ended_at or FOREVER) for each in mine)
        ends = min([until, *(each for each in over if each > wish)])
        if not taken and start < ends:
            found.append((start, ends))
    return found


def _line(run: Run, person: str) -> list[str]:
    line: list[str] = []
    known = run.people.get(person)
    while known and known.manager and known.manager not in line:
        line.append(known.manager)
        known = run.people.get(known.manager)
    return line


def _known(run: Run) -> list[tuple[Pairing, Person, Person]]:
    found = ((each, run.people[each.mentor], run.people[each.mentee]) for each in run.pairings.values())
    return [(each, mentor, mentee) for each, mentor, mentee in found if mentor.is_known and mentee.is_known]
