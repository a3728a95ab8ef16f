"""Stories that begin where others have come to: each chapter is lived through once, then copied for every test."""

import os
import shutil
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack
from itertools import count
from pathlib import Path

import pytest

from tests.chapters import CHAPTERS
from tests.chat import Chat
from tests.chat_stage import Kept, keep, tell
from tests.postgres import PostgresServer

#: `postgresql` plays every story on the real server; the whole pairing is always played on both.
DATABASE = os.environ.get("FLIPSIDE_TEST_DATABASE", "sqlite")

Begin = Callable[..., Awaitable[Chat]]


class SqliteBooks:
    """Databases as files of a folder; a copy is a copy of the file."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._numbers = count(1)

    def fresh(self, like: str = "") -> str:
        """The URL of an empty database, or of a copy of that one."""
        path = self._folder / f"{next(self._numbers)}.sqlite"
        if like:
            shutil.copy(like.removeprefix("sqlite:///"), path)
        return f"sqlite:///{path}"


class PostgresBooks:
    """Databases of one server; a copy is made by the server."""

    def __init__(self, server: PostgresServer) -> None:
        self._server = server

    def fresh(self, like: str = "") -> str:
        """The URL of an empty database, or of a copy of that one."""
        template = like.partition("?")[0].rpartition("/")[2] if like else "template0"
        return self._server.url(self._server.fresh_database(template))


Books = SqliteBooks | PostgresBooks

#: `slack` or `teams` tells stories outside the transcripts there as well; transcripts are told everywhere anyway.
PLATFORM = os.environ.get("FLIPSIDE_TEST_PLATFORM", "playground")

#: Chapters lived through in this run: by database, platform, chapter and language.
LIBRARY: dict[tuple[str, str, str, str], tuple[str, Kept]] = {}


@pytest.fixture(scope="session")
def sqlite_books(tmp_path_factory: pytest.TempPathFactory) -> SqliteBooks:
    return SqliteBooks(tmp_path_factory.mktemp("stories"))


@pytest.fixture(params=["en", "de"])
def locale(request: pytest.FixtureRequest) -> str:
    """Each language there are words in: what asks for it is played in all of them."""
    return str(request.param)


@pytest.fixture
def database(request: pytest.FixtureRequest) -> str:
    """sqlite or postgresql; a test may ask for another one by an indirect parameter."""
    return str(getattr(request, "param", DATABASE))


@pytest.fixture
def platform() -> str:
    """playground, slack or teams."""
    return PLATFORM


@pytest.fixture
def books(request: pytest.FixtureRequest, database: str, sqlite_books: SqliteBooks) -> Books:
    return sqlite_books if database == "sqlite" else PostgresBooks(request.getfixturevalue("postgres"))


@pytest.fixture
async def begin(books: Books, database: str, platform: str) -> AsyncIterator[Begin]:
    """`await begin("booked", "de")`: a story that has come to this chapter, read in this language."""

    async def lived(chapter: str, locale: str) -> tuple[str, Kept]:
        key = (database, platform, chapter, locale)
        if key not in LIBRARY:
            before, live = CHAPTERS[chapter]
            url, kept = await lived(before, locale) if before else ("", None)
            copy = books.fresh(url)
            async with tell(copy, kept, locale, platform) as chat:
                await live(chat)
                end = keep(chat)
            LIBRARY[key] = (copy, end)
        return LIBRARY[key]

    async with AsyncExitStack() as stack:
        told: list[Chat] = []

        async def start(chapter: str = "company", locale: str = "en") -> Chat:
            url, kept = await lived(chapter, locale)
            told.append(await stack.enter_async_context(tell(books.fresh(url), kept, locale, platform)))
            return told[-1]

        yield start
        for chat in told:
            chat.check_words()
