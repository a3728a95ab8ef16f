"""Across platforms: a mentor on Slack and a mentee on Teams live one pairing, each in their own chat (PRODUCT §1)."""

import asyncio
from collections.abc import AsyncIterator, Callable

import pytest
from icalendar import Calendar, Event

from conversations.engine.linking import CODE
from tests import chapters
from tests.across import BothPages, tell_across
from tests.chat import Chat
from tests.chat_stage import all_words
from tests.stories import SqliteBooks
from tests.teams.seeing import words

ON_SLACK = ("ana", "cleo")
LEARNED = {"ana": "Silence is an answer too", "bo": "I talk before I listen"}


@pytest.fixture
async def chat(sqlite_books: SqliteBooks) -> AsyncIterator[Chat]:
    """Ana and her champion are on Slack, Bo and everybody else is on Teams."""
    async with tell_across(sqlite_books.fresh(), ON_SLACK) as told:
        yield told


def pages(chat: Chat) -> BothPages:
    """Both tools."""
    assert isinstance(chat.page, BothPages)
    return chat.page


def entry(chat: Chat, name: str, step: str) -> Calendar:
    """The calendar file with the last message of this step."""
    (file,) = chat.card(name, step)["card"]["files"]
    return Calendar.from_ical(chat.page.content_of(file))


def meeting(calendar: Calendar) -> Event:
    """The meeting itself; what is held free around it has a longer id."""
    return min(calendar.events, key=lambda each: len(str(each["UID"])))


def check_that_chats_are_apart(chat: Chat) -> None:
    """Everybody was written to on their own tool alone, and it was told no word that was meant for the other."""
    both = pages(chat)
    on_slack = {user for channel in both.slack.slack.state.channels.values() for user in channel.users}
    on_teams = {user for each in both.teams.teams.state.conversations.values() if each.messages for user in each.users}
    said_on_slack = chat.all_words("ana") + chat.all_words("cleo")
    said_on_teams = "".join(chat.all_words(name) for name in chat.people if name not in ON_SLACK)

    assert on_slack <= {both.slack.user_of(name) for name in ON_SLACK}
    assert on_teams <= {both.teams.user_of(name) for name in chat.people if name not in ON_SLACK}
    assert LEARNED["bo"] not in said_on_slack
    assert LEARNED["ana"] not in said_on_teams


async def soon(is_so: Callable[[], bool]) -> None:
    """Wait for what an adapter says beside its answers."""
    async with asyncio.timeout(5):
        while not is_so():  # noqa: ASYNC110  # the adapter tells nobody when it has said something
            await asyncio.sleep(0.01)


async def meet_and_say(chat: Chat, **told: str) -> None:
    """Book the next session and let both be asked how it was."""
    for name in ("ana", "bo"):
        await chat.until(name, "golden_hour.choose")
    first = chat.options("ana", "times")[0]
    for name in ("ana", "bo"):
        await chat.fill(name, times=[first])
    for name in ("ana", "bo"):
        await chat.until(name, "pulse.held")
    for name, answer in told.items():
        await chat.press(name, answer)


async def test_one_pairing_is_lived_on_two_chat_tools(chat: Chat) -> None:
    """Announced, booked with a calendar entry for each, asked three questions, parted by the neutral script."""
    for chapter in ("invited", "consented", "pool", "matched", "drafted", "announced"):
        await chapters.CHAPTERS[chapter][1](chat)

    # Announced: each reads who the other is and how to reach them; a chat of both is offered to nobody.
    for name, partner in (("ana", "Bo Winkler"), ("bo", "Ana Ribeiro")):
        assert partner in chat.words(name, "announcement.met")
        assert "@group_chat" not in chat.all_words(name)
    assert "bo@example.com" in chat.all_words("ana")
    assert "ana@example.com" in chat.all_words("bo")

    # Booked: the same time in both calendars; given up by one, it leaves both.
    await chapters.agreed(chat)
    await chapters.booked(chat)
    booked = [meeting(entry(chat, name, "golden_hour.booked")) for name in ("ana", "bo")]
    session = await chat.session(0)
    assert booked[0]["UID"] == booked[1]["UID"]
    assert [each.start for each in booked] == [session.planned_start] * 2
    await chat.press("bo", "@change")
    await chat.press("bo", "cant")
    freed = [meeting(entry(chat, name, "change.freed")) for name in ("ana", "bo")]
    assert [str(each["STATUS"]) for each in freed] == ["CANCELLED"] * 2
    assert {str(each["UID"]) for each in freed} == {str(booked[0]["UID"])}

    # Asked: three questions each; what one wrote is read by nobody else.
    await meet_and_say(chat, ana="yes", bo="yes")
    for name, learned in LEARNED.items():
        await chat.fill(name, learning=learned)
        await chat.fill(name, action="Ask twice")
        await chat.fill(name, useful="5")
        await chat.see(name, "pulse.learning", "pulse.action", "pulse.useful", "pulse.thanks")
    assert (await chat.session(0)).status == "held"
    check_that_chats_are_apart(chat)

    # Parted: two sessions without each other, then the same words to both; one would like another match.
    for _ in range(2):
        await meet_and_say(chat, ana="no", bo="no")
    for name in ("ana", "bo"):
        await chat.until(name, "rematch.script")
    assert chat.text("ana", "rematch.script") == chat.text("bo", "rematch.script")
    await chat.press("ana", "new")
    await chat.until("bo", "farewell.ended", days=7)
    assert (await chat.pairing()).state == "ended"
    check_that_chats_are_apart(chat)


async def test_a_code_from_one_tool_typed_on_the_other_makes_one_person(chat: Chat) -> None:
    """After that they are written to where they would like to be, and their old chat stays as it is."""
    teams = pages(chat).teams
    there = teams.newcomer("a.ribeiro", name="Ana Ribeiro")
    await chat.type("ana", "/mentor link")
    await chat.press("ana", "code")
    found = CODE.search(chat.text("ana", "link.code"))
    assert found, chat.text("ana", "link.code")
    await there.say(found[0])
    await chat.settle()
    assert chat.steps("ana")[-1] == "link.there"
    await chat.type("ana", "/mentor link")
    await chat.press("ana", "teams")
    read = len(chat.sent_to("ana"))
    await chat.nominate("ana", "mentor", by="cleo")
    await chat.at("ana", "2026-03-02 09:30")
    steps = [each.step for each in teams.sent if each.user == there.user.id]

    assert steps[-1] == "invitation.invite"
    assert len(chat.sent_to("ana")) == read
    assert len(there.messages) == len(steps) > 1


async def test_a_namesake_by_e_mail_hears_nothing_until_the_owner_says_so(chat: Chat) -> None:
    """One line that keeps everything to itself; whoever holds the address is asked where they are known."""
    teams = pages(chat).teams
    there = teams.newcomer("ana", name="Ana Ribeiro")
    await there.say("where do I stand?")
    await soon(lambda: bool(there.messages))
    await chat.settle()

    assert [words(each) for each in there.messages] == [all_words().label("surface-not-linked", "en")]
    await chat.until("ana", "link.is_it_you", days=1)
    await chat.press("ana", "no")
    assert [each for each in teams.sent if each.user == there.user.id] == []


async def test_a_press_on_one_tool_is_nothing_on_the_other(chat: Chat) -> None:
    """Buttons carry what one question was asked with: sent in by somebody else they say that it is over."""
    await chapters.invited(chat)
    token = chat.card("ana", "invitation.invite")["card"]["token"]
    bo = pages(chat).teams.person("bo")
    data = {"token": token, "value": "in"}
    action = {"type": "Action.Execute", "id": "answers.1", "title": "Old", "verb": "press", "data": data}
    await bo.press_as_it_was(bo.messages[-1], action, data)
    await chat.settle()

    assert chat.steps("bo")[-1] == "help.stale"
    assert chat.steps("ana") == ["invitation.invite"]
