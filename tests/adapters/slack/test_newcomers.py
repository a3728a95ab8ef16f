"""People and doors that come, change and go."""

import json
from collections.abc import AsyncIterator

import pytest

from conversations.engine.events import Arrived, Commanded, Departed, Event, Introduced, Looked, Renumbered, Said
from conversations.engine.ports import Profile, Reply
from tests.adapters.slack.ways_in import WaysIn, ways_in
from tests.faults import Broken, Refused
from tests.slack import payloads
from tests.slack.api_people import user_json
from tests.slack.seeing import read
from tests.slack.state import Json
from tests.slack.wire import Answer

NOT_YOURS = "Only members of this workspace can take part for now."


@pytest.fixture
async def slack() -> AsyncIterator[WaysIn]:
    async with ways_in() as made:
        yield made
        assert made.complaints == []


def meet(slack: WaysIn, line: str = "") -> None:
    """From now on the engine knows only whom it was introduced to."""

    def answer(event: Event) -> Reply:
        if isinstance(event, Introduced):
            return Reply(line=line)
        is_known = any(isinstance(each, Introduced) for each in slack.engine.events)
        return Reply() if is_known and not line else Reply(is_unknown=True)

    slack.engine.answer = answer


async def happen(slack: WaysIn, inner: Json, event_id: str = "Ev7") -> Answer:
    """An event of the workspace."""
    return await slack.wire.event(payloads.event(slack.parts.fake, slack.parts.door, event_id, inner))


# --- people the engine has not met ---------------------------------------------------------------------------------


async def test_somebody_new_is_introduced_and_heard(slack: WaysIn) -> None:
    """Who they are comes from the directory; what they said is not lost."""
    meet(slack)
    await slack.ana.say("hello")
    first, introduced, again = slack.engine.events

    assert isinstance(introduced, Introduced)
    assert [profile.name for profile in introduced.profiles] == ["Ana"]
    assert introduced.origin.event_id != first.origin.event_id
    assert (first, type(first)) == (again, Said)


async def test_somebody_who_cannot_take_part_is_told(slack: WaysIn) -> None:
    """Once for each time they speak; what they said goes no further."""
    meet(slack, NOT_YOURS)
    guest = slack.person("guest", is_stranger=True)
    await guest.say("hello")
    await guest.say("is anybody there?")

    assert [type(event) for event in slack.engine.events] == [Said, Introduced, Said, Introduced]
    assert [profile.membership for profile in _introduced(slack)] == ["external", "external"]
    assert await slack.told(guest) == [NOT_YOURS, NOT_YOURS]


async def test_looking_in_is_not_speaking(slack: WaysIn) -> None:
    """The engine hears which it was: an erased person comes back by speaking alone."""
    meet(slack, NOT_YOURS)
    await slack.ana.open_home()
    await slack.ana.open_messages()
    await slack.ana.say("hello")
    introduced = [event for event in slack.engine.events if isinstance(event, Introduced)]

    assert [(event.origin.user, event.has_spoken) for event in introduced] == [
        (slack.ana.user.id, False),
        (slack.ana.user.id, False),
        (slack.ana.user.id, True),
    ]


async def test_somebody_new_at_a_door_without_its_app_is_left_alone(slack: WaysIn) -> None:
    """Repeating it would help nobody, and Slack switches off what fails too often."""
    meet(slack)
    await slack.parts.installations.remove(slack.parts.door)
    answer = await slack.ana.say("hello")

    assert answer.status == 200
    assert [type(event) for event in slack.engine.events] == [Said]


async def test_a_command_of_somebody_who_cannot_take_part_is_answered_on_the_spot(slack: WaysIn) -> None:
    """Not in a chat they may not even have."""
    meet(slack, NOT_YOURS)
    answer = await slack.ana.command("help")

    assert [type(event) for event in slack.engine.events] == [Commanded, Introduced]
    assert read(answer.said["blocks"][0]["text"]) == NOT_YOURS
    assert await slack.told() == []


async def test_looking_in_is_answered_once_a_day(slack: WaysIn) -> None:
    """Whoever opens the chat again and again is not told again and again; whoever looks at a page is not told."""
    meet(slack, NOT_YOURS)
    for _ in range(3):
        await slack.ana.open_messages()
        await slack.ana.open_home()
    # Who was told is remembered of this door alone.
    told = f"told/{slack.ana.user.id}"
    assert await slack.parts.shelf.lease("slack/T0OTHER", told, 1)
    assert not await slack.parts.shelf.lease(f"slack/{slack.parts.door}", told, 1)
    slack.parts.wall.time += 86_400
    await slack.ana.open_messages()

    assert await slack.told() == [NOT_YOURS, NOT_YOURS]
    assert {Arrived, Looked} <= {type(event) for event in slack.engine.events}


@pytest.mark.parametrize("error", ["user_not_found", "user_not_visible", "invalid_arguments"])
async def test_somebody_slack_does_not_know_is_left_alone(slack: WaysIn, error: str) -> None:
    """There is nothing to introduce; Slack need not send it again."""
    meet(slack)
    slack.parts.fake.faults.plan("users.info", Refused(error))
    answer = await slack.ana.say("hello")

    assert answer.status == 200
    assert [type(event) for event in slack.engine.events] == [Said]


async def test_a_directory_that_does_not_answer_is_asked_again(slack: WaysIn) -> None:
    """The event comes again by itself."""
    meet(slack)
    slack.parts.fake.faults.plan("users.info", Broken(503))
    first = await slack.ana.say("hello")
    second = await slack.wire.resend()
    slack.complaints.remove("/slack/events answered 503")

    assert (first.status, second.status) == (503, 200)
    assert [type(event) for event in slack.engine.events][-1] is Said


# --- the directory -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", ["user_change", "team_join"])
async def test_a_changed_person_is_introduced_again(slack: WaysIn, kind: str) -> None:
    """With what the event says, without another look at the directory."""
    slack.ana.user.tz = "America/Sao_Paulo"
    await happen(slack, {"type": kind, "user": user_json(slack.parts.fake, slack.ana.user)})
    (profile,) = _introduced(slack)

    assert (profile.user, profile.zone) == (slack.ana.user.id, "America/Sao_Paulo")
    assert slack.parts.fake.calls["users.info"] == 0
    # Nobody has spoken, so that an erased person stays away.
    assert [event.origin.user for event in slack.engine.events] == [""]


async def test_a_deactivated_person_departs(slack: WaysIn) -> None:
    """Under an id of its own, so that neither event hides the other."""
    slack.ana.user.deleted = True
    await happen(slack, {"type": "user_change", "user": user_json(slack.parts.fake, slack.ana.user)})
    introduced, departed = slack.engine.events

    assert (type(introduced), type(departed)) == (Introduced, Departed)
    assert departed.origin.user == slack.ana.user.id
    assert introduced.origin.event_id != departed.origin.event_id


# --- installations -------------------------------------------------------------------------------------------------


UNINSTALLED: Json = {"type": "app_uninstalled"}


async def uninstall(slack: WaysIn) -> tuple[bytes, bytes]:
    """Both events as Slack would send them, made before the token is gone."""
    events = (UNINSTALLED, {"type": "tokens_revoked", "tokens": {"oauth": [], "bot": [slack.parts.grant.bot_user]}})
    made = [payloads.event(slack.parts.fake, slack.parts.door, f"Ev{at}", inner) for at, inner in enumerate(events)]
    slack.parts.fake.revoke(slack.parts.grant)
    return json.dumps(made[0]).encode(), json.dumps(made[1]).encode()


@pytest.mark.parametrize("order", [(0, 1), (1, 0), (0, 0), (1, 1)])
async def test_an_uninstalled_app_lets_go_of_its_token(slack: WaysIn, order: tuple[int, int]) -> None:
    """In any order, and as often as Slack says so."""
    events = await uninstall(slack)
    answers = [await slack.wire.raw(events[place]) for place in order]

    assert [answer.status for answer in answers] == [200, 200]
    assert await slack.parts.installations.get(slack.parts.door) is None


async def test_late_news_of_an_earlier_installation_ends_no_new_one(slack: WaysIn) -> None:
    """Slack goes on for a day with what it could not deliver; the app may long be back."""
    await happen(slack, UNINSTALLED)

    assert await slack.parts.installations.get(slack.parts.door) is not None


async def test_an_uninstall_that_cannot_be_checked_is_told_again(slack: WaysIn) -> None:
    """A silent moment of Slack's must not end an installation that is new."""
    slack.parts.fake.faults.plan("auth.test", Broken(503))
    first = await happen(slack, UNINSTALLED)
    second = await slack.wire.resend()
    slack.complaints.remove("/slack/events answered 503")

    assert (first.status, second.status) == (503, 200)
    assert await slack.parts.installations.get(slack.parts.door) is not None


MOVED: Json = {"type": "grid_migration_finished", "enterprise_id": "E1"}


async def test_people_of_a_moved_workspace_get_their_new_ids(slack: WaysIn) -> None:
    """Everybody whose chat we know; when Slack has its answer it is done."""
    channel = await _moved(slack)
    await happen(slack, MOVED)
    (event,) = slack.engine.events

    assert isinstance(event, Renumbered)
    assert event.users == {slack.ana.user.id: "W00000001"}
    assert await slack.parts.slack.chats.known(slack.parts.door, "W00000001") == channel


@pytest.mark.parametrize("is_engines", [False, True], ids=["Slack's trouble", "our own"])
async def test_a_move_that_met_trouble_is_made_up_for(slack: WaysIn, is_engines: bool) -> None:
    """Slack tells of it again, and nobody's new id is forgotten in between."""
    await _moved(slack)
    if is_engines:
        slack.engine.trouble = RuntimeError("no database")
    else:
        slack.parts.fake.faults.plan("migration.exchange", Broken(503))
    first = await happen(slack, MOVED)
    slack.engine.trouble = None
    second = await slack.wire.resend()
    slack.complaints.remove("/slack/events answered 503")

    assert (first.status, second.status) == (503, 200)
    assert [event.users for event in slack.engine.events if isinstance(event, Renumbered)] == [
        {slack.ana.user.id: "W00000001"}
    ]


async def _moved(slack: WaysIn) -> str:
    """Ana, with whom the app has talked, gets another id; her chat stays what it was."""
    channel = await slack.parts.slack.chats.of(slack.parts.door, slack.ana.user.id)
    slack.parts.fake.state.renumbered[slack.ana.user.id] = "W00000001"
    return channel


def _introduced(slack: WaysIn) -> list[Profile]:
    return [profile for event in slack.engine.events if isinstance(event, Introduced) for profile in event.profiles]
