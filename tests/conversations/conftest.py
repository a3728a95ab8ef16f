"""Transcripts are stories of `tests.stories`, told on the playground, on Slack and on Teams."""

import pytest

from tests.stories import DATABASE, begin, books, database, locale, sqlite_books

__all__ = ["begin", "books", "database", "locale", "platform", "sqlite_books"]


@pytest.fixture(params=["playground", "slack", "teams"])
def platform(request: pytest.FixtureRequest) -> str:
    """Each platform that shows the same conversations in its own way."""
    return str(request.param)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """What chat tools show depends on neither the language nor the database: English on SQLite tells it all.

    Every answer of the desk is the same step, and the adapters' own tests render every form: `desk/test_surfaces.py`
    alone is told on tools. A bot cannot open a chat of several people on Teams: no story of one is told there.
    """
    left_out = [each for each in items if _is_told_elsewhere(each)]
    if left_out:
        config.hook.pytest_deselected(items=left_out)
        items[:] = [each for each in items if each not in left_out]


def _is_told_elsewhere(item: pytest.Item) -> bool:
    told = getattr(getattr(item, "callspec", None), "params", {})
    needs_groups = "room_for_groups" in getattr(item, "fixturenames", ())
    on_other_ground = told.get("locale", "en") != "en" or told.get("database", DATABASE) != "sqlite"
    is_on_a_tool = told.get("platform") in ("slack", "teams")
    is_of_the_desk = item.path.parent.name == "desk" and item.path.name != "test_surfaces.py"
    return (is_on_a_tool and (on_other_ground or is_of_the_desk)) or (told.get("platform") == "teams" and needs_groups)
