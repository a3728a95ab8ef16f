"""Topic: one side says what they would like to talk about next time, the other reads it in one line (PRODUCT §4)."""

from tests.stories import Begin


async def test_the_partner_reads_it_in_one_line_and_it_stands_in_the_reminder(begin: Begin, locale: str) -> None:
    """What both chose in their intake comes first; whoever chose gets questions to begin with."""
    chat = await begin("booked_again", locale)
    await chat.until("bo", "preparation.guide")
    await chat.until("ana", "preparation.guide")
    await chat.press("bo", "@topic")
    await chat.see("bo", "topic.which")
    assert chat.values("bo", "topic.which") == ["inclusive_leadership", "generations", "own"]
    await chat.press("bo", "generations")
    await chat.see("bo", "topic.chosen")
    assert len(chat.card("bo", "topic.chosen")["card"]["sections"]) >= 3
    await chat.until("ana", "topic.told", days=4)
    assert chat.card("ana", "topic.told")["card"]["sections"] == []
    label = {"en": "Generations at work", "de": "Generationen im Beruf"}[locale]
    assert label in chat.text("ana", "topic.told")
    for name in ("ana", "bo"):
        await chat.until(name, "preparation.day")
        assert label in chat.words(name, "preparation.day")
    chat.nothing_for("dana", "cleo", "emil")


async def test_a_topic_of_ones_own_is_read_by_the_partner_alone(begin: Begin, locale: str) -> None:
    """In one's own words, literally, sealed; nothing of it is in the journal."""
    chat = await begin("booked_again", locale)
    await chat.type("ana", {"en": "/mentor what shall we talk about", "de": "/mentor worüber sprechen wir"}[locale])
    await chat.press("ana", "own")
    await chat.see("ana", "topic.which", "topic.own")
    await chat.fill("ana", words="Night shifts & *silence*")
    await chat.see("ana", "topic.chosen")
    await chat.until("bo", "topic.told", days=4)
    async with chat.app.engine.work() as uow:
        journal = await uow.journal.story(chat.company, chat.now.replace(year=2025), 5000)

    assert "Night shifts & *silence*" in chat.text("bo", "topic.told")
    assert "Night shifts" not in "".join(f"{line}" for line in journal)
    assert "Night shifts" not in "".join(chat.all_words(name) for name in ("dana", "cleo", "emil"))


async def test_nobody_sees_what_else_the_partner_chose_in_the_intake(begin: Begin) -> None:
    """Ana offers emerging technology too; Bo is not told."""
    chat = await begin("booked_again")
    await chat.type("bo", "/mentor topic")

    assert "emerging_technology" not in chat.values("bo", "topic.which")


async def test_a_second_thought_takes_the_place_of_the_first(begin: Begin) -> None:
    """The partner, who was asleep, reads the last one only; both sides may wish for something."""
    chat = await begin("booked_again")
    await chat.at_instant(chat.now.replace(hour=20, minute=30))
    chat.skim()
    for choice in ("Inclusive leadership", "Emerging technology"):
        await chat.type("ana", "/mentor topic")
        await chat.press("ana", choice)
    await chat.type("bo", "/mentor topic")
    await chat.press("bo", "Generations at work")
    await chat.until("bo", "topic.told", days=4)
    await chat.until("bo", "preparation.day")

    assert chat.count("bo", "topic.told") == 1
    assert "Emerging technology" in chat.text("bo", "topic.told")
    reminder = chat.words("bo", "preparation.day")
    assert "Emerging technology" in reminder
    assert "Generations at work" in reminder
    assert "Inclusive" not in reminder


async def test_the_same_choice_again_is_no_news(begin: Begin) -> None:
    """Bo has read it; another topic he reads again."""
    chat = await begin("booked_again")
    told = []
    for choice in ("Inclusive leadership", "Inclusive leadership", "Emerging technology"):
        await chat.type("ana", "/mentor topic")
        await chat.press("ana", choice)
        await chat.hours(1)
        told.append(chat.count("bo", "topic.told"))

    assert chat.count("ana", "topic.chosen") == 3
    assert told == [1, 1, 2]


async def test_right_after_a_session_the_next_one_is_meant(begin: Begin) -> None:
    """The moment when people agree on it."""
    chat = await begin("met")
    await chat.type("ana", "/mentor a topic for next time")
    await chat.press("ana", "Inclusive leadership")
    pairing = await chat.pairing()

    assert [key for key in pairing.terms if key.startswith("topic/")] == [f"topic/1/{pairing.mentor}"]


async def test_nothing_comes_after_the_pairing_ended(begin: Begin) -> None:
    """What was on its way to the partner stays behind."""
    chat = await begin("booked_again")
    await chat.at_instant(chat.now.replace(hour=20, minute=30))
    await chat.type("ana", "/mentor topic")
    await chat.press("ana", "Inclusive leadership")
    await chat.type("ana", "/mentor swap")
    await chat.press("ana", "Find me a new match")
    await chat.days(5)

    assert "topic.told" not in chat.steps("bo")
