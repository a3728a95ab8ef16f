"""Instants as whole seconds since 1970 (UTC), to reckon with in a statement; floor division by DAY makes days."""

from typing import Any

from sqlalchemy import BigInteger
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement

DAY = 24 * 60 * 60


class seconds(FunctionElement[int]):  # noqa: N801 - reads like the functions of SQLAlchemy's `func`
    """`seconds(column)` of an instant."""

    name = "seconds"
    type = BigInteger()
    inherit_cache = True


@compiles(seconds, "postgresql")
def _since_1970(element: seconds, compiler: SQLCompiler, **options: Any) -> str:
    return f"CAST(FLOOR(EXTRACT(EPOCH FROM {compiler.process(element.clauses, **options)})) AS BIGINT)"


@compiles(seconds, "sqlite")
def _since_1970_in_text(element: seconds, compiler: SQLCompiler, **options: Any) -> str:
    return f"CAST(strftime('%s', {compiler.process(element.clauses, **options)}) AS INTEGER)"
