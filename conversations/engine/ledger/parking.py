"""What somebody is being asked is set aside for what they start themselves (PRODUCT §2.7)."""

from collections.abc import Sequence

from conversations.engine.ports import UnitOfWork
from conversations.engine.talks import Talk


async def park(uow: UnitOfWork, waiting: Sequence[Talk]) -> None:
    """Park the open ones among these questions; they stay answerable and are asked again when it is over."""
    for talk in waiting:
        if talk.state == "open":
            talk.state = "parked"
            await uow.talks.save(talk)
