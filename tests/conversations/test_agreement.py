"""The agreement: goals, length and confidentiality, signed by both (PRODUCT §3, §4)."""

from tests.stories import Begin


async def test_the_second_signature_plants_the_sessions(begin: Begin, locale: str) -> None:
    """The partner reads nothing of the first; the shorter length holds; own goals stay with their author."""
    chat = await begin("announced", locale)
    chat.skim()
    assert chat.options("ana", "goals") == ["inclusive_leadership"]
    await chat.fill("ana", goals=["inclusive_leadership"], own_goal="Be heard upstairs", length="45")
    await chat.see("ana", "agreement.signed")
    chat.nothing_for("bo")
    assert await chat.sessions() == []
    await chat.fill("bo", length="90")
    await chat.see("bo", "agreement.signed", "agreement.agreed", "golden_hour.choose")
    await chat.see("ana", "agreement.agreed", "golden_hour.choose")
    pairing = await chat.pairing()

    assert (pairing.state, pairing.minutes, pairing.agreed_at) == ("running", 45, chat.now)
    assert len(await chat.sessions()) == pairing.planned >= 6
    assert "Be heard upstairs" not in chat.all_words("bo")


async def test_silence_is_reminded_once_and_then_the_usual_terms_hold(begin: Begin, locale: str) -> None:
    """After the reminder five working days; silence decides nothing, the champion sees it, booking opens as usual."""
    chat = await begin("announced", locale)
    chat.skim()
    await chat.fill("ana")
    await chat.see("ana", "agreement.signed")
    await chat.until("bo", "agreement.terms", days=5)
    await chat.until("dana", "attention.silence", days=10)
    await chat.until("bo", "golden_hour.choose", days=2)
    await chat.until("ana", "golden_hour.choose", days=2)
    pairing = await chat.pairing()

    assert (pairing.state, pairing.agreed_at) == ("running", None)
    assert chat.count("bo", "agreement.terms") == 2
    assert chat.count("ana", "agreement.agreed") == 1
    await chat.fill_old("bo", "agreement.terms", length="60")
    assert chat.steps("bo")[-1] == "help.stale"


async def test_terms_that_do_not_fit_come_back(begin: Begin) -> None:
    """A goal that is not shared, a length that is not offered, a novel instead of a goal."""
    chat = await begin("announced")
    errors = await chat.misfill("bo", goals=["generations"], length="75", own_goal="x" * 281)

    assert set(errors) == {"goals", "length", "own_goal"}
    assert errors["own_goal"] == "That is 281 characters; there is room for 280."


async def test_it_can_be_put_off_till_tomorrow(begin: Begin, locale: str) -> None:
    """And is asked again on the next working day."""
    chat = await begin("announced", locale)
    chat.skim()
    await chat.type("bo", {"en": "tomorrow", "de": "morgen"}[locale])
    await chat.see("bo", "help.postponed")
    await chat.at("bo", "2026-03-04 12:00")

    await chat.see("bo", "agreement.terms")
