"""What a press and a typed answer read and write, by hand with the bare drivers: the limit that the engine is held to.

The same statements in one transaction on the same schema, arguments known and words sealed beforehand: no mapping,
no checks, no decisions. Written once for both databases.
"""

import json
import sqlite3
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from typing import Any, Protocol

import asyncpg

from storage.secrets import Sealer
from tests.bench.world import KEY, NOW, Asked

Statement = tuple[str, tuple[Any, ...]]

_WHO = """SELECT p.*, a.*, c.* FROM addresses a JOIN people p ON p.company = a.company AND p.id = a.person
    JOIN companies c ON c.id = p.company WHERE a.platform = $1 AND a.door = $2 AND a.external = $3"""
_SEEN = "INSERT INTO seen_events (id, at) VALUES ($1, $2) ON CONFLICT DO NOTHING"
_TALK = "SELECT * FROM talks WHERE company = $1 AND id = $2 FOR UPDATE"
_WAITING = """SELECT * FROM talks WHERE company = $1 AND person = $2 AND state IN ('open', 'parked')
    ORDER BY opened_at, number"""
_SAVE_TALK = """UPDATE talks SET person = $3, conversation = $4, subject = $5, step = $6, locale = $7, opened_at = $8,
    given = $9, answers = $10, draft = $11, revision = $12, state = $13, asked_at = $14, floor_until = $15, is_own = $16
    WHERE company = $1 AND id = $2"""
_SESSION = "SELECT * FROM sessions WHERE company = $1 AND id = $2 FOR UPDATE"
_PULSES = "SELECT * FROM pulses WHERE company = $1 AND session = $2 ORDER BY person"
_PULSE = "SELECT * FROM pulses WHERE company = $1 AND session = $2 AND person = $3 LIMIT 1"
_HELD = "UPDATE pulses SET answered_at = $4, held = $5 WHERE company = $1 AND session = $2 AND person = $3"
_NOTED = "UPDATE pulses SET has_learning = $4 WHERE company = $1 AND session = $2 AND person = $3"
_WORDS = """INSERT INTO confidences (company, person, subject, name, words) VALUES ($1, $2, $3, $4, $5)
    ON CONFLICT (company, person, subject, name) DO UPDATE SET words = excluded.words"""
_DROP = """UPDATE reminders SET state = 'dropped', outcome = $3
    WHERE company = $1 AND state = 'pending' AND subject = $2"""
_RELEASE = """UPDATE reminders SET due_at = $3
    WHERE company = $1 AND person = $2 AND state = 'pending' AND is_waiting AND due_at > $3"""
_STORY = "INSERT INTO journal (at, company, name, subject, person, details) VALUES ($1, $2, $3, $4, $5, $6)"
_SAY = """INSERT INTO outbox (id, company, person, lane, conversation, step, body, not_before, created_at, talk,
    subject, is_reply, is_urgent, is_office, state, attempts, attempted_at, delivered_at, why, receipt, platform,
    "to")
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21,
    $22)"""

_SEALER = Sealer([KEY])
_SEALED = _SEALER.seal("company", "row", "column", {"partner": "Ana", "when": NOW, "held": "yes", "token": "b" * 18})


def press(asked: Asked, event: str) -> list[Statement]:
    """Somebody presses 'yes, we met': nine statements."""
    own = (asked.company, asked.session)
    return [
        (_WHO, (asked.platform, asked.door, asked.user)),
        (_SEEN, (event, NOW)),
        (_TALK, (asked.company, asked.talk)),
        _save_talk(asked, "learning", 1),
        (_SESSION, own),
        (_PULSES, own),
        (_HELD, (*own, asked.person, NOW, "yes")),
        _story(asked, "HeldAnswered"),
        _say(asked, event, "learning"),
    ]


def press_no(asked: Asked, event: str) -> list[Statement]:
    """Somebody presses 'no, we did not meet', which ends the talk: eleven statements."""
    own = (asked.company, asked.session)
    return [
        (_WHO, (asked.platform, asked.door, asked.user)),
        (_SEEN, (event, NOW)),
        (_TALK, (asked.company, asked.talk)),
        _save_talk(asked, "not_this_time", 1, "done"),
        (_SESSION, own),
        (_PULSES, own),
        (_HELD, (*own, asked.person, NOW, "no")),
        (_DROP, (asked.company, f"talk/{asked.talk}", "answered or over")),
        (_RELEASE, (asked.company, asked.person, NOW)),
        _story(asked, "HeldAnswered"),
        _say(asked, event, "not_this_time"),
    ]


def typed(asked: Asked, event: str) -> list[Statement]:
    """Somebody types what they learned: nine statements."""
    own = (asked.company, asked.session, asked.person)
    return [
        (_WHO, (asked.platform, asked.door, asked.user)),
        (_SEEN, (event, NOW)),
        (_WAITING, (asked.company, asked.person)),
        _save_talk(asked, "action", 2),
        (_PULSE, own),
        (_NOTED, (*own, True)),
        (_WORDS, (asked.company, asked.person, f"session/{asked.session}", "learning", _SEALED)),
        _story(asked, "Noted"),
        _say(asked, event, "action"),
    ]


def _save_talk(asked: Asked, step: str, revision: int, state: str = "open") -> Statement:
    until = NOW + timedelta(days=1)
    about = (asked.person, "pulse", f"session/{asked.session}", step, "en", NOW)
    rest = (_SEALED, _SEALED, "", revision, state, NOW, until, False)
    return _SAVE_TALK, (asked.company, asked.talk, *about, *rest)


def _story(asked: Asked, name: str) -> Statement:
    details = json.dumps({"session": asked.session, "person": asked.person})
    return _STORY, (NOW, asked.company, name, f"session/{asked.session}", asked.person, details)


def _say(asked: Asked, event: str, step: str) -> Statement:
    to = (event, asked.company, asked.person, f"{asked.company}/{asked.person}", "pulse", step, _SEALED, NOW, NOW)
    kind = (asked.talk, f"session/{asked.session}", True, False, False)
    return _SAY, (*to, *kind, "queued", 0, None, None, "", "", "", "")


class Hand(Protocol):
    """A bare driver."""

    async def run(self, statements: Sequence[Statement]) -> None:
        """All statements in one transaction, every row fetched, committed at the end."""

    async def close(self) -> None:
        """Let go of the database."""


class BareSqlite:
    """One connection of the standard library, set as storage sets its own."""

    def __init__(self, path: str) -> None:
        self._connection = sqlite3.connect(path, isolation_level=None)
        for pragma in ("journal_mode = WAL", "synchronous = NORMAL", "busy_timeout = 5000", "foreign_keys = ON"):
            self._connection.execute(f"PRAGMA {pragma}")

    async def run(self, statements: Sequence[Statement]) -> None:
        """See Hand."""
        self._connection.execute("BEGIN IMMEDIATE")
        for statement, values in statements:
            self._connection.execute(_for_sqlite(statement), [_as_text(each) for each in values]).fetchall()
        self._connection.execute("COMMIT")

    async def close(self) -> None:
        """See Hand."""
        self._connection.close()


class BarePostgres:
    """A pool of asyncpg that, like SQLAlchemy's, sends no reset when a connection comes back."""

    def __init__(self, pool: Any) -> None:
        self._pool = pool

    @classmethod
    async def open(cls, url: str, connections: int) -> "BarePostgres":
        """`url` as SQLAlchemy writes it."""
        plain = url.replace("postgresql+asyncpg://", "postgresql://")
        return cls(await asyncpg.create_pool(plain, min_size=connections, max_size=connections, reset=_no_reset))

    async def run(self, statements: Sequence[Statement]) -> None:
        """See Hand."""
        async with self._pool.acquire() as connection, connection.transaction():
            for statement, values in statements:
                await connection.fetch(statement, *values)

    async def close(self) -> None:
        """See Hand."""
        await self._pool.close()


async def _no_reset(_: object) -> None:
    """Every transaction here ends by itself."""


def _for_sqlite(statement: str) -> str:
    return statement.replace("$", "?").removesuffix(" FOR UPDATE")


def _as_text(value: Any) -> Any:
    return value.strftime("%Y-%m-%d %H:%M:%S.%f") if isinstance(value, datetime) else value


Way = Callable[[Asked, str], list[Statement]]
