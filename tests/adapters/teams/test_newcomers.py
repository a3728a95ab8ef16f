"""People the engine has not met, and tenants that no company has yet."""

from collections.abc import AsyncIterator

import pytest

from conversations.engine.events import Arrived, Commanded, Departed, Event, Installed, Introduced, Said
from conversations.engine.ports import Reply
from tests.adapters.teams.ways_in import LABELS, WaysIn, ways_in
from tests.faults import Broken, Refused

NOT_YOURS = LABELS.label("surface-not-a-member", "en")
UNKNOWN = LABELS.label("surface-unknown-tenant", "en")
DAY = 86_400


@pytest.fixture
async def teams() -> AsyncIterator[WaysIn]:
    async with ways_in() as made:
        yield made
        await made.webhooks.close()
        assert made.teams.complaints == []


def meet(teams: WaysIn, line: str = "") -> None:
    """From now on the engine knows only whom it was introduced to."""

    def answer(event: Event) -> Reply:
        if isinstance(event, Introduced):
            return Reply(line=line)
        is_known = any(isinstance(each, Introduced) for each in teams.engine.events)
        return Reply() if is_known and not line else Reply(is_unknown=True)

    teams.engine.answer = answer


def found(teams: WaysIn, line: str = "") -> None:
    """From now on the engine knows no company; `line` is what it says to whoever opens a door in vain."""

    def answer(event: Event) -> Reply:
        if isinstance(event, Installed):
            return Reply(line=line)
        is_open = not line and any(isinstance(each, Installed) for each in teams.engine.events)
        return Reply() if is_open else Reply(is_unknown_door=True)

    teams.engine.answer = answer


def kinds(teams: WaysIn) -> list[type[Event]]:
    """What the engine has heard."""
    return [type(event) for event in teams.engine.events]


# --- people the engine has not met ---------------------------------------------------------------------------------


async def test_somebody_new_is_introduced_and_heard(teams: WaysIn) -> None:
    """Who they are comes from the chat's members, their language and zone from their client."""
    meet(teams)
    await teams.ana.say("hello")
    first, introduced, again = teams.engine.events

    assert isinstance(introduced, Introduced)
    (profile,) = introduced.profiles
    assert (profile.name, profile.user, profile.email) == ("Ana", teams.ana.user.id, "ana@example.com")
    assert (profile.locale, profile.zone, profile.membership) == ("en-US", "Europe/Berlin", "member")
    assert introduced.origin.event_id != first.origin.event_id
    assert (first, type(first)) == (again, Said)
    assert teams.pinned == [teams.ana.user.id]


async def test_a_zone_that_their_client_tells_later_is_passed_on(teams: WaysIn) -> None:
    """An install tells none; the first words do, and are read on the right clock."""
    meet(teams)
    zone, teams.ana.user.zone = teams.ana.user.zone, ""
    await teams.ana.install()
    teams.ana.user.zone = zone
    await teams.ana.say("hello")
    *_, moved, said = teams.engine.events

    assert isinstance(moved, Introduced)
    assert (moved.profiles[0].zone, moved.has_spoken) == (zone, False)
    assert isinstance(said, Said)


async def test_somebody_who_cannot_take_part_is_told(teams: WaysIn) -> None:
    """Once for each time they speak; nothing of them is kept."""
    meet(teams, NOT_YOURS)
    guest = teams.person("guest", role="guest")
    guest.chat.is_installed = True
    await guest.say("hello")
    await guest.say("/help")

    assert kinds(teams) == [Said, Introduced, Commanded, Introduced]
    assert [each.profiles[0].membership for each in teams.engine.events if isinstance(each, Introduced)] == [
        "guest"
    ] * 2
    assert await teams.told(guest) == [NOT_YOURS, NOT_YOURS]
    assert teams.pinned == []


async def test_a_code_is_heard_from_somebody_who_cannot_take_part_yet(teams: WaysIn) -> None:
    """It is what lets them; anybody else's changes nothing."""
    teams.engine.answer = lambda event: (
        Reply(line="Not linked.") if isinstance(event, Introduced) else Reply(is_unknown=True)
    )
    await teams.ana.say("ABCD-2345")
    assert (kinds(teams), teams.pinned) == ([Said, Introduced, Said], [])

    replies = iter((Reply(is_unknown=True), Reply(line="Not linked."), Reply()))
    teams.engine.answer = lambda event: next(replies)
    await teams.ana.say("/link ABCD-2345")

    assert await teams.told() == ["Not linked."]
    assert teams.pinned == [teams.ana.user.id]


async def test_somebody_teams_does_not_know_is_left_alone(teams: WaysIn) -> None:
    """There is nothing to introduce; Teams need not send it again."""
    meet(teams)
    teams.teams.faults.plan("member", Refused("BotNotInConversationRoster", 403))
    answer = await teams.ana.say("hello")

    assert answer.status == 200
    assert (kinds(teams), teams.pinned) == ([Said], [])


async def test_a_service_that_does_not_answer_is_asked_again(teams: WaysIn) -> None:
    """The message comes again by itself."""
    meet(teams)
    teams.teams.faults.plan("member", Broken(503))
    first = await teams.ana.say("hello")
    teams.wall.at += DAY
    second = await teams.wire.resend()

    assert (first.status, second.status) == (503, 200)
    assert kinds(teams)[-1] is Said


async def test_whoever_leaves_is_not_introduced(teams: WaysIn) -> None:
    """They are gone."""
    meet(teams)
    await teams.ana.uninstall()

    assert kinds(teams) == [Departed]
    assert teams.teams.calls["member"] == 0


# --- tenants that no company has -----------------------------------------------------------------------------------


async def test_an_unknown_tenant_is_told_both_ways_in(teams: WaysIn) -> None:
    """On arriving and on every word; nothing of anybody is kept."""
    found(teams)
    await teams.ana.install()
    await teams.ana.say("who is there?")

    assert kinds(teams) == [Arrived, Said]
    assert await teams.told() == [UNKNOWN, UNKNOWN]
    assert teams.pinned == []


@pytest.mark.parametrize("words", ["start", " Start ", "/start", "START"])
async def test_a_word_founds_the_company(teams: WaysIn, words: str) -> None:
    """Whoever says it becomes its first admin; the chat is known before the greeting is on its way."""
    found(teams)
    await teams.ana.say(words)
    first, installed = teams.engine.events

    assert isinstance(installed, Installed)
    assert (installed.organisation, installed.code) == ("example.com", "")
    assert installed.installer.user == teams.ana.user.id
    assert installed.origin.event_id != first.origin.event_id
    assert await teams.told() == []
    assert teams.pinned == [teams.ana.user.id]


@pytest.mark.parametrize("words", ["ABCD-2345", "abcd-2345 ", "/link abcd–2345"])
async def test_a_code_joins_a_company(teams: WaysIn, words: str) -> None:
    """Written as people write it."""
    found(teams)
    await teams.ana.say(words)
    installed = teams.engine.events[-1]

    assert isinstance(installed, Installed)
    assert installed.code == "ABCD-2345"
    assert teams.pinned == [teams.ana.user.id]


async def test_a_wrong_code_opens_nothing(teams: WaysIn) -> None:
    """The engine says so in one line."""
    found(teams, line="This code is not good (any more).")
    await teams.ana.say("ABCD-2345")

    assert await teams.told() == ["This code is not good (any more)."]
    assert teams.pinned == []


@pytest.mark.parametrize("words", ["start", "ABCD-2345"])
async def test_a_guest_opens_nothing(teams: WaysIn, words: str) -> None:
    """It is not their company."""
    found(teams)
    guest = teams.person("guest", role="guest")
    guest.chat.is_installed = True
    await guest.say(words)

    assert kinds(teams) == [Said]
    assert await teams.told(guest) == [NOT_YOURS]


@pytest.mark.parametrize("words", ["let's start", "start now", "ABCD-2345 please", "ABCD-234", "I0I0-I0I0"])
async def test_other_words_open_nothing(teams: WaysIn, words: str) -> None:
    """They are answered with both ways in."""
    found(teams)
    await teams.ana.say(words)

    assert kinds(teams) == [Said]
    assert await teams.told() == [UNKNOWN]


async def test_an_unknown_tenant_is_told_in_its_language(teams: WaysIn) -> None:
    """As the client says it."""
    found(teams)
    bo = teams.person("bo", locale="de-DE")
    bo.chat.is_installed = True
    await bo.say("hallo")

    assert await teams.told(bo) == [LABELS.label("surface-unknown-tenant", "de")]


async def test_coming_by_is_answered_once_a_day(teams: WaysIn, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever installs the bot again and again is not told again and again."""
    found(teams)
    leases: list[float] = []

    async def lease(tenant: str, key: str, seconds: float) -> bool:
        leases.append(seconds)
        return len(leases) == 1

    monkeypatch.setattr(teams.shelf, "lease", lease)
    await teams.ana.install()
    await teams.ana.install()

    assert await teams.told() == [UNKNOWN]
    assert leases == [DAY, DAY]


async def test_a_person_whose_profile_is_refused_founds_nothing(teams: WaysIn) -> None:
    """They hear that it did not work."""
    found(teams)
    teams.teams.faults.plan("member", Refused("MemberNotFoundInConversation", 404))
    await teams.ana.say("start")

    assert kinds(teams) == [Said]
    assert await teams.told() == [LABELS.label("surface-trouble", "en")]
