"""What the audit log holds, for tests of commands."""

from tests.chat import Chat


async def audited(chat: Chat) -> list[tuple[str, str, str]]:
    """Action, from and to of each entry, in their order."""
    async with chat.app.engine.work() as uow:
        entries = await uow.companies.audit(chat.company)
    return [(each.action, each.before, each.after) for each in entries]
