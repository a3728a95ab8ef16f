"""Rows by the hundred thousand, made by PostgreSQL itself: what is not said of a noun is its dataclass's default."""

import json
from collections.abc import Mapping
from dataclasses import MISSING, fields
from hashlib import md5
from typing import Any

from sqlalchemy import Column, Table
from sqlalchemy.ext.asyncio import AsyncSession

from conversations.engine.ports import Decision, Outgoing
from conversations.engine.talks import Talk
from storage.columns import Frozen, Json
from storage.engine_tables import decisions, outbox, talks
from storage.mapping import NOUNS

TABLES: Mapping[type, Table] = {**NOUNS, Talk: talks, Outgoing: outbox, Decision: decisions}
#: Every row is of this company.
COMPANY = "company"


async def insert(session: AsyncSession, noun: type, source: str, /, **values: str) -> None:
    """A row for each row of `source` (what follows FROM); `values` are expressions of PostgreSQL by field."""
    table = TABLES[noun]
    values["company"] = f"'{COMPANY}'"
    # Messages and talks are numbered by the database.
    said = {each.name: values.pop(each.name, "") or default(noun, table.c[each.name]) for each in fields(noun)
            if each.name != "number" or noun is not Outgoing}  # fmt: skip
    if values:
        raise TypeError(f"{noun.__name__} has no {', '.join(values)}")
    names = ", ".join(f'"{name}"' for name in said)
    rows = f"SELECT {', '.join(said.values())} FROM {source}"  # noqa: S608 - our own words
    await (await session.connection()).exec_driver_sql(f"INSERT INTO {table.name} ({names}) {rows}")


def default(noun: type, column: "Column[Any]") -> str:
    """The dataclass's default as PostgreSQL writes it; TypeError where there is none."""
    if column.info.get("sealed"):
        return "''"
    field = next(each for each in fields(noun) if each.name == column.name)
    if field.default is MISSING and field.default_factory is MISSING:
        raise TypeError(f"{noun.__name__}.{column.name} has no default: say what it is")
    value = field.default if field.default_factory is MISSING else field.default_factory()
    if value is None:
        return "NULL"
    if isinstance(column.type, Json | Frozen):
        return quoted(json.dumps(value))
    return str(value) if isinstance(value, bool | int | float) else quoted(str(value))


def quoted(words: str) -> str:
    """A text of PostgreSQL."""
    return "'" + words.replace("'", "''") + "'"


def ident(what: str, number: str) -> str:
    """An id in no order, 16 characters like the real ones."""
    return f"left(md5('{what}/' || {number}), 16)"


def known(what: str, number: int) -> str:
    """The same id, for whoever asks for it."""
    return md5(f"{what}/{number}".encode(), usedforsecurity=False).hexdigest()[:16]


def chance(what: str, number: str, sides: int = 100) -> str:
    """0 to `sides` - 1, the same each time."""
    return f"((hashtext('{what}/' || {number}) & 2147483647) % {sides})"


def one_of(values: tuple[str, ...], place: str) -> str:
    """The value at a place that counts from 0, round and round."""
    listed = ", ".join(quoted(each) for each in values)
    return f"(ARRAY[{listed}])[1 + {place} % {len(values)}]"
