"""How nouns are kept: their fields and keys, the statements that write them, and SELECTs whose rows are nouns."""

from collections.abc import Callable, Mapping
from copy import deepcopy
from dataclasses import dataclass, fields
from functools import cache
from operator import attrgetter, itemgetter
from typing import Any, Generic, TypeVar

from sqlalchemy import Select, Table, bindparam, delete, insert, select, update
from sqlalchemy.engine import Dialect

from storage.columns import Frozen, Json
from storage.drivers import Row
from storage.lists import is_in
from storage.mapping import NOUNS
from storage.prepared import Convert, Prepared, Written, tables_in

Noun = TypeVar("Noun")
Values = tuple[Any, ...]

_KIND_OF: Mapping[Table, type] = {table: kind for kind, table in NOUNS.items()}


class Shape:
    """One kind of noun: fields are columns of the same name, and the table's primary key names a row."""

    def __init__(self, kind: type, table: Table) -> None:
        self.kind = kind
        self.table = table
        self.names = tuple(each.name for each in fields(kind))
        self.key_names = tuple(column.name for column in table.primary_key)
        #: The fields of a noun, in order.
        self.values: Callable[[Any], Values] = attrgetter(*self.names)
        self._key: Callable[[Any], Any] = attrgetter(*self.key_names)
        self._open = tuple(
            number for number, name in enumerate(self.names) if isinstance(table.c[name].type, Json | Frozen)
        )
        is_it = tuple(column == bindparam(f"of_{column.name}") for column in table.primary_key)
        one = select(table).where(*is_it)
        self.one: Reading[Any] = Reading(kind, one)
        self.locked: Reading[Any] = Reading(kind, one.with_for_update())
        self.insert = Prepared(insert(table).inline())
        self.update = Prepared(update(table).where(*is_it))
        self.delete = Prepared(delete(table).where(*is_it))

    def key(self, noun: object) -> Values:
        """What names the noun's row."""
        key = self._key(noun)
        return key if isinstance(key, tuple) else (key,)

    def asked(self, key: Values) -> dict[str, object]:
        """The key as the statements name it."""
        return {f"of_{name}": value for name, value in zip(self.key_names, key, strict=True)}

    def snapshot(self, values: Values) -> Values:
        """The same values, out of reach of whoever changes a dict of the noun in place."""
        safe = values
        for number in self._open:
            if not _is_unchangeable(values[number]):
                safe = (*safe[:number], deepcopy(values[number]), *safe[number + 1 :])
        return safe


@cache
def shape_of(kind: type) -> Shape:
    """The shape of a kind of noun; KeyError for what mapping.NOUNS does not list."""
    return Shape(kind, NOUNS[kind])


class Reading(Generic[Noun]):
    """A SELECT of whole nouns of `kind`; a joined one has `more` kinds, whose nouns may be None, and other columns.

    TypeError where it does not select every field.
    """

    def __init__(self, kind: type[Noun], statement: Select[Any], *more: type) -> None:
        self.prepared = Prepared(statement)
        #: Kinds whose rows it looks at: what changed among them has to be written before it is asked.
        self.asks = kinds_in(statement)
        selected = list(statement.selected_columns)
        self._kinds = [(each, _positions(each, selected)) for each in (kind, *more)]
        taken = {number for _, positions in self._kinds for number in positions}
        self._others = [number for number in range(len(selected)) if number not in taken]
        self._parts: dict[str, list[Part]] = {}

    def written(self, dialect: Dialect, values: Mapping[str, object]) -> Written:
        """The statement in a database's SQL."""
        return self.prepared.written(dialect, values)

    def parts(self, dialect: Dialect, written: Written) -> "list[Part]":
        """How a row becomes nouns and other values."""
        if dialect.name not in self._parts:
            self._parts[dialect.name] = [
                *(_noun_part(kind, positions, written) for kind, positions in self._kinds),
                *(_value_part(number, written) for number in self._others),
            ]
        return self._parts[dialect.name]


@cache
def having(kind: Any, order: tuple[str, ...], names: tuple[str, ...], lists: tuple[str, ...]) -> Reading[Any]:
    """Nouns by the values of the fields `names`, each a value of the same name; those of `lists` are several texts."""
    columns = NOUNS[kind].c
    wanted = [is_in(columns[name], name) if name in lists else columns[name] == bindparam(name) for name in names]
    return Reading(kind, select(NOUNS[kind]).where(*wanted).order_by(*(columns[name] for name in order)))


@dataclass(frozen=True)
class Part:
    """A noun of this kind in a row, its key, its fields; without a kind one value."""

    kind: type | None
    key: Callable[[Row], Any]
    pick: Callable[[Row], Any]
    converters: tuple[tuple[int, Convert], ...]

    def values(self, row: Row) -> Values:
        """The noun's fields, in order."""
        picked: Values = self.pick(row)
        if not self.converters:
            return picked
        values = list(picked)
        for number, convert in self.converters:
            values[number] = convert(values[number])
        return tuple(values)

    def value(self, row: Row) -> Any:
        """The value of a part without a kind."""
        picked = self.pick(row)
        return self.converters[0][1](picked) if self.converters else picked


def kinds_in(statement: Any) -> frozenset[type]:
    """The nouns whose tables a statement names, inner SELECTs too."""
    return frozenset(_KIND_OF[table] for table in tables_in(statement) if table in _KIND_OF)


def _positions(kind: type, selected: list[Any]) -> list[int]:
    table = NOUNS[kind]
    at = {column.name: number for number, column in enumerate(selected) if getattr(column, "table", None) is table}
    missing = [each.name for each in fields(kind) if each.name not in at]
    if missing:
        raise TypeError(f"the SELECT of {kind.__name__} leaves out {', '.join(missing)}: select({table.name}) has all")
    return [at[each.name] for each in fields(kind)]


def _noun_part(kind: type, positions: list[int], written: Written) -> Part:
    names = [each.name for each in fields(kind)]
    key = [positions[names.index(column.name)] for column in NOUNS[kind].primary_key]
    # itemgetter gives a tuple for several places only.
    pick_key = itemgetter(*key) if len(key) > 1 else _tuple_of(key[0])
    return Part(kind, pick_key, itemgetter(*positions), _at(written, positions))


def _value_part(number: int, written: Written) -> Part:
    pick = itemgetter(number)
    return Part(None, pick, pick, _at(written, [number]))


def _tuple_of(number: int) -> Callable[[Row], Values]:
    return lambda row: (row[number],)


def _at(written: Written, positions: list[int]) -> tuple[tuple[int, Convert], ...]:
    at = ((number, written.converters.get(position)) for number, position in enumerate(positions))
    return tuple((number, convert) for number, convert in at if convert)


def _is_unchangeable(value: object) -> bool:
    try:
        hash(value)
    except TypeError:
        return False
    return True
