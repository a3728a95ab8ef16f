"""Files: what leaves as bytes opens in calendars and spreadsheets and says exactly what was written."""

import csv
import io
import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest
import vobject
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar, Event

from adapters.media import file_bytes
from conversations.engine.prompts import Document, Meeting, Table

START = datetime(2026, 3, 3, 14, 0, tzinfo=UTC)
FIRST = Meeting(
    uid="session-1@flipside",
    sequence=0,
    start=START,
    end=START + timedelta(hours=1),
    title="Session with Ana",
    description="Bring one real question.",
    stamp=datetime(2026, 2, 20, 9, 30, tzinfo=UTC),
    hold_before=30,
    hold_after=20,
    hold_before_title="Prepare",
    hold_after_title="Reflect",
    location="Room 4",
)

HOSTILE = [
    'semicolons; commas, colons: and "quotes"',
    "C:\\News\\new\\n \\, \\; \\",
    "two lines\nand a third\n\nafter a gap\n",
    "😀👩‍👩‍👧‍👦🇧🇷" * 40,
    "اجتماع مع آنا، الساعة 15:00 ؛ مرحبا",
    "END:VEVENT\nBEGIN:VALARM\nATTACH:https://example.org",
    "=HYPERLINK(1)",
    " leading and trailing \t",
    "word" * 500,
]


def ics(meeting: Meeting) -> bytes:
    """The bytes of a meeting's file."""
    return file_bytes(meeting)[2]


def entries(content: bytes) -> dict[str, Event]:
    """The entries of a file by UID, read back by icalendar without a complaint."""
    calendar = Calendar.from_ical(content)
    events = [event for event in calendar.walk("VEVENT") if isinstance(event, Event)]
    assert [calendar.errors, *(event.errors for event in events)] == [[]] * (len(events) + 1)
    return {str(event["UID"]): event for event in events}


def text_of(content: bytes, name: str) -> str:
    """The first TEXT value of this property, unfolded and unescaped as RFC 5545 §3.1 and §3.3.11 say."""
    unfolded = content.decode("utf-8").replace("\r\n ", "")
    value = unfolded.split(f"\r\n{name}:", 1)[1].split("\r\n", 1)[0]
    return re.sub(r"\\([\\;,nN])", lambda found: "\n" if found[1] in "nN" else found[1], value)


def rows_of(content: bytes) -> list[list[str]]:
    """The cells of a file, read back by a CSV reader that knows nothing of us."""
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def test_a_meeting_says_everything_a_calendar_needs() -> None:
    """The first entry carries identity, revision, instants in UTC and the words."""
    content = ics(FIRST)
    calendar, main = Calendar.from_ical(content), entries(content)["session-1@flipside"]

    assert (calendar["METHOD"], calendar["VERSION"], calendar["PRODID"]) == (
        "PUBLISH",
        "2.0",
        "-//Flipside//Flipside//EN",
    )
    assert (main.start, main.end) == (FIRST.start, FIRST.end)
    assert FIRST.stamp == main.DTSTAMP
    assert (main["SEQUENCE"], main["STATUS"], main["TRANSP"]) == (0, "CONFIRMED", "OPAQUE")
    assert (main["SUMMARY"], main["LOCATION"]) == ("Session with Ana", "Room 4")
    assert b"DTSTART:20260303T140000Z\r\n" in content


def test_the_meeting_stands_before_its_holds() -> None:
    """Outlook reads only the first entry of an invitation, so that has to be the meeting."""
    assert list(entries(ics(FIRST))) == [
        "session-1@flipside",
        "session-1@flipside-before",
        "session-1@flipside-after",
    ]


def test_holds_touch_the_meeting_and_keep_their_minutes() -> None:
    """Preparation ends where the meeting starts and reflection starts where it ends."""
    found = entries(ics(FIRST))
    before, after = found["session-1@flipside-before"], found["session-1@flipside-after"]

    assert (before.start, before.end) == (START - timedelta(minutes=30), START)
    assert (after.start, after.end) == (FIRST.end, FIRST.end + timedelta(minutes=20))
    assert (before["SUMMARY"], after["SUMMARY"]) == ("Prepare", "Reflect")
    assert (before["STATUS"], after["TRANSP"]) == ("CONFIRMED", "OPAQUE")


def test_holds_do_not_repeat_the_description() -> None:
    """What is private to the meeting stands once, in the meeting."""
    assert ics(FIRST).count(b"DESCRIPTION") == 1


def test_the_first_file_takes_nothing_back() -> None:
    """Without holds and without a past, the meeting is alone."""
    assert list(entries(ics(replace(FIRST, hold_before=0, hold_after=0)))) == ["session-1@flipside"]


@pytest.mark.parametrize("length", [timedelta(hours=1), timedelta(seconds=30)])
def test_a_later_file_takes_back_the_holds_it_no_longer_has(length: timedelta) -> None:
    """A vanished hold is cancelled, and where that is not understood it takes no time of its own."""
    later = replace(FIRST, sequence=1, hold_before=0, hold_after=0, end=START + length)
    found = entries(ics(later))
    withdrawn = [found["session-1@flipside-before"], found["session-1@flipside-after"]]

    for entry in withdrawn:
        assert (entry["STATUS"], entry["TRANSP"], entry["SEQUENCE"]) == ("CANCELLED", "TRANSPARENT", 1)
        assert later.start <= entry.start < entry.end <= later.end
        assert entry["SUMMARY"]


def test_a_cancelled_meeting_cancels_everything() -> None:
    """Every entry is cancelled and free, the holds included; the file is published like any other."""
    content = ics(replace(FIRST, sequence=2, is_cancelled=True))

    assert Calendar.from_ical(content)["METHOD"] == "PUBLISH"
    assert [(entry["STATUS"], entry["TRANSP"]) for entry in entries(content).values()] == [
        ("CANCELLED", "TRANSPARENT")
    ] * 3


def test_instants_of_any_zone_are_written_in_utc() -> None:
    """The file needs no zone table: 15:00 at +01:00 is 14:00Z."""
    berlin = timezone(timedelta(hours=1))
    moved = replace(FIRST, start=START.astimezone(berlin), end=FIRST.end.astimezone(berlin))

    assert ics(moved) == ics(FIRST)


@pytest.mark.parametrize(
    "wrong",
    [
        replace(FIRST, end=START),
        replace(FIRST, end=START - timedelta(hours=1)),
        replace(FIRST, start=START.replace(tzinfo=None)),
        replace(FIRST, stamp=START.replace(tzinfo=None)),
    ],
)
def test_a_meeting_that_no_calendar_can_hold_is_refused(wrong: Meeting) -> None:
    """An end that is not after the start, or an instant without a zone, is an error here and not at the reader."""
    with pytest.raises(ValueError, match=r"must end after|names no zone"):
        ics(wrong)


@pytest.mark.parametrize("text", HOSTILE)
def test_words_arrive_as_they_were_written(text: str) -> None:
    """Nothing in a title, description or place is markup, a line break in disguise or a new property."""
    content = ics(replace(FIRST, title=text, description=text, location=text))

    assert [text_of(content, name) for name in ("SUMMARY", "DESCRIPTION", "LOCATION")] == [text] * 3
    assert len(entries(content)) == 3


WORDS = st.text(
    st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\ufeff\u2028\u2029")
) | st.sampled_from(HOSTILE)


@given(st.text(), st.text(), st.text())
def test_no_text_breaks_the_file(title: str, description: str, location: str) -> None:
    """Whatever people write: CRLF only, 75 octets at most, whole characters, three entries in two readers."""
    content = ics(replace(FIRST, title=title, description=description, location=location))
    lines = content.split(b"\r\n")

    assert lines[-1] == b""
    assert not re.search(rb"[\r\n]", b"".join(lines))
    assert max(map(len, lines)) <= 75
    assert all(line.decode("utf-8") for line in lines[:-1])
    assert len(entries(content)) == 3
    assert vobject.readOne(content.decode("utf-8")).validate(raiseException=True)


@given(WORDS)
def test_every_printable_text_reads_back_exactly(text: str) -> None:
    """Escaping and folding lose nothing."""
    assert text_of(ics(replace(FIRST, description=f"<{text}>")), "DESCRIPTION") == f"<{text}>"


@pytest.mark.parametrize("line_break", ["\r\n", "\r", "\v", "\f", "\x85", "\u2028", "\u2029"])
def test_every_kind_of_line_break_is_the_one_the_format_knows(line_break: str) -> None:
    """No reader may see an end of line that we did not mean."""
    assert text_of(ics(replace(FIRST, title=f"one{line_break}two")), "SUMMARY") == "one\ntwo"


@given(
    st.integers(0, 240),
    st.integers(0, 240),
    st.integers(0, 9),
    st.integers(1, 7 * 24 * 3600),
    st.booleans(),
)
def test_every_entry_ends_after_it_starts(
    before: int, after: int, sequence: int, seconds: int, is_cancelled: bool
) -> None:
    """Also for the shortest meetings, holds taken back and cancellations; vobject agrees with icalendar."""
    meeting = replace(
        FIRST,
        hold_before=before,
        hold_after=after,
        sequence=sequence,
        end=START + timedelta(seconds=seconds),
        is_cancelled=is_cancelled,
    )
    content = ics(meeting)
    second_reader = vobject.readOne(content.decode("utf-8"))

    assert all(entry.start < entry.end for entry in entries(content).values())
    assert second_reader.validate(raiseException=True)
    assert all(event.dtend.value > event.dtstart.value for event in second_reader.vevent_list)


def test_a_table_opens_in_a_spreadsheet() -> None:
    """UTF-8 with its mark, CRLF, quotes only where needed, quotes doubled."""
    table = Table("people", ("Name", "Unit"), (("Müller, Jo", 'say "hi"'), ("two\nlines", "")))
    name, media_type, content = file_bytes(table)

    assert (name, media_type) == ("people.csv", "text/csv")
    assert content == ('\ufeffName,Unit\r\n"Müller, Jo","say ""hi"""\r\n"two\nlines",\r\n'.encode())


@pytest.mark.parametrize("first", ["=", "+", "-", "@", "\t", "\r", "\n", "\0", "＝", "＋", "－", "＠"])
def test_no_cell_is_a_formula(first: str) -> None:
    """A cell or a column that a spreadsheet would compute gets a single quote in front."""
    content = file_bytes(Table("t", (f"{first}1", "b"), ((f"{first}cmd|' /C calc'!A0", "plain"),)))[2]

    assert rows_of(content) == [[f"'{first}1", "b"], [f"'{first}cmd|' /C calc'!A0", "plain"]]


@given(st.lists(st.tuples(st.text(), st.text()), max_size=5))
def test_every_cell_reads_back_behind_at_most_one_quote(rows: list[tuple[str, str]]) -> None:
    """No text moves into another cell or row, and none begins like a formula."""
    _, *cells = rows_of(file_bytes(Table("t", ("a", "b"), tuple(rows)))[2])

    assert [len(row) for row in cells] == [2] * len(rows)
    for written, read in zip(rows, cells, strict=True):
        for ours, theirs in zip(written, read, strict=True):
            assert theirs in (ours, f"'{ours}")
            assert not theirs.startswith(("=", "+", "-", "@", "\t", "\r", "\n", "\0"))


def test_a_document_is_its_text() -> None:
    """The content is UTF-8 and nothing else; the type decides the extension."""
    assert file_bytes(Document("my data.json", "application/json", '{"name": "Jörg 😀"}')) == (
        "my-data.json",
        "application/json",
        '{"name": "Jörg 😀"}'.encode(),
    )


@pytest.mark.parametrize(
    ("called", "expected"),
    [
        ("guide", "guide.md"),
        ("Guide.MD", "Guide.md"),
        ("../../etc/passwd", "etc-passwd.md"),
        ("Gespräch über Straße", "Gesprach-uber-Strasse.md"),
        ("report.exe", "report-exe.md"),
        ("会議", "document.md"),
        (".", "document.md"),
        ("", "document.md"),
        ("-rf --", "rf.md"),
        ("a\r\nContent-Type: text/html", "a-Content-Type-text-html.md"),
    ],
)
def test_a_file_name_is_safe_and_still_tells_what_it_is(called: str, expected: str) -> None:
    """No path, no second extension, no header, no option; letters survive without their accents."""
    assert file_bytes(Document(called, "text/markdown", ""))[0] == expected


@given(st.text(), st.text())
def test_every_file_name_is_plain(called: str, media_type: str) -> None:
    """ASCII letters, digits, hyphen, underscore and one extension, never empty, never too long."""
    names = [
        file_bytes(Document(called, media_type, ""))[0],
        file_bytes(Table(called, (), ()))[0],
        file_bytes(replace(FIRST, title=called))[0],
    ]

    assert all(re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9_-]{0,79}\.[a-z]{2,4}", name) for name in names)
