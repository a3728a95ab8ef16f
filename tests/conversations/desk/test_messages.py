"""The delivery ledger and the audit log: who and when, never what (PRODUCT §1, §2.2)."""

from dataclasses import replace

from conversations.engine.ports import Outgoing
from conversations.engine.ports.rows import OutboxState
from conversations.programme.companies import AuditEntry, Role
from conversations.programme.pairings import Pairing
from tests.chat import Chat
from tests.conversations.desk.audit_log import audited
from tests.stories import Begin


async def lose(chat: Chat, name: str, step: str, state: OutboxState) -> Outgoing:
    """One more such message to somebody did not arrive, or may not have."""
    async with chat.change() as uow:
        sent = await uow.outbox.of(chat.company, chat.people[name].id)
        like = [each for each in sent if f"{each.conversation}.{each.step}" == step][-1]
        message = replace(like, id=f"lost-{name}", state=state, why="user_disabled", delivered_at=None, receipt="")
        await uow.outbox.put([message])
        return message


async def fate(chat: Chat, message: Outgoing) -> str:
    """What has become of it."""
    async with chat.app.engine.work() as uow:
        return next(each.state for each in await uow.outbox.of(chat.company) if each.id == message.id)


async def test_a_message_in_trouble_is_sent_again_or_given_up(begin: Begin, locale: str) -> None:
    """The list says who, what kind, since when and why; one that may have arrived is asked about first."""
    chat = await begin("invited", locale)
    to_ana = await lose(chat, "ana", "invitation.invite", "undelivered")
    to_bo = await lose(chat, "bo", "invitation.invite", "ambiguous")
    await chat.type("emil", "/mentor messages")
    assert "Ana Ribeiro" in chat.words("emil")
    assert "user_disabled" in chat.words("emil")
    await chat.type("emil", f"/mentor messages retry {to_bo.id}")
    assert await fate(chat, to_bo) == "ambiguous"
    await chat.type("emil", f"/mentor messages drop {to_bo.id} sure=yes")
    await chat.type("emil", f"/mentor messages retry {to_ana.id}")
    await chat.hours(1)
    await chat.type("emil", "/mentor messages")

    assert (await fate(chat, to_ana), await fate(chat, to_bo)) == ("delivered", "dropped")
    assert "Ribeiro" not in chat.words("emil")
    assert [action for action, _, _ in await audited(chat)] == ["message dropped", "message retried"]


async def test_the_ledger_names_nothing_private(begin: Begin) -> None:
    """That somebody was answered about a concern is theirs alone; a pairing of the admin's own is not theirs to see."""
    chat = await begin("pool")
    await chat.type("ana", "/mentor concern")
    await lose(chat, "ana", chat.steps("ana")[-1], "undelivered")
    await chat.type("emil", "/mentor messages")
    assert "Something personal" in chat.words("emil")
    assert "oncern" not in chat.words("emil")
    await chat.type("dana", "/mentor messages")
    await chat.see("dana", "help.because")


async def test_the_log_is_the_admins_alone(begin: Begin) -> None:
    """Filtered by person, action and day; of a pairing that the admin is part of it says nothing."""
    chat = await begin("company")
    dana, ana, bo = (chat.people[name].id for name in ("dana", "ana", "bo"))
    async with chat.change() as uow:
        uow.add(Pairing("with-bo", chat.company, chat.cohort, None, ana, bo, chat.now, "running"))
        uow.add(AuditEntry("entry", chat.company, chat.now, dana, "pairing approved", "pairing/with-bo"))
    await chat.type("emil", '/mentor roles give Gia sponsor why="She asked to"')
    await chat.type("emil", "/mentor log person=Dana")
    assert "Ana Ribeiro → Bo Winkler" in chat.words("emil")
    await chat.type("emil", "/mentor log action=role since=2026-03-01")
    assert "She asked to" in chat.words("emil")
    assert "Dana Vogel" not in chat.words("emil")
    async with chat.change() as uow:
        pairing = (await uow.pairings.all(chat.company))[0]
        pairing.mentor = chat.people["emil"].id
    await chat.type("emil", "/mentor log person=Dana")
    assert "Bo Winkler" not in chat.words("emil")
    await chat.type("dana", "/mentor log")
    await chat.see("dana", "help.because")


async def test_a_hidden_cohort_is_in_no_list_of_the_office(begin: Begin) -> None:
    """It has an office of its own; to every other admin it is as if it were not there."""
    chat = await begin("invited")
    dana, emil = chat.people["dana"].id, chat.people["emil"].id
    async with chat.change() as uow:
        (await uow.companies.cohort(chat.company, chat.cohort)).is_hidden = True
        uow.add(Role("own", chat.company, dana, "admin", cohort=chat.cohort))
        uow.add(AuditEntry("entry", chat.company, chat.now, dana, "cohort size", f"cohort/{chat.cohort}", "", "40"))
    await lose(chat, "ana", "invitation.invite", "undelivered")
    lists = ("messages", "log", "cohorts", "data", "roles", "policies", "exports people csv", "exports figures csv")
    for line in lists:
        await chat.type("emil", f"/mentor {line}")
    await chat.type("emil", f"/mentor cohorts close #{chat.cohort} sure=yes")
    told = chat.all_words("emil")
    await chat.type("dana", "/mentor cohorts size Spring 12")
    await chat.type("dana", "/mentor roles give Ana admin")
    await chat.see("dana", "desk.answer", "help.because")

    assert "Spring" not in told
    assert "Ribeiro" not in told
    async with chat.app.engine.work() as uow:
        assert (await uow.companies.cohort(chat.company, chat.cohort)).size == 12
        assert [each.person for each in await uow.companies.roles(chat.company, "admin")] == [dana, emil]
