"""Trainers: whether they are enough, who had an orientation, and that nobody is held up by it (PRODUCT §4)."""

from datetime import timedelta

from conversations.programme.companies import Role
from conversations.programme.pairings import Pairing
from conversations.programme.people import Participant
from tests.chat import Chat
from tests.conversations.desk.audit_log import audited
from tests.stories import Begin


async def train(chat: Chat, name: str, region: str = "") -> None:
    """Somebody becomes a trainer, of a region or of all."""
    async with chat.change() as uow:
        regions = {each.name: each.id for each in await uow.companies.regions(chat.company)}
        uow.add(Role(f"trains-{name}", chat.company, chat.people[name].id, "trainer", regions.get(region)))


async def require(chat: Chat) -> None:
    """An orientation comes before session 1, everywhere."""
    async with chat.change() as uow:
        (await uow.companies.get(chat.company)).policies = {"training.orientation": 1}


async def take_part(chat: Chat, *names: str) -> None:
    """These people are ready for a match."""
    async with chat.change() as uow:
        for name in names:
            uow.add(Participant(f"in-{name}", chat.company, chat.cohort, chat.people[name].id, "ready"))


async def pair_up(chat: Chat, count: int) -> None:
    """So many active pairings in Europe."""
    finn, gia = chat.people["finn"].id, chat.people["gia"]
    async with chat.change() as uow:
        for number in range(count):
            made = Pairing(f"p{number}", chat.company, chat.cohort, gia.region, finn, gia.id, chat.now, "running")
            made.agreed_at = chat.now - timedelta(days=1)
            uow.add(made)


async def test_the_roster_says_where_trainers_are_needed(begin: Begin, locale: str) -> None:
    """One goes with 25 active pairings; who trains everywhere counts in every region; counts, never names of pairs."""
    chat = await begin("company", locale)
    await train(chat, "finn")
    await pair_up(chat, 26)
    await chat.type("emil", "/mentor training")
    everywhere = chat.words("emil")
    await chat.type("finn", "/mentor training")
    await chat.type("cleo", "/mentor training")
    await chat.type("bo", "/mentor training")
    await chat.see("bo", "help.because")

    short = {"en": "26 active pairings, 1 trainer; one more is needed", "de": "es braucht noch jemanden"}[locale]
    assert short in everywhere
    assert short in chat.words("finn")
    assert "Gia" not in chat.words("finn")
    assert "Europe" not in chat.words("cleo")
    assert {"en": "Make somebody a trainer", "de": "Jemanden ins Team holen"}[locale] in chat.buttons("emil")


async def test_who_had_an_orientation_is_ticked_or_waived_and_taken_back(begin: Begin, locale: str) -> None:
    """A trainer ticks, a champion waives; each leaves an entry in the audit log, and nobody else may."""
    chat = await begin("company", locale)
    await train(chat, "finn", "Europe")
    await require(chat)
    await take_part(chat, "ana", "bo", "gia")
    await chat.type("finn", "/mentor training missing")
    missing = chat.words("finn")
    waives = {"en": "Needs none", "de": "Braucht keine"}[locale]
    assert waives not in chat.buttons("finn")
    await chat.type("finn", "/mentor training orientation Bo, Gia")
    await chat.press("finn", {"en": "Undo", "de": "Rückgängig machen"}[locale])
    await chat.type("finn", "/mentor training orientation Bo")
    await chat.type("dana", "/mentor training missing")
    await chat.press("dana", waives)
    await chat.type("dana", "/mentor training missing")
    await chat.type("finn", "/mentor training waive Gia")
    await chat.see("finn", *("desk.answer",) * 4, "help.because")
    await chat.type("finn", "/mentor training reopen Gia")
    await chat.see("finn", "help.because")
    await chat.type("cleo", "/mentor training waive Bo")
    await chat.type("bo", "/mentor training orientation Bo")
    await chat.see("bo", "help.because")

    assert "Bo Winkler" in missing
    assert "Ana" not in missing
    assert "Gia" not in chat.words("dana")
    assert [(await chat.person(name)).orientation for name in ("ana", "bo", "gia")] == ["", "attended", "waived"]
    assert await audited(chat) == [
        ("orientation", "", "attended"),
        ("orientation", "", "attended"),
        ("orientation", "attended", ""),
        ("orientation", "attended", ""),
        ("orientation", "", "attended"),
        ("orientation", "", "waived"),
    ]


async def test_a_trainer_whose_hat_is_taken_ticks_nobody(begin: Begin) -> None:
    """Rights are read again when the form is filled in; without the policy nobody is missing anything."""
    chat = await begin("company")
    await train(chat, "finn")
    await take_part(chat, "bo")
    await chat.type("finn", "/mentor training missing")
    assert "Bo" not in chat.words("finn")
    await chat.type("finn", "/mentor training orientation")
    await chat.see("finn", "desk.answer", "desk.training_orientation")
    async with chat.change() as uow:
        await uow.delete((await uow.companies.roles_of(chat.company, chat.people["finn"].id))[0])
    await chat.fill("finn", people="Bo")
    await chat.see("finn", "help.because")

    assert (await chat.person("bo")).orientation == ""


async def test_an_orientation_is_mentioned_when_preparing_and_holds_nobody_up(begin: Begin, locale: str) -> None:
    """Whoever had one, or reads where none is asked for, reads nothing of it; the session stands."""
    chat = await begin("booked", locale)
    await require(chat)
    async with chat.change() as uow:
        (await uow.people.get(chat.company, chat.people["ana"].id)).orientation = "attended"
    await chat.until("bo", "preparation.guide")
    await chat.until("ana", "preparation.guide")
    word = {"en": "orientation", "de": "Einführung"}[locale]

    assert word in chat.words("bo", "preparation.guide")
    assert word not in chat.words("ana", "preparation.guide")
    assert (await chat.session(0)).is_booked
