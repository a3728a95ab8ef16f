"""Escalations at the desk: who is on what, taken, solved, handed on, put back (PRODUCT §4)."""

from tests.conversations.desk.audit_log import audited
from tests.stories import Begin


async def test_an_escalation_is_taken_solved_and_put_back(begin: Begin, locale: str) -> None:
    """The list says since when and who; champions of both regions see it; every step is in the audit log."""
    chat = await begin("met", locale)
    await chat.type("dana", "/mentor escalations")
    nothing = chat.words("dana")
    for name in ("ana", "bo"):
        await chat.press(name, "no")
    await chat.until("dana", "escalation.look", days=1)
    await chat.type("cleo", "/mentor escalations")
    assert {"en": "nobody is on it", "de": "kümmert sich niemand"}[locale] in chat.words("cleo")
    await chat.type("dana", "/mentor escalations")
    await chat.press("dana", "@run:0")
    await chat.type("cleo", "/mentor escalations")
    assert "Dana Vogel" in chat.words("cleo")
    await chat.type("dana", "/mentor escalations solve Ana")
    await chat.press("dana", {"en": "Undo", "de": "Rückgängig machen"}[locale])
    await chat.type("dana", "/mentor escalations hand Bo")
    await chat.until("emil", "escalation.office", days=2)
    await chat.type("emil", "/mentor escalations take")
    await chat.fill("emil", pair="Bo")

    assert "Ana Ribeiro" not in nothing
    actions = ["taken", "solved", "reopened", "handed on", "taken"]
    assert [each for each, *_ in await audited(chat)][-5:] == [f"escalation {each}" for each in actions]


async def test_an_escalation_is_nobody_elses(begin: Begin) -> None:
    """A participant, whoever is part of it, and a champion whose role went: one polite sentence, nothing changes."""
    chat = await begin("met")
    for name in ("ana", "bo"):
        await chat.press(name, "no")
    await chat.until("dana", "escalation.look", days=1)
    async with chat.change() as uow:
        for role in await uow.companies.roles_of(chat.company, chat.people["dana"].id):
            role.person = chat.people["bo"].id
    await chat.press("dana", "It's solved")
    for name, line in (("dana", "escalations solve Ana"), ("finn", "escalations")):
        await chat.type(name, f"/mentor {line}")
        assert chat.steps(name)[-1] == "help.because"
    await chat.type("bo", "/mentor escalations")

    assert "Ana Ribeiro" not in chat.words("bo")
    assert not [each for each, *_ in await audited(chat) if each.startswith("escalation")]
