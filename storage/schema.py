"""What all tables share: one MetaData, names for every constraint, and the shapes columns come in.

Every noun is keyed by (company, id) and points at others by the same pair, so that a row can never belong to
one company and point into another. Foreign keys are checked at commit: the order of inserts does not matter.
"""

from sqlalchemy import (
    Boolean,
    Column,
    ColumnElement,
    ForeignKeyConstraint,
    Integer,
    MetaData,
    Table,
    Text,
    literal_column,
)
from sqlalchemy.schema import SchemaItem

from storage.columns import Frozen, Instant, Json

METADATA = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    }
)


def noun_table(name: str, *items: SchemaItem) -> Table:
    """A table of one company's nouns."""
    return Table(
        name,
        METADATA,
        Column("company", Text, primary_key=True),
        Column("id", Text, primary_key=True),
        *items,
        pointer("company", "companies", "id"),
    )


def pointer(column: str, table: str, *target: str) -> ForeignKeyConstraint:
    """`column` points at a row of `table` in the same company."""
    here = [column] if target else ["company", column]
    there = [f"{table}.{each}" for each in (target or ("company", "id"))]
    return ForeignKeyConstraint(here, there, deferrable=True, initially="DEFERRED")


def is_one_of(column: ColumnElement[str], *values: str) -> ColumnElement[bool]:
    """A condition with its values written out: neither database uses a partial index for bound ones."""
    literals: list[ColumnElement[str]] = [literal_column(f"'{value}'") for value in values]
    return column.in_(literals) if len(literals) > 1 else column == literals[0]


def text(name: str) -> Column[str]:
    """Text that is always there, maybe empty."""
    return Column(name, Text, nullable=False)


def maybe(name: str) -> Column[str | None]:
    """Text or nothing."""
    return Column(name, Text)


def number(name: str) -> Column[int]:
    """A whole number that is always there."""
    return Column(name, Integer, nullable=False)


def flag(name: str) -> Column[bool]:
    """Yes or no."""
    return Column(name, Boolean, nullable=False)


def instant(name: str) -> Column[object]:
    """A UTC instant that is always there."""
    return Column(name, Instant, nullable=False)


def maybe_instant(name: str) -> Column[object]:
    """A UTC instant, or not yet."""
    return Column(name, Instant)


def frozen(name: str) -> Column[object]:
    """Tuples, kept as JSON."""
    return Column(name, Frozen, nullable=False)


def settings(name: str) -> Column[object]:
    """A dict of a noun, kept as JSON; changing it in place is enough."""
    return Column(name, Json, nullable=False)


def sealed(name: str) -> Column[str]:
    """Ciphertext bound to its company, row and column (storage/secrets.py); '' is an empty value."""
    return Column(name, Text, nullable=False, info={"sealed": True})
