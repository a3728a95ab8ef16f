"""What a person had set aside for something of their own is asked again when that is over (PRODUCT §2.7)."""

from conversations.engine.ledger.book import Ledger
from conversations.engine.talks import Talk
from conversations.programme.people import Person


async def ask_what_was_set_aside(ledger: Ledger, person: Person, over: Talk) -> None:
    """The floor is free again; the last question that was parked for this talk is asked again."""
    await ledger.free_floor(over)
    if not over.is_own:
        return
    waiting = await ledger.uow.talks.waiting_of(ledger.company.id, person.id)
    set_aside = [each for each in waiting if each.state == "parked"]
    if not set_aside or any(each.state == "open" and each.id != over.id for each in waiting):
        return
    parked = max(set_aside, key=lambda each: (each.asked_at or each.opened_at, each.id))
    parked.state = "open"
    await ledger.uow.talks.save(parked)
    step = ledger.catalogue.step(parked.conversation, parked.step)
    await ledger.say(parked, step, person, is_reply=True, again=True)
