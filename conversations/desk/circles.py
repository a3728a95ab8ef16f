"""Circles: the mentors' circles that the caller hosts, and calling one off when something comes up (PRODUCT §4)."""

from conversations.engine.commands import TRAINERS, Answer, Noun, sure, words
from conversations.engine.ledger.desk import Desk
from conversations.engine.ledger.extras.outcomes import comers
from conversations.engine.values import Listed, Run, Word
from conversations.programme.facts import CircleCancelled
from conversations.programme.outcomes import Circle

circles = Noun("circles", also=("circle",))

ID = 40


@circles.command("", roles=TRAINERS)
async def hosted(desk: Desk) -> Answer:
    """Those that are ahead, with how many come and nobody's name."""
    rows = []
    for circle, cohort in await _ahead(desk):
        coming = len(await comers(desk.uow, desk.company.id, circle))
        what = {"start": circle.start, "coming": coming}
        run = Run(Word("circles-do-cancel"), f'circles cancel "#{circle.id}"')
        rows.append(Listed(cohort, Word("circles-row", what), (run,)))
    return Answer(Word("circles-count", {"count": len(rows)}), tuple(rows))


@circles.command("cancel", words("circle", ID, optional=True), roles=TRAINERS)
async def cancel(desk: Desk, circle: str | None) -> Answer:
    """Whoever meant to come hears of it, and their calendars with them; the next one comes next month."""
    found = [each for each in await _ahead(desk) if circle in (None, f"#{each[0].id}")]
    if len(found) != 1:
        return Answer(Word("circles-which"), runs=(Run(Word("circles-do-list"), "circles"),))
    ((it, cohort),) = found
    count = len(await comers(desk.uow, desk.company.id, it))
    what = {"cohort": cohort, "start": it.start, "count": count}
    if not desk.is_sure:
        return sure("circles-cancel-sure", what)
    await desk.record(CircleCancelled(circle=it.id, by=desk.caller.id))
    return Answer(Word("circles-cancelled", what))


async def _ahead(desk: Desk) -> list[tuple[Circle, str]]:
    """Those the caller hosts that stand and have not begun, each with its cohort's name."""
    found = []
    for cohort in await desk.cohorts():
        for each in await desk.uow.outcomes.circles(desk.company.id, cohort.id):
            is_theirs = each.host == desk.caller.id and each.cancelled_at is None
            if is_theirs and each.start is not None and each.start > desk.now:
                found.append((each, cohort.name))
    return found
