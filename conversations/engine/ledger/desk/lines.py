"""What is a command, where people also say other things: a sentence in a chat, a button below a list."""

from conversations.engine.commands import Command
from conversations.engine.ledger.book import Ledger
from conversations.engine.talks import Talk
from conversations.engine.values import runs_of
from conversations.programme.people import Person


async def is_command(ledger: Ledger, person: Person, sentence: str) -> bool:
    """Whether a sentence typed in the chat is a command of this person's: its first words are nothing else, and they
    wear a hat that may give it."""
    return ledger.catalogue.commands.is_sentence(sentence) and bool(await usable(ledger, person, sentence))


async def usable(ledger: Ledger, person: Person, words: str) -> tuple[Command, ...]:
    """What this person may do about the noun that these words begin with; nothing where they begin with none."""
    commands = ledger.catalogue.commands
    noun = commands.noun_of(words)
    if not noun:
        return ()
    return commands.of(noun, await ledger.uow.companies.roles_of(ledger.company.id, person.id))


async def probably(ledger: Ledger, person: Person, words: str, is_prose: bool) -> tuple[tuple[Command, str], ...]:
    """What somebody with a hat may have meant by words that begin with no noun, each with the line that gives it."""
    hats = await ledger.uow.companies.roles_of(ledger.company.id, person.id)
    return ledger.catalogue.commands.probably(words, hats, is_prose) if hats else ()


def line_behind(talk: Talk, number: str) -> str:
    """The line that the button of this number gives; '' for one that is not there."""
    runs = runs_of(talk.given)
    return runs[int(number)].line if number.isdecimal() and len(number) < 5 and int(number) < len(runs) else ""
