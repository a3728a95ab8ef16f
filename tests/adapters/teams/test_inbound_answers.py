"""What Teams sends of cards, dialogs and files becomes a press, a form, or nothing."""

from typing import Any

import pytest

from adapters.teams.inbound import event_id, read
from conversations.engine.events import Event, Pressed, Submitted
from conversations.engine.reception import FORM
from tests.adapters.teams import sent


def event(activity: dict[str, Any]) -> Event | None:
    """What she did."""
    return read(activity).event


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
