"""The pool and the matcher: who waits for a partner, what is drafted, who is told (PRODUCT §3, §5)."""

import re
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from conversations.engine.ledger.book import Later, Ledger, Outcome
from conversations.engine.ledger.drafts import ask_for_approval, keep_draft
from conversations.engine.ledger.erasures import pairs_of_returned_people
from conversations.engine.ledger.policies import policies_in
from conversations.engine.ports import Reminder, UnitOfWork
from conversations.programme.candidates import SIDES, Candidate, Rules, Weights
from conversations.programme.companies import Cohort, Company
from conversations.programme.facts import LeftOver, PoolChanged, WaitingTold
from conversations.programme.match_draft import Draft
from conversations.programme.pairings import TAKEN, Pairing
from conversations.programme.people import Participant, Person, Side, Waiting
from conversations.programme.subjects import Subject
from conversations.programme.working_time import add_working_days

#: What came of a run whose pool is not as it was.
CHANGED = "the pool has changed meanwhile"


@dataclass(frozen=True)
class Pool:
    """What one run of the matcher sees; `revision` tells whether the pool has changed since."""

    company: Company
    cohort: Cohort
    revision: int
    candidates: tuple[Candidate, ...]
    never_again: tuple[tuple[str, str], ...]
    forbidden: tuple[tuple[str, str], ...]
    rules: Rules
    pins: tuple[tuple[str, str], ...] = ()


async def pool_changed(ledger: Ledger, fact: PoolChanged) -> None:
    """The next working morning the matcher looks again, once however often the pool changed today."""
    cohort = await ledger.uow.companies.cohort(ledger.company.id, fact.cohort)
    cohort.pool_revision += 1
    if cohort.is_planned or cohort.is_closed or cohort.is_control or ledger.now >= cohort.ends_at:
        return
    at = max(cohort.starts_at, next_run(ledger.now))
    await ledger.plant("job", "match", fact.subject, at, occasion=f"{at:%Y-%m-%d}")


def next_run(now: datetime) -> datetime:
    """The next working morning, 06:00 UTC from Monday to Friday."""
    day = (now.astimezone(UTC) + timedelta(hours=18)).replace(hour=6, minute=0, second=0, microsecond=0)
    while day.weekday() > 4:
        day += timedelta(days=1)
    return day


async def read_pool(
    uow: UnitOfWork,
    company: Company,
    cohort_id: str,
    now: datetime,
    only: Collection[str] = (),
    without: Collection[str] = (),
) -> Pool:
    """Everybody ready in this cohort with the capacity that is left, and who must not be paired.

    `only` these people, where any are named; as if the pairings `without` had never been drafted.
    """
    cohort = await uow.companies.cohort(company.id, cohort_id)
    parts = await uow.people.participants(company.id, cohort.id, "ready", only)
    ready = [each for each in parts if each.is_open]
    people = await uow.people.some(company.id, [each.person for each in ready])
    lines = await _lines(uow, company, tuple(people.values()))
    pairings = [each for each in await uow.pairings.all(company.id) if each.id not in without]
    wishes = await uow.pairings.wishes(company.id)
    met = {each.people for each in pairings if each.state != "lapsed"}
    barred = {
        name: await uow.confidences.named(company.id, name, list(people))
        for name in ("not_with_people", "not_with_units", "off_the_table")
    }
    everybody = {each.name.casefold(): each.id for each in await uow.people.all(company.id)}
    book = await policies_in(uow, company, cohort)
    candidates = []
    for each in ready:
        person = people[each.person]
        if person.erased_at or person.unreachable_since:
            continue
        taken = [pairing for pairing in pairings if pairing.state in TAKEN and person.id in pairing.people]
        names = _names(barred["not_with_people"].get(person.id, ""))
        people_barred = tuple(everybody[name.casefold()] for name in names if name.casefold() in everybody)
        units_barred = _names(barred["not_with_units"].get(person.id, ""))
        off = _names(barred["off_the_table"].get(person.id, ""))
        is_paused = await uow.people.pause_of(company.id, person.id, now) is not None
        candidates.append(
            _candidate(each, person, lines[person.id], taken, people_barred, units_barred, off, is_paused)
        )
    return Pool(
        company,
        cohort,
        cohort.pool_revision,
        tuple(candidates),
        (
            *sorted(met),
            *await pairs_of_returned_people(uow, company.id, tuple(people.values())),
        ),
        (
            *await uow.pairings.refused(company.id, cohort.id),
            *(each.people for each in wishes if each.kind == "forbid"),
        ),
        Rules(
            Weights(**cohort.weights) if cohort.weights else Weights(),
            book["line.levels"],
            book["matching.starts"],
            seed=cohort.seed,
            is_two_way=cohort.is_two_way,
        ),
        tuple(
            each.people for each in wishes if each.kind == "pin" and each.cohort == cohort.id and each.people not in met
        ),
    )


async def accept(ledger: Ledger, pool: Pool, draft: Draft) -> Outcome:
    """Keep the draft, if the pool is still the one it was made from: pairings wait for their champions."""
    cohort = await ledger.uow.companies.cohort(ledger.company.id, pool.cohort.id)
    if cohort.pool_revision != pool.revision:
        return CHANGED
    cohort.pool_revision += 1  # what another run has read of it is no longer so
    policy = await policies_in(ledger.uow, ledger.company, cohort)
    run = ledger.ids.new()
    people = await ledger.uow.people.some(
        ledger.company.id, [person for each in draft.pairs for person in (each.mentor, each.mentee)]
    )
    drafted = [
        await keep_draft(ledger, cohort, people[each.mentor], people[each.mentee], each, policy) for each in draft.pairs
    ]
    await ask_for_approval(ledger, cohort, drafted, run)
    await _tell_who_waits(ledger, cohort, draft, run)
    at = next_run(ledger.now)
    if not cohort.is_closed and at < cohort.ends_at and _may_pair_again(pool, draft):
        await ledger.plant("job", "match", Subject("cohort", cohort.id), at, occasion=f"{at:%Y-%m-%d}")
    return f"{len(draft.pairs)} drafted, {len(draft.left_over)} left over"


def _may_pair_again(pool: Pool, draft: Draft) -> bool:
    """Whether both sides have room left; else only a change of the pool matters, and that plants a run itself."""
    for side in SIDES:
        taken = Counter(each.mentor if side == "mentor" else each.mentee for each in draft.pairs)
        if not any(each.capacity(side) > taken[each.id] and not each.is_paused for each in pool.candidates):
            return False
    return True


async def still_waits(ledger: Ledger, reminder: Reminder) -> Outcome:
    """Every ten working days: still no partner, and it is said again."""
    person = await ledger.person(reminder.person)
    waiting = [each for each in await ledger.uow.people.waiting(ledger.company.id) if each.person == person.id]
    taken = await ledger.uow.pairings.of(ledger.company.id, person.id, TAKEN)
    participant = await ledger.uow.people.participant(ledger.company.id, reminder.subject.id, person.id)
    if taken or not waiting or participant is None or participant.state != "ready" or not participant.is_open:
        return "no longer waiting"
    if f"{waiting[-1].since:%Y-%m-%d}" != reminder.occasion:
        return "told since"
    cohort = await ledger.uow.companies.cohort(ledger.company.id, reminder.subject.id)
    if cohort.is_closed or ledger.now >= cohort.ends_at:
        return "the cohort is over"
    if pause := await ledger.uow.people.pause_of(ledger.company.id, person.id, ledger.now):
        return Later(pause.ends_at, "paused")
    await _left_over(ledger, reminder.subject.id, person, waiting[-1].reason)
    return "told again"


async def waiting_told(ledger: Ledger, fact: WaitingTold) -> None:
    """The ten working days count from when it is said: an absence, or a pause, may have held it up."""
    person = await ledger.person(fact.person)
    cohort = await ledger.uow.companies.cohort(ledger.company.id, fact.cohort)
    policy = await policies_in(ledger.uow, ledger.company, cohort)
    again_at = add_working_days(person.availability, ledger.now, policy["waiting.told"])
    await ledger.plant("timer", "still_waits", fact.subject, again_at, person.id, fact.day)


async def _tell_who_waits(ledger: Ledger, cohort: Cohort, draft: Draft, run: str) -> None:
    told = {each.person: each.since for each in await ledger.uow.people.waiting(ledger.company.id)}
    for pairing in await ledger.uow.pairings.all(ledger.company.id):
        for person in pairing.people:
            # Whoever has had a partner since waits anew, and is told anew.
            if person in told and pairing.announced_at and told[person] < pairing.announced_at:
                del told[person]
    for part in await ledger.uow.people.participants(ledger.company.id, cohort.id, "ready"):
        # So does whoever left and has said yes again.
        if part.person in told and part.consented_at and told[part.person] < part.consented_at:
            del told[part.person]
    paired = {person for each in draft.pairs for person in (each.mentor, each.mentee)}
    for each in draft.left_over:
        if each.person in paired or each.person in told or each.reason == "paused":
            continue
        if await ledger.uow.pairings.of(ledger.company.id, each.person, TAKEN):
            continue
        told[each.person] = ledger.now
        await _left_over(ledger, cohort.id, await ledger.person(each.person), each.reason)


async def _left_over(ledger: Ledger, cohort: str, person: Person, reason: str) -> None:
    day = f"{ledger.now:%Y-%m-%d}"
    ledger.uow.add(Waiting(ledger.ids.new(), ledger.company.id, cohort, person.id, reason, ledger.now, ledger.now))
    await ledger.record(LeftOver(cohort=cohort, person=person.id, reason=reason, day=day))


async def _lines(uow: UnitOfWork, company: Company, people: tuple[Person, ...]) -> dict[str, tuple[str, ...]]:
    """Managers up the line, nearest first, as far as five levels."""
    managers = {each.id: each.manager for each in await uow.people.all(company.id)}
    lines = {}
    for person in people:
        line: list[str] = []
        above = managers.get(person.id)
        while above and above not in line and len(line) < 5:
            line.append(above)
            above = managers.get(above)
        lines[person.id] = tuple(line)
    return lines


def _candidate(
    each: Participant,
    person: Person,
    line: tuple[str, ...],
    taken: Sequence[Pairing],
    barred_people: tuple[str, ...],
    barred_units: tuple[str, ...],
    off_the_table: tuple[str, ...],
    is_paused: bool,
) -> Candidate:
    as_mentor = sum(pairing.mentor == person.id for pairing in taken)
    as_mentee = sum(pairing.mentee == person.id for pairing in taken)
    wishes: tuple[tuple[Side, bool], ...] = (("mentor", each.wants_mentor), ("mentee", each.wants_mentee))
    sides = tuple(side for side, is_wanted in wishes if is_wanted)
    return Candidate(
        person.id,
        sides,
        person.availability,
        person.level,
        person.unit,
        person.region,
        line,
        person.languages,
        tuple(topic for topic in each.topics_offered if topic not in off_the_table),
        tuple(topic for topic in each.objectives if topic not in off_the_table),
        each.communication_style,
        each.feedback_style,
        each.modes,
        max(0, each.capacity_mentor - as_mentor),
        max(0, each.capacity_mentee - as_mentee),
        barred_people,
        barred_units,
        is_paused,
        each.is_priority,
        has_partner=bool(taken),
    )


def _names(words: str) -> tuple[str, ...]:
    """'Ana Ribeiro, Bo Li' as separate names; what people type between commas, semicolons or lines."""
    return tuple(part.strip() for part in re.split(r"[,;\n]", words) if part.strip())
