"""Absence: the partner of somebody unreachable is told something true and kind (PRODUCT §2.2)."""

from conversations.engine.errors import Unreachable
from tests.stories import Begin


async def test_the_partner_hears_after_two_working_days(begin: Begin, locale: str) -> None:
    """With ways on; nothing in it says why."""
    chat = await begin("booked", locale)
    chat.page.trouble["ana"] = Unreachable("user_disabled")
    await chat.until("dana", "attention.unreachable", days=10)
    heard = chat.now
    assert "absence.told" not in chat.steps("bo")
    await chat.until("bo", "absence.told", days=6)

    assert (chat.now - heard).days >= 1
    assert [each["value"] for each in chat.card("bo")["card"]["doors"]] == ["@swap", "@pause", "@concern"]


async def test_who_is_back_before_is_not_mentioned(begin: Begin) -> None:
    """A word of theirs is enough."""
    chat = await begin("booked")
    chat.page.trouble["ana"] = Unreachable("user_disabled")
    await chat.until("dana", "attention.unreachable", days=10)
    del chat.page.trouble["ana"]
    await chat.type("ana", "hello")
    await chat.days(6)

    assert (await chat.person("ana")).unreachable_since is None
    assert "absence.told" not in chat.steps("bo")
