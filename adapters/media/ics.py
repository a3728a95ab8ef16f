"""A meeting as an iCalendar file (RFC 5545): the entry itself and the two stretches kept free around it."""

import re
from datetime import datetime, timedelta

from icalendar import Calendar, Event, vCalAddress, vText

from conversations.engine.prompts import Meeting
from conversations.programme.wall_clock import instant, moment

PRODUCT = "-//Flipside//Flipside//EN"
#: RFC 5546 wants somebody who publishes; nobody reads mail there, and `.invalid` never will be anybody's.
ORGANIZER = vCalAddress("mailto:noreply@flipside.invalid", params={"CN": "Flipside"})

_LINE_BREAKS = re.compile("\r\n|[\r\n\v\f\x85\u2028\u2029]")
_NOT_TEXT = re.compile("[\x00-\x08\x0e-\x1f\x7f\ufeff]")
_ESCAPED = str.maketrans({"\\": r"\\", ";": r"\;", ",": r"\,", "\n": r"\n"})
_ONE_MINUTE = timedelta(minutes=1)


def meeting_bytes(meeting: Meeting) -> bytes:
    """The file, CRLF, 75 octets a line.

    METHOD:PUBLISH, also for what is cancelled (STATUS says so): REQUEST and CANCEL belong to invitations among
    addressed people, and their readers ignore all entries but the first, which would lose the holds.
    Raises ValueError when an instant names no zone or the meeting ends before it starts.
    """
    start, end = _whole_second(meeting.start), _whole_second(meeting.end)
    if end <= start:
        raise ValueError(f"the meeting {meeting.uid} must end after it starts, got {start} to {end}")
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add_component(_entry(meeting, "", meeting.title, start, end, meeting.is_cancelled))
    for hold in (_hold_before(meeting, start, end), _hold_after(meeting, start, end)):
        if hold is not None:
            calendar.add_component(hold)
    return bytes(calendar.to_ical())


def _hold_before(meeting: Meeting, start: datetime, end: datetime) -> Event | None:
    title = meeting.hold_before_title or meeting.title
    if meeting.hold_before > 0:
        kept_from = start - timedelta(minutes=meeting.hold_before)
        return _entry(meeting, "-before", title, kept_from, start, meeting.is_cancelled)
    return _withdrawn(meeting, "-before", title, start, min(start + _ONE_MINUTE, end))


def _hold_after(meeting: Meeting, start: datetime, end: datetime) -> Event | None:
    title = meeting.hold_after_title or meeting.title
    if meeting.hold_after > 0:
        kept_until = end + timedelta(minutes=meeting.hold_after)
        return _entry(meeting, "-after", title, end, kept_until, meeting.is_cancelled)
    return _withdrawn(meeting, "-after", title, max(end - _ONE_MINUTE, start), end)


def _withdrawn(meeting: Meeting, suffix: str, title: str, start: datetime, end: datetime) -> Event | None:
    """A hold that an earlier file may have made and this one takes back; None in the first file.

    A file cannot know what came before it, so every later one takes back what it does not hold. Calendars
    that know the entry remove it. Those that ignore STATUS would show it, so it is a single minute inside
    the meeting, marked as free: it blocks no time that the meeting does not. It still has a title and, as
    the RFC demands of every entry, ends after it starts.
    """
    return _entry(meeting, suffix, title, start, end, is_cancelled=True) if meeting.sequence > 0 else None


def _entry(meeting: Meeting, suffix: str, title: str, start: datetime, end: datetime, is_cancelled: bool) -> Event:
    entry = Event()
    entry.add("uid", _Literal(meeting.uid + suffix))
    entry.add("organizer", ORGANIZER)
    entry.add("sequence", meeting.sequence)
    entry.add("dtstamp", _whole_second(meeting.stamp))
    entry.add("dtstart", start)
    entry.add("dtend", end)
    entry.add("summary", _Literal(title))
    if not suffix:
        for name, text in (("description", meeting.description), ("location", meeting.location)):
            if text:
                entry.add(name, _Literal(text))
    entry.add("status", "CANCELLED" if is_cancelled else "CONFIRMED")
    entry.add("transp", "TRANSPARENT" if is_cancelled else "OPAQUE")
    return entry


def _whole_second(at: datetime) -> datetime:
    return moment(instant(at))


class _Literal(vText):
    """Text that reads back as it was written.

    icalendar itself takes a backslash before a capital N, as in `C:\\News`, for a line break. Every kind of
    line break becomes the one the format knows; control characters, which it forbids, are left out.
    """

    def __new__(cls, text: str) -> "_Literal":
        whole = text.encode("utf-8", errors="replace").decode("utf-8")
        return super().__new__(cls, _NOT_TEXT.sub("", _LINE_BREAKS.sub("\n", whole)))

    def to_ical(self) -> bytes:
        return self.translate(_ESCAPED).encode("utf-8")
