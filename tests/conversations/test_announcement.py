"""The announcement: who, why you two, how to stop; nothing in it rests on a boundary (PRODUCT §4)."""

from tests.stories import Begin


async def test_each_reads_who_the_other_is_and_why(begin: Begin, locale: str) -> None:
    """The shared topic and the role card of one's own side; a door for a concern."""
    chat = await begin("announced", locale)
    ana, bo = chat.words("ana", "announcement.met"), chat.words("bo", "announcement.met")

    assert "Bo Winkler" in ana
    assert "Head of operations" in ana
    assert "Ana Ribeiro" in bo
    topic = {"en": "Inclusive leadership", "de": "Inklusiv"}[locale]
    assert topic in ana
    assert topic in bo
    assert "@concern" in [each["value"] for each in chat.card("bo", "announcement.met")["card"]["doors"]]


async def test_what_only_one_of_them_ticked_stays_with_them(begin: Begin) -> None:
    """Topics that are not shared are not told."""
    chat = await begin("announced")

    assert "Generations" not in chat.words("ana", "announcement.met")
    assert "Emerging technology" not in chat.words("bo", "announcement.met")


async def test_each_reads_it_in_their_own_hours(begin: Begin) -> None:
    """Approved in Berlin's morning, read in São Paulo when the day begins there."""
    chat = await begin("drafted")
    await chat.press("dana", "Approve all")
    await chat.see("bo", "announcement.met", "agreement.terms")
    chat.nothing_for("ana")
    await chat.at("ana", "2026-03-03 09:00")

    await chat.see("ana", "announcement.met", "agreement.terms")


async def test_a_concern_is_one_tap_away(begin: Begin, locale: str) -> None:
    """The door opens at once and sets the agreement aside."""
    chat = await begin("announced", locale)
    await chat.press("ana", "@concern")

    await chat.see("ana", "concern.what")
