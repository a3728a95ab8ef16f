"""Actions: what the committee and the programme office have taken on, who does it and until when (PRODUCT §4)."""

from datetime import UTC, datetime

from conversations.engine.commands import Answer, Noun, done, somebody, words
from conversations.engine.errors import NotAllowed
from conversations.engine.ledger.desk import Desk
from conversations.engine.ledger.pack_page import is_of_the_committee, item_words, open_items
from conversations.engine.values import Listed, Run, Word
from conversations.programme.calendar_days import NotADay, read_day
from conversations.programme.companies import RoleName
from conversations.programme.facts import ItemClosed, ItemPutDown, Private
from conversations.programme.people import Person
from conversations.programme.sponsoring import NINE
from conversations.programme.wall_clock import start_of
from conversations.programme.working_time import next_working_moment

actions = Noun("actions")

COMMITTEE: tuple[RoleName, ...] = ("committee", "admin")
#: Characters of an action item, of a day, of an item's number.
LINE, DAY, ID = 200, 10, 40


@actions.command("", roles=COMMITTEE)
async def all_actions(desk: Desk) -> Answer:
    """What is open, the earliest due first."""
    await _committee_only(desk)
    found = await open_items(desk.uow, desk.company.id)
    names = await desk.names([each.owner for each in found])
    rows = []
    for each in found:
        given = {"owner": names[each.owner], "due": each.due_at.date()}
        run = Run(Word("actions-do-done"), f"actions done #{each.id}")
        rows.append(Listed(await item_words(desk.uow, each), Word("actions-row", given), (run,)))
    return Answer(Word("actions-count", {"count": len(rows)}), tuple(rows), runs=(Run(Word("do-add"), "actions add"),))


@actions.command("add", words("what", LINE), somebody("owner"), words("due", DAY), roles=COMMITTEE)
async def add(desk: Desk, what: str, owner: Person, due: str) -> Answer:
    """Its owner is told, and asked on its day, in the morning."""
    await _committee_only(desk)
    if not await is_of_the_committee(desk.uow, desk.company.id, owner.id, "admin"):
        return Answer(Word("actions-not_theirs", {"name": owner.name}))
    try:
        day = read_day(due)
    except NotADay as wrong:
        return Answer(Word("actions-no_day", {"typed": str(wrong)}))
    at = datetime.fromtimestamp(start_of(owner.zone, day, NINE), UTC)
    if at <= desk.now:
        return Answer(Word("actions-past"))
    at = next_working_moment(owner.availability, at)
    await desk.record(ItemPutDown(by=desk.caller.id, owner=owner.id, due_at=at, words=Private(what)))
    return Answer(Word("actions-added", {"name": owner.name, "due": at.date()}), runs=(_list(),))


@actions.command("done", words("item", ID), roles=COMMITTEE)
async def close(desk: Desk, item: str) -> Answer:
    """It is done; the way back opens it again."""
    return await _closed(desk, item, is_done=True)


@actions.command("reopen", words("item", ID), roles=COMMITTEE)
async def reopen(desk: Desk, item: str) -> Answer:
    """It is to be done after all."""
    return await _closed(desk, item, is_done=False)


async def _closed(desk: Desk, ident: str, is_done: bool) -> Answer:
    await _committee_only(desk)
    items = await desk.uow.outcomes.items(desk.company.id)
    item = next((each for each in items if each.id == ident.removeprefix("#")), None)
    if item is None:
        return Answer(Word("actions-gone"), runs=(_list(),))
    await desk.record(ItemClosed(item=item.id, by=desk.caller.id, outcome="done" if is_done else ""))
    what = {"what": await item_words(desk.uow, item)}
    if is_done:
        return done("actions-closed", what, undo=f"actions reopen #{item.id}")
    return Answer(Word("actions-reopened", what), runs=(_list(),))


async def _committee_only(desk: Desk) -> None:
    """A hat of one cohort alone opens nothing here."""
    if not await is_of_the_committee(desk.uow, desk.company.id, desk.caller.id, "admin"):
        raise NotAllowed


def _list() -> Run:
    return Run(Word("actions-do-list"), "actions")
