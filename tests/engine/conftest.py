"""Tests of the whole engine begin where the stories of `tests.stories` have come to, or in the small `world`.

`storage` is an empty database, SQLite and PostgreSQL; `on_postgres` are two replicas on one.
"""

from tests.engine.copies import copied, restart, template, world
from tests.storage.conftest import clock, migrated_postgres, on_postgres, storage, url
from tests.stories import begin, books, database, locale, platform, sqlite_books

__all__ = [
    "begin",
    "books",
    "clock",
    "copied",
    "database",
    "locale",
    "migrated_postgres",
    "on_postgres",
    "platform",
    "restart",
    "sqlite_books",
    "storage",
    "template",
    "url",
    "world",
]
