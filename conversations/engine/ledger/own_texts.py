"""A region's own words: kept by key, language and region; every change moves the company's revision."""

from conversations.engine.changeable import is_locked
from conversations.engine.errors import NotAllowed
from conversations.engine.ledger.audit import write_audit
from conversations.engine.ledger.book import Ledger
from conversations.programme.facts import TextOverridden, TextReverted
from conversations.programme.rights import words_region
from conversations.programme.texts import OwnText


async def text_overridden(ledger: Ledger, fact: TextOverridden) -> None:
    """The region reads these words from the next message on."""
    await _check_right(ledger, fact)
    if is_locked(ledger.catalogue, fact.key):
        raise NotAllowed
    kept = await _kept(ledger, fact)
    before = kept.words if kept else ""
    if kept is None:
        ident, company = ledger.ids.new(), ledger.company.id
        ledger.uow.add(
            OwnText(ident, company, fact.region, fact.locale, fact.key, str(fact.words), ledger.now, fact.by)
        )
    else:
        kept.words, kept.at, kept.by = str(fact.words), ledger.now, fact.by
    await _changed(ledger, fact, before, str(fact.words))


async def text_reverted(ledger: Ledger, fact: TextReverted) -> None:
    """Ours is said again; where there was none of their own nothing changes."""
    await _check_right(ledger, fact)
    kept = await _kept(ledger, fact)
    if kept is not None:
        await ledger.uow.delete(kept)
        await _changed(ledger, fact, kept.words, "")


async def _kept(ledger: Ledger, fact: TextOverridden | TextReverted) -> OwnText | None:
    wanted = (fact.region, fact.locale, fact.key)
    found = await ledger.uow.companies.texts(ledger.company.id)
    return next((each for each in found if (each.region, each.locale, each.key) == wanted), None)


async def _changed(ledger: Ledger, fact: TextOverridden | TextReverted, before: str, after: str) -> None:
    company = await ledger.uow.companies.get(ledger.company.id, for_update=True)
    company.texts_revision += 1
    await write_audit(ledger, fact.by, f"text {fact.locale} {fact.key}", fact.subject, before, after)


async def _check_right(ledger: Ledger, fact: TextOverridden | TextReverted) -> None:
    roles = await ledger.uow.companies.roles(ledger.company.id)
    if not words_region(roles, fact.by, fact.region):
        raise NotAllowed
