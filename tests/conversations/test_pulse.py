"""The pulse: exactly three questions, read by their author alone, until both words agree (PRODUCT §3, §4)."""

from datetime import timedelta

from tests.stories import Begin


async def test_three_questions_and_one_optional_tap(begin: Begin, locale: str) -> None:
    """Held, a learning, an action; then thanks. The partner and the office read none of it."""
    chat = await begin("met", locale)
    chat.skim()
    await chat.press("ana", "yes")
    await chat.see("ana", "pulse.learning")
    await chat.fill("ana", learning="Quietly, please")
    await chat.see("ana", "pulse.action")
    await chat.fill("ana", action="Quietly again")
    await chat.see("ana", "pulse.useful")
    await chat.fill("ana", useful="4", length="60")
    await chat.see("ana", "pulse.thanks")
    chat.nothing_for("bo", "dana", "cleo", "emil")
    session = await chat.session(0)
    async with chat.app.engine.work() as uow:
        pulse = await uow.sessions.pulse(chat.company, session.id, chat.people["ana"].id)

    assert pulse is not None
    assert (pulse.held, pulse.has_learning, pulse.has_action, pulse.useful, pulse.length) == ("yes", True, True, 4, 60)
    assert session.status == "planned"
    assert "Quietly" not in "".join(chat.all_words(name) for name in ("bo", "dana", "cleo", "emil"))


async def test_sharing_is_offered_where_there_is_a_line_to_share(begin: Begin, locale: str) -> None:
    """Ana left both lines out, Bo wrote one: only he is offered a tap that shares it."""
    chat = await begin("met", locale)
    doors: dict[str, list[list[str]]] = {}
    for name in ("ana", "bo"):
        await chat.press(name, "yes")
        await (chat.fill(name, learning="Pauses help") if name == "bo" else chat.press(name, "@skip"))
        await chat.press(name, "@skip")
        for step in ("pulse.useful", "pulse.thanks"):
            doors.setdefault(name, []).append([each["value"] for each in chat.card(name, step)["card"]["doors"]])
            if step == "pulse.useful":
                await chat.press(name, "@skip")

    assert doors == {"ana": [[], []], "bo": [["@share"], ["@share"]]}


async def test_it_is_asked_a_quarter_of_an_hour_after_the_end(begin: Begin) -> None:
    """Inside hours at once, outside at the first moment after."""
    chat = await begin("booked")
    session = await chat.session(0)
    assert session.planned_end is not None
    await chat.at_instant(session.planned_end + timedelta(minutes=14))
    assert "pulse.held" not in chat.steps("ana")
    await chat.minutes(1)

    await chat.until("ana", "pulse.held", days=1)


async def test_answers_can_be_typed(begin: Begin, locale: str) -> None:
    """'Yes' and a line, 'skip', a number: as one would write to a colleague."""
    chat = await begin("met", locale)
    await chat.type("bo", {"en": "yes", "de": "ja"}[locale])
    await chat.type("bo", "Silence is an answer: 静けさ 🤫")
    await chat.type("bo", {"en": "skip", "de": "überspringen"}[locale])
    await chat.see("bo", "pulse.learning", "pulse.action", "pulse.useful")
    await chat.type("bo", "7")
    await chat.see("bo", "help.one_field")
    await chat.type("bo", "5")
    await chat.type("bo", {"en": "skip", "de": "überspringen"}[locale])
    await chat.see("bo", "help.one_field", "pulse.thanks")
    session = await chat.session(0)
    async with chat.app.engine.work() as uow:
        sealed = await uow.confidences.of(chat.company, chat.people["bo"].id)
        pulse = await uow.sessions.pulse(chat.company, session.id, chat.people["bo"].id)

    assert "Silence is an answer: 静けさ 🤫" in sealed.values()
    assert pulse is not None
    assert (pulse.has_action, pulse.useful, pulse.length) == (False, 5, None)


async def test_a_line_too_long_is_told_with_its_length(begin: Begin) -> None:
    """By form and by text; nothing is cut off."""
    chat = await begin("met")
    await chat.press("bo", "Yes")
    assert await chat.misfill("bo", learning="x" * 340) == {
        "learning": "That is 340 characters; there is room for 280."
    }
    await chat.see("bo", "pulse.learning")
    await chat.type("bo", "y" * 300)
    await chat.see("bo", "pulse.learning")

    assert "That is 300 characters; there is room for 280." in chat.words("bo")


async def test_when_the_two_differ_each_is_asked_again_in_the_reminders_words(begin: Begin, locale: str) -> None:
    """Nobody is told why; at least one yes after the second ask means held."""
    chat = await begin("met", locale)
    await chat.press("ana", "yes")
    for _ in range(3):
        await chat.press("ana", "@skip")
    await chat.press("bo", "no")
    chat.skim()
    await chat.days(1)
    await chat.see("ana", "pulse.held")
    await chat.see("bo", "pulse.held")
    again = chat.text("ana"), chat.text("bo")
    await chat.press("ana", "yes")
    await chat.press("bo", "no")

    assert (await chat.session(0)).status == "held"
    assert (await chat.pairing()).run == 0
    assert "Bo" in again[0]
    reminders = chat.app.engine.reading.wording.has("pulse-held.again", locale)
    assert reminders
    assert again[0].replace("Bo", "").split(":")[-1] == again[1].replace("Ana", "").split(":")[-1]


async def test_two_noes_are_a_missed_session(begin: Begin, locale: str) -> None:
    """It adds one to the run; nobody reads a script yet."""
    chat = await begin("met", locale)
    for name in ("ana", "bo"):
        await chat.press(name, "no")
        assert chat.steps(name)[-1] == "pulse.not_this_time" or name == "ana"

    assert (await chat.session(0)).status == "missed"
    assert (await chat.pairing()).run == 1
    assert not any("rematch" in each for each in chat.steps("ana") + chat.steps("bo"))


async def test_silence_is_reminded_twice_and_closes_as_unknown(begin: Begin) -> None:
    """The next working day and after five; unknown counts for nothing."""
    chat = await begin("met")
    await chat.days(12)
    assert [chat.count(name, "pulse.held") for name in ("ana", "bo")] == [3, 3]
    await chat.days(6)

    assert (await chat.session(0)).status == "unknown"
    assert (await chat.pairing()).run == 0


async def test_one_word_decides_when_the_other_stays_silent(begin: Begin) -> None:
    """A human yes counts."""
    chat = await begin("met")
    await chat.press("bo", "Yes")
    await chat.days(18)

    assert (await chat.session(0)).status == "held"


async def test_moved_to_a_day_ahead_is_asked_about_that_day(begin: Begin, locale: str) -> None:
    """The partner's question about the old day goes; both are asked after the new one."""
    chat = await begin("met", locale)
    chat.skim()
    await chat.press("bo", "moved")
    await chat.see("bo", "pulse.moved_to")
    day = (chat.now + timedelta(days=7)).strftime("%Y-%m-%d")
    await chat.fill("bo", moved_to=f"{day} 15:00")
    await chat.see("bo", "pulse.moved")
    session = await chat.session(0)
    assert chat.local("bo", session.planned_start or chat.now) == f"{day} 15:00"
    await chat.press_old("ana", "pulse.held", "no")
    await chat.until("ana", "pulse.held", days=9)
    await chat.until("bo", "pulse.held", days=9)

    assert (await chat.session(0)).status == "planned"
    assert chat.now >= (session.planned_end or chat.now)


async def test_a_stop_is_respected(begin: Begin, locale: str) -> None:
    """No reminder follows; the session closes on what the other says."""
    chat = await begin("met", locale)
    chat.skim()
    await chat.type("bo", {"en": "stop asking", "de": "stopp"}[locale])
    await chat.see("bo", "help.stopped")
    await chat.press("ana", "no")
    await chat.days(6)

    assert chat.count("bo", "pulse.held") == 1


async def test_the_partner_is_never_told_what_the_other_said(begin: Begin) -> None:
    """Bo says no; Ana, who says nothing, reads nothing new but her own reminders."""
    chat = await begin("met")
    before = chat.text("ana", "pulse.held")
    await chat.press("bo", "No")
    await chat.days(6)

    assert set(chat.steps("ana")[-2:]) == {"pulse.held"}
    assert before.split("?")[0][:12] == chat.text("ana", "pulse.held")[:12]
