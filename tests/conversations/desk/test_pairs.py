"""Pairs: engagement without contents, a friendly word, a pause, an end; for those who look after them (PRODUCT §1)."""

import pytest

from conversations.programme.companies import Role
from conversations.programme.facts import AttentionNeeded, PersonPaused
from tests.chat import Chat
from tests.conversations.desk.audit_log import audited
from tests.stories import Begin


async def test_a_pair_is_seen_by_those_who_look_after_it(begin: Begin, locale: str) -> None:
    """State, sessions, rhythm, what is settled; not a word of what the two wrote, and nothing for anybody else."""
    chat = await begin("chemistry", locale)
    await chat.type("dana", "/mentor pairs")
    await chat.press("dana", "@run:0")
    held = {"en": "1 of 8 planned", "de": "1 von 8 geplanten"}[locale]

    assert held in chat.words("dana"), chat.words("dana")
    assert {"en": "settled", "de": "geklärt"}[locale] in chat.words("dana")
    assert {"en": "open", "de": "offen"}[locale] in chat.words("dana")
    assert "learned this" not in chat.all_words("dana")
    await chat.type("cleo", "/mentor pairs")
    assert "Ana Ribeiro → Bo Winkler" in chat.words("cleo")
    for name in ("ana", "finn"):
        await chat.type(name, "/mentor pairs")
        assert chat.steps(name)[-1] == "help.because"


async def test_whoever_is_part_of_a_pair_does_not_see_it_at_the_desk(begin: Begin) -> None:
    """Conflict of interest: Bo becomes a champion, and the pairing is nowhere; the same as for one who has none."""
    chat = await begin("agreed")
    async with chat.change() as uow:
        for name in ("bo", "gia"):
            region = chat.people["bo"].region
            uow.add(Role(f"hat-of-{name}", chat.company, chat.people[name].id, "champion", region))
    seen = {}
    for name in ("bo", "gia"):
        await chat.type(name, "/mentor pairs")
        seen[name] = chat.words(name)
        await chat.type(name, "/mentor pairs end Ana why=boredom sure=yes")

    assert "Ana Ribeiro" in seen["gia"]
    assert "Ana Ribeiro" not in seen["bo"]
    assert (await chat.pairing()).state == "ended"
    assert [before for action, before, _ in await audited(chat) if action == "pairing ended"] == ["running"]


async def test_a_quiet_pair_gets_one_friendly_word_a_week(begin: Begin, locale: str) -> None:
    """Both read the very same words, in their hours; a second one waits a week, and the answer says until when."""
    chat = await begin("agreed", locale)
    pairing = await chat.pairing()
    await chat.type("dana", "/mentor pairs quiet")
    nothing = chat.words("dana")
    await chat.record(AttentionNeeded(pairing=pairing.id, matter="booking", occasion_key="now"))
    await chat.until("dana", "attention.booking", days=1)
    await chat.type("dana", "/mentor pairs quiet")
    matter = {"en": "The next session has no time", "de": "Fürs nächste Treffen gibt es noch keinen Termin"}[locale]
    assert matter in chat.words("dana")
    assert "Ana Ribeiro" not in nothing
    await chat.press("dana", {"en": "Send a friendly word", "de": "Freundliches Wort schicken"}[locale])
    for name in ("bo", "ana"):
        await chat.until(name, "nudge.friendly", days=1)
    await chat.type("cleo", "/mentor pairs nudge Ana")
    await chat.days(2)

    assert chat.text("ana", "nudge.friendly") == chat.text("bo", "nudge.friendly")
    assert {"en": "possible from Tue 10", "de": "ab Di. 10."}[locale] in chat.words("cleo")
    assert [chat.count(name, "nudge.friendly") for name in ("ana", "bo")] == [1, 1]
    assert [action for action, *_ in await audited(chat)][-1] == "pairing nudged"


async def test_a_pause_is_asked_about_undone_and_left_alone_where_it_is_somebodys_own(begin: Begin) -> None:
    """The question first; the way back; a break that one of the two takes is theirs."""
    chat = await begin("booked")
    await chat.type("dana", "/mentor pairs pause Ana")
    assert (await chat.pairing()).state == "running"
    await chat.press("dana", "Yes, do it")
    assert (await chat.pairing()).state == "paused"
    ends_at = (await chat.pairing()).ends_at
    await chat.press("dana", "Undo")
    again = await chat.pairing()
    assert (again.state, again.ends_at and ends_at and again.ends_at < ends_at) == ("running", True)
    await chat.record(PersonPaused(person=chat.people["ana"].id, until=chat.now.replace(month=6)))
    await chat.type("dana", "/mentor pairs resume Bo")

    assert (await chat.pairing()).state == "paused"
    assert "on a break of their own" in chat.words("dana")
    assert [action for action, *_ in await audited(chat)][-2:] == ["pairing paused", "pairing resumed"]


async def test_an_end_by_the_office_reads_like_every_end(begin: Begin, locale: str) -> None:
    """What is missing opens the form; then the question; both read the neutral words and never why."""
    chat = await begin("booked", locale)
    await chat.type("dana", "/mentor pairs end")
    await chat.see("dana", "desk.pairs_end")
    await chat.fill("dana", pair="Bo", why="canary: a new team")
    assert (await chat.pairing()).state == "running"
    await chat.press("dana", "@run:0")
    for name in ("bo", "ana"):
        await chat.until(name, "farewell.ended", days=7)

    assert chat.text("ana", "farewell.ended") == chat.text("bo", "farewell.ended")
    assert "canary" not in "".join(map(chat.all_words, ("ana", "bo", "cleo")))
    assert (await audited(chat))[-1] == ("pairing ended", "running", "ended")
    await chat.type("dana", "/mentor pairs nudge Bo")
    assert (await chat.pairing()).nudged_at is None


@pytest.mark.parametrize("line", ["pairs end Ana why=x sure=yes", "pairs nudge Ana", "pairs pause Ana sure=yes"])
async def test_nobody_without_the_hat_changes_anything(begin: Begin, line: str) -> None:
    """A participant, and somebody whose role went while the form was open."""
    chat = await begin("agreed")
    await chat.type("dana", "/mentor pairs end")
    await dismiss(chat, "dana")
    await chat.fill("dana", pair="Ana", why="x")
    for name in ("finn", "dana"):
        await chat.type(name, f"/mentor {line}")
        assert chat.steps(name)[-1] == "help.because"

    assert (await chat.pairing()).state == "running"
    assert [action for action, *_ in await audited(chat) if not action.startswith("pairing approved")] == []


async def dismiss(chat: Chat, name: str) -> None:
    """Take somebody's roles away."""
    async with chat.change() as uow:
        for role in await uow.companies.roles_of(chat.company, chat.people[name].id):
            await uow.delete(role)
