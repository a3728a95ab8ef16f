"""Action items of the committee: given, moved, closed, by those whose business they are (PRODUCT §4)."""

from conversations.engine.errors import NotAllowed
from conversations.engine.ledger.audit import write_audit
from conversations.engine.ledger.book import Ledger
from conversations.engine.ledger.pack_page import is_of_the_committee
from conversations.programme.facts import ItemClosed, ItemGiven, ItemMoved, ItemPutDown
from conversations.programme.sponsoring import ActionItem, words_of_item
from conversations.programme.subjects import Subject


async def put_down(ledger: Ledger, fact: ItemPutDown) -> None:
    """By the committee or the programme office, for one of them; what it is lies sealed."""
    for person in (fact.by, fact.owner):
        if not await is_of_the_committee(ledger.uow, ledger.company.id, person, "admin"):
            raise NotAllowed
    company = ledger.company.id
    item = ActionItem(ledger.ids.new(), company, fact.by, fact.owner, ledger.now, fact.due_at)
    ledger.uow.add(item)
    about = Subject("company", company)
    await ledger.uow.confidences.put(company, fact.by, about, words_of_item(item.id), str(fact.words))
    whose = str(Subject("person", fact.owner))
    await write_audit(ledger, fact.by, "action item added", Subject("item", item.id), after=whose)
    await ledger.record(ItemGiven(item=item.id, by=fact.by, owner=fact.owner, due_at=fact.due_at))


async def item_moved(ledger: Ledger, fact: ItemMoved) -> None:
    """Its owner says until when."""
    item = await _found(ledger, fact.item)
    if item.owner != fact.person:
        raise NotAllowed
    if not item.outcome:
        item.due_at = fact.due_at


async def item_closed(ledger: Ledger, fact: ItemClosed) -> None:
    """Done, dropped, or open again; by its owner, the committee or the programme office."""
    item = await _found(ledger, fact.item)
    if item.owner != fact.by and not await is_of_the_committee(ledger.uow, ledger.company.id, fact.by, "admin"):
        raise NotAllowed
    if item.outcome == fact.outcome:
        return
    before, item.outcome = item.outcome or "open", fact.outcome
    item.closed_at = ledger.now if fact.outcome else None
    await ledger.close_talks(fact.subject)
    await write_audit(ledger, fact.by, "action item closed", fact.subject, before, fact.outcome or "open")


async def _found(ledger: Ledger, ident: str) -> ActionItem:
    items = await ledger.uow.outcomes.items(ledger.company.id)
    item = next((each for each in items if each.id == ident), None)
    if item is None:
        raise NotAllowed
    return item
