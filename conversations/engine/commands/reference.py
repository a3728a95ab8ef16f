"""The list of all commands as the README has it: Markdown, made from the declarations, by who may give them."""

from collections.abc import Iterable
from datetime import UTC, datetime

from conversations.engine.commands.declare import ADMINS, CHAMPIONS, OFFICE, TRAINERS, Argument, Command
from conversations.engine.wording import SOURCE, Reader, Wording
from conversations.programme.companies import RoleName

#: Who is spoken of first; whatever else a command names as its roles comes after these.
_FIRST: tuple[tuple[RoleName, ...], ...] = (CHAMPIONS, TRAINERS, ADMINS, OFFICE)
#: The reference holds no times, so any instant will do.
_ANY_TIME = datetime(2000, 1, 1, tzinfo=UTC)
_HEAD = ("| command | what it does | example |", "|---|---|---|")


def reference(commands: Iterable[Command], wording: Wording) -> str:
    """A heading and a table for each set of roles, in the source language; nouns and verbs by the alphabet."""
    listed = sorted(commands, key=lambda each: each.words)
    sets = [*_FIRST, *sorted({each.roles for each in listed} - set(_FIRST))]
    parts = [_table(roles, [each for each in listed if each.roles == roles], wording) for roles in sets]
    return "\n\n".join(part for part in parts if part) + "\n"


def usage(command: Command) -> str:
    """The command with its arguments as manuals write them: `pairs pause <pair> [months]`."""
    return " ".join([command.words, *(_argument(each) for each in command.arguments)])


def _table(roles: tuple[RoleName, ...], commands: Iterable[Command], wording: Wording) -> str:
    rows = [_row(each, wording) for each in commands]
    *most, last = roles
    names = f"{', '.join(most)} and {last}" if most else last
    return "\n".join([f"**For {names}**", "", *_HEAD, *rows]) if rows else ""


def _row(command: Command, wording: Wording) -> str:
    reader = Reader(SOURCE, "UTC", _ANY_TIME)
    does = wording.say(f"command-{command.key}", reader)
    example = wording.say(f"command-{command.key}.example", reader)
    return f"| `{_cell(usage(command))}` | {_cell(does)} | `/mentor {_cell(example)}` |"


def _argument(argument: Argument) -> str:
    return f"[{argument.name}]" if argument.field.optional else f"<{argument.name}>"


def _cell(words: str) -> str:
    return words.replace("|", "\\|").replace("\n", " ")
