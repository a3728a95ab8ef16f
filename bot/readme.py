"""The list of commands in a Markdown file: what stands between two marks is made, not written."""

from conversations.engine.errors import FlipsideError

BEGINS, ENDS = "<!-- commands -->\n", "<!-- /commands -->"


class NoMarks(FlipsideError):
    """This file has no marks for the list: put <!-- commands --> and <!-- /commands --> on lines of their own."""


def commands_in(text: str) -> str:
    """What stands between the marks. Raises NoMarks."""
    _, begins, rest = text.partition(BEGINS)
    listed, ends, _ = rest.partition(ENDS)
    if not begins or not ends:
        raise NoMarks
    return listed


def put_commands(text: str, listed: str) -> str:
    """The same text with this list between the marks. Raises NoMarks."""
    return text.replace(f"{BEGINS}{commands_in(text)}{ENDS}", f"{BEGINS}{listed}{ENDS}")
