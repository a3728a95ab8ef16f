"""Cohorts: who starts together, with what goal; planned, launched, closed (PRODUCT §1, §4 readiness)."""

from collections.abc import Mapping
from dataclasses import fields, replace
from datetime import UTC, datetime, time

from conversations.engine.commands import ADMINS, Answer, Argument, Noun, done, one_of, place, sure, whole, words
from conversations.engine.forms import Choices
from conversations.engine.ledger.desk import Desk
from conversations.engine.ledger.setup import weights_of
from conversations.engine.values import Facts, Items, Listed, Run, Word
from conversations.programme.calendar_days import NotADay, read_day
from conversations.programme.candidates import Weights
from conversations.programme.companies import Cohort, Programme
from conversations.programme.facts import CohortAdded, CohortChanged, CohortLaunched, Private
from conversations.programme.readiness import has_sponsor, missing_before_launch
from conversations.programme.topics import TOPICS

cohorts = Noun("cohorts", also=("cohort",))

#: So many characters has a name, a day, a goal, what success would be.
NAME, DAY, GOAL, CRITERIA = 80, 10, 200, 1000
#: More goals than these steer nobody.
MOST_GOALS = 5
#: What the matcher weighs, by name.
FACTORS = tuple(each.name for each in fields(Weights))


@cohorts.command("", roles=ADMINS)
async def all_cohorts(desk: Desk) -> Answer:
    """Dates, size, mode and state of each."""
    names = {each.id: each.name for each in await desk.programmes()}
    rows = []
    for each in await desk.governed():
        parts = await desk.uow.people.participants(desk.company.id, each.id)
        said_yes = sum(part.state in ("consented", "ready") for part in parts)
        what = {
            "state": state_of(each, desk.now),
            "mode": mode_of(each),
            "starts": f"{each.starts_at:%Y-%m-%d}",
            "ends": f"{each.ends_at:%Y-%m-%d}",
            "size": each.size,
            "people": said_yes,
        }
        title = f"{names.get(each.programme, '')} · {each.name}".lstrip(" ·")
        rows.append(Listed(title, Word("cohorts-row", what), _doors_of(each)))
    return Answer(Word("cohorts-count", {"count": len(rows)}), tuple(rows), runs=(Run(Word("do-add"), "cohorts add"),))


@cohorts.command(
    "add",
    words("name", NAME),
    words("starts", DAY),
    words("ends", DAY),
    words("goal", GOAL, optional=True),
    one_of("mode", "one_way", "two_way", optional=True),
    one_of("hidden", "no", "yes", optional=True),
    one_of("control", "no", "yes", optional=True),
    place("programme"),
    roles=ADMINS,
)
async def add(
    desk: Desk,
    name: str,
    starts: str,
    ends: str,
    goal: str | None,
    mode: str | None,
    hidden: str | None,
    control: str | None,
    programme: Programme,
) -> Answer:
    """A cohort in preparation: nobody is asked before its launch. Days are the first and last, in UTC."""
    if any(each.name.casefold() == name.casefold() for each in await desk.cohorts()):
        return Answer(Word("cohorts-taken", {"name": name}))
    try:
        first, last = read_day(starts), read_day(ends)
    except NotADay as wrong:
        return Answer(Word("cohorts-no_day", {"typed": str(wrong)}))
    if not first < last or last <= desk.now.date():
        return Answer(Word("cohorts-order"))
    cohort = desk.new_id()
    await desk.record(
        CohortAdded(
            cohort=cohort,
            programme=programme.id,
            name=name,
            starts_at=datetime.combine(first, time.min, UTC),
            ends_at=datetime.combine(last, time.min, UTC),
            by=desk.caller.id,
            goal=goal or "",
            is_two_way=mode == "two_way",
            is_hidden=hidden == "yes",
            is_control=control == "yes",
        )
    )
    made = await desk.uow.companies.cohort(desk.company.id, cohort)
    return Answer(Word("cohorts-added", {"name": name}), runs=_doors_of(made))


@cohorts.command("close", place("cohort"), words("why", optional=True), roles=ADMINS)
async def close(desk: Desk, cohort: Cohort, why: str | None) -> Answer:
    """No further matching; what is under way goes on."""
    what = {"name": cohort.name}
    if cohort.is_closed:
        return Answer(Word("cohorts-closed-already", what))
    if not desk.is_sure:
        return sure("cohorts-close-sure", what)
    await desk.record(CohortChanged(cohort=cohort.id, by=desk.caller.id, is_closed=True, why=Private(why or "")))
    return done("cohorts-close-done", what, undo=f"cohorts open #{cohort.id}")


@cohorts.command("open", place("cohort"), words("why", optional=True), roles=ADMINS)
async def open_again(desk: Desk, cohort: Cohort, why: str | None) -> Answer:
    """It goes on where it was closed."""
    what = {"name": cohort.name}
    if not cohort.is_closed:
        return Answer(Word("cohorts-open-already", what))
    await desk.record(CohortChanged(cohort=cohort.id, by=desk.caller.id, is_closed=False, why=Private(why or "")))
    return done("cohorts-open-done", what, undo=f"cohorts close #{cohort.id} sure=yes")


@cohorts.command("mode", place("cohort"), one_of("mode", "one_way", "two_way"), roles=ADMINS)
async def set_mode(desk: Desk, cohort: Cohort, mode: str) -> Answer:
    """Whether one leads, or both in turn; pairings that are agreed keep what they agreed."""
    before = "two_way" if cohort.is_two_way else "one_way"
    await desk.record(CohortChanged(cohort=cohort.id, by=desk.caller.id, is_two_way=mode == "two_way"))
    what = {"name": cohort.name, "mode": Word(f"cohorts-mode-{mode}")}
    return done("cohorts-mode-done", what, undo=f"cohorts mode #{cohort.id} mode={before}")


@cohorts.command(
    "goal", place("cohort"), words("goal", GOAL), Argument(Choices("topics", TOPICS, at_least=0)), roles=ADMINS
)
async def map_goal(desk: Desk, cohort: Cohort, goal: str, topics: tuple[str, ...] | None) -> Answer:
    """One strategic goal and the topics that serve it; without topics the goal goes."""
    goals = {name: each for name, each in cohort.goals.items() if name != goal}
    if topics:
        goals[goal] = list(topics)
    if topics and len(goals) > MOST_GOALS:
        return Answer(Word("cohorts-goals-too_many", {"most": MOST_GOALS}))
    await desk.record(CohortChanged(cohort=cohort.id, by=desk.caller.id, goals=goals))
    items = tuple(Word("cohorts-goal", {"goal": name, "topics": _topics(each)}) for name, each in goals.items())
    shown = (Items(Word("cohorts-goals-title"), items),) if items else ()
    return Answer(Word("cohorts-goals-done", {"name": cohort.name}), shows=shown, runs=_doors_of(cohort))


@cohorts.command("success", place("cohort"), words("criteria", CRITERIA, multiline=True), roles=ADMINS)
async def set_criteria(desk: Desk, cohort: Cohort, criteria: str) -> Answer:
    """What success would be, in the office's own words."""
    await desk.record(CohortChanged(cohort=cohort.id, by=desk.caller.id, criteria=criteria))
    return Answer(Word("cohorts-success-done", {"name": cohort.name}), runs=_doors_of(cohort))


@cohorts.command("size", place("cohort"), whole("pairings", 1, 5000), roles=ADMINS)
async def set_size(desk: Desk, cohort: Cohort, pairings: int) -> Answer:
    """How many pairings are planned."""
    before = cohort.size
    await desk.record(CohortChanged(cohort=cohort.id, by=desk.caller.id, size=pairings))
    what = {"name": cohort.name, "count": pairings}
    return done("cohorts-size-done", what, undo=f"cohorts size #{cohort.id} {before}" if before else "")


@cohorts.command("weights", place("cohort"), *(words(name, 6, optional=True) for name in FACTORS), roles=ADMINS)
async def set_weights(desk: Desk, cohort: Cohort, **typed: str | None) -> Answer:
    """How much each factor counts for the matcher; what is not named stays. Together they are 1."""
    now = weights_of(cohort)
    before = " ".join(f"{name}={value:g}" for name, value in now.items())
    try:
        wanted = {**now, **{name: float(value.replace(",", ".")) for name, value in typed.items() if value}}
        Weights(**wanted)
    except ValueError:
        return Answer(Word("cohorts-weights-unfit"), shows=(_weights(now),))
    if wanted == now:
        return Answer(Word("cohorts-weights-now", {"name": cohort.name}), shows=(_weights(now),))
    await desk.record(CohortChanged(cohort=cohort.id, by=desk.caller.id, weights=wanted))
    answer = done("cohorts-weights-done", {"name": cohort.name}, undo=f"cohorts weights #{cohort.id} {before}")
    return replace(answer, shows=(_weights(wanted),))


@cohorts.command("launch", place("cohort"), words("why", optional=True), roles=ADMINS)
async def launch(desk: Desk, cohort: Cohort, why: str | None) -> Answer:
    """People are asked and matched from now on; refused with what is missing."""
    what = {"name": cohort.name}
    if not cohort.is_planned:
        return Answer(Word("cohorts-launch-already", what))
    if missing := missing_before_launch(cohort, has_sponsor(desk.roles, cohort)):
        items = tuple(Word(f"cohorts-missing-{each}") for each in missing)
        fixes = tuple(
            Run(Word(f"cohorts-do-{each}"), "roles give role=sponsor" if each == "sponsor" else _line(each, cohort))
            for each in missing
        )
        return Answer(Word("cohorts-launch-missing", what), shows=(Items("", items),), runs=fixes)
    if not desk.is_sure:
        return sure("cohorts-launch-sure", what)
    await desk.record(CohortLaunched(cohort=cohort.id, by=desk.caller.id, why=Private(why or "")))
    return Answer(Word("cohorts-launch-done", what))


def state_of(cohort: Cohort, now: datetime) -> Word:
    """Planned, ahead, running, over or closed at `now` (UTC)."""
    if cohort.is_closed:
        return Word("cohorts-state-closed")
    if cohort.is_planned:
        return Word("cohorts-state-planned")
    if now < cohort.starts_at:
        return Word("cohorts-state-ahead")
    return Word("cohorts-state-running" if now < cohort.ends_at else "cohorts-state-over")


def mode_of(cohort: Cohort) -> Word:
    """How its people learn, and who knows of it."""
    kinds = [Word("cohorts-mode-two_way" if cohort.is_two_way else "cohorts-mode-one_way")]
    kinds += [Word("cohorts-mode-hidden")] if cohort.is_hidden else []
    kinds = [Word("cohorts-mode-control")] if cohort.is_control else kinds
    return kinds[0] if len(kinds) == 1 else Word("cohorts-modes", {"modes": tuple(kinds)})


def _doors_of(cohort: Cohort) -> tuple[Run, ...]:
    if cohort.is_planned:
        steps = missing_before_launch(cohort, has_sponsor=True)
        return (
            *(Run(Word(f"cohorts-do-{step}"), _line(step, cohort)) for step in steps),
            Run(Word("cohorts-do-launch"), _line("launch", cohort), "primary"),
        )
    verbs = ("goal", "open" if cohort.is_closed else "close")
    return tuple(Run(Word(f"cohorts-do-{verb}"), _line(verb, cohort)) for verb in verbs)


def _line(verb: str, cohort: Cohort) -> str:
    return f"cohorts {verb} #{cohort.id}"


def _topics(keys: list[str]) -> tuple[Word, ...]:
    return tuple(Word(f"option-{each}") for each in keys)


def _weights(weights: Mapping[str, float]) -> Facts:
    return Facts(tuple((Word(f"cohorts-weight-{name}"), f"{value:g}") for name, value in weights.items()))
