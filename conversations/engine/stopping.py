"""Stopping a question: it is over, and what its stop covers is not asked again (PRODUCT §2.7)."""

from conversations.engine.ledger.book import Ledger
from conversations.engine.ledger.stops import keep_stop
from conversations.engine.script import Conversation
from conversations.engine.talks import Talk
from conversations.programme.people import Person


async def stop(ledger: Ledger, person: Person, script: Conversation, talk: Talk) -> None:
    """The talk ends unanswered."""
    talk.state = "stopped"
    await ledger.uow.talks.save(talk)
    await keep_stop(ledger.uow, script, person, talk.subject)
