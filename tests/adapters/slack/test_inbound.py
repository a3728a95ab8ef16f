"""Payloads as Slack sends them, and the events they become."""

import pytest

from adapters.slack.inbound import Incoming, read
from adapters.slack.incoming import Challenge, Member, Migrated, Nothing, Uninstalled
from adapters.slack.reading import NotAPayload
from conversations.engine.events import Arrived, Commanded, Looked, Pressed, Quoted, Said, Submitted
from tests.adapters.slack.sent import (
    BOT,
    BUTTON,
    ORG,
    TEAM,
    TRIGGER,
    USER,
    Json,
    command,
    event,
    form,
    interaction,
    message,
    origin,
    press,
)


def test_a_typed_message_is_said() -> None:
    """In the direct chat with the bot, with the id that every repeat of it has."""
    assert read(message("When do we meet?")) == Incoming(Said(origin(), "When do we meet?"), "event")


def test_words_beside_a_file_are_said() -> None:
    """The file is left where it is."""
    assert read(message("look", subtype="file_share", files=[{}])) == Incoming(Said(origin(), "look"), "event")


@pytest.mark.parametrize("subtype", [None, "thread_broadcast", "me_message"])
def test_however_somebody_writes_it_is_said(subtype: str | None) -> None:
    """Below the question, there and in the chat as well, or as `/me`: it is the same person in the same chat."""
    said = message("yes", thread_ts="1.1", subtype=subtype)

    assert read(said) == Incoming(Said(origin(), "yes"), "event")


@pytest.mark.parametrize(
    "more",
    [
        {"subtype": "message_changed", "hidden": True},
        {"subtype": "message_deleted"},
        {"subtype": "reply_broadcast"},
        {"subtype": "bot_message"},
        {"subtype": "channel_join"},
        {"subtype": 7},
        {"bot_id": "B0"},
        {"user": BOT},
        {"user": "USLACKBOT"},
        {"hidden": True},
        {"channel_type": "channel"},
        {"channel_type": "mpim"},
        {"text": ""},
        {"text": " \n"},
        {"text": None},
        {"text": "", "subtype": "file_share", "files": [{}]},
    ],
    ids=repr,
)
def test_what_nobody_typed_to_the_bot_is_nothing(more: Json) -> None:
    """Edits, other bots, our own messages, channels and bare files."""
    found = read(event({**message()["event"], **more}))

    assert isinstance(found, Nothing)
    assert found.why


@pytest.mark.parametrize(
    ("inner", "kind"),
    [
        ({"type": "app_home_opened", "user": USER, "tab": "home"}, Looked),
        ({"type": "app_home_opened", "user": USER, "tab": "messages"}, Arrived),
    ],
)
def test_opening_the_app_is_looking_or_arriving(inner: Json, kind: type[Looked | Arrived]) -> None:
    """Each tab is its own event."""
    assert read(event(inner)) == Incoming(kind(origin()), "event", is_blank=kind is Looked)


def test_a_button_is_pressed() -> None:
    """Its value carries the token of its question; the trigger tells a repeat."""
    assert read(press(BUTTON)) == Incoming(Pressed(origin(TRIGGER), "t.1", "yes"), "press", TRIGGER)


@pytest.mark.parametrize("kind", ["overflow", "static_select"])
def test_a_choice_out_of_a_menu_is_pressed(kind: str) -> None:
    """What is chosen has the value that a button would have."""
    chosen = {"type": kind, "action_id": "ways", "selected_option": {"text": {}, "value": "t.1|@later"}}

    assert read(press(chosen)) == Incoming(Pressed(origin(TRIGGER), "t.1", "@later"), "press", TRIGGER)


def test_a_door_on_the_home_page_has_no_token() -> None:
    """It belongs to no question; its value may hold a bar."""
    pressed = press({**BUTTON, "value": "|@change|more"}, view={"type": "home", "id": "V9", "hash": "h"})

    assert read(pressed) == Incoming(Pressed(origin(TRIGGER), "", "@change|more"), "press", TRIGGER)


def test_pressing_inside_a_dialog_is_nothing() -> None:
    """It is sent off as a whole."""
    assert isinstance(read(press(BUTTON, view={"type": "modal"})), Nothing)


def test_a_form_is_submitted() -> None:
    """Values by field name, the dialog as its id, and which inputs are on screen."""
    values: dict[str, str | list[str]] = {"note": "Grüße & Küsse", "topics": ["ai", "lead"]}
    expected = Submitted(origin("V1/17.ab"), "t.1", values)

    assert read(form()) == Incoming(expected, "submission", TRIGGER, 0, ("note", "topics"))


def test_a_later_page_is_another_submission() -> None:
    """Its number belongs to its id."""
    found = read(form(page=2))

    assert isinstance(found, Incoming)
    assert (found.event.origin.event_id, found.page) == ("V1/17.ab/2", 2)


def test_a_notice_sent_off_is_nothing() -> None:
    """There was nothing to fill in."""
    assert isinstance(read(form(callback_id="notice")), Nothing)


def test_a_command_is_commanded() -> None:
    """The line without the command's own name."""
    assert read(command("  pairs quiet ")) == Incoming(Commanded(origin(TRIGGER), "pairs quiet"), "command", TRIGGER)


def test_a_global_shortcut_presses_a_door() -> None:
    """It opens the conversation it is named after."""
    found = read(interaction("shortcut", callback_id="open:concern"))

    assert found == Incoming(Pressed(origin(TRIGGER), "", "@concern"), "shortcut", TRIGGER)


def test_a_message_shortcut_quotes() -> None:
    """The words of the message, for the conversation it is named after."""
    found = read(interaction("message_action", callback_id="quote:action", message={"text": "R&amp;D &lt;3"}))

    assert found == Incoming(Quoted(origin(TRIGGER), "action", "R&D <3"), "shortcut", TRIGGER)


@pytest.mark.parametrize("kind", ["user_change", "team_join"])
def test_the_directory_has_news(kind: str) -> None:
    """The facts are kept as they are, except for what no database can keep."""
    user = {
        "id": USER,
        "tz": "Europe/Berlin",
        "deleted": False,
        "updated": 17,
        "profile": {"real_name": "A\ud800na\x00", "fields": []},
    }
    found = read(event({"type": kind, "user": user}))

    assert isinstance(found, Member)
    assert found.origin == origin()
    assert found.facts["profile"] == {"real_name": "A\ufffdna\ufffd"}
    assert (found.facts["tz"], found.facts["deleted"], found.facts["enterprise_user"]) == ("Europe/Berlin", False, {})


@pytest.mark.parametrize(
    ("inner", "expected"),
    [
        ({"type": "app_uninstalled"}, Uninstalled(TEAM)),
        ({"type": "tokens_revoked", "tokens": {"bot": [BOT]}}, Uninstalled(TEAM)),
        (
            {"type": "tokens_revoked", "tokens": {"oauth": [USER], "bot": []}},
            Nothing("tokens of people, none of which we have"),
        ),
        ({"type": "grid_migration_finished", "enterprise_id": ORG}, Migrated(TEAM)),
    ],
    ids=repr,
)
def test_the_end_and_the_moving_of_an_installation(inner: Json, expected: object) -> None:
    """Only the bot's own token matters."""
    assert read(event(inner)) == expected


def test_the_address_is_confirmed() -> None:
    """Slack hears its own words."""
    assert read({"type": "url_verification", "challenge": "abc"}) == Challenge("abc")


@pytest.mark.parametrize("kind", ["view_closed", "block_suggestion", "ssl_check"])
def test_what_needs_no_answer_is_nothing(kind: str) -> None:
    """It is no mistake either."""
    assert isinstance(read(interaction(kind)), Nothing)


def test_dropped_events_are_trouble() -> None:
    """Whoever runs this should know."""
    found = read({"type": "app_rate_limited", "team_id": TEAM})

    assert isinstance(found, Nothing)
    assert found.is_trouble


# --- what Slack would not send -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "payload",
    [
        {},
        {"type": "unheard-of"},
        {"type": 7},
        {"type": None},
        {"type": ["block_actions"]},
        {**message(), "event_id": None},
        {**message(), "event_id": "Ev 1"},
        {**message(), "event_id": "x" * 256},
        {**message(), "event_id": "Ev\x00"},
        {**message(), "authorizations": [], "team_id": ""},
        message(user="U/1"),
        message(user=["U1"]),
        press({**BUTTON, "value": "no bar"}),
        press({**BUTTON, "value": "t.1|"}),
        press({**BUTTON, "value": 7}),
        press({}),
        interaction("block_actions"),
        interaction("block_actions", actions="x"),
        {**press(BUTTON), "trigger_id": ""},
        {**press(BUTTON), "user": None},
        {**press(BUTTON), "team": {"id": "T/../1"}},
        form(private_metadata=""),
        form(private_metadata="[]"),
        form(private_metadata='{"token": 7, "page": 0}'),
        form(private_metadata='{"token": "t", "page": true}'),
        form(private_metadata='{"token": "t", "page": -1}'),
        form(id=""),
        interaction("shortcut", callback_id="open:"),
        interaction("shortcut", callback_id="open:../x"),
        interaction("shortcut", callback_id="quote:action"),
        interaction("message_action", callback_id="open:concern"),
        command(user_id=""),
        command(team_id="T 1"),
        command(trigger_id=""),
    ],
    ids=lambda payload: repr(payload)[:40],
)
def test_what_slack_would_not_send_is_no_payload(payload: Json) -> None:
    """Missing and wrong parts are named, nothing is guessed."""
    with pytest.raises(NotAPayload, match=r"."):
        read(payload)


@pytest.mark.parametrize(
    "state", [None, [], {"values": []}, {"values": {"note": 7}}, {"values": {"note": {"a": None}}}]
)
def test_a_form_without_values_is_empty(state: object) -> None:
    """The engine says what is missing."""
    found = read(form(state=state))

    assert isinstance(found, Incoming)
    assert isinstance(found.event, Submitted)
    assert not any(found.event.values.values())
