"""Gates: where each cohort stands, every target with its formula and value, and the decision to go on (PRODUCT §7)."""

from dateutil.relativedelta import relativedelta

from conversations.engine.commands import ADMINS, Answer, Noun, done, place, sure, words
from conversations.engine.errors import NotAllowed
from conversations.engine.ledger.desk import Desk
from conversations.engine.ledger.gate_page import gate_page
from conversations.engine.ledger.showcase import showcase
from conversations.engine.values import Listed, Run, Word
from conversations.programme.companies import Cohort
from conversations.programme.facts import GateDecided, Private
from conversations.programme.figures import month_of
from conversations.programme.phase_gates import GateDecision, gate_day, phase_of
from conversations.programme.targets import Phase

gate = Noun("gate", also=("gates",))

#: Whoever is through all gates shows what the last one asks.
LAST: Phase = 4


@gate.command("", roles=ADMINS)
async def all_gates(desk: Desk) -> Answer:
    """The phase each cohort is in, and when its gate comes."""
    rows = []
    for each in await desk.governed():
        if each.is_control or each.is_planned:
            continue
        phase = await _phase(desk, each)
        if phase is None:
            rows.append(Listed(each.name, Word("gate-through")))
            continue
        given = {"phase": phase, "day": gate_day(each, phase)}
        rows.append(Listed(each.name, Word("gate-row", given), _doors(each)))
    return Answer(Word("gate-count", {"count": len(rows)}), tuple(rows))


@gate.command("report", place("cohort"), roles=ADMINS)
async def report(desk: Desk, cohort: Cohort) -> Answer:
    """Every target of the phase the cohort is in, with the figures of the last month."""
    phase = await _governed_phase(desk, cohort)
    if phase is None:
        return Answer(Word("gate-none", {"name": cohort.name}))
    page = await gate_page(desk.uow, desk.company, cohort, phase, month_of(desk.now) - relativedelta(months=1))
    given = {name: page[name] for name in ("name", "phase", "met", "open", "untold")}
    return Answer(Word("gate-report", given), shows=(page["figures"], page["formulas"]), runs=_decisions(cohort))


@gate.command("advance", place("cohort"), words("why"), roles=ADMINS)
async def advance(desk: Desk, cohort: Cohort, why: str) -> Answer:
    """The next phase begins; what is not met is named before."""
    return await _decide(desk, cohort, "advance", why)


@gate.command("stay", place("cohort"), words("why"), roles=ADMINS)
async def stay(desk: Desk, cohort: Cohort, why: str) -> Answer:
    """This phase goes on; the gate comes up again with the next month's figures."""
    return await _decide(desk, cohort, "stay", why)


@gate.command("reopen", place("cohort"), words("why", optional=True), roles=ADMINS)
async def reopen(desk: Desk, cohort: Cohort, why: str | None) -> Answer:
    """The last decision is taken back."""
    await _governed_phase(desk, cohort)
    gates = await desk.uow.companies.gates(desk.company.id, cohort.id)
    decided = [each for each in gates if each.decided_at is not None]
    if not decided:
        return Answer(Word("gate-undecided", {"name": cohort.name}))
    last = max(decided, key=lambda each: each.phase)
    await _record(desk, cohort, last.phase, "", why or "")
    return Answer(Word("gate-reopened", {"name": cohort.name, "phase": last.phase}), runs=_doors(cohort))


@gate.command("showcase", place("cohort"), roles=ADMINS)
async def show(desk: Desk, cohort: Cohort) -> Answer:
    """To hand round among leaders: figures, two stories, what they kept of what they said; a message and a file."""
    phase = await _governed_phase(desk, cohort) or LAST
    page = await showcase(desk.uow, desk.company, cohort, phase, month_of(desk.now) - relativedelta(months=1))
    shown = tuple(page[name] for name in ("figures", "stories", "kept", "file") if name in page)
    return Answer(Word("gate-showcase", {"name": cohort.name}), shows=shown)


async def _decide(desk: Desk, cohort: Cohort, decision: GateDecision, why: str) -> Answer:
    phase = await _governed_phase(desk, cohort)
    if phase is None:
        return Answer(Word("gate-none", {"name": cohort.name}))
    what = {"name": cohort.name, "phase": phase}
    if decision == "advance" and not desk.is_sure:
        page = await gate_page(desk.uow, desk.company, cohort, phase, month_of(desk.now) - relativedelta(months=1))
        return sure("gate-advance-sure", {**what, **{name: page[name] for name in ("met", "open", "untold")}})
    await _record(desk, cohort, phase, decision, why)
    return done(f"gate-{decision}-done", what, undo=f"gate reopen #{cohort.id}")


async def _record(desk: Desk, cohort: Cohort, phase: int, decision: GateDecision, why: str) -> None:
    fact = GateDecided(
        cohort=cohort.id,
        phase=phase,  # type: ignore[arg-type]  # only our own rows and rules name phases
        decision=decision,
        by=desk.caller.id,
        why=Private(why),
    )
    await desk.record(fact)


async def _governed_phase(desk: Desk, cohort: Cohort) -> Phase | None:
    """The phase of a cohort the caller is admin of; NotAllowed for any other."""
    if cohort.id not in [each.id for each in await desk.governed()]:
        raise NotAllowed
    return await _phase(desk, cohort)


async def _phase(desk: Desk, cohort: Cohort) -> Phase | None:
    return phase_of(await desk.uow.companies.gates(desk.company.id, cohort.id))


def _doors(cohort: Cohort) -> tuple[Run, ...]:
    show_it = Run(Word("gate-do-showcase"), f"gate showcase #{cohort.id}")
    return (Run(Word("gate-do-report"), f"gate report #{cohort.id}"), *_decisions(cohort), show_it)


def _decisions(cohort: Cohort) -> tuple[Run, ...]:
    return (
        Run(Word("gate-do-advance"), f"gate advance #{cohort.id}"),
        Run(Word("gate-do-stay"), f"gate stay #{cohort.id}"),
    )
