"""What repositories share: one session, lookups that carry the company, rows that become dataclasses."""

from collections.abc import Sequence
from dataclasses import fields
from functools import cache, lru_cache
from typing import Any, Generic, TypeVar

from sqlalchemy import Select, Table, bindparam, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import class_mapper
from sqlalchemy.orm.util import identity_key

from conversations.engine.errors import NotFound
from storage.secrets import Sealer

Noun = TypeVar("Noun")


class Repository:
    """Reads nouns of one session.

    It holds on to what it read: the session alone would forget an unchanged noun that the caller lets go of, and
    with it a change made to one of its dicts afterwards.
    """

    def __init__(self, session: AsyncSession) -> None:
        self.session = session
        self.read: list[object] = []

    async def found(self, noun: type[Noun], company: str, ident: str, for_update: bool = False) -> Noun:
        """The noun of this id in this company; NotFound otherwise. `for_update` locks its row until the end."""
        result = await self.maybe(noun, company, ident, for_update)
        if result is None:
            raise NotFound(noun.__name__.lower(), ident)
        return result

    async def maybe(self, noun: type[Noun], company: str, ident: str, for_update: bool = False) -> Noun | None:
        """Like `found`, with None for what is not there."""
        # SQLite has one writer, so what was read cannot have changed; PostgreSQL reads again under the lock.
        must_lock = for_update and self.session.get_bind().dialect.name == "postgresql"
        if not must_lock and (known := self.at_hand(noun, company, ident)) is not None:
            return known
        kind: Any = noun  # mypy takes no class of a type variable for Hashable
        statement = _locked(kind) if must_lock else _one(kind)
        return next(iter(await self.all_of(statement, of_company=company, of_id=ident)), None)

    def at_hand(self, noun: type[Noun], company: str, ident: str) -> Noun | None:
        """The noun if this unit has read it already; asks no database."""
        key = identity_key(noun, (company, ident))
        return self.session.identity_map.get(key)

    async def all_of(self, statement: Select[Noun], **values: object) -> Sequence[Noun]:
        """Every noun of a statement, given the values it asks for."""
        result = (await self.session.scalars(statement, values)).all()
        self.read.extend(result)
        return result

    async def first_of(self, statement: Select[Noun]) -> Noun | None:
        """The first noun of a statement."""
        return next(iter(await self.all_of(statement.limit(1))), None)


# Built once for each noun: Session.get builds its statement anew for every lookup, at twice the cost.


@cache
def _one(noun: Any) -> Select[Any]:
    table = class_mapper(noun).local_table
    return select(noun).where(table.c.company == bindparam("of_company"), table.c.id == bindparam("of_id"))


@cache
def _locked(noun: Any) -> Select[Any]:
    return _one(noun).with_for_update().execution_options(populate_existing=True)


class Rows(Generic[Noun]):
    """One of the engine's dataclasses and its table: fields become columns of the same name, sealed ones sealed."""

    def __init__(self, kind: type[Noun], table: Table) -> None:
        self.kind = kind
        self.names = tuple(each.name for each in fields(kind))  # type: ignore[arg-type]  # every kind is one
        for name in self.names:
            if name not in table.c:
                raise TypeError(f"{kind.__name__}.{name} has no column: add a line to the table {table.name}")
        self.select = select(*(table.c[name] for name in self.names))
        self._places = tuple(
            (number, f"{table.name}.{name}")
            for number, name in enumerate(self.names)
            if table.c[name].info.get("sealed")
        )
        self._table = table
        self._company, self._id = self.names.index("company"), self.names.index("id")

    def sealed(self, noun: Noun, sealer: Sealer, leave_out: Sequence[str] = ()) -> dict[str, Any]:
        """The row of a dataclass."""
        company, ident = noun.company, noun.id  # type: ignore[attr-defined]  # the engine's rows have both
        row = {name: getattr(noun, name) for name in self.names if name not in leave_out}
        for number, place in self._places:
            name = self.names[number]
            if name in row:
                row[name] = sealer.seal(company, ident, place, row[name])
        return row

    def opened(self, row: Sequence[Any], sealer: Sealer) -> Noun:
        """The dataclass of a row that `select` gave."""
        values = list(row)
        company, ident = values[self._company], values[self._id]
        for number, place in self._places:
            values[number] = sealer.open(company, ident, place, values[number])
        return self.kind(*values)


def insertion(session: AsyncSession, table: Table) -> Any:
    """An INSERT that knows ON CONFLICT: both databases spell it the same, SQLAlchemy has one class for each."""
    dialect = session.get_bind().dialect.name
    return postgresql.insert(table) if dialect == "postgresql" else sqlite.insert(table)


@lru_cache
def _upsert(dialect: str, table: Table, column: str) -> Any:
    known = postgresql.insert(table) if dialect == "postgresql" else sqlite.insert(table)
    return known.on_conflict_do_update(index_elements=table.primary_key, set_={column: known.excluded[column]})


def upsert(session: AsyncSession, table: Table, column: str) -> Any:
    """An INSERT that, where the row is there already, changes this column; built once per table and column."""
    return _upsert(session.get_bind().dialect.name, table, column)


@lru_cache
def _insert_once(dialect: str, table: Table) -> Any:
    known = postgresql.insert(table) if dialect == "postgresql" else sqlite.insert(table)
    return known.on_conflict_do_nothing()


def insert_once(session: AsyncSession, table: Table) -> Any:
    """An INSERT that leaves a row alone that is there already; built once per table."""
    return _insert_once(session.get_bind().dialect.name, table)
