"""The directory: everybody once, as members, guests or strangers, page by page."""

import asyncio
from collections.abc import AsyncIterator

import pytest

from adapters.slack.people import profile_of
from adapters.slack.refusals import NotInstalled
from conversations.engine.errors import TryLater, Unreachable
from conversations.engine.events import Renumbered
from conversations.engine.profiles import Profile
from tests.adapters.slack.parts import Parts, installation_of, parts
from tests.faults import TooMany
from tests.slack.call import Call, Method
from tests.slack.server import METHODS
from tests.slack.state import Json


@pytest.fixture
async def here() -> AsyncIterator[Parts]:
    async with parts() as made:
        yield made


async def _listed(here: Parts, door: str = "") -> list[Profile]:
    return [profile async for profile in here.slack.people(door or here.door)]


async def test_a_person_is_known_as_slack_knows_them(here: Parts) -> None:
    """Name, confirmed address, zone, language and title; the owner of the whole workspace as such."""
    ana = here.fake.user(
        here.team, "ana", real_name="Ana Ribeiro", tz="America/Sao_Paulo", locale="pt-BR", title="Designer"
    )
    olga = here.fake.user(here.team, "olga", is_primary_owner=True, is_email_confirmed=False)

    assert await here.slack.profile(here.door, ana.id) == Profile(
        ana.id, "Ana Ribeiro", "ana@example.com", "America/Sao_Paulo", "pt-BR", "Designer"
    )
    owner = await here.slack.profile(here.door, olga.id)
    assert (owner.is_owner, owner.email) == (True, "")


@pytest.mark.parametrize(
    ("flag", "membership"),
    [
        ("is_restricted", "guest"),
        ("is_ultra_restricted", "guest"),
        ("deleted", "deactivated"),
        ("is_bot", "bot"),
        ("is_stranger", "external"),
    ],
)
async def test_only_members_are_members(here: Parts, flag: str, membership: str) -> None:
    """Guests, people of other organisations, bots and deactivated people are told apart."""
    user = here.fake.user(here.team, "someone", **{flag: True})
    (profile,) = [each for each in await _listed(here) if each.user == user.id]

    assert profile.membership == membership


async def test_somebody_of_another_workspace_is_external(here: Parts) -> None:
    """A shared channel shows people whose home is elsewhere."""
    installation = await here.installations.known(here.door)

    assert profile_of({"id": "U9", "team_id": "T99"}, installation).membership == "external"


async def test_the_organisation_of_a_workspace_is_home_too() -> None:
    """On Grid a colleague's home may be another workspace of the same organisation."""
    async with parts(enterprise="E1") as here:
        installation = await here.installations.known(here.door)
    colleague = {"id": "U9", "team_id": "T99", "enterprise_user": {"enterprise_id": "E1"}}
    stranger = {"id": "U8", "team_id": "T99", "enterprise_user": {"enterprise_id": "E2"}}

    assert profile_of(colleague, installation).membership == "member"
    assert profile_of(stranger, installation).membership == "external"


async def test_an_organisation_knows_its_own_people_alone() -> None:
    """Whoever belongs to no organisation is a guest of a shared channel, however the app is installed."""
    async with parts(enterprise="E1") as here:
        installation = installation_of(here.fake, here.fake.install(here.team, is_org_wide=True))
    colleague = {"id": "U9", "team_id": "T99", "enterprise_user": {"enterprise_id": "E1"}}
    elsewhere = {"id": "U8", "team_id": "T99", "enterprise_user": {"enterprise_id": "E2"}}
    nowhere = {"id": "U7", "team_id": "T98"}
    members = [profile_of(each, installation).membership for each in (colleague, elsewhere, nowhere)]

    assert members == ["member", "external", "external"]


async def test_everybody_is_listed_once_and_slackbot_is_nobody(here: Parts) -> None:
    """450 people are three pages of 200; Slack's own messenger is not among them."""
    here.fake.user(here.team, "slackbot", id="USLACKBOT")
    users = [here.fake.user(here.team, f"p{number}").id for number in range(450)]
    listed = [profile.user for profile in await _listed(here) if profile.membership == "member"]

    assert listed == users
    assert here.fake.calls["users.list"] == 3
    assert here.fake.complaints == []


async def test_a_list_is_good_for_an_hour(here: Parts) -> None:
    """Within it nobody asks Slack again; after it everybody new is there."""
    here.fake.user(here.team, "ana")
    first = await _listed(here)
    here.fake.user(here.team, "bo")
    second = await _listed(here)
    here.wall.time += 3601
    third = await _listed(here)

    assert second == first
    assert len(third) == len(first) + 1
    assert here.fake.calls["users.list"] == 2


async def test_a_long_list_goes_on_where_slack_asked_to_wait(here: Parts) -> None:
    """A directory larger than a minute's calls comes to its end: no page is asked for twice."""
    for number in range(450):
        here.fake.user(here.team, f"p{number}")
    here.fake.faults.plan("users.list", TooMany(30))
    here.fake.faults.plan("users.list", TooMany(30))
    with pytest.raises(TryLater):
        await _listed(here)
    here.wall.time += 30
    with pytest.raises(TryLater):
        await _listed(here)
    here.wall.time += 30
    listed = await _listed(here)

    assert len({profile.user for profile in listed}) == len(listed) == 451
    assert here.fake.calls["users.list"] == 2 + 3


async def test_two_who_list_at_once_both_hear_of_everybody(here: Parts) -> None:
    """And Slack is asked for each page once."""
    for number in range(450):
        here.fake.user(here.team, f"p{number}")
    first, second = await asyncio.gather(_listed(here), _listed(here))

    assert first == second
    assert len(first) == 451
    assert here.fake.calls["users.list"] == 3


async def test_one_person_is_good_for_an_hour_too(here: Parts) -> None:
    """A look-up for every message would meet Slack's limit with 86 people."""
    ana = here.fake.user(here.team, "ana")
    for _ in range(3):
        await here.slack.profile(here.door, ana.id)
    here.wall.time += 3601
    await here.slack.profile(here.door, ana.id)

    assert here.fake.calls["users.info"] == 2


async def test_the_same_id_at_another_door_is_somebody_else(here: Parts) -> None:
    """What is remembered of one is not told of the other."""
    ana = here.fake.user(here.team, "ana")
    await here.slack.profile(here.door, ana.id)

    with pytest.raises(NotInstalled):
        await here.slack.profile("T0OTHER", ana.id)


async def test_nobody_is_unreachable(here: Parts) -> None:
    """An id that Slack does not know has no profile."""
    with pytest.raises(Unreachable, match="user_not_found"):
        await here.slack.profile(here.door, "U404")


async def test_new_ids_are_told_and_chats_move_with_them(here: Parts) -> None:
    """After a workspace has joined an organisation; 450 people are two exchanges of at most 400."""
    users = [here.fake.user(here.team, f"p{number}").id for number in range(450)]
    for user in users:
        await here.shelf.put(f"slack/{here.door}", f"channel/{user}", f"D{user}")
    here.fake.state.renumbered.update({user: f"W{user[1:]}" for user in users[:420]})
    first = await here.slack.renumbered(here.door)
    await here.slack.chats.move(here.door, first.users)
    await here.slack.chats.move(here.door, first.users)
    again = await here.slack.renumbered(here.door)

    assert isinstance(first, Renumbered)
    assert first.users == {user: f"W{user[1:]}" for user in users[:420]}
    assert first.door == here.door
    assert again.users == {}
    assert first.origin == again.origin
    assert await here.slack.chats.of(here.door, f"W{users[0][1:]}") == f"D{users[0]}"
    assert here.fake.calls["migration.exchange"] == 2 + 2


def _teams(call: Call) -> Json:
    """auth.teams.list: the workspaces of an organisation, one a page."""
    place = call.number("cursor", 0) if call.text("cursor") else 0
    teams = [{"id": team.id, "name": team.name} for team in call.slack.state.teams.values()]
    is_last = place + 1 >= len(teams)
    return {
        "teams": teams[place : place + 1],
        "response_metadata": {"next_cursor": "" if is_last else str(place + 1)},
    }


async def test_an_organisation_is_listed_workspace_by_workspace(monkeypatch: pytest.MonkeyPatch) -> None:
    """An org-wide token names the workspace; everybody is listed once."""
    monkeypatch.setitem(METHODS, "auth.teams.list", Method(_teams, (), ("cursor", "limit"), takes_json=False))
    async with parts(enterprise="E1") as here:
        other = here.fake.team("Borealis", "E1")
        here.fake.user(here.team, "ana")
        here.fake.user(other, "bo")
        await here.installations.keep(installation_of(here.fake, here.fake.install(here.team, is_org_wide=True)))
        listed = [profile.name for profile in await _listed(here, "E1") if profile.membership == "member"]

        assert listed == ["Ana", "Bo"]
        assert here.fake.complaints == []
