"""Column types: what a field of a dataclass becomes in the database, the same on SQLite and PostgreSQL."""

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from functools import lru_cache
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

    def bind_processor(self, dialect: Dialect) -> Any:
        return _utc if dialect.name == "postgresql" else _utc_text

    def result_processor(self, dialect: Dialect, coltype: object) -> Any:
        # asyncpg gives aware instants in UTC; SQLite keeps text and no zone.
        return None if dialect.name == "postgresql" else _utc_of


class Json(TypeDecorator[Any]):
    """Plain JSON: mappings, texts, numbers. None is NULL."""

    impl = JSON(none_as_null=True)
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> Any:
        return dict(value) if isinstance(value, Mapping) else value

    def result_processor(self, dialect: Dialect, coltype: object) -> Any:
        return _json_of


class Frozen(TypeDecorator[Any]):
    """JSON whose lists come back as tuples all the way down, as the programme's dataclasses have them."""

    impl = JSON(none_as_null=True)
    cache_ok = True

    def result_processor(self, dialect: Dialect, coltype: object) -> Any:
        return _frozen_of


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


def _json_of(text: str | None) -> Any:
    return None if text is None else json.loads(text)


def _frozen_of(text: str | None) -> Any:
    if text is None:
        return None
    # Without a dict in it the value cannot be changed, so that everybody may have the same one.
    return frozen(json.loads(text)) if "{" in text else _shared(text)


@lru_cache(maxsize=4096)
def _shared(text: str) -> Any:
    return frozen(json.loads(text))


def _utc(value: datetime | None) -> datetime | None:
    if value is None or value.tzinfo is UTC:
        return value
    if value.tzinfo is None:
        raise ValueError(f"{value.isoformat()} names no zone: pass an aware datetime such as datetime.now(UTC)")
    return value.astimezone(UTC)


def _utc_text(value: datetime | None) -> str | None:
    instant = _utc(value)
    return None if instant is None else instant.replace(tzinfo=None).isoformat(" ", "microseconds")


def _utc_of(text: str | None) -> datetime | None:
    return None if text is None else datetime.fromisoformat(text).replace(tzinfo=UTC)
