"""Share: a line leaves its author by one tap, to one place (PRODUCT §4)."""

from tests.stories import Begin


async def test_the_partner_reads_the_line_that_was_shared(begin: Begin, locale: str) -> None:
    """That one, and not the other."""
    chat = await begin("noted", locale)
    await chat.days(1)
    chat.skim()
    await chat.type("ana", {"en": "share my learning", "de": "teilen"}[locale])
    await chat.see("ana", "share.what")
    assert chat.options("ana", "kind") == ["learning", "action"]
    await chat.fill("ana", kind="learning", with_="partner")
    await chat.see("ana", "share.shared")
    await chat.days(1)
    await chat.see("bo", "share.received")

    assert "ana learned this" in chat.words("bo")
    assert "ana will do that" not in chat.all_words("bo")
    chat.nothing_for("dana", "cleo", "emil")


async def test_what_is_shared_with_the_audit_stays_from_the_partner(begin: Begin, locale: str) -> None:
    """And the other way round."""
    chat = await begin("noted", locale)
    await chat.type("ana", "/mentor share")
    await chat.fill("ana", kind="action", with_="audit")
    await chat.days(2)

    assert "share.received" not in chat.steps("bo")
    assert "ana will do that" not in chat.all_words("bo") + chat.all_words("dana")


async def test_without_a_line_there_is_nothing_to_share(begin: Begin) -> None:
    """A kind sentence."""
    chat = await begin("met")
    await chat.type("bo", "/mentor share")

    await chat.see("bo", "help.because")


async def test_what_was_shared_before_the_end_arrives_and_nothing_is_shared_after_it(begin: Begin) -> None:
    """At night, for Bo's morning; by then the pairing is over, and the old door answers kindly."""
    chat = await begin("noted")
    await chat.at("bo", "2026-03-12 21:00")
    await chat.type("ana", "/mentor share")
    await chat.fill("ana", kind="learning", with_="partner")
    await chat.type("ana", "/mentor swap")
    await chat.press("ana", "Find me a new match")
    await chat.press("ana", "@share")
    await chat.days(2)

    assert chat.steps("ana").count("share.what") == 1
    assert "help.because" in chat.steps("ana")
    assert "share.received" in chat.steps("bo")
