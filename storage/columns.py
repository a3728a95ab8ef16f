"""Column types: what a field of a dataclass becomes in the database, the same on SQLite and PostgreSQL."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import JSON, BigInteger, DateTime, Integer, Text
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator

from conversations.programme.subjects import Subject

#: Numbers the database hands out in growing order; SQLite can count in INTEGER alone.
Number = BigInteger().with_variant(Integer(), "sqlite")


class Instant(TypeDecorator[datetime]):
    """An aware instant, kept and given back in UTC; a naive one is refused (StatementError around ValueError)."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"{value.isoformat()} names no zone: pass an aware datetime such as datetime.now(UTC)")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        # SQLite keeps no zone; PostgreSQL answers in UTC already.
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class Json(TypeDecorator[Any]):
    """Plain JSON: mappings, texts, numbers. None is NULL."""

    impl = JSON(none_as_null=True)
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> Any:
        return dict(value) if isinstance(value, Mapping) else value


class Frozen(TypeDecorator[Any]):
    """JSON whose lists come back as tuples all the way down, as the programme's dataclasses have them."""

    impl = JSON(none_as_null=True)
    cache_ok = True

    def process_result_value(self, value: Any, dialect: Dialect) -> Any:
        return frozen(value)


class SubjectColumn(TypeDecorator[Subject]):
    """A subject by its text form, `session/4f2a`."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Subject | None, dialect: Dialect) -> str | None:
        return None if value is None else str(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> Subject | None:
        return None if value is None else Subject.of(value)


def frozen(value: Any) -> Any:
    """The same value with tuples for lists, inside mappings too."""
    if isinstance(value, list | tuple):
        return tuple(frozen(each) for each in value)
    if isinstance(value, dict):
        return {name: frozen(each) for name, each in value.items()}
    return value
