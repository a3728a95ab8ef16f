"""Hats at the desk: a command is given by the hats that allow it, and nothing out of sight is told (PRODUCT §1)."""

from dateutil.relativedelta import relativedelta

from conversations.engine.text_index import sources
from conversations.programme.companies import Cohort, Role, RoleName
from conversations.programme.facts import Private, TextOverridden
from conversations.programme.pairings import Pairing
from conversations.programme.people import Participant
from conversations.programme.texts import needed_places
from tests.chat import Chat
from tests.conversations.desk.audit_log import audited
from tests.stories import Begin


async def another_cohort(chat: Chat, name: str, is_hidden: bool = False) -> str:
    """The id of a second cohort that runs."""
    async with chat.change() as uow:
        spring = await uow.companies.cohort(chat.company, chat.cohort)
        ends = chat.now + relativedelta(years=1)
        uow.add(Cohort(name, chat.company, spring.programme, name, chat.now, ends, is_hidden=is_hidden))
    return name


async def give(chat: Chat, name: str, role: RoleName, cohort: str = "") -> None:
    """Somebody wears a hat of all regions from now on."""
    async with chat.change() as uow:
        uow.add(Role(f"{name}-{role}", chat.company, chat.people[name].id, role, None, cohort))


async def test_a_hat_opens_its_own_commands_alone(begin: Begin) -> None:
    """A sponsor of everywhere who is champion of Europe gives a champion's commands in Europe."""
    chat = await begin("pool")
    await give(chat, "dana", "sponsor")
    for line in ("people", "people card Ana", "people high-impact Ana", "pool", "exports people json"):
        await chat.type("dana", f"/mentor {line}")
    await chat.type("dana", "/mentor people invite Cleo mentee")

    assert "Ana Ribeiro" not in chat.all_words("dana")
    assert not (await chat.participant("ana")).is_priority
    assert "Bo Winkler" in chat.all_words("dana")


async def test_who_is_champion_of_one_cohort_runs_that_one(begin: Begin) -> None:
    """Its people are theirs and anybody may be asked into it; of other cohorts they start, mark and see nothing."""
    chat = await begin("pool")
    little = await another_cohort(chat, "Little")
    await give(chat, "finn", "champion", cohort=little)
    for line in ("people", "people card Ana", "people high-impact Ana cohort=Spring", "match run cohort=Spring"):
        await chat.type("finn", f"/mentor {line}")
    before = chat.all_words("finn")
    await chat.type("finn", "/mentor people invite Gia mentee")
    await chat.type("finn", "/mentor people card Gia")

    assert "Ribeiro" not in before
    assert not (await chat.participant("ana")).is_priority
    assert [each for each in await audited(chat) if each[0] == "matching started"] == []
    assert "Gia" in chat.text("finn")
    async with chat.app.engine.work() as uow:
        assert [each.person for each in await uow.people.participants(chat.company, little)] == [chat.people["gia"].id]


async def test_a_hidden_pairing_shows_in_no_preview(begin: Begin) -> None:
    """Whoever has room in sight is left over like anybody, and a pin reads that the two cannot be paired."""
    chat = await begin("pool")
    hidden = await another_cohort(chat, "Secret", is_hidden=True)
    bo = await chat.person("bo")
    async with chat.change() as uow:
        uow.add(Role("own", chat.company, chat.people["cleo"].id, "admin", None, hidden))
        finn, now = chat.people["finn"].id, chat.now
        uow.add(Pairing("hidden", chat.company, hidden, bo.region, finn, bo.id, now, state="running", agreed_at=now))
    await chat.type("emil", "/mentor match pin Ana, Bo cohort=Spring")
    await chat.type("emil", "/mentor match preview Spring")
    await chat.minutes(2)
    words = chat.words("emil")

    assert "room for another" not in words
    assert "has a partner" not in words
    assert "Bo Winkler" in words
    assert "Finn" not in chat.all_words("emil")


async def test_what_is_forbidden_in_one_cohort_holds_there(begin: Begin) -> None:
    """A draft of a hidden cohort waits on for its own office."""
    chat = await begin("pool")
    hidden = await another_cohort(chat, "Secret", is_hidden=True)
    ana, bo = chat.people["ana"].id, await chat.person("bo")
    async with chat.change() as uow:
        uow.add(Role("own", chat.company, chat.people["cleo"].id, "admin", None, hidden))
        uow.add(Pairing("hidden", chat.company, hidden, bo.region, ana, bo.id, chat.now, state="drafted"))
    await chat.type("emil", "/mentor match forbid Ana, Bo why=Asked cohort=Spring")

    async with chat.app.engine.work() as uow:
        assert (await uow.pairings.get(chat.company, "hidden")).state == "drafted"


async def test_nobody_reads_in_the_log_whom_they_must_not_meet(begin: Begin) -> None:
    """An admin who takes part reads no entry about pairing them; everybody else of the office does."""
    chat = await begin("pool")
    emil = chat.people["emil"].id
    async with chat.change() as uow:
        uow.add(Role("two", chat.company, chat.people["gia"].id, "admin"))
        uow.add(Participant("part", chat.company, chat.cohort, emil, state="ready", wants_mentee=True))
    await chat.type("gia", '/mentor match forbid Ana, Emil why="Ana asked us to" cohort=Spring')
    for name in ("emil", "gia"):
        await chat.type(name, "/mentor log")

    assert "forbidden" not in chat.words("emil")
    assert "Ana asked us to" in chat.words("gia")
    assert "Ana Ribeiro" in chat.words("gia")


async def test_words_taken_back_come_back_as_they_were(begin: Begin) -> None:
    """Whatever quotation marks and equals signs stand in them: they change no other region's words."""
    chat = await begin("company")
    async with chat.app.engine.work() as uow:
        regions = {each.name: each.id for each in await uow.companies.regions(chat.company)}
    key = next(k for k, text in sources("en").items() if k.startswith("announcement") and not needed_places(text))
    words = f"Hello” region=#{regions['Americas']} text=“Others’ words"
    dana = chat.people["dana"].id
    await chat.record(
        TextOverridden(
            company=chat.company, key=key, locale="en", region=regions["Europe"], by=dana, words=Private(words)
        )
    )
    await chat.type("emil", f"/mentor texts revert {key} language=en region=Europe")
    await chat.press("emil", "Undo")

    async with chat.app.engine.work() as uow:
        kept = [(each.region, each.words) for each in await uow.companies.texts(chat.company)]
    assert kept == [(regions["Europe"], words)]


async def test_a_file_that_holds_a_hidden_cohort_is_counted_nowhere(begin: Begin) -> None:
    """The company's log keeps that it was taken along; how many rows would tell how many are hidden."""
    chat = await begin("pool")
    hidden = await another_cohort(chat, "Secret", is_hidden=True)
    await give(chat, "cleo", "admin", cohort=hidden)
    await chat.type("cleo", "/mentor exports people")
    await chat.type("dana", "/mentor exports people")

    exported = [each for each in await audited(chat) if each[0] == "data exported: people"]
    assert [bool(rows) for _, _, rows in exported] == [False, True]


async def test_a_button_nobody_offered_gives_no_command(begin: Begin) -> None:
    """However its number is written."""
    chat = await begin("pool")
    await chat.type("emil", "/mentor people")
    for value in ("@run:99", "@run:000099", "@run:-1", "@run:x"):
        await chat.press_old("emil", "desk.answer", value)

    assert chat.steps("emil").count("desk.answer") == 1
