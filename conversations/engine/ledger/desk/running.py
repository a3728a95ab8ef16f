"""A command is given: rights are read, words are understood, the function does it, the answer is said."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from conversations.engine.answers import Hearing, parse
from conversations.engine.commands import grammar
from conversations.engine.commands.answers import Answer, Listing
from conversations.engine.commands.declare import Argument, Command, Values
from conversations.engine.commands.registry import Commands, nearest
from conversations.engine.errors import FieldError, NotAllowed
from conversations.engine.forms import Choice, Choices
from conversations.engine.ledger.book import Ledger
from conversations.engine.ledger.desk.desk import Desk
from conversations.engine.ledger.desk.finding import Found, find, places
from conversations.engine.ledger.desk.telling import ask_for, explain, tell
from conversations.engine.prompts import Option
from conversations.engine.values import Run, Word
from conversations.programme.companies import Role
from conversations.programme.facts import CommandGiven
from conversations.programme.people import Person

#: So many rows of a list make a page; every chat tool shows them with their buttons.
ROWS = 8


class Misunderstood(Exception):
    """Words that are none of what they should be; `answer` says what would do."""

    def __init__(self, answer: Answer) -> None:
        super().__init__("")
        self.answer = answer


async def command_given(ledger: Ledger, fact: CommandGiven) -> None:
    """A line or a filled-in form of somebody with a hat; raises NotAllowed, the same whatever there is (PRODUCT §1)."""
    caller = await ledger.person(fact.person)
    roles = await ledger.uow.companies.roles(ledger.company.id)
    hats = [role for role in roles if role.person == caller.id]
    commands = ledger.catalogue.commands
    if not fact.command:
        await _line(ledger, caller, roles, hats, str(fact.line))
        return
    command = commands[fact.command]
    _check(command, hats)
    raw = {name: value for name, value in fact.values.items() if value is not None}
    await _given(ledger, Desk(ledger, caller, roles, command.roles), command, raw)


async def _line(ledger: Ledger, caller: Person, roles: Sequence[Role], hats: Sequence[Role], line: str) -> None:
    commands: Commands = ledger.catalogue.commands
    command, rest, noun = commands.read(line)
    usable = commands.of(noun, hats)
    if not usable:
        raise NotAllowed
    if command is None:
        await explain(ledger, caller, usable, nearest(usable, rest))
        return
    _check(command, hats)
    understood = grammar.read(rest, command.arguments)
    if understood.left_over and not command.verb:
        await explain(ledger, caller, usable, nearest(usable, rest), rest)
        return
    if understood.left_over:
        await tell(ledger, caller, _too_much(command, understood))
        return
    desk = Desk(ledger, caller, roles, command.roles, understood.is_sure)
    await _given(ledger, desk, command, understood.named, understood.page)


async def _given(ledger: Ledger, desk: Desk, command: Command, raw: Mapping[str, Any], page: int = 1) -> None:
    """Ask for what is missing, else do it and say what came of it."""
    options = {each.name: await _options(desk, each) for each in command.arguments}
    filled = dict(raw) | {
        each.name: options[each.name][0].value
        for each in command.arguments
        if each.means and each.takes_the_only_one and each.name not in raw and len(options[each.name]) == 1
    }
    if any(not each.field.optional and filled.get(each.name) in (None, "") for each in command.arguments):
        await ask_for(ledger, desk.caller, command, options, filled)
        return
    try:
        values = {
            each.name: await _understood(desk, command, each, filled, options[each.name]) for each in command.arguments
        }
    except Misunderstood as misunderstood:
        await tell(ledger, desk.caller, _or_a_verb(ledger, desk, misunderstood.answer, command, raw))
        return
    answer: Answer = await command.run(desk, **values)
    if answer.asks is not None:
        if answer.is_refusal:
            await tell(ledger, desk.caller, answer)
        await ask_for(ledger, desk.caller, command, options, {**filled, **answer.asks})
        return
    given = {each.name: values[each.name] if each.means else filled.get(each.name) for each in command.arguments}
    await tell(ledger, desk.caller, await _paged(_confirmable(answer, command, given), command, given, page))


def _too_much(command: Command, understood: grammar.Line) -> Answer:
    """Words that fit nowhere are told before anything is done; a button gives the command without them."""
    what = {"words": understood.left_over, "example": Word(f"command-{command.key}.example")}
    return Answer(Word("desk-left_over", what), runs=(Run(Word("do-without"), line_of(command, understood.named)),))


def _or_a_verb(ledger: Ledger, desk: Desk, answer: Answer, command: Command, raw: Mapping[str, Any]) -> Answer:
    """What is no name of anything may be a verb mistyped, where the noun takes a name without any."""
    if command.verb:
        return answer
    typed = " ".join(str(value) for value in raw.values())
    hats = [role for role in desk.roles if role.person == desk.caller.id]
    verbs = nearest(ledger.catalogue.commands.of(command.noun, hats), typed)
    return replace(answer, runs=(*answer.runs, *(Run(each.words, each.words) for each in verbs)))


def _check(command: Command, hats: Sequence[Role]) -> None:
    if not any(role.name in command.roles for role in hats):
        raise NotAllowed


async def _options(desk: Desk, argument: Argument) -> tuple[Option, ...]:
    if isinstance(argument.field, Choice | Choices):
        if argument.field.options_from and not argument.means:
            return tuple(Option(each, each) for each in argument.as_typed)
        if argument.field.options_from:
            return tuple(Option(each.id, each.name) for each in await places(desk, argument.means))
        return tuple(Option(each, each) for each in argument.field.options)
    return ()


async def _understood(
    desk: Desk, command: Command, argument: Argument, filled: Mapping[str, Any], options: tuple[Option, ...]
) -> Any:
    raw = filled.get(argument.name)
    if raw is None or raw == "":
        return None
    if str(raw).casefold() in argument.as_typed:
        return str(raw).casefold()
    if argument.is_list:
        parts = [each.strip() for each in str(raw).split(",") if each.strip()]
        meant = [await _noun(desk, command, argument, filled, each) for each in parts]
        return tuple({each.id: each for each in meant}.values())
    if argument.means:
        return await _noun(desk, command, argument, filled, str(raw))
    if not isinstance(raw, str):
        return raw
    try:
        hearing = Hearing(desk.caller.locale, desk.caller.zone, desk.now)
        return parse(argument.field, raw, options, hearing)
    except FieldError as error:
        what = {"error": Word(error.key, error.args_for_words), "name": argument.name, "command": command.words}
        raise Misunderstood(Answer(Word("desk-unfit", what))) from None


async def _noun(desk: Desk, command: Command, argument: Argument, filled: Mapping[str, Any], words: str) -> Any:
    """The noun that these words of the argument stand for."""
    found = await find(desk, argument.means, words, argument.is_anybody)
    if found.value is None:
        raise Misunderstood(_which(command, argument, filled, found, words))
    return found.value


def _which(command: Command, argument: Argument, filled: Mapping[str, Any], found: Found, words: str) -> Answer:
    """Several are meant, or none: those it may be, each a button that gives the same command with the one."""
    several = found.several or found.nearest
    typed = str(filled[argument.name])
    lines = (line_of(command, {**filled, argument.name: typed.replace(words, f"#{ident}", 1)}) for ident, _ in several)
    runs = tuple(Run(label, line) for (_, label), line in zip(several, lines, strict=True))
    if not several:
        return Answer(Word(f"desk-no_{argument.means}", {"words": words}))
    return Answer(Word("desk-several" if found.several else "desk-nearest", {"words": words}), runs=runs)


def line_of(command: Command, values: Mapping[str, Any]) -> str:
    """The line that gives this command with these values; nouns by their id."""
    parts = [command.words]
    for name, value in values.items():
        if value is not None and value != "":
            typed = ", ".join(map(_typed, value)) if isinstance(value, tuple | list) else _typed(value)
            parts.append(f"{name}={grammar.quoted(typed)}")
    return " ".join(parts)


def _typed(value: Any) -> str:
    ident = getattr(value, "id", None)
    return f"#{ident}" if ident else str(value)


def _confirmable(answer: Answer, command: Command, values: Values) -> Answer:
    if not answer.needs_a_yes:
        return answer
    yes = Run(Word("do-yes"), f"{line_of(command, values)} {grammar.SURE}=yes", "danger")
    return replace(answer, runs=(yes, *answer.runs))


async def _paged(answer: Answer, command: Command, values: Values, page: int) -> Answer:
    """The rows of one page, the last one for a page behind it, and the way to the next."""
    every = answer.rows.items if isinstance(answer.rows, Listing) else answer.rows
    page = min(page, max(1, -(-len(every) // ROWS)))
    first = (page - 1) * ROWS
    here, left = every[first : first + ROWS], len(every) - first - ROWS
    rows = await answer.rows.rows(here) if here and isinstance(answer.rows, Listing) else tuple(here)
    more = Run(Word("do-more", {"count": left}), f"{line_of(command, values)} {grammar.PAGE}={page + 1}")
    return replace(answer, rows=rows, runs=(*((more,) if left > 0 else ()), *answer.runs))
