"""The README's list of commands is the declarations, no more and no less."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.cli import app
from bot.readme import NoMarks, commands_in, put_commands
from conversations.engine.catalogue import find_conversations
from conversations.engine.commands.reference import reference, usage
from conversations.engine.wording import Wording

README = Path(__file__).parent.parent / "README.md"


def test_the_readme_lists_every_command() -> None:
    """Word for word; after a change `flipside commands --into README.md` makes it anew."""
    listed = reference(find_conversations().commands, Wording())

    assert commands_in(README.read_text(encoding="utf-8")) == listed


def test_a_command_is_listed_once_with_its_arguments() -> None:
    """Optional ones in square brackets."""
    commands = find_conversations().commands
    listed = reference(commands, Wording())

    assert [each.words for each in commands if listed.count(f"| `{usage(each)}` |") != 1] == []
    assert usage(commands["pairs_pause"]) == "pairs pause <pair> [months] [why]"


def test_the_command_line_puts_the_list_between_the_marks(tmp_path: Path) -> None:
    """All else in the file stays as it is."""
    file = tmp_path / "README.md"
    file.write_text("before\n<!-- commands -->\nold\n<!-- /commands -->\nafter\n", encoding="utf-8")
    done = CliRunner().invoke(app, ["commands", "--into", str(file)])
    text = file.read_text(encoding="utf-8")

    assert done.exit_code == 0
    assert text.startswith("before\n<!-- commands -->\n**For ")
    assert text.endswith("|\n<!-- /commands -->\nafter\n")


def test_a_file_without_marks_is_left_alone() -> None:
    """It says what to put where."""
    with pytest.raises(NoMarks):
        put_commands("nothing here", "list")
