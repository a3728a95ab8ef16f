"""Absence: the partner of somebody unreachable is told something true and kind (PRODUCT §2.2)."""

from conversations.engine.errors import Unreachable
from conversations.programme.facts import AttentionNeeded
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


async def test_of_two_absences_only_the_one_that_lasts_is_told(begin: Begin) -> None:
    """Somebody who comes back from a pause reads of what is so, once."""
    chat = await begin("booked")
    pairing = await chat.pairing()
    ana = chat.people["ana"].id
    for day in ("20260301", f"{chat.now:%Y%m%d}"):
        fact = AttentionNeeded(pairing=pairing.id, matter="partner", occasion_key=f"{ana}/{day}", about_person=ana)
        async with chat.change() as uow:
            (await uow.people.get(chat.company, ana)).unreachable_since = chat.now
        await chat.record(fact)
    await chat.until("bo", "absence.told", days=3)
    await chat.days(2)

    assert chat.count("bo", "absence.told") == 1
