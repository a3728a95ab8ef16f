"""Statements asked so often that the driver runs them itself.

SQLAlchemy writes each of them once and converts its values. Running it through a session as well would cost three
times what asyncpg takes for it, and ten times what sqlite3 does; connections, transactions and nouns stay there.
"""

import sqlite3
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import asyncpg
from sqlalchemy import Delete, Insert, Select, Update
from sqlalchemy.engine import Dialect
from sqlalchemy.exc import DBAPIError, IntegrityError, StatementError
from sqlalchemy.ext.asyncio import AsyncSession

from storage.drivers import Row, driver_of

Convert = Callable[[Any], Any]

_REFUSALS = (asyncpg.PostgresError, asyncpg.InterfaceError, sqlite3.Error)
_DOUBLES = (asyncpg.IntegrityConstraintViolationError, sqlite3.IntegrityError)


class Prepared:
    """A statement whose values are all named, written once for each set of names; it expands no lists.

    Unlike the session's own it does not write changed nouns first: use it on the engine's tables.
    """

    def __init__(self, statement: Select[Any] | Insert | Update | Delete) -> None:
        self.statement = statement
        self._written: dict[tuple[str, ...], _Written] = {}

    async def rows(self, session: AsyncSession, values: Mapping[str, object], is_alone: bool = False) -> Sequence[Row]:
        """The rows of a SELECT; raises the same errors as the session.

        `is_alone`: the session is opened for it alone, so on PostgreSQL no transaction is begun and rolled back.
        """
        driver, written = await driver_of(session, is_alone), self._for(session, values)
        arguments = written.arguments(values)
        try:
            return written.converted(await driver.rows(written.sql, arguments))
        except _REFUSALS as refusal:
            raise written.refused(refusal) from refusal

    async def change(self, session: AsyncSession, values: Mapping[str, object]) -> int:
        """Run an INSERT, UPDATE or DELETE and say how many rows it changed; raises the same errors as the session."""
        driver, written = await driver_of(session), self._for(session, values)
        arguments = written.arguments(values)
        try:
            return await driver.change(written.sql, arguments)
        except _REFUSALS as refusal:
            raise written.refused(refusal) from refusal

    async def change_each(self, session: AsyncSession, rows: Sequence[Mapping[str, object]]) -> None:
        """Run it for every row, all in one go; raises the same errors as the session."""
        if len(rows) == 1:
            await self.change(session, rows[0])
            return
        driver, written = await driver_of(session), self._for(session, rows[0])
        arguments = [written.arguments(values) for values in rows]
        try:
            await driver.change_each(written.sql, arguments)
        except _REFUSALS as refusal:
            raise written.refused(refusal) from refusal

    def _for(self, session: AsyncSession, values: Mapping[str, object]) -> "_Written":
        dialect = session.get_bind().dialect
        key = (dialect.name, *values)
        if key not in self._written:
            self._written[key] = _write(self.statement, dialect, list(values))
        return self._written[key]


@dataclass(frozen=True)
class _Written:
    """A statement in one database's SQL: its arguments in order with their defaults, what converts which column."""

    sql: str
    names: tuple[tuple[str, Any, Convert | None], ...]
    columns: tuple[tuple[int, Convert], ...]

    def arguments(self, values: Mapping[str, object]) -> list[Any]:
        try:
            return [
                convert(values.get(name, default)) if convert else values.get(name, default)
                for name, default, convert in self.names
            ]
        except ValueError as problem:
            raise StatementError(str(problem), self.sql, None, problem, hide_parameters=True) from problem

    def converted(self, rows: Sequence[Row]) -> Sequence[Row]:
        found = [list(row) for row in rows]
        for row in found:
            for number, convert in self.columns:
                row[number] = convert(row[number])
        return found

    def refused(self, refusal: Exception) -> DBAPIError:
        kind = IntegrityError if isinstance(refusal, _DOUBLES) else DBAPIError
        return kind(self.sql, None, refusal, hide_parameters=True)


def _write(statement: Any, dialect: Dialect, names: list[str]) -> _Written:
    compiled = statement.compile(dialect=dialect, column_keys=names)
    arguments = []
    for name in compiled.positiontup:
        bind = compiled.binds[name]
        arguments.append((name, bind.effective_value, bind.type.dialect_impl(dialect).bind_processor(dialect)))
    selected = statement.selected_columns if isinstance(statement, Select) else ()
    converters = (each.type.dialect_impl(dialect).result_processor(dialect, None) for each in selected)
    columns = tuple((number, each) for number, each in enumerate(converters) if each)
    return _Written(str(compiled), tuple(arguments), columns)
