"""Canaries: a word planted in everything people can write turns up nowhere but where its author sent it."""

import logging
from pathlib import Path
from typing import Any, get_args

import pytest
from prometheus_client import generate_latest

from conversations.engine.catalogue import find_conversations
from conversations.engine.wording import MissingWords
from conversations.programme.companies import Role, RoleName
from conversations.programme.subjects import Subject
from tests.engine.canaries import CANARIES, found, write_everything
from tests.engine.commanding import answers, line_about
from tests.engine.post import AURORA
from tests.engine.world import PAIRING, SECOND, World

OUR_LOGGERS = ("conversations", "bot", "storage", "adapters")
#: Understood as nothing, or set right afterwards: these are not even kept.
NOT_KEPT = ["canary-sentence", "canary-command", "canary-draft", "canary-too-long"]


async def test_what_people_write_appears_in_no_log_metric_or_story(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    """Neither where things go well nor where they fail (issue: a log line without personal text)."""
    with caplog.at_level(logging.DEBUG):
        await write_everything(world)
    lines = [record for record in caplog.records if record.name.partition(".")[0] in OUR_LOGGERS]
    logged = "\n".join(caplog.handler.format(record) for record in lines)

    assert "a delivery failed" in logged
    assert found(CANARIES, logged) == []
    assert found(CANARIES, generate_latest().decode()) == []
    assert found(CANARIES, str((await world.dump())["journal"])) == []


async def test_what_people_write_is_read_by_nobody_they_did_not_send_it_to(world: World) -> None:
    """The author, whom they shared it with, and their confidant; nobody else, champion or not (PRODUCT §1, §2.4)."""
    await write_everything(world)
    await book_the_second(world)
    everything = {user: str([each.prompt for each in world.seen(user)]) for user in world.people}

    assert "canary-contact" in everything["bo"]
    assert "canary-learning-shared" in everything["ana"]
    assert "canary-concern" in everything["dana"]
    for canary, readers in CANARIES.items():
        assert [user for user, read in everything.items() if canary in read and user not in readers] == [], canary


async def test_no_command_of_the_desk_shows_what_people_wrote(world: World) -> None:
    """Whoever wears every hat there is gives every command there is, about everybody: not one word (PRODUCT §1).

    The reason a champion gave is there for the audit log, and stands nowhere else.
    """
    await write_everything(world)
    company = world.companies[AURORA]
    async with world.change() as uow:
        hats = [Role(f"hat-{each}", company, world.people["emil"], each) for each in get_args(RoleName)]
        uow.add(*(each for each in hats if each.name != "admin"))
        (cohort,), (region, *_) = await uow.companies.cohorts(company), await uow.companies.regions(company)
    shared = {"cohort": cohort.id, "programme": cohort.programme, "region": region.id, "pairing": PAIRING}
    shown: dict[str, str] = {}
    for is_sure in (False, True):
        for name in ("ana", "bo"):
            names = {kind: f"#{ident}" for kind, ident in {**shared, "person": world.people[name]}.items()}
            for command in find_conversations().commands:
                line = line_about(command, names, is_sure)
                shown[line] = str([each.prompt for each in await answers(world, "emil", line)])
    read_before = len(world.seen("emil"))
    await world.wait(minutes=10)
    shown["later"] = str([each.prompt for each in world.seen("emil")[read_before:]])

    assert len(shown) > 1
    assert {line: leaked for line, read in shown.items() if (leaked := found(_secrets(line), read))} == {}


def _secrets(line: str) -> list[str]:
    return [each for each in CANARIES if each != "canary-reason" or not line.startswith(("log", "exports"))]


async def book_the_second(world: World) -> None:
    """A time for session 2: the booking shows where they meet."""
    await world.command("ana", "change")
    await world.wait(minutes=1)
    async with world.change() as uow:
        session = await uow.sessions.get(world.companies[AURORA], SECOND)
        session.planned_start, session.planned_end = session.due_at, session.window_ends_at
    assert await world.open("golden_hour", "bo", Subject("session", SECOND), "0", "booked") == "opened"
    await world.work()


async def test_what_people_write_is_sealed_in_the_database(world: World) -> None:
    """The file of the database, as whoever steals it sees it: not one word of anybody."""
    await write_everything(world)
    path = Path(world.url.removeprefix("sqlite:///"))
    stolen = b"".join(file.read_bytes() for file in sorted(path.parent.glob(f"{path.name}*"))).decode("latin-1")
    opened = str(await world.dump())

    assert "Aurora" in stolen
    assert found(CANARIES, stolen) == []
    assert [each for each in CANARIES if each not in opened] == NOT_KEPT


async def test_a_message_that_fails_to_be_read_aloud_is_logged_without_its_words(
    world: World, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Tracebacks name keys and steps, never what somebody wrote."""

    def torn(*_: Any, **__: Any) -> Any:
        raise MissingWords("no words under 'confidant-read'")

    await world.command("bo", "concern")
    await world.press("bo", "talk", "concern.what")
    monkeypatch.setattr(world.app.engine.delivery._reading, "prompt", torn)
    with caplog.at_level(logging.DEBUG):
        await world.submit("bo", "concern.words", confidant=world.people["dana"], words="canary-concern")
        await world.work()

    assert "cannot be prepared" in caplog.text
    assert found(CANARIES, caplog.text) == []
    assert world.people["bo"] not in caplog.text
    assert PAIRING not in caplog.text
