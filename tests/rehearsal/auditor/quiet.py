"""A person's hours are theirs, and a pause is a pause (PRODUCT §2.6, §3)."""

import re
from datetime import datetime, timedelta

from tests.rehearsal.auditor.files import Message, Run
from tests.rehearsal.auditor.hours import is_working, local, next_moment

#: What changes a session, and so may be urgent.
CHANGES = frozenset({"golden_hour.booked", "change.freed"})
#: What a paused pairing may still say: that it is paused, that it goes on, what is cancelled, and what two people
#: met about before. An open question of one's own stays answerable; notes shared and absences are about people.
IN_A_PAUSED_PAIRING = frozenset({"pause", "pulse", "share", "concern", "absence", "farewell"})
#: What the partner wrote before is theirs to read.
RECEIVED = frozenset({"change.freed", "ahead.received", "check_in.received"})
CLOCK = re.compile(r"\b(\d{1,2}):(\d{2})\b")


def messages_come_inside_hours(run: Run) -> list[str]:
    """What is neither a reply nor urgent comes inside the reader's hours of that instant, office hats included."""
    findings = []
    for each in run.messages:
        reader = run.reader(each)
        if each.is_reply or each.is_urgent or reader is None:
            continue
        rhythm = reader.rhythm(each.at)
        if not is_working(rhythm, each.at):
            wall = local(rhythm, each.at)
            findings.append(f"{each}: {wall:%a %Y-%m-%d %H:%M} in {rhythm.zone} is outside {rhythm.week}, or a holiday")
    return findings


def urgent_is_only_what_cannot_wait(run: Run) -> list[str]:
    """Urgent: changes of a session that starts by the reader's next working moment, as its text tells.

    PRODUCT says "before"; a session that starts with that moment cannot be told of then, so it counts.
    """
    findings = []
    for each in run.messages:
        reader = run.reader(each)
        if not each.is_urgent or reader is None:
            continue
        opens = next_moment(reader.rhythm(each.at), each.at)
        if each.name not in CHANGES:
            findings.append(f"{each}: changes no session")
        elif opens == each.at:
            findings.append(f"{each}: inside hours nothing needs to be urgent")
        elif each.text and not any(each.at <= start <= opens for start in _times_shown(run, each)):
            findings.append(f"{each}: no time in it lies before or at {opens}, the reader's next working moment")
    return findings


def nobody_hears_from_us_in_a_pause(run: Run) -> list[str]:
    """Who paused hears nothing but replies; an office hat is work, not the pause's matter."""
    findings = []
    for each in run.proactive:
        reader = run.reader(each)
        if reader and reader.is_paused(each.at):
            findings.append(f"{each}: {each.to} paused {_in(reader.pauses, each.at)}")
    return findings


def a_paused_pairing_is_quiet(run: Run) -> list[str]:
    """No booking, preparation, agreement or script about a pairing that stands still.

    The pulse about a meeting before the pause still asks: it looks back, and nobody is made to meet.
    """
    findings = []
    for each in run.proactive:
        pairing = run.pairings.get(each.pairing or "")
        if pairing is None or each.conversation in IN_A_PAUSED_PAIRING or each.name in RECEIVED:
            continue
        inside = [stretch for stretch in pairing.pauses if stretch[0] < each.at < stretch[1]]
        if inside:
            findings.append(f"{each}: the pairing is paused {inside[0]}")
    return findings


def everyone_reads_in_their_zone_and_language(run: Run) -> list[str]:
    """Each message names the zone and the language that were the reader's at that instant.

    The result tells the language at the end alone, so nothing is said of messages before somebody chose another.
    """
    findings = []
    chosen = {each.to: each.at for each in run.messages if each.name == "language.changed"}
    for each in run.messages:
        reader = run.reader(each)
        if reader is None:
            continue
        zone = reader.rhythm(each.at).zone
        if each.zone != zone:
            findings.append(f"{each}: in {each.zone}, but {each.to} lives in {zone} then")
        is_of_before = each.to in chosen and each.at <= chosen[each.to]
        if reader.locale and each.locale != reader.locale and not is_of_before:
            findings.append(f"{each}: in {each.locale}, but {each.to} reads {reader.locale}")
    return findings


def _times_shown(run: Run, message: Message) -> list[datetime]:
    """Each HH:MM of the text, as the first instant from then on at which the reader's clock shows it."""
    reader = run.people[message.to]
    wall = local(reader.rhythm(message.at), message.at)
    found = []
    for hours, minutes in CLOCK.findall(message.text):
        if int(hours) > 23 or int(minutes) > 59:
            continue
        shown = wall.replace(hour=int(hours), minute=int(minutes), second=0)
        found.append(shown if shown >= wall else shown + timedelta(days=1))
    return found


def _in(stretches: tuple[tuple[datetime, datetime], ...], at: datetime) -> str:
    return next(f"{start} to {end}" for start, end in stretches if start <= at < end)
