"""What people write down for themselves about a pairing, and give to their partner by a tap (PRODUCT §4)."""

from conversations.engine.ledger.book import Ledger
from conversations.programme.facts import WordsKept, WordsShared


async def words_kept(ledger: Ledger, fact: WordsKept) -> None:
    """Sealed for their author."""
    await ledger.uow.confidences.put(ledger.company.id, fact.person, fact.subject, fact.name, str(fact.words))


async def words_shared(ledger: Ledger, fact: WordsShared) -> None:
    """One tap of their author; from now on the partner may read them."""
    await ledger.uow.confidences.put(ledger.company.id, fact.by[0], fact.subject, f"{fact.name}/shared", "partner")
