"""What SQLite and PostgreSQL do differently, behind one promise: sessions, lanes, readiness, the end."""

from contextlib import AbstractAsyncContextManager
from typing import Protocol

from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession

from conversations.engine.errors import FlipsideError
from storage.drivers import BeforeCommit, Transaction


class AnotherReplica(FlipsideError):
    """Another process serves this SQLite file. Stop it, or move to PostgreSQL to run several replicas."""


class UnitInsideUnit(FlipsideError):
    """A unit of work (or the shelf) was opened inside another: on SQLite it would wait for itself forever.

    Do what needs the shelf before the unit of work begins or after it has ended.
    """


class Database(Protocol):
    """One database and its connections."""

    engine: AsyncEngine
    #: Run in every transaction that is about to be committed.
    before_commit: list[BeforeCommit]

    def transaction(self, *, is_alone: bool = False) -> AbstractAsyncContextManager[Transaction]:
        """A transaction; leaving it rolls back what was not committed. `is_alone`: for one SELECT, which needs none."""

    def session(self) -> AbstractAsyncContextManager[AsyncSession]:
        """The same as a session of SQLAlchemy, for what is asked rarely; no noun is mapped."""

    def lane(self, name: str) -> AbstractAsyncContextManager[bool]:
        """Hold a lane; yields False when it is held already, here or by another replica."""

    async def holds(self, name: str) -> bool:
        """Whether a lane taken here is certainly still ours: ask right before each post."""

    async def close(self) -> None:
        """Give back every lane and connection."""
