"""Messages in trouble: what the office may change about their fate (PRODUCT §2.2)."""

from conversations.engine.ledger.audit import write_audit
from conversations.engine.ledger.book import Ledger
from conversations.engine.ledger.may import admins_only
from conversations.engine.ports import Outgoing
from conversations.programme.facts import MessageGivenUp, MessageTriedAgain
from conversations.programme.subjects import Subject

#: What is over already: nothing is changed about it.
OVER = ("delivered", "dropped")


async def message_tried_again(ledger: Ledger, fact: MessageTriedAgain) -> None:
    """Due now, as if for the first time: one that may have arrived may come twice."""
    await admins_only(ledger, fact.by)
    message = await _of_id(ledger, fact.message)
    if message is None or message.state in OVER or not message.body:
        return
    if message.state == "sending":
        return  # a process is at it, or its time comes by itself
    before, message.state, message.not_before, message.why = message.state, "queued", ledger.now, ""
    message.attempts, message.to = 0, ""
    await ledger.uow.outbox.save(message)
    await write_audit(ledger, fact.by, "message retried", Subject("person", message.person), before, "queued")


async def message_given_up(ledger: Ledger, fact: MessageGivenUp) -> None:
    """It is not sent any more, and the ledger says so."""
    await admins_only(ledger, fact.by)
    message = await _of_id(ledger, fact.message)
    if message is None or message.state in OVER:
        return
    before, message.state, message.why = message.state, "dropped", "given up by the office"
    await ledger.uow.outbox.save(message)
    await write_audit(ledger, fact.by, "message dropped", Subject("person", message.person), before, "dropped")


async def _of_id(ledger: Ledger, ident: str) -> Outgoing | None:
    outbox, company = ledger.uow.outbox, ledger.company.id
    found = (*await outbox.undelivered(company), *await outbox.stuck(company, ledger.now))
    return next((each for each in found if each.id == ident), None)
