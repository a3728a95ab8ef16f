"""What Teams sends becomes what a person did: who, where, and what kind of answer they wait for."""

from typing import Any

import pytest

from adapters.teams.inbound import Incoming, NotAnActivity, event_id, read
from conversations.engine.events import Arrived, Commanded, Departed, Event, Pressed, Said, Submitted
from conversations.engine.linking import code_in
from conversations.engine.reception import FORM
from tests.adapters.teams import sent


def event(activity: dict[str, Any]) -> Event | None:
    """What she did."""
    return read(activity).event


def said(text: str, **more: Any) -> str:
    """What she said."""
    found = event(sent.message(text, **more))
    assert isinstance(found, Said)
    return found.text


# --- messages ------------------------------------------------------------------------------------------------------


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


# --- cards and dialogs ---------------------------------------------------------------------------------------------


def test_a_press_says_which_question_and_which_button() -> None:
    """Its answer is waited for."""
    activity = sent.action("press", token="t.1", value="@later")
    incoming = read(activity)

    assert incoming.event == Pressed(sent.origin(event_id(activity)), "t.1", "@later")
    assert (incoming.kind, incoming.invoke) == ("press", "adaptiveCard/action")


FILLED = {
    "token": "t.1",
    "text:note": "Grüße & Küsse",
    "choices:topics": "ai,lead",
    "day:at": "2026-03-03",
    "time:at": "15:00",
}


@pytest.mark.parametrize(
    ("activity", "kind"), [(sent.action("submit", **FILLED), "submit"), (sent.task("task/submit", **FILLED), "task")]
)
def test_a_form_brings_its_fields(activity: dict[str, Any], kind: str) -> None:
    """From a card and from a dialog; the token is none of them."""
    values: dict[str, str | list[str]] = {
        "note": "Grüße & Küsse",
        "topics": ["ai", "lead"],
        "at": "2026-03-03T15:00",
    }

    assert event(activity) == Submitted(sent.origin(event_id(activity)), "t.1", values)
    assert read(activity).kind == kind


def test_a_dialog_is_asked_for() -> None:
    """The form as it stands, whatever else is in the data."""
    activity = sent.task("task/fetch", token="t.1", value="x", msteams={"type": "task/fetch"})

    assert event(activity) == Pressed(sent.origin(event_id(activity)), "t.1", FORM)
    assert read(activity).kind == "fetch"


@pytest.mark.parametrize(
    ("data", "found"),
    [
        ({"token": "t.1", "value": "yes"}, Pressed(sent.origin(""), "t.1", "yes")),
        ({"token": "t.1", "text:note": "x"}, Submitted(sent.origin(""), "t.1", {"note": "x"})),
        ({"token": "t.1", "msteams": {"type": "task/fetch"}}, Pressed(sent.origin(""), "t.1", FORM)),
    ],
)
def test_old_clients_send_cards_as_messages(data: dict[str, Any], found: Pressed | Submitted) -> None:
    """Without words; nobody waits for an answer on the spot."""
    activity = sent.activity("message", value=data, replyToId="1")
    incoming = read(activity)

    assert incoming.event is not None
    assert type(incoming.event) is type(found)
    assert incoming.event == type(found)(sent.origin(event_id(activity)), *list(vars(found).values())[1:])
    assert incoming.invoke == ""


def test_what_comes_in_can_be_kept() -> None:
    """No database keeps NUL or half a character."""
    found = event(sent.action("submit", **{"token": "\x00t", "text:a\x00": "b\ud800"}))

    assert isinstance(found, Submitted)
    assert (found.token, found.values) == ("\ufffdt", {"a\ufffd": "b\ufffd"})


def test_an_answer_about_a_file_is_handed_on() -> None:
    """With everything that is needed to store it."""
    value = {
        "type": "fileUpload",
        "action": "accept",
        "context": {"file": "f"},
        "uploadInfo": {"uploadUrl": "https://x"},
    }
    incoming = read(sent.invoke("fileConsent/invoke", value))

    assert (incoming.kind, incoming.event, incoming.value) == ("file", None, value)


@pytest.mark.parametrize(
    "activity",
    [
        sent.invoke("composeExtension/query", {}),
        sent.invoke("message/submitAction", {"actionName": "feedback"}),
        sent.invoke("signin/verifyState", {"state": "1"}),
        sent.invoke("", {}),
        sent.activity("invoke", value=[]),
        sent.action("refresh", token="t.1"),
        sent.invoke("adaptiveCard/action", {"action": {"verb": "press", "data": {}}, "trigger": "automatic"}),
        sent.invoke("adaptiveCard/action", {"action": {"data": {"token": "t.1", "value": "x"}}}),
        *(
            sent.activity(kind)
            for kind in ("typing", "messageReaction", "messageUpdate", "messageDelete", "event", "endOfConversation")
        ),
    ],
    ids=lambda activity: f"{activity['type']}-{activity.get('name', '')}",
)
def test_nothing_follows_from_anything_else(activity: dict[str, Any]) -> None:
    """It is no mistake either."""
    incoming = read(activity)

    assert (incoming.kind, incoming.event) == ("ignored", None)
    assert incoming.why


# --- installations -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("action", "kind"),
    [("add", Arrived), ("add-upgrade", Arrived), ("remove", Departed), ("remove-upgrade", None), ("", None)],
)
def test_who_installs_arrives_and_who_removes_departs(action: str, kind: type[Event] | None) -> None:
    """An upgrade takes nobody away."""
    found = event(sent.activity("installationUpdate", action=action))

    assert (type(found) if found else None) is kind


def test_an_installation_is_heard_of_once() -> None:
    """Teams tells of it twice; the second telling says nothing (PRODUCT §2.1: one greeting)."""
    assert event(sent.activity("conversationUpdate", membersAdded=[sent.ADDED])) is None


def test_a_group_is_nobody_who_arrives() -> None:
    """Only who installs the bot for themselves is greeted."""
    group = sent.in_group()["conversation"]

    assert event(sent.activity("installationUpdate", action="add", conversation=group)) is None


# --- who and which -------------------------------------------------------------------------------------------------


def test_the_same_millisecond_in_two_chats_is_not_the_same_event() -> None:
    """The id of a message is the instant it was sent at; two people may write at once."""
    other = {**sent.message()["conversation"], "id": "a:1chat-of-bo"}

    assert event_id(sent.message()) == event_id(sent.message("edited"))
    assert event_id(sent.message()) != event_id(sent.message(conversation=other))


def test_what_has_no_id_is_known_by_its_contents() -> None:
    """The same thing twice is the same event."""
    activity = sent.activity("installationUpdate", action="add")
    del activity["id"]

    assert event_id(activity) == event_id(dict(reversed(activity.items())))
    assert event_id(activity) != event_id({**activity, "action": "remove"})


@pytest.mark.parametrize(
    "sender",
    [{"id": "29:x"}, {"id": "28:other-bot", "aadObjectId": sent.USER}, {"id": "x", "aadObjectId": "y", "role": "bot"}],
)
def test_bots_and_strangers_without_a_directory_are_nobody(sender: dict[str, str]) -> None:
    """Nobody is anybody by name alone."""
    assert read({**sent.message(), "from": sender}) == Incoming("ignored", why="not of a person")


def test_ids_are_written_in_one_way() -> None:
    """Whatever the case a platform writes them in today."""
    shouted = {**sent.message()["from"], "aadObjectId": sent.USER.upper()}
    found = event({**sent.message(), "from": shouted, "channelData": {"tenant": {"id": sent.TENANT.upper()}}})

    assert found is not None
    assert (found.origin.door, found.origin.user) == (sent.TENANT, sent.USER)


def test_the_client_says_what_the_activity_does_not() -> None:
    """Language and zone; nonsense is left out."""
    client = {"type": "clientInfo", "locale": "pt-BR", "timezone": "America/Sao_Paulo"}
    spoken = read(sent.message(locale="", localTimezone=None, entities=[client])).reference
    nonsense = read(sent.message(locale="x" * 90, localTimezone="a b")).reference

    assert spoken is not None
    assert nonsense is not None
    assert (spoken.locale, spoken.zone) == ("pt-BR", "America/Sao_Paulo")
    assert (nonsense.locale, nonsense.zone) == ("", "")
    assert read(sent.message(locale="")).locale == "en"


@pytest.mark.parametrize(
    "wrong",
    [
        {"type": 7},
        {"type": None},
        {"from": {"id": "29:x", "aadObjectId": "../x"}},
        {"from": {"id": "29 x", "aadObjectId": "x"}},
        {"from": {"id": "29:x", "aadObjectId": ["x"]}},
        {"conversation": {"id": "", "tenantId": sent.TENANT}},
        {"conversation": {"id": "x\n"}},
        {"recipient": {}},
        {"id": "a b"},
        {"id": ["x"]},
        {"channelData": {}, "conversation": {"id": "x"}},
        {"channelData": {"tenant": {"id": "a/b"}}},
    ],
    ids=str,
)
def test_what_teams_would_not_send_is_refused(wrong: dict[str, Any]) -> None:
    """An id that is none never becomes part of a key."""
    with pytest.raises(NotAnActivity):
        read({**sent.message(), **wrong})
