"""Statements that the driver runs itself: SQLAlchemy writes each of them once and knows how to convert its values."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Column, Executable, Float, Table
from sqlalchemy.engine import Dialect
from sqlalchemy.exc import StatementError
from sqlalchemy.sql.selectable import SelectBase
from sqlalchemy.sql.visitors import iterate
from sqlalchemy.types import TypeEngine

from storage.changes import Change
from storage.drivers import REFUSALS, Row, Transaction, refused

Convert = Callable[[Any], Any]


class Prepared:
    """A statement whose values are named, or were given when it was made; it is written once for each set of names.

    Lists are one value each: see storage/lists.py. Whatever the database refuses is raised as SQLAlchemy does:
    IntegrityError for doubles, StatementError for what no column can hold, else DBAPIError.
    """

    def __init__(self, statement: Executable) -> None:
        self.statement = statement
        self._written: dict[tuple[str, ...], Written] = {}

    async def rows(self, transaction: Transaction, values: Mapping[str, object]) -> Sequence[Row]:
        """The rows of a SELECT."""
        written = self.written(transaction.dialect, values)
        return written.converted(await written.rows(transaction, values))

    async def value(self, transaction: Transaction, values: Mapping[str, object]) -> Any:
        """The first value of the first row, None where there is no row."""
        found = await self.rows(transaction, values)
        return found[0][0] if found else None

    async def change(self, transaction: Transaction, values: Mapping[str, object]) -> int:
        """Run an INSERT, UPDATE or DELETE and say how many rows it changed."""
        written = self.written(transaction.dialect, values)
        arguments = written.arguments(values)
        await transaction.settle(written.tables)
        try:
            return await transaction.change(written.sql, arguments)
        except REFUSALS as refusal:
            transaction.is_refused = True
            raise refused(written.sql, refusal) from refusal

    async def later(
        self, transaction: Transaction, values: Mapping[str, object], missing: Exception | None = None
    ) -> None:
        """Run an INSERT, UPDATE or DELETE before the commit, or before anything else looks at the same tables.

        For whoever need not know how many rows it changes; `missing` is raised, by then, where that is none.
        """
        written = self.written(transaction.dialect, values)
        await transaction.later(Change(written.sql, written.arguments(values), written.tables, missing))

    async def later_each(self, transaction: Transaction, rows: Sequence[Mapping[str, object]]) -> None:
        """Run it later for a single row; for several at once, all in one go, after what waits.

        Every row has the same names.
        """
        if len(rows) == 1:
            await self.later(transaction, rows[0])
            return
        written = self.written(transaction.dialect, rows[0])
        arguments = [written.arguments(values) for values in rows]
        await transaction.settle()
        try:
            await transaction.change_each(written.sql, arguments)
        except REFUSALS as refusal:
            transaction.is_refused = True
            raise refused(written.sql, refusal) from refusal

    def written(self, dialect: Dialect, values: Mapping[str, object]) -> "Written":
        """The statement in a database's SQL, for values of these names."""
        key = (dialect.name, *values)
        known = self._written.get(key)
        if known is None:
            known = self._written[key] = _write(self.statement, dialect, list(values))
        return known


@dataclass(frozen=True)
class Written:
    """A statement in one database's SQL: its arguments in order, those given with it, what converts which column.

    `tables` are those that it writes or looks at.
    """

    sql: str
    names: tuple[tuple[str, Convert | None], ...]
    defaults: Mapping[str, Any]
    converters: Mapping[int, Convert]
    tables: frozenset[str]

    async def rows(self, transaction: Transaction, values: Mapping[str, object]) -> Sequence[Row]:
        """The rows of a SELECT as the driver gives them."""
        arguments = self.arguments(values)
        await transaction.settle(self.tables)
        try:
            return await transaction.rows(self.sql, arguments)
        except REFUSALS as refusal:
            transaction.is_refused = True
            raise refused(self.sql, refusal) from refusal

    def arguments(self, values: Mapping[str, object]) -> list[Any]:
        """The values in the order of the SQL, as the driver takes them."""
        given = {**self.defaults, **values} if self.defaults else values
        try:
            return [convert(given[name]) if convert else given[name] for name, convert in self.names]
        except ValueError as problem:
            raise StatementError(str(problem), self.sql, None, problem, hide_parameters=True) from problem

    def converted(self, rows: Sequence[Row]) -> Sequence[Row]:
        """The rows with every value as Python knows it."""
        if not self.converters:
            return rows
        found = [list(row) for row in rows]
        for row in found:
            for number, convert in self.converters.items():
                row[number] = convert(row[number])
        return found


def _write(statement: Any, dialect: Dialect, names: list[str]) -> Written:
    compiled = statement.compile(dialect=dialect, column_keys=names)
    binds = {name: compiled.binds[name] for name in compiled.positiontup}
    given = tuple(
        (name, binds[name].type.dialect_impl(dialect).bind_processor(dialect)) for name in compiled.positiontup
    )
    defaults = {name: bind.effective_value for name, bind in binds.items() if name not in names}
    selected: Any = statement.selected_columns if isinstance(statement, SelectBase) else _returned(statement)
    converters = (_converter(each.type, dialect) for each in selected)
    places = {number: each for number, each in enumerate(converters) if each}
    return Written(str(compiled), given, defaults, places, frozenset(each.name for each in tables_in(statement)))


def tables_in(statement: Any) -> frozenset[Table]:
    """The tables that a statement names, inner SELECTs too."""
    found = (each.table if isinstance(each, Column) else each for each in iterate(statement))
    return frozenset(each for each in found if isinstance(each, Table))


def _converter(kind: TypeEngine[Any], dialect: Dialect) -> Convert | None:
    # Both drivers give floats as floats; SQLAlchemy would want to know what else the column may be.
    return None if isinstance(kind, Float) else kind.dialect_impl(dialect).result_processor(dialect, None)


def _returned(statement: Any) -> Sequence[Any]:
    return getattr(statement, "_returning", ())
