"""Stories of `tests.stories`, told on Teams."""

import pytest

from tests.stories import begin, books, database, sqlite_books

__all__ = ["begin", "books", "database", "platform", "sqlite_books"]


@pytest.fixture
def platform() -> str:
    """The platform of this folder."""
    return "teams"
