"""Shortcuts: what platforms offer in menus of their own, as the scripts declare it."""

import pytest

from conversations.engine.catalogue import find_conversations
from tests.chat_stage import all_words

#: Slack holds so many characters in the name of a shortcut.
ROOM = 24
SHORTCUTS = tuple(script for script in find_conversations() if script.shortcut)


def test_the_shortcuts_are_those_of_the_product() -> None:
    """Global: log a session, raise a concern; on a message: save as an action (PRODUCT §10)."""
    declared = {script.name: script.shortcut for script in SHORTCUTS}

    assert declared == {"met": "global", "concern": "global", "action": "message"}


@pytest.mark.parametrize("language", all_words().languages)
def test_every_shortcut_has_a_name_that_fits(language: str) -> None:
    """Short enough not to be cut, and no two the same."""
    names = [all_words().label(f"shortcut-{each.name}", language) for each in SHORTCUTS]

    assert all(0 < len(each) <= ROOM for each in names)
    assert len(set(names)) == len(names)


def test_a_shortcut_leads_where_one_may_go_by_hand() -> None:
    """Whatever a menu offers opens by a person's own word."""
    assert all(script.by_hand for script in SHORTCUTS)
