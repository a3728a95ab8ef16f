"""What is typed in Teams becomes words or a command: entities undone, mentions of the bot left out."""

from typing import Any

import pytest

from adapters.teams.inbound import event_id, read
from conversations.engine.events import Commanded, Event, Said
from conversations.engine.linking import code_in
from tests.adapters.teams import sent


def event(activity: dict[str, Any]) -> Event | None:
    """What she did."""
    return read(activity).event


def said(text: str, **more: Any) -> str:
    """What she said."""
    found = event(sent.message(text, **more))
    assert isinstance(found, Said)
    return found.text


def test_a_message_is_what_somebody_said() -> None:
    """With who they are by their directory, where an answer goes, and what their client knows."""
    activity = sent.message("Grüße 👋🏽")
    incoming = read(activity)
    reference = incoming.reference

    assert incoming.event == Said(sent.origin(event_id(activity)), "Grüße 👋🏽")
    assert (incoming.kind, incoming.invoke, incoming.is_personal) == ("message", "", True)
    assert reference is not None
    assert (reference.tenant, reference.user, reference.account) == (sent.TENANT, sent.USER, sent.ACCOUNT)
    assert (reference.service_url, reference.conversation, reference.bot) == (sent.SERVICE, sent.CHAT, sent.BOT)
    assert (reference.locale, reference.zone) == ("de-DE", "Europe/Berlin")
    assert reference.at.startswith("2026-02-02T02:40:00")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("R&amp;D &lt;soon&gt;", "R&D <soon>"),
        ("&amp;lt;", "&lt;"),
        ("AT&T & co", "AT&T & co"),
        ("&quot;yes&quot; it&#39;s&nbsp;fine", '"yes" it\'s fine'),
        ("&#x1F44B; &#128075;", "👋 👋"),
        ("&#99999999; &#x110000; &copy; &notin;", "&#99999999; &#x110000; &copy; &notin;"),
        ("<at>Bo</at> is not marked", "<at>Bo</at> is not marked"),
        ("  two \n lines ", "two \n lines"),
        ("a\x00b\ud800", "a\ufffdb\ufffd"),
    ],
)
def test_words_are_what_was_typed(text: str, words: str) -> None:
    """Teams writes some characters as entities; nothing else is one."""
    assert said(text) == words


def mention(text: str, ident: str) -> dict[str, Any]:
    """One entity."""
    return {"type": "mention", "text": text, "mentioned": {"id": ident}}


def test_a_mention_of_the_bot_is_not_part_of_the_words() -> None:
    """Others stay, by their names; what is a mention is told by the entities alone."""
    entities = [mention("<at>Flipside</at>", sent.BOT), mention("<at>Bo &amp; Co</at>", "29:bo"), mention("", "29:x")]
    words = said("<at>Flipside</at> thanks <at>Bo &amp; Co</at>, says <at>Ana</at>", entities=entities)

    assert words == "thanks Bo & Co, says <at>Ana</at>"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("/pairs quiet", "pairs quiet"),
        ("/mentor pairs quiet", "pairs quiet"),
        ("/mentor", ""),
        ("/", ""),
        ("/mentors", "mentors"),
        ("mentor pairs quiet", "pairs quiet"),
        ("/ pairs  quiet ", "pairs  quiet"),
    ],
)
def test_a_command_is_a_slash_or_the_name_of_slacks_command(text: str, line: str) -> None:
    """The same grammar as there."""
    found = event(sent.message(text))

    assert isinstance(found, Commanded)
    assert found.line == line


@pytest.mark.parametrize("text", ["mentor", "Mentor was great", "mentors like me", "no/yes", "a mentor pairs"])
def test_other_sentences_are_no_commands(text: str) -> None:
    """`mentor` alone answers what somebody would like to be; a capital begins a sentence."""
    assert said(text) == text


@pytest.mark.parametrize("text", ["ABCD-2345", "/link ABCD-2345", "/mentor link ABCD-2345", "mentor door abcd-2345"])
def test_a_code_is_said_however_it_is_written(text: str) -> None:
    """A command has an answer of its own; a code may come from somebody who has no commands yet."""
    assert code_in(said(text)) == "ABCD-2345"


def test_a_message_without_words_is_nothing() -> None:
    """A picture, say."""
    activity = sent.message("  ", attachments=[{"contentType": "image/*", "contentUrl": "https://x.example/a.png"}])

    assert (read(activity).kind, event(activity)) == ("ignored", None)


@pytest.mark.parametrize("kind", ["groupChat", "channel", "a kind of chat that there is not yet"])
def test_words_among_others_are_not_heard(kind: str) -> None:
    """With a mention of the bot they are answered, but what they say is not read (PRODUCT §2.5)."""
    assert (read(sent.in_group(kind)).kind, event(sent.in_group(kind))) == ("ignored", None)

    addressed = read(sent.in_group(kind, is_mentioned=True))

    assert (addressed.kind, addressed.event, addressed.is_personal) == ("elsewhere", None, False)
