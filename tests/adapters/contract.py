"""What every adapter must do, whatever its platform: subclass `AdapterContract` and offer a `harness`."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any, Protocol

import pytest

from conversations.engine.events import Commanded, Origin, Pressed, Said, Submitted
from conversations.engine.forms import Choice, Choices, Hours, Moment, Scale, Text, Zone
from conversations.engine.ports import Adapter, Direct, Reply, Send
from conversations.engine.prompts import Button, Document, Input, Meeting, Option, Prompt, Row, Section, Table
from tests.adapters.fakes import Front

HOSTILE = (
    "<b>bold</b> <script>alert(1)</script>",
    "*stars* _lines_ ~struck~ `code` [link](javascript:alert(1))",
    "<@U0SOMEBODY> <!channel> @everyone &amp; &lt;",
    "{{ value }} ${value} %s %(name)s {0}",
    "Zeile eins\nZeile zwei\twith a tab",
    "👩🏽‍🏫 👨‍👩‍👧 🇧🇷 e\u0301",
    "שלום \u202eright to left\u202c مرحبا",
    "=HYPERLINK(1) 'quotes' \"double\" back\\slash",
)

NOT_A_PAYLOAD = (
    b"",
    b"{",
    b"null",
    b"[]",
    b'"text"',
    b"[" * 50_000,
    b'{"type": "unheard-of"}',
    b'{"type": 7, "id": [], "user": {}, "text": null}',
    b"\xff\xfe\x00",
)

INPUTS = (
    Input(Text("note", 200, multiline=True), "Your note", "One line is enough."),
    Input(Choice("mood"), "Your mood", options=(Option("up", "Good"), Option("down", "Not so good"))),
    Input(Choices("topics"), "Topics", options=(Option("ai", "New tools"), Option("lead", "Leading"))),
    Input(Scale("energy", 1, 5), "Energy"),
    Input(Moment("when"), "When", value="2026-03-03T15:00"),
    Input(Hours("week"), "Your week", value="Mon-Fri 09:00-17:00"),
    Input(Zone("zone"), "Your time zone", value="Europe/Berlin"),
)

#: Some platforms send a form only as a whole.
FILLED_IN: Mapping[str, str | list[str]] = {
    "note": "Grüße",
    "mood": "up",
    "topics": ["ai", "lead"],
    "energy": "4",
    "when": "2026-03-04T16:30",
    "week": "Mon-Thu 10:00-16:00",
    "zone": "America/Sao_Paulo",
}

AT = datetime(2026, 3, 3, 14, 5, tzinfo=UTC)

EVERYTHING = Prompt(
    text="Three times that are comfortable for both of you.",
    title="A time to meet",
    rows=(Row("Partner", "Ana Ribeiro"), Row("Length", "60 minutes")),
    sections=(Section("Agenda", "How to begin", ("Say hello", "Ask one question")),),
    inputs=INPUTS,
    submit="Send my answers",
    buttons=(Button("Carry on", "yes", "primary"), Button("Find me a new match", "swap", "danger")),
    doors=(Button("See the guide", "open:guide"),),
    ways_out=(Button("Tomorrow", "later:tomorrow"), Button("Skip", "skip")),
    footnote="Only you see this.",
    files=(
        Meeting("m-1", 0, AT, AT.replace(hour=15), "Session 1", "Bring one question", AT),
        Document("my data.json", "application/json", "{}"),
        Table("people.csv", ("name", "note"), (("Ana", "=1+1"),)),
    ),
    token="talk.3",
)


@dataclass(frozen=True)
class Shown:
    """One message as somebody sees it: all its words, and what can be pressed or filled in."""

    words: str
    pressable: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()


class Harness(Protocol):
    """One adapter, running, with one person in front of it."""

    adapter: Adapter
    front: Front
    direct: Direct

    def origin(self, event_id: str) -> Origin:
        """What a payload with this id of the platform must be said to come from."""

    async def say(self, event_id: str, text: str) -> None: ...
    async def command(self, event_id: str, line: str) -> None: ...
    async def press(self, event_id: str, token: str, value: str) -> None: ...
    async def submit(self, event_id: str, token: str, values: Mapping[str, Any]) -> Mapping[str, str]: ...

    async def send_raw(self, payload: bytes) -> str:
        """Send any bytes; 'refused' where the adapter says no and lives on, 'failed' where it broke."""

    async def shown(self) -> Sequence[Shown]: ...
    async def is_closed(self) -> bool: ...


class AdapterContract:
    """The tests; pytest runs them in each subclass."""

    async def test_a_typed_sentence_becomes_said(self, harness: Harness) -> None:
        """The words arrive exactly, with the id that tells a repeat."""
        await harness.say("e-1", "When do we meet?")

        assert harness.front.events == [Said(harness.origin("e-1"), "When do we meet?")]

    async def test_a_command_becomes_commanded(self, harness: Harness) -> None:
        """The line arrives without the prefix."""
        await harness.command("e-2", "pairs quiet")

        assert harness.front.events == [Commanded(harness.origin("e-2"), "pairs quiet")]

    async def test_a_press_becomes_pressed(self, harness: Harness) -> None:
        """Token and value arrive as they were sent out."""
        await harness.adapter.deliver(harness.direct, EVERYTHING, Send("k-1", at=AT))
        await harness.press("e-3", "talk.3", "swap")

        assert harness.front.events == [Pressed(harness.origin("e-3"), "talk.3", "swap")]

    async def test_a_form_becomes_submitted(self, harness: Harness) -> None:
        """Values arrive raw, by field name: text, or a list of texts."""
        await harness.adapter.deliver(harness.direct, EVERYTHING, Send("k-1", at=AT))
        errors = await harness.submit("e-4", "talk.3", FILLED_IN)

        assert harness.front.events == [Submitted(harness.origin("e-4"), "talk.3", FILLED_IN)]
        assert errors == {}

    async def test_field_errors_reach_the_form(self, harness: Harness) -> None:
        """What did not fit is told by field name."""
        await harness.adapter.deliver(harness.direct, EVERYTHING, Send("k-1", at=AT))
        harness.front.reply = Reply(errors={"note": "That is 340 characters; there is room for 200."})
        errors = await harness.submit("e-5", "talk.3", {"note": "x" * 340})

        assert errors == {"note": "That is 340 characters; there is room for 200."}

    @pytest.mark.parametrize("text", HOSTILE)
    async def test_words_arrive_as_they_were_typed(self, harness: Harness, text: str) -> None:
        """Markup, mentions, emoji and right-to-left text are just text."""
        await harness.say("e-6", text)

        assert harness.front.events == [Said(harness.origin("e-6"), text)]

    async def test_every_part_of_a_prompt_is_shown(self, harness: Harness) -> None:
        """Every kind of field, every button and every word is there."""
        await harness.adapter.deliver(harness.direct, EVERYTHING, Send("k-1", at=AT))
        (message,) = await harness.shown()

        assert message.fields == tuple(one.label for one in INPUTS)
        assert message.pressable == (
            "Send my answers",
            "Carry on",
            "Find me a new match",
            "See the guide",
            "Tomorrow",
            "Skip",
        )
        for words in (
            "A time to meet",
            "Three times",
            "Partner",
            "60 minutes",
            "Ask one question",
            "Only you",
        ):
            assert words in message.words

    @pytest.mark.parametrize("text", HOSTILE)
    async def test_words_are_shown_as_they_were_written(self, harness: Harness, text: str) -> None:
        """No character of a text means anything to the platform."""
        await harness.adapter.deliver(harness.direct, Prompt(text=text), Send("k-1", at=AT))
        (message,) = await harness.shown()

        assert text in message.words

    @pytest.mark.parametrize("text", HOSTILE)
    async def test_no_place_in_a_message_gives_words_a_meaning(self, harness: Harness, text: str) -> None:
        """Title, table, sections, footnote and buttons show names and answers as people wrote them."""
        prompt = Prompt(
            text="Hello.",
            title=text,
            rows=(Row(text, text),),
            sections=(Section(text, text, (text,)),),
            buttons=(Button(text, "press"),),
            footnote=text,
            token="talk.3",
        )
        await harness.adapter.deliver(harness.direct, prompt, Send("k-1", at=AT))
        (message,) = await harness.shown()

        assert message.words.count(text) == 7
        # A button is one line wherever it is drawn: blanks of all kinds look alike on it.
        assert [label.split() for label in message.pressable] == [text.split()]

    async def test_a_second_attempt_shows_a_message_once(self, harness: Harness) -> None:
        """With `reads_back` the second attempt finds the first; both give the same receipt."""
        first = await harness.adapter.deliver(harness.direct, EVERYTHING, Send("k-1", at=AT))
        again = await harness.adapter.deliver(harness.direct, EVERYTHING, Send("k-1", attempt=2, at=AT))
        shown = await harness.shown()

        assert len(shown) == (1 if harness.adapter.reads_back else 2)
        assert (first == again) is harness.adapter.reads_back

    async def test_a_second_attempt_without_a_first_is_shown(self, harness: Harness) -> None:
        """Reading back must not swallow a message that never arrived."""
        await harness.adapter.deliver(harness.direct, EVERYTHING, Send("k-1", attempt=2, at=AT))

        assert len(await harness.shown()) == 1

    async def test_a_replaced_message_loses_its_buttons(self, harness: Harness) -> None:
        """Its words stay; nothing on it can be pressed or filled in."""
        first = await harness.adapter.deliver(harness.direct, EVERYTHING, Send("k-1", at=AT))
        next_one = replace(EVERYTHING, text="And now this.", token="talk.4")
        await harness.adapter.deliver(
            harness.direct, next_one, Send("k-2", replaces=first.id, replaced=EVERYTHING, at=AT)
        )
        old, new = await harness.shown()

        assert "Three times" in old.words
        assert (old.pressable, old.fields) == ((), ())
        assert new.pressable != ()

    async def test_replacing_an_unknown_message_is_nothing(self, harness: Harness) -> None:
        """A receipt whose message is gone stops no new message."""
        await harness.adapter.deliver(harness.direct, EVERYTHING, Send("k-1", replaces="long-gone", at=AT))

        assert len(await harness.shown()) == 1

    @pytest.mark.parametrize("payload", NOT_A_PAYLOAD, ids=lambda payload: repr(payload[:24]))
    async def test_a_malformed_payload_is_refused(self, harness: Harness, payload: bytes) -> None:
        """It is answered, it reaches nobody, and the next one works."""
        answer = await harness.send_raw(payload)
        await harness.say("e-7", "still here")

        assert answer == "refused"
        assert harness.front.events == [Said(harness.origin("e-7"), "still here")]

    async def test_an_oversized_payload_is_refused(self, harness: Harness) -> None:
        """A megabyte is not read to its end."""
        answer = await harness.send_raw(b'{"type": "said", "text": "' + b"x" * 1_000_000 + b'"}')

        assert answer == "refused"
        assert harness.front.events == []

    async def test_people_are_listed(self, harness: Harness) -> None:
        """The directory knows whoever is in front of it."""
        users = [profile.user async for profile in harness.adapter.people(harness.direct.door)]

        assert harness.direct.user in users

    async def test_closing_closes(self, harness: Harness) -> None:
        """Nothing is left running, and a second time does no harm."""
        await harness.adapter.close()
        await harness.adapter.close()

        assert await harness.is_closed()
