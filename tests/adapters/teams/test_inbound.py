"""What Teams sends becomes what a person did: who comes and goes, who it is, and which event."""

from typing import Any

import pytest

from adapters.teams.inbound import Incoming, NotAnActivity, event_id, read
from conversations.engine.events import Arrived, Departed, Event
from tests.adapters.teams import sent


def event(activity: dict[str, Any]) -> Event | None:
    """What she did."""
    return read(activity).event


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
