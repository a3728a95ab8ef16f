"""Before a session: the way the hour is spent, what it is about, what one sends the other ahead (PRODUCT §4)."""

from conversations.engine.ledger.book import Ledger
from conversations.engine.ledger.extras.preparing import OWN_TOPIC, SENT, topic_key
from conversations.programme.facts import SentAhead, TopicChosen, VariantChosen
from conversations.programme.pairings import Pairing
from conversations.programme.sessions import Session, is_ahead


async def variant_chosen(ledger: Ledger, fact: VariantChosen) -> None:
    """Whoever leads the session chooses, until it begins; the guide and the reminders follow."""
    session, pairing = await _both(ledger, fact.session)
    if is_ahead(session, ledger.now) and pairing.leads(session.number) in fact.by:
        pairing.terms = {**pairing.terms, f"variant/{session.number}": fact.variant}


async def topic_chosen(ledger: Ledger, fact: TopicChosen) -> None:
    """Each side may wish for one topic; a later wish takes the place of the earlier one, also on its way.

    The same wish once more changes nothing: what is on its way to the partner goes there once.
    """
    if not fact.is_new:
        return
    session, pairing = await _both(ledger, fact.session)
    (person,) = fact.by
    pairing.terms = {**pairing.terms, topic_key(session, person): fact.topic}
    if fact.words:
        await ledger.uow.confidences.put(ledger.company.id, person, fact.subject, OWN_TOPIC, str(fact.words))
    partner = pairing.other(person)
    await ledger.uow.reminders.drop(ledger.company.id, [fact.subject], "another topic", ("topic",), partner)
    await ledger.uow.outbox.drop(ledger.company.id, [fact.subject], "another topic", partner, "topic.told")


async def sent_ahead(ledger: Ledger, fact: SentAhead) -> None:
    """Sealed for its author and the partner; gone with the author."""
    (person,) = fact.by
    await ledger.uow.confidences.put(ledger.company.id, person, fact.subject, f"{SENT}{fact.talk}", str(fact.words))


async def _both(ledger: Ledger, session_id: str) -> tuple[Session, Pairing]:
    session = await ledger.uow.sessions.get(ledger.company.id, session_id)
    return session, await ledger.uow.pairings.get(ledger.company.id, session.pairing, for_update=True)
