"""Transcripts are stories of `tests.stories`."""

from tests.stories import begin, books, database, locale, sqlite_books

__all__ = ["begin", "books", "database", "locale", "sqlite_books"]
