"""Commitment: one thing a quarter, its author's alone; mentors hear one figure, or nothing (PRODUCT §4, §7)."""

from datetime import UTC, datetime, timedelta

import pytest

from conversations.programme.facts import PairingEnded, PauseAsked
from conversations.programme.outcomes import Commitment, CommitmentOutcome
from conversations.programme.pairings import Pairing
from conversations.programme.subjects import Subject
from storage.engine_tables import reminders
from tests.chat import Chat
from tests.stories import Begin

WORDS = "I speak last in our Monday call"


async def commitments(chat: Chat) -> list[Commitment]:
    """Every commitment there is, by quarter."""
    async with chat.app.engine.work() as uow:
        return list(await uow.outcomes.commitments(chat.company))


async def commit(chat: Chat) -> None:
    """Bo is asked and answers."""
    await chat.until("bo", "commitment.one", days=25)
    await chat.fill("bo", commitment=WORDS)


async def others_said(chat: Chat, *outcomes: CommitmentOutcome) -> None:
    """Leaders of further pairings of Ana's said yesterday what became of their commitments."""
    pairing, yesterday = await chat.pairing(), chat.now - timedelta(days=1)
    leaders = [chat.people[name].id for name in ("cleo", "dana", "emil", "finn", "gia")]
    async with chat.change() as uow:
        for number, (leader, outcome) in enumerate(zip(leaders, outcomes, strict=False)):
            made = Pairing(
                f"further-{number}", chat.company, pairing.cohort, None, pairing.mentor, leader, yesterday, "running"
            )
            uow.add(made, Commitment(f"c-{number}", chat.company, leader, made.id, 1, yesterday, outcome, yesterday))


async def test_a_leader_is_asked_two_weeks_after_the_agreement(begin: Begin, locale: str) -> None:
    """The mentee alone; one thing in their own words, which nobody else reads."""
    chat = await begin("booked", locale)
    agreed_at = (await chat.pairing()).agreed_at
    assert agreed_at is not None
    await commit(chat)
    (made,) = await commitments(chat)
    async with chat.app.engine.work() as uow:
        words = await uow.confidences.get(chat.company, made.person, Subject("commitment", made.id), "commitment")

    assert timedelta(days=14) <= chat.now - agreed_at <= timedelta(days=21)
    assert (made.person, made.quarter, made.outcome, words) == (chat.people["bo"].id, 1, "", WORDS)
    assert "commitment.made" in chat.steps("bo")
    assert "commitment.one" not in chat.steps("ana")
    assert all(WORDS not in chat.all_words(name) for name in ("ana", "dana", "cleo", "emil"))


async def test_both_are_asked_where_both_learn(begin: Begin) -> None:
    """In a two-way pairing each is a leader to the other."""
    chat = await begin("announced")
    ident = (await chat.pairing()).id
    async with chat.change() as uow:
        pairing = await uow.pairings.get(chat.company, ident)
        pairing.terms = {**pairing.terms, **{f"mode/{person}": "two_way" for person in pairing.people}}
    for name in ("ana", "bo"):
        await chat.fill(name)
    await chat.until("ana", "commitment.one", days=30)
    await chat.fill("ana", commitment="I say what I see")
    await chat.until("bo", "commitment.one", days=30)
    await chat.fill("bo", commitment=WORDS)

    assert {each.person for each in await commitments(chat)} == set(pairing.people)


async def test_its_outcome_is_asked_when_the_quarter_ends_and_then_the_next_one(begin: Begin, locale: str) -> None:
    """Three months later, in the author's own words; then there is room for another."""
    chat = await begin("booked", locale)
    await commit(chat)
    made_at = chat.now
    await chat.until("bo", "commitment.outcome", days=110)
    assert WORDS in chat.text("bo", "commitment.outcome")
    assert timedelta(days=85) <= chat.now - made_at <= timedelta(days=97)
    await chat.press("bo", "kept")
    assert "commitment.noted" in chat.steps("bo")
    (made,) = await commitments(chat)
    assert (made.outcome, made.closed_at) == ("kept", chat.now)
    await chat.until("bo", "commitment.one", days=7)
    await chat.fill("bo", commitment="I ask before I decide")

    assert [each.quarter for each in await commitments(chat)] == [1, 2]


async def test_the_last_outcome_is_asked_before_the_pairing_ends(begin: Begin) -> None:
    """Five working days before, however short its quarter; with less than six weeks left none is asked for."""
    chat = await begin("booked")
    await commit(chat)
    await chat.until("bo", "commitment.outcome", days=110)
    await chat.press("bo", "partly")
    await chat.until("bo", "commitment.one", days=7)
    await chat.fill("bo", commitment="I ask before I decide")
    pairing = await chat.pairing()
    assert pairing.ends_at is not None
    await chat.until("bo", "commitment.outcome", days=120)
    left = pairing.ends_at - chat.now
    await chat.day_by_day((pairing.ends_at - chat.now).days + 1)

    assert timedelta(days=4) <= left <= timedelta(days=9)
    assert [each.quarter for each in await commitments(chat)] == [1, 2]


async def test_a_commitment_can_be_left_out(begin: Begin, locale: str) -> None:
    """Nobody hears of it, and nothing is asked about it later."""
    chat = await begin("booked", locale)
    await chat.until("bo", "commitment.one", days=25)
    await chat.press("bo", "@skip")
    assert "commitment.none_made" in chat.steps("bo")
    await chat.day_by_day(100)

    assert await commitments(chat) == []
    assert "commitment.outcome" not in chat.steps("bo")


async def test_a_pause_moves_the_question_and_its_outcome(begin: Begin) -> None:
    """While the two pause nothing is asked; everything comes later by as long as they paused."""
    chat = await begin("booked")
    pairing = await chat.pairing()
    until = chat.now + timedelta(days=28)
    await chat.record(PauseAsked(pairing=pairing.id, until=until, by=pairing.people))
    await chat.at_instant(until)
    assert "commitment.one" not in chat.steps("bo")
    await chat.until("bo", "commitment.one", days=25)

    assert chat.now - until >= timedelta(days=9)


async def test_a_question_that_is_open_when_the_two_pause_is_asked_again_afterwards(begin: Begin) -> None:
    """Meanwhile it rests like everything between them; the old form answers kindly."""
    chat = await begin("booked")
    await chat.until("bo", "commitment.one", days=25)
    pairing = await chat.pairing()
    until = chat.now + timedelta(days=28)
    await chat.record(PauseAsked(pairing=pairing.id, until=until, by=pairing.people))
    await chat.day_by_day(27)
    assert chat.count("bo", "commitment.one") == 1
    await chat.until("bo", "commitment.one", days=6)
    await chat.fill("bo", commitment=WORDS)

    assert [each.quarter for each in await commitments(chat)] == [1]


async def test_after_an_early_end_only_the_outcome_is_asked(begin: Begin) -> None:
    """What a leader took on is theirs; no new one is asked for."""
    chat = await begin("booked")
    await commit(chat)
    pairing = await chat.pairing()
    await chat.record(PairingEnded(pairing=pairing.id, cause="swap", by=(pairing.mentor,)))
    await chat.until("bo", "commitment.outcome", days=110)
    await chat.day_by_day(20)

    assert chat.count("bo", "commitment.one") == 1


async def until_told(chat: Chat) -> None:
    """Bo keeps the commitment, and the calendar quarter ends."""
    await commit(chat)
    await chat.until("bo", "commitment.outcome", days=110)
    await chat.press("bo", "kept")


async def test_mentors_hear_one_figure_at_the_quarters_end(begin: Begin, locale: str) -> None:
    """Six leaders said what became of theirs, all kept: told to the mentor, in no one's name."""
    chat = await begin("booked", locale)
    await until_told(chat)
    await others_said(chat, *("kept",) * 5)
    assert "commitment.counted" not in chat.steps("ana")
    await chat.day_by_day((datetime(2026, 7, 3, tzinfo=UTC) - chat.now).days)
    words = chat.words("ana", "commitment.counted")

    assert "100 %" in words
    assert {"en": "5 or more answers", "de": "5 oder mehr Antworten"}[locale] in words
    assert chat.count("ana", "commitment.counted") == 1
    assert all("commitment.counted" not in chat.steps(name) for name in ("bo", "dana", "cleo", "emil"))


@pytest.mark.parametrize(
    ("outcomes", "why"),
    [
        (("kept", "kept", "kept"), "too few"),
        (("kept", "kept", "kept", "kept", "dropped"), "too few"),
        (("kept", "kept", "partly", "dropped", "dropped"), "too few"),
    ],
)
async def test_a_figure_that_rests_on_a_few_is_not_told(
    begin: Begin, outcomes: tuple[CommitmentOutcome, ...], why: str
) -> None:
    """Four people in all, or five of whom one let it go: mentors hear nothing, and the timer says why."""
    chat = await begin("booked")
    await until_told(chat)
    await others_said(chat, *outcomes)
    await chat.day_by_day((datetime(2026, 7, 3, tzinfo=UTC) - chat.now).days)

    assert "commitment.counted" not in chat.steps("ana")
    assert "CommitmentsCounted" not in await chat.story()
    assert any(why in each for each in await reasons(chat))


async def reasons(chat: Chat) -> list[str]:
    """What the counting timers came to."""
    async with chat.app.storage.database.session() as session:
        rows = await session.execute(reminders.select().where(reminders.c.script == "commitments_counted"))
        return [str(row.outcome) for row in rows]
