"""Lists as one value of a statement, so that it stays the same statement however long they are."""

from typing import Any

from sqlalchemy import ARRAY, JSON, Boolean, ColumnElement, Text, bindparam
from sqlalchemy.engine import Dialect
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement
from sqlalchemy.types import TypeDecorator, TypeEngine


class Texts(TypeDecorator[Any]):
    """Texts, or what reads as text: an array on PostgreSQL, JSON on SQLite, which has no arrays."""

    impl = JSON
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        return dialect.type_descriptor(ARRAY(Text) if dialect.name == "postgresql" else JSON())

    def process_bind_param(self, value: Any, dialect: Dialect) -> list[str]:
        return [str(each) for each in value]


class _IsIn(FunctionElement[bool]):
    name = "is_in"
    type = Boolean()
    inherit_cache = True


def is_in(column: ColumnElement[Any], name: str) -> ColumnElement[bool]:
    """The text in `column` is one of those that are given as `name` when the statement is run."""
    return _IsIn(column, bindparam(name, type_=Texts()))


@compiles(_IsIn, "postgresql")
def _in_array(element: _IsIn, compiler: SQLCompiler, **options: Any) -> str:
    column, texts = element.clauses
    return f"({compiler.process(column, **options)} = ANY ({compiler.process(texts, **options)}))"


@compiles(_IsIn, "sqlite")
def _in_json(element: _IsIn, compiler: SQLCompiler, **options: Any) -> str:
    column, texts = element.clauses
    given = compiler.process(texts, **options)
    return f"({compiler.process(column, **options)} IN (SELECT value FROM json_each({given})))"  # noqa: S608 - written by SQLAlchemy
