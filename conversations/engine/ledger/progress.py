"""A great many messages take their time: whoever set them going hears how long (PRODUCT §2.2)."""

from datetime import timedelta

from conversations.engine.ledger.book import Ledger
from conversations.programme.facts import PairingApproved
from conversations.programme.subjects import Subject
from conversations.programme.working_time import is_working_moment

#: By then what an approval sets going waits to be sent and can be counted.
COUNTED_AFTER = timedelta(minutes=1)


async def approved(ledger: Ledger, fact: PairingApproved) -> None:
    """Once for all approvals of one press: see a minute later how much is on its way.

    Outside their hours, when nothing unasked reaches them, it is their home page that shows it.
    """
    at = ledger.now + COUNTED_AFTER
    champion = await ledger.person(fact.by)
    if is_working_moment(champion.availability, at):
        subject = Subject("person", champion.id)
        await ledger.plant("open", "progress", subject, at, person=champion.id, occasion=ledger.now.isoformat())
