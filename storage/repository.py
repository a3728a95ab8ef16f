"""What repositories share: lookups that carry the company, and rows of the engine that become dataclasses."""

from collections.abc import Callable, Sequence
from dataclasses import fields
from operator import attrgetter
from typing import Any, Generic, TypeVar

from sqlalchemy import Insert, Table, select
from sqlalchemy.dialects import postgresql

from conversations.engine.errors import NotFound
from storage.nouns import Nouns
from storage.secrets import Sealer

Noun = TypeVar("Noun")


class Repository:
    """Reads the nouns of one unit of work."""

    def __init__(self, nouns: Nouns) -> None:
        self.nouns = nouns

    async def found(self, noun: type[Noun], company: str, ident: str, for_update: bool = False) -> Noun:
        """The noun of this id in this company; NotFound otherwise. `for_update` locks its row until the end."""
        result = await self.nouns.one(noun, company, ident, for_update=for_update)
        if result is None:
            raise NotFound(noun.__name__.lower(), ident)
        return result


def given(**fields: object) -> dict[str, object]:
    """The fields that were named: those with a value."""
    return {name: value for name, value in fields.items() if value}


class Rows(Generic[Noun]):
    """One of the engine's dataclasses and its table: fields become columns of the same name, sealed ones sealed."""

    def __init__(self, kind: type[Noun], table: Table) -> None:
        self.kind = kind
        self.names = tuple(each.name for each in fields(kind))  # type: ignore[arg-type]  # every kind is one
        for name in self.names:
            if name not in table.c:
                raise TypeError(f"{kind.__name__}.{name} has no column: add a line to the table {table.name}")
        self._values: Callable[[Any], tuple[Any, ...]] = attrgetter(*self.names)
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
        row = dict(zip(self.names, self._values(noun), strict=True))
        for name in leave_out:
            del row[name]
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


# SQLite says ON CONFLICT as PostgreSQL does.


def upsert(table: Table, *columns: str) -> Insert:
    """An INSERT that, where the row is there already, changes these columns."""
    new = postgresql.insert(table)
    return new.on_conflict_do_update(
        index_elements=table.primary_key, set_={name: new.excluded[name] for name in columns}
    )


def insert_once(table: Table) -> Insert:
    """An INSERT that leaves a row alone that is there already."""
    return postgresql.insert(table).on_conflict_do_nothing()
