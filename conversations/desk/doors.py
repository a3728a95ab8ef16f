"""Doors: the chat tools in which the company has me (PRODUCT §1)."""

from conversations.engine.commands import ADMINS, Answer, Noun
from conversations.engine.errors import NotAllowed
from conversations.engine.ledger.desk import Desk
from conversations.engine.values import Listed, Word

doors = Noun("doors")


@doors.command("", roles=ADMINS)
async def all_doors(desk: Desk) -> Answer:
    """Each with the platform's own name of it; another one is opened with a code (`door`)."""
    if not desk.runs_the_company:
        raise NotAllowed
    rows = tuple(
        Listed(Word(f"platform-{each.platform}"), each.external)
        for each in await desk.uow.companies.doors(desk.company.id)
    )
    return Answer(Word("doors-count", {"count": len(rows)}), rows)
