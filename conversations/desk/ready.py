"""Ready: whether a planned cohort can be launched, go or wait with reasons; and the poll that asks (PRODUCT §4)."""

from conversations.engine.commands import ADMINS, Answer, Noun, place, sure
from conversations.engine.errors import NotAllowed
from conversations.engine.ledger.desk import Desk
from conversations.engine.ledger.readiness_page import readiness_page
from conversations.engine.values import Listed, Run, Word
from conversations.programme.companies import Cohort
from conversations.programme.facts import ReadinessAsked

ready = Noun("ready", also=("readiness",))


@ready.command("", roles=ADMINS)
async def all_planned(desk: Desk) -> Answer:
    """The cohorts that wait for their launch."""
    planned = [each for each in await desk.governed() if each.is_planned]
    rows = tuple(
        Listed(each.name, Word("ready-row", {"starts": each.starts_at.date()}), _doors(each)) for each in planned
    )
    return Answer(Word("ready-count", {"count": len(rows)}), rows)


@ready.command("report", place("cohort"), roles=ADMINS)
async def report(desk: Desk, cohort: Cohort) -> Answer:
    """Go, or wait, and why; of the poll what may be told, once it is over."""
    await _governed(desk, cohort)
    page = await readiness_page(desk.uow, desk.company, cohort, desk.roles, desk.now)
    shown = tuple(page[name] for name in ("reasons", "answers") if name in page)
    return Answer(Word("ready-go" if page["is_go"] else "ready-wait", {"name": cohort.name}), shows=shown)


@ready.command("ask", place("cohort"), roles=ADMINS)
async def ask(desk: Desk, cohort: Cohort) -> Answer:
    """Whoever is proposed so far gets five closed questions, once."""
    await _governed(desk, cohort)
    what = {"name": cohort.name}
    if not cohort.is_planned:
        return Answer(Word("ready-launched", what))
    if await desk.uow.companies.poll(desk.company.id, cohort.id):
        return Answer(Word("ready-asked-already", what), runs=_doors(cohort)[:1])
    proposed = await desk.uow.people.participants(desk.company.id, cohort.id, "nominated")
    if not proposed:
        return Answer(Word("ready-nobody", what))
    if not desk.is_sure:
        return sure("ready-ask-sure", {**what, "count": len(proposed)})
    await desk.record(ReadinessAsked(cohort=cohort.id, by=desk.caller.id))
    return Answer(Word("ready-ask-done", {**what, "count": len(proposed)}))


async def _governed(desk: Desk, cohort: Cohort) -> None:
    if cohort.id not in [each.id for each in await desk.governed()]:
        raise NotAllowed


def _doors(cohort: Cohort) -> tuple[Run, ...]:
    return (
        Run(Word("ready-do-report"), f"ready report #{cohort.id}"),
        Run(Word("ready-do-ask"), f"ready ask #{cohort.id}"),
    )
