"""What people read: their language, their clock, whole sentences, and only what is theirs (PRODUCT §2, §3)."""

import re

from tests.rehearsal.auditor.booking import shows
from tests.rehearsal.auditor.files import Message, Run
from tests.rehearsal.auditor.hours import local
from tests.rehearsal.auditor.steps import MOVES

#: Fluent's braces, its isolation marks and error forms, Python's own words for values, our keys.
RAW = re.compile(
    r"\{\s*\$|\{\s*\w*\s*\}|\{\?\?|\u2068|\u2069|%\(\w+\)s|"
    r"\b(?:None(?! of)|nan|True|False)\b|datetime\.|<[a-z_]+ object|object at 0x"
)
KEY = re.compile(
    r"(?<![\w./@-])[a-z]+(?:_[a-z]+)+(?:[-.][a-z_]+)*(?![\w@])|\b(?:option|factor|because|side|button)-[a-z_]+\b"
)
HOLE = re.compile(r"\S {2,}\S| [.,;!?](?=\s|$)|\(\s*\)")
#: Where people's own words are shown, braces and underscores may be theirs.
QUOTING = frozenset(
    {"action", "ahead", "share", "confidant", "concern", "home", "my_data", "sponsor_status", "quarterly_pack"}
)
#: What somebody wrote themselves: up to the mark they sign it with, or right to left in isolation marks.
OWN_WORDS = re.compile(
    r"[^\n“„]*quartz-[a-z]+-[a-p]{8}\u2069?|"
    r"\u2068(?=[^\n]*[\u0590-\u08ff])(?:[^\u2068\u2069]|\u2068[^\u2069]*\u2069)*\u2069"
)
#: Next to words that run right to left, whole lines stand in isolation marks.
RIGHT_TO_LEFT, MARKS = re.compile(r"[\u0590-\u08ff]"), re.compile(r"[\u2068\u2069]")
#: The title of a page, as its writers see it.
PAGE = re.compile(r"(?:^|\s)# \S")
OFFICE = frozenset(
    {
        "approval",
        "attention",
        "audit",
        "circle_host",
        "clinic",
        "confidant",
        "desk",
        "diagnosis",
        "escalation",
        "gates",
        "launch_check",
        "progress",
        "quarterly_pack",
        "sponsor_status",
    }
)
GERMAN = frozenset(
    re.findall(r"\w+", "der die das den dem und ist ich nicht mit für auf ein eine einen es nur wie dir du zu von")
)
ENGLISH = frozenset(re.findall(r"\w+", "the and is i not with for on a your you of to in it that this will was"))
QUOTED = re.compile(r"[“„«\"]([^“”„«»\"]{12,})[”“»\"]")


def no_text_shows_a_raw_placeholder_or_key(run: Run) -> list[str]:
    """No braces, no names of variables or messages, no values as the machine writes them."""
    findings = []
    steps = {f"{each.conversation}-{each.step}" for each in run.messages}
    for each in run.messages:
        if each.conversation in QUOTING:
            continue
        for text in (each.text, *each.inputs):
            text = OWN_WORDS.sub("…", text)  # what people write is theirs
            text = MARKS.sub("", text) if RIGHT_TO_LEFT.search(each.text) else text
            found = RAW.search(text) or KEY.search(text)
            if found or any(step in text for step in steps & set(re.findall(r"[a-z_]+-[a-z_]+", text))):
                findings.append(f"{each}: {found.group() if found else 'a key'!r} in {text[:200]!r}")
                break
    return findings


def no_sentence_has_a_hole(run: Run) -> list[str]:
    """Where a name or a time belongs, there is one: no double space, no space before a full stop, no empty brackets."""
    findings = []
    for each in run.messages:
        found = None if each.conversation in QUOTING else HOLE.search(OWN_WORDS.sub("…", each.text))
        if found:
            findings.append(f"{each}: {found.group()!r} in {each.text[:200]!r}")
    return findings


def no_message_is_empty(run: Run) -> list[str]:
    """Whoever was not erased reads words, and every button and field has a label."""
    erased = {each.id for each in run.people.values() if each.erased_at}
    return [
        f"{each}: an empty text or label, {each.inputs}"
        for each in run.messages
        if each.to not in erased and (not each.text.strip() or not all(label.strip() for label in each.inputs))
    ]


def texts_are_in_the_readers_language(run: Run) -> list[str]:
    """Of the small words that make a sentence, those of the reader's language outweigh the other's."""
    findings = []
    for each in run.messages:
        if each.conversation in QUOTING or each.locale.split("-")[0] not in ("de", "en"):
            continue
        if each.name == "desk.answer" and PAGE.search(each.text):
            continue  # whoever words a page for their region sees it in every language
        words = re.findall(r"\w+", OWN_WORDS.sub("…", each.text).casefold())
        german, english = (sum(word in known for word in words) for known in (GERMAN, ENGLISH))
        own, other = (german, english) if each.locale.startswith("de") else (english, german)
        if len(words) >= 8 and (other > own or (own == 0 and other > 1)):
            findings.append(f"{each}: {each.locale}? {own} words of it, {other} of the other in {each.text[:160]!r}")
    return findings


def a_booked_time_is_shown_on_the_readers_clock(run: Run) -> list[str]:
    """What was booked is read as HH:MM of the reader's own zone (for times that nobody moved afterwards)."""
    findings = []
    for session in run.sessions.values():
        messages = run.by_session.get(session.id, ())
        if session.planned_start is None or any(each.name in MOVES for each in messages):
            continue
        last: dict[str, Message] = {each.to: each for each in messages if each.name == "golden_hour.booked"}
        for person, each in last.items():
            reader = run.people[person]
            wall = local(reader.rhythm(each.at), session.planned_start) if reader.is_known else None
            if wall and each.text and not shows(each.text, wall):
                findings.append(f"{each}: {session.planned_start} is {wall:%d %H:%M} there, not in {each.text[:160]!r}")
    return findings


def both_hear_of_a_booked_time(run: Run) -> list[str]:
    """Whoever meets has read when: booked from proposals, a session that stands was told to both."""
    findings = []
    for session in run.sessions.values():
        starts = session.planned_start
        if starts is None or starts not in {start for start, _ in session.proposed} or session.status == "cancelled":
            continue
        told = {each.to for each in run.by_session.get(session.id, ()) if each.name == "golden_hour.booked"}
        for person in run.pairings[session.pairing].people:
            reader = run.people[person]
            excused = not reader.is_known or reader.is_paused(starts) or run.was_unreachable(person, starts, starts)
            if person not in told and not excused:
                findings.append(f"session {session.id} starts {starts}; {person} was never told")
    return findings


def the_office_reads_no_private_line(run: Run) -> list[str]:
    """Office hats meet only the office's conversations, and nothing that a partner shared shows up there.

    The files hold no private line but those shared with the partner; these must appear nowhere else.
    """
    findings = [
        f"{each}: {each.conversation} is no office conversation"
        for each in run.messages
        if (each.hat == "office") != (each.conversation in OFFICE)
    ]
    shared = {
        line for each in run.messages if each.name == "share.received" for line in QUOTED.findall(each.text) if line
    }
    for each in run.messages:
        if each.conversation in QUOTING:
            continue
        findings += [
            f"{each}: shows {line!r}, which was shared elsewhere" for line in sorted(shared) if line in each.text
        ]
    return findings


def a_shared_line_reaches_the_partner_alone(run: Run) -> list[str]:
    """`share.received` goes to one of the two of its pairing."""
    findings = []
    for each in run.messages:
        pairing = run.pairings.get(each.pairing or "")
        if each.name == "share.received" and (pairing is None or each.to not in pairing.people):
            findings.append(f"{each}: not one of the two")
    return findings


def messages_about_a_pairing_go_to_its_two_people(run: Run) -> list[str]:
    """What participants read about a pairing goes to its mentor and its mentee alone."""
    findings = []
    for each in run.messages:
        pairing = run.pairings.get(each.pairing or "")
        if pairing and each.hat == "participant" and each.to not in pairing.people:
            findings.append(f"{each}: {each.to} is neither {pairing.mentor} nor {pairing.mentee}")
    return findings


def conflicts_of_interest_are_kept(run: Run) -> list[str]:
    """An office hat never hears about a pairing that its wearer is part of (PRODUCT §1)."""
    findings = []
    for each in run.messages:
        pairing = run.pairings.get(each.pairing or "")
        if pairing and each.hat == "office" and each.to in pairing.people:
            findings.append(f"{each}: {each.to} is part of it")
    return findings
