"""Why a pairing ended is nobody's business: whoever stays reads the same, at the same instant, for every cause."""

import json
from dataclasses import replace
from datetime import datetime
from typing import Any

import pytest

from conversations.programme.facts import ChemistryDue, RematchDue, TrialVoteDue
from tests.chat import Chat
from tests.chat_cast import CAST
from tests.stories import Begin

#: What Ana does, one thing after the other: a command, a button by its value, or a question and her answer to it.
CAUSES: dict[str, tuple[str | tuple[str, str], ...]] = {
    "swap": ("/mentor swap", "yes"),
    "leave": ("/mentor leave", "yes"),
    "erasure": ("/mentor my_data", "erase", "erase"),
    "chemistry": (("chemistry.together", "new"),),
    "trial vote": (("trial_vote.vote", "new"),),
    "rematch": (("rematch.script", "new"),),
}


async def all_asked(begin: Begin, hours: int) -> Chat:
    """Session 0 is booked, and every question that can end a pairing is open to both; so many hours later."""
    chat = await begin("booked")
    pairing = (await chat.pairing()).id
    await chat.record(
        ChemistryDue(pairing=pairing), TrialVoteDue(pairing=pairing), RematchDue(pairing=pairing, number=1)
    )
    for name in ("bo", "ana"):
        for question in ("rematch.script", "chemistry.together", "trial_vote.vote"):
            if question not in chat.steps(name):
                await chat.until(name, question)
    await chat.hours(hours)
    return chat


async def ends(chat: Chat, cause: str) -> None:
    """Ana ends it, at this very instant."""
    began = chat.now
    for act in CAUSES[cause]:
        if isinstance(act, tuple):
            await chat.press_old("ana", *act)
        elif act.startswith("/"):
            await chat.type("ana", act)
        else:
            await chat.press("ana", act)
    assert chat.now == began
    assert (await chat.pairing()).state == "ended"


def read(chat: Chat, name: str, after: int) -> list[tuple[datetime, str, str]]:
    """When this person reads what after so many messages: each step, and everything in it.

    Tokens are opaque. Somebody erased has no name any more; where it stood, everybody reads "your partner".
    """
    later = chat.sent_to(name)[after:]
    return [(each.at, each.step, repr(replace(each.prompt, token="")).replace("Ana", "your partner")) for each in later]


async def own_view(chat: Chat) -> Any:
    """What Bo finds when he looks for himself: his home, and all that is stored about him, without any names."""
    await chat.type("bo", "/mentor home")
    home = chat.words("bo")
    await chat.type("bo", "/mentor my_data")
    await chat.press("bo", "export")
    (file,) = chat.card("bo", "my_data.export")["card"]["files"]
    stored = json.loads(chat.page.content_of(file))
    for each in stored["pairings"]:
        del each["partner"]  # an erased person has no name any more
    return home, stored


@pytest.mark.parametrize("hours", [0, 9], ids=["in his day", "in his evening"])
async def test_whoever_stays_reads_the_same_at_the_same_time_for_every_cause(begin: Begin, hours: int) -> None:
    """Text, buttons, calendar entries and instants are equal for a month, and so is what he finds by himself.

    Nor does anybody else, the champion and the office included, hear anything that tells one cause from another.
    """
    stories, views = {}, {}
    for cause in CAUSES:
        chat = await all_asked(begin, hours)
        before = {name: len(chat.sent_to(name)) for name in CAST if name != "ana"}
        await ends(chat, cause)
        await chat.days(30)
        stories[cause] = {name: read(chat, name, count) for name, count in before.items()}
        views[cause] = await own_view(chat)

    assert [step for _, step, _ in stories["swap"]["bo"]] == ["change.freed", "farewell.ended", "farewell.ended"]
    for cause in CAUSES:
        assert stories[cause] == stories["swap"], cause
        assert views[cause] == views["swap"], cause


async def test_what_was_open_to_the_other_is_closed_in_the_same_way(begin: Begin) -> None:
    """An old button answers kindly and in the same words, whichever question it belongs to."""
    answers = set()
    for cause in CAUSES:
        chat = await all_asked(begin, 0)
        await ends(chat, cause)
        for question in ("rematch.script", "chemistry.together", "trial_vote.vote"):
            await chat.press_old("bo", question, "go_on")
            answers.add((chat.steps("bo")[-1], chat.text("bo")))

    assert {step for step, _ in answers} == {"help.stale"}
    assert len(answers) == 1
