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
    if not commands.begins(words):
        return ()
    hats = await ledger.uow.companies.roles_of(ledger.company.id, person.id)
    return commands.of(words.split()[0].casefold(), hats)


def line_behind(talk: Talk, number: str) -> str:
    """The line that the button of this number gives; '' for one that is not there."""
    runs = runs_of(talk.given)
    return runs[int(number)].line if number.isdecimal() and len(number) < 5 and int(number) < len(runs) else ""
