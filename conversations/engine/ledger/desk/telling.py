"""What the desk says back: an answer, the form for what is missing, what can be done about a noun."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from conversations.engine import moments
from conversations.engine.commands.answers import Answer
from conversations.engine.commands.declare import Command
from conversations.engine.commands.registry import ANSWER, DESK
from conversations.engine.forms import Choice, Choices, Moment
from conversations.engine.ledger.book import Ledger
from conversations.engine.ledger.parking import park
from conversations.engine.prompts import Option
from conversations.engine.talks import Talk
from conversations.engine.values import Listed, Run, Word
from conversations.programme.people import Person
from conversations.programme.subjects import Subject


async def tell(ledger: Ledger, caller: Person, answer: Answer) -> None:
    """Queue the answer, as a reply; of a listing one page was made by now."""
    given = {"words": answer.text, "rows": answer.rows, "shows": answer.shows, "runs": answer.runs}
    talk = _talk(ledger, caller, ANSWER, {name: value for name, value in given.items() if value})
    talk.state = "told"
    await ledger.uow.talks.add(talk)
    await ledger.say(talk, ledger.catalogue[DESK].steps[ANSWER], caller, is_reply=True)


async def ask_for(
    ledger: Ledger,
    caller: Person,
    command: Command,
    options: Mapping[str, tuple[Option, ...]],
    filled: Mapping[str, Any],
) -> None:
    """Open the form of a command, what was typed filled in; it parks whatever question is open."""
    script = ledger.catalogue[DESK]
    given = {
        each.field.options_from: tuple((option.value, option.label) for option in options[each.name])
        for each in command.arguments
        if isinstance(each.field, Choice | Choices) and each.field.options_from
    }
    typed, instants = _moments_apart(ledger, caller, command, filled)
    talk = _talk(ledger, caller, command.key, {**given, **typed, **instants})
    talk.draft = typed
    await park(ledger.uow, await ledger.uow.talks.waiting_of(ledger.company.id, caller.id))
    await ledger.start(script, talk, caller, None)
    await ledger.say(talk, script.steps[command.key], caller, is_reply=True)


async def explain(
    ledger: Ledger, caller: Person, commands: Sequence[Command], nearest: Sequence[Command] = (), words: str = ""
) -> None:
    """What can be done about a noun, each with an example and a button, the likeliest first; `words` meant nothing."""
    about = {"noun": commands[0].noun, "words": words}
    text = Word("desk-nearest_verb" if nearest else "desk-no_verb" if words else "desk-verbs", about)
    rows = tuple(described(each) for each in dict.fromkeys((*nearest, *commands)))
    await tell(ledger, caller, Answer(text, rows))


async def offer(ledger: Ledger, caller: Person, meant: Sequence[tuple[Command, str]], words: str) -> None:
    """Commands that `words` may have meant, each with a button that gives the whole line."""
    rows = tuple(described(command, line) for command, line in meant)
    await tell(ledger, caller, Answer(Word("desk-nearest_command", {"words": words}), rows))


def described(command: Command, line: str = "") -> Listed:
    """A command as a row of help: what it does, an example, and a button that gives it, or this very `line`."""
    text = Word(f"command-{command.key}.example")
    return Listed(Word(f"command-{command.key}"), text, (Run(line or command.words, line or command.words),))


def _moments_apart(
    ledger: Ledger, caller: Person, command: Command, filled: Mapping[str, str]
) -> tuple[dict[str, str], dict[str, datetime]]:
    """What was typed, and what of it are instants (UTC): a form shows those as its chat tool does. What is none is
    left for the form to ask."""
    instants = {
        each.name: moments.read_moment(filled[each.name], caller.zone, caller.locale, ledger.now)
        for each in command.arguments
        if isinstance(each.field, Moment) and isinstance(filled.get(each.name), str)
    }
    typed = {name: value for name, value in filled.items() if name not in instants}
    return typed, {name: at for name, at in instants.items() if at is not None}


def _talk(ledger: Ledger, caller: Person, step: str, given: dict[str, Any]) -> Talk:
    return Talk(
        ledger.ids.new(),
        ledger.company.id,
        caller.id,
        DESK,
        Subject("person", caller.id),
        step,
        caller.locale,
        ledger.now,
        given=given,
        is_own=True,
    )
