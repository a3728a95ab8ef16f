"""How a command is declared: its noun, its verb, who may give it, what it takes; the function does it.

From one declaration come the parser, the form for what is missing, `help`, the README's list and the hints of chat
tools. Words: `command-<noun>_<verb>` says what it does, its attribute `.example` shows it; a form's are
`desk-<noun>_<verb>` with a label each argument.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any, Literal

from conversations.engine.commands.answers import Answer
from conversations.engine.errors import FlipsideError
from conversations.engine.forms import Choice, Field, Moment, Scale, Text
from conversations.programme.companies import RoleName

#: Which noun the words of an argument stand for; '' takes them as they are.
Meant = Literal["", "person", "pairing", "cohort", "region", "programme"]
Runs = Callable[..., Awaitable[Answer]]

CHAMPIONS: tuple[RoleName, ...] = ("champion", "admin")
TRAINERS: tuple[RoleName, ...] = ("trainer", "champion", "admin")
ADMINS: tuple[RoleName, ...] = ("admin",)
OFFICE: tuple[RoleName, ...] = ("champion", "trainer", "admin", "sponsor", "committee")
#: Longest name that is looked up.
LONGEST_NAME = 120


class Misdeclared(FlipsideError):
    """A command is declared in a way that cannot run."""


@dataclass(frozen=True)
class Argument:
    """One thing a command takes: `field` asks for it in a form; `means` says which noun its words stand for.

    `takes_the_only_one`: where the caller knows one such noun alone, it is meant without being named. `is_list`: it
    is several, typed between commas, and the function gets a tuple. Words of `as_typed` stand for themselves. It
    `is_anybody` who may be asked to take part, looked after or not.

    The function gets a Person, Pairing, Cohort, Region or Programme where it means one, else the field's value;
    None where it is optional and was left out.
    """

    field: Field
    means: Meant = ""
    takes_the_only_one: bool = True
    is_list: bool = False
    as_typed: tuple[str, ...] = ()
    is_anybody: bool = False

    @property
    def name(self) -> str:
        """Under which it is passed, and typed as `name=…`."""
        return self.field.name

    @property
    def takes_many_words(self) -> bool:
        """Whether it may be several words without quotes: names and free text."""
        return isinstance(self.field, Text) and self.means in ("", "person", "pairing")


def somebody(name: str = "person", *, optional: bool = False) -> Argument:
    """A person the caller looks after, by name, e-mail address, employee number or mention."""
    return Argument(Text(name, LONGEST_NAME, optional), "person")


def several(name: str = "people") -> Argument:
    """One of them or more, between commas; it takes everything that has no `name=`."""
    return Argument(Text(name, 10 * LONGEST_NAME), "person", is_list=True)


def colleagues(name: str = "people") -> Argument:
    """The same of everybody who may be asked to take part: a hat of one cohort alone looks after nobody yet."""
    return Argument(Text(name, 10 * LONGEST_NAME), "person", is_list=True, is_anybody=True)


def two(name: str = "pair", *, optional: bool = False, as_typed: tuple[str, ...] = ()) -> Argument:
    """A pairing, by the name of either of the two, or of both; or one of the words `as_typed`."""
    return Argument(Text(name, LONGEST_NAME, optional), "pairing", as_typed=as_typed)


def place(
    means: Literal["cohort", "region", "programme"], *, optional: bool = False, takes_the_only_one: bool = True
) -> Argument:
    """A cohort, region or programme by name; the only one the caller knows need not be named, unless it must."""
    return Argument(Choice(means, options_from=f"{means}_options", optional=optional), means, takes_the_only_one)


def one_of(name: str, *options: str, optional: bool = False) -> Argument:
    """One of these words."""
    return Argument(Choice(name, options, optional=optional))


def one_as_typed(name: str, *options: str) -> Argument:
    """One of these names, shown everywhere as it is typed."""
    return Argument(Choice(name, options_from=f"{name}_options"), as_typed=options)


def whole(name: str, low: int, high: int, *, optional: bool = False) -> Argument:
    """A whole number."""
    return Argument(Scale(name, low, high, optional))


def moment(name: str) -> Argument:
    """A day and time ahead, on the caller's own clock; an instant in UTC for the function."""
    return Argument(Moment(name, lies="ahead"))


def words(name: str, longest: int = 300, *, optional: bool = False, multiline: bool = False) -> Argument:
    """Free text in the caller's own words; `longest` in characters."""
    return Argument(Text(name, longest, optional, multiline))


@dataclass(frozen=True)
class Command:
    """`<noun> <verb>`; the verb '' is the noun alone. Whoever wears none of `roles` reads that it is not theirs."""

    noun: str
    verb: str
    roles: tuple[RoleName, ...]
    arguments: tuple[Argument, ...]
    run: Runs

    @property
    def key(self) -> str:
        """Its name in locale keys and forms: `pairs_pause`."""
        return f"{self.noun}_{self.verb}" if self.verb else self.noun

    @property
    def words(self) -> str:
        """What is typed: `pairs pause`."""
        return f"{self.noun} {self.verb}".strip()


@dataclass(eq=False)
class Noun:
    """One file of the desk: a noun and what can be done about it. Its name is its file's, `also` what people type."""

    name: str
    also: tuple[str, ...] = ()
    commands: dict[str, Command] = field(default_factory=dict)

    def command(self, verb: str, *arguments: Argument, roles: tuple[RoleName, ...]) -> Callable[[Runs], Runs]:
        """Declare that this function does the verb: `async def name(desk, …) -> Answer`."""

        def declared(run: Runs) -> Runs:
            if verb in self.commands:
                raise Misdeclared(f"{self.name} {verb} is declared twice; keep one")
            self.commands[verb] = Command(self.name, verb, roles, arguments, run)
            return run

        return declared


#: Values of arguments by name, as the function gets them.
Values = dict[str, Any]
