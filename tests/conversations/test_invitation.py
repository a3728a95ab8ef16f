"""The invitation: one, one reminder, a yes that counts, a no that is kept (PRODUCT §2.1)."""

from tests.stories import Begin


async def test_a_yes_is_kept_with_the_policy_it_was_given_to(begin: Begin, locale: str) -> None:
    """First what it is about, then the yes, then the intake at once."""
    chat = await begin("invited", locale)
    await chat.press("ana", "more")
    await chat.see("ana", "invitation.more")
    assert len(chat.card("ana")["card"]["sections"]) >= 2
    await chat.press("ana", "in")
    await chat.see("ana", "invitation.welcome", "intake.offer")
    part = await chat.participant("ana")

    assert part.state == "consented"
    assert part.consented_at == chat.now
    assert part.consent_version


async def test_the_buttons_are_answers_in_the_readers_voice(begin: Begin) -> None:
    """Pressed by their labels; every question can be put off, stopped or explained."""
    chat = await begin("invited")

    assert chat.buttons("bo") == ["I'm in", "Tell me more", "Not now", "Later today", "Tomorrow", "Stop", "Help"]
    await chat.press("bo", "Not now")
    await chat.see("bo", "invitation.declined")


async def test_a_no_is_not_asked_again_but_may_be_changed(begin: Begin, locale: str) -> None:
    """A second nomination is silent; the person's own word opens it."""
    chat = await begin("invited", locale)
    await chat.press("bo", "not_now")
    await chat.see("bo", "invitation.declined")
    await chat.nominate("bo", "mentee")
    await chat.days(40)
    chat.nothing_for("bo")
    assert (await chat.participant("bo")).state == "declined"
    await chat.type("bo", {"en": "join", "de": "Ich möchte mitmachen"}[locale])
    await chat.see("bo", "invitation.invite")
    await chat.press("bo", "in")

    assert (await chat.participant("bo")).state == "consented"


async def test_a_stop_is_a_no(begin: Begin) -> None:
    """Whoever stops the question is not asked again."""
    chat = await begin("invited")
    await chat.press("bo", "Stop")
    await chat.see("bo", "help.stopped")
    await chat.days(40)

    chat.nothing_for("bo")
    assert (await chat.participant("bo")).state == "declined"


async def test_silence_gets_one_reminder_and_expires(begin: Begin, locale: str) -> None:
    """Three working days, then ten more; the old button answers kindly and enrols nobody."""
    chat = await begin("invited", locale)
    await chat.at("bo", "2026-03-04 17:00")
    chat.nothing_for("bo")
    await chat.at("bo", "2026-03-05 17:00")
    await chat.see("bo", "invitation.invite")
    await chat.at("bo", "2026-03-19 08:00")
    assert (await chat.participant("bo")).state == "invited"
    await chat.at("bo", "2026-03-20 08:00")
    assert (await chat.participant("bo")).state == "expired"
    await chat.press_old("bo", "invitation.invite", "in")
    await chat.see("bo", "help.stale")
    await chat.days(40)

    chat.nothing_for("bo")
    assert (await chat.participant("bo")).consented_at is None


async def test_tomorrow_moves_the_invitation_and_uses_up_the_reminder(begin: Begin, locale: str) -> None:
    """It comes once more, on the next working day, and never again."""
    chat = await begin("invited", locale)
    await chat.press("bo", "@tomorrow")
    await chat.see("bo", "help.postponed")
    await chat.at("bo", "2026-03-03 17:00")
    await chat.see("bo", "invitation.invite")
    await chat.press("bo", "@tomorrow")
    await chat.see("bo", "help.kept_open")
    await chat.days(40)

    chat.nothing_for("bo")
    assert (await chat.participant("bo")).state == "expired"


async def test_an_invitation_waits_for_the_persons_own_hours(begin: Begin) -> None:
    """Proposed on a Friday evening, read on Monday morning."""
    chat = await begin()
    await chat.at("bo", "2026-03-06 18:00")
    await chat.nominate("bo", "mentee")
    await chat.at("bo", "2026-03-09 08:59")
    chat.nothing_for("bo")
    await chat.at("bo", "2026-03-09 09:00")

    await chat.see("bo", "invitation.invite")


async def test_who_was_never_asked_gets_nothing_but_what_they_ask_for(begin: Begin) -> None:
    """Opening the chat shows where one stands, once; nobody is enrolled by it."""
    chat = await begin()
    await chat.arrive("finn")
    await chat.see("finn", "home.outside")
    await chat.arrive("finn")
    await chat.days(30)

    chat.nothing_for("finn")


async def test_joining_by_ones_own_word_is_an_invitation_too(begin: Begin, locale: str) -> None:
    """'Join' without a nomination opens the invitation to the open cohort (PRODUCT §4)."""
    chat = await begin("company", locale)
    await chat.type("finn", {"en": "I want to join", "de": "mitmachen"}[locale])
    await chat.see("finn", "invitation.invite")
    await chat.press("finn", "in")
    await chat.see("finn", "invitation.welcome", "intake.side")

    assert (await chat.participant("finn")).state == "consented"
