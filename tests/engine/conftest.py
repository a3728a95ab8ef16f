"""Tests of the whole engine begin where the stories of `tests.stories` have come to, or in the small `world`."""

from tests.engine.copies import copied, restart, template, world
from tests.stories import begin, books, database, locale, sqlite_books

__all__ = ["begin", "books", "copied", "database", "locale", "restart", "sqlite_books", "template", "world"]
