"""`flipside people import` and `flipside data export` as an operator uses them (PRODUCT §1, §10)."""

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.app import App, build
from bot.cli import app as command_line
from bot.hr_files import NoSuchCompany, company_called
from bot.settings import read_settings
from conversations.programme.people import Person
from tests.chat_cast import MONDAY, company_of_the_cast
from tests.chat_records import SeededIds
from tests.chat_stage import KEY, all_words

LINES = "name,employee number,level,manager\nAna Ribeiro,ANA,4,HUGO\nHugo Prado,HUGO,6,\nIda Lund,IDA,high,\n"


@pytest.fixture
async def url(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A database that holds the company of the cast, named to the command line by the environment."""
    found = f"sqlite:///{tmp_path / 'flipside.sqlite'}"
    monkeypatch.setenv("FLIPSIDE_DATABASE_URL", found)
    monkeypatch.setenv("FLIPSIDE_KEYS", KEY)
    monkeypatch.setattr("bot.app.Wording", all_words)  # reading them for every command would take a second each
    monkeypatch.chdir(tmp_path)
    async with opened(found) as made, made.engine.work() as uow:
        uow.add(*company_of_the_cast(MONDAY, SeededIds(), "en"))
        await uow.commit()
    return found


@asynccontextmanager
async def opened(url: str) -> AsyncIterator[App]:
    """An application on this database."""
    async with build(read_settings(database_url=url, keys=KEY)) as made:
        yield made


async def people(url: str) -> dict[str, Person]:
    """Everybody by employee number."""
    async with opened(url) as made, made.engine.work() as uow:
        company = (await uow.companies.all())[0].id
        return {each.employee_number: each for each in await uow.people.all(company)}


async def run(*arguments: str) -> str:
    """What the command line prints; it must end well. In a thread of its own, where it may start its own loop."""
    from asyncio import to_thread

    result = await to_thread(CliRunner().invoke, command_line, arguments)
    assert result.exit_code == 0, result.output
    return result.output


async def test_a_file_is_looked_at_and_then_taken_in(url: str, tmp_path: Path) -> None:
    """A dry run changes nothing and tells every line that does not fit; a second time there is nothing to do."""
    file = tmp_path / "people.csv"
    file.write_bytes(b"\xef\xbb\xbf" + LINES.encode())
    told = await run("people", "import", str(file), "--company", "Aurora Instruments", "--dry-run")
    assert "2 new, 1 changed" in told
    assert "Line 4, level" in told
    assert "HUGO" not in await people(url)
    await run("people", "import", str(file), "--yes")
    known = await people(url)
    again = await run("people", "import", str(file), "--yes")

    assert (known["ANA"].level, known["ANA"].manager, known["IDA"].level) == (4, known["HUGO"].id, None)
    assert "0 new, 0 changed, 3 as they are" in again


async def test_a_companys_data_is_written_to_a_file(url: str, tmp_path: Path) -> None:
    """People, pairings, sessions and the audit log, which then says that it was."""
    out = tmp_path / "data.json"
    await run("data", "export", "--out", str(out))
    await run("data", "export", "--out", str(out))
    written = json.loads(out.read_text(encoding="utf-8"))

    assert {each["name"] for each in written["people"]} >= {"Ana Ribeiro", "Bo Winkler"}
    assert [each["action"] for each in written["log"]] == ["data exported: everything"]
    assert out.stat().st_mode & 0o077 == 0


async def test_a_company_that_is_not_there_is_told_with_those_that_are(url: str) -> None:
    """By name and id."""
    async with opened(url) as made:
        with pytest.raises(NoSuchCompany, match="Aurora Instruments"):
            await company_called(made, "Borealis")
