"""Meeting less often: every second of the sessions ahead is left out, and nobody learns who asked (PRODUCT §4)."""

from conversations.engine.ledger.book import Ledger
from conversations.engine.ledger.sessions import close
from conversations.programme.facts import FewerSessionsAsked, SessionsThinned
from conversations.programme.thinning import THINNED, left_out


async def fewer_sessions_asked(ledger: Ledger, fact: FewerSessionsAsked) -> None:
    """Once a pairing: where both ask, the second has what they asked for already."""
    pairing = await ledger.uow.pairings.get(ledger.company.id, fact.pairing, for_update=True)
    spared = left_out(await ledger.uow.sessions.of(ledger.company.id, pairing.id), ledger.now)
    if not pairing.is_live or pairing.terms.get(THINNED) or not spared:
        return
    pairing.terms = {**pairing.terms, THINNED: [each.number for each in spared]}
    for session in spared:
        await close(ledger, session, "cancelled")
    await ledger.record(SessionsThinned(pairing=pairing.id, by=(fact.person,)))
