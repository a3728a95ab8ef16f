"""Champions have their say in who meets whom: previews, runs, wishes, drafts arranged by hand (PRODUCT §3, §5)."""

from collections.abc import Collection, Sequence
from datetime import datetime

from conversations.engine.errors import NotAllowed
from conversations.engine.ledger.audit import write_audit
from conversations.engine.ledger.book import Ledger
from conversations.engine.ledger.bookable import starts_a_fortnight
from conversations.engine.ledger.drafts import ask_for_approval, keep_draft
from conversations.engine.ledger.may import check_fills
from conversations.engine.ledger.policies import policies_in
from conversations.engine.ledger.pool import read_pool
from conversations.engine.ports import UnitOfWork
from conversations.programme.companies import Cohort, Company
from conversations.programme.facts import (
    DraftLapsed,
    DraftsRearranged,
    MatchRunAsked,
    MatchUnwished,
    MatchWished,
    PoolChanged,
    PreviewAsked,
    PriorityChanged,
)
from conversations.programme.match_draft import DraftPair
from conversations.programme.match_rules import couples
from conversations.programme.match_verdict import Verdict, explain
from conversations.programme.match_wishes import MatchWish
from conversations.programme.pairings import DRAFTED, Pairing
from conversations.programme.people import Person
from conversations.programme.rights import administers, office_for
from conversations.programme.subjects import Subject


async def preview_asked(ledger: Ledger, fact: PreviewAsked) -> None:
    """The matcher takes its time: a job, whose answer goes to whoever asked."""
    await check_fills(ledger, fact.by, fact.cohort)
    occasion = f"{ledger.ids.new()}/{fact.part}"
    await ledger.plant("job", "match_preview", fact.subject, ledger.now, fact.by, occasion)


async def run_asked(ledger: Ledger, fact: MatchRunAsked) -> None:
    """The same job as on every working morning, now."""
    await check_fills(ledger, fact.by, fact.cohort)
    await ledger.plant("job", "match", fact.subject, ledger.now, fact.by, ledger.ids.new())
    await write_audit(ledger, fact.by, "matching started", fact.subject)


async def wished(ledger: Ledger, fact: MatchWished) -> None:
    """From the next run on; of two who must not be paired a draft that waits is gone at once."""
    cohort = await ledger.uow.companies.cohort(ledger.company.id, fact.cohort)
    people = await ledger.uow.people.some(ledger.company.id, (fact.mentor, fact.mentee))
    await _check(ledger, fact.by, cohort, people[fact.mentor], people[fact.mentee])
    for each in await ledger.uow.pairings.wishes(ledger.company.id):
        if each.cohort == fact.cohort and set(each.people) == {fact.mentor, fact.mentee}:
            await ledger.uow.delete(each)
    ledger.uow.add(MatchWish(fact.wish, ledger.company.id, cohort.id, fact.kind, fact.mentor, fact.mentee, ledger.now))
    action = "pairing pinned" if fact.kind == "pin" else "pairing forbidden"
    couple = _named((fact.mentor, fact.mentee))
    await write_audit(ledger, fact.by, action, fact.subject, after=couple, why=str(fact.why))
    if fact.kind == "forbid":
        theirs = await ledger.uow.pairings.of(ledger.company.id, fact.mentor, DRAFTED)
        await _give_way(ledger, [each for each in theirs if fact.mentee in each.people and each.cohort == cohort.id])
    await ledger.record(PoolChanged(cohort=cohort.id))


async def unwished(ledger: Ledger, fact: MatchUnwished) -> None:
    """The matcher is free again about the two."""
    wishes = await ledger.uow.pairings.wishes(ledger.company.id)
    wish = next((each for each in wishes if each.id == fact.wish and each.cohort == fact.cohort), None)
    if wish is None:
        return
    cohort = await ledger.uow.companies.cohort(ledger.company.id, fact.cohort)
    people = await ledger.uow.people.some(ledger.company.id, wish.people)
    await _check(ledger, fact.by, cohort, people[wish.mentor], people[wish.mentee])
    await ledger.uow.delete(wish)
    action = "pin taken back" if wish.kind == "pin" else "forbidden pairing taken back"
    await write_audit(ledger, fact.by, action, fact.subject, before=_named(wish.people))
    await ledger.record(PoolChanged(cohort=cohort.id))


async def rearranged(ledger: Ledger, fact: DraftsRearranged) -> None:
    """Drafts give way to others, which wait for the yes of every region as any draft does."""
    old = [await ledger.uow.pairings.get(ledger.company.id, each, for_update=True) for each in fact.drafts]
    cohort = await ledger.uow.companies.cohort(ledger.company.id, fact.cohort)
    wanted = [(mentor, mentee) for _, mentor, mentee in fact.couples]
    known = {person for each in old for person in each.people} | {person for couple in wanted for person in couple}
    people = await ledger.uow.people.some(ledger.company.id, sorted(known))
    for mentor, mentee in (*wanted, *(each.people for each in old)):
        await _check(ledger, fact.by, cohort, people[mentor], people[mentee])
    judged = await verdicts(ledger.uow, ledger.company, ledger.now, cohort.id, wanted, fact.drafts)
    if any(each.state != "drafted" for each in old) or not all(each.is_allowed for each in judged):
        raise NotAllowed
    await _give_way(ledger, old)
    policy = await policies_in(ledger.uow, ledger.company, cohort)
    drafted = [
        await keep_draft(
            ledger,
            cohort,
            people[mentor],
            people[mentee],
            DraftPair(mentor, mentee, verdict.score, verdict.why, verdict.flags),
            policy,
            ident,
        )
        for (ident, mentor, mentee), verdict in zip(fact.couples, judged, strict=True)
    ]
    before, after = _listed([each.people for each in old]), _listed(wanted)
    await write_audit(ledger, fact.by, "drafts arranged by hand", fact.subject, before, after, str(fact.why))
    await ask_for_approval(ledger, cohort, drafted, ledger.ids.new(), but=fact.by)
    await ledger.record(PoolChanged(cohort=cohort.id))


async def priority_changed(ledger: Ledger, fact: PriorityChanged) -> None:
    """The matcher counts it as one factor among others."""
    await check_fills(ledger, fact.by, fact.cohort, fact.person)
    participant = await ledger.uow.people.participant(ledger.company.id, fact.cohort, fact.person)
    if participant is None or participant.is_priority == fact.is_priority:
        return
    participant.is_priority = fact.is_priority
    action = "marked as high impact" if fact.is_priority else "no longer marked as high impact"
    await write_audit(ledger, fact.by, action, fact.subject, after=str(Subject("person", fact.person)))
    await ledger.record(PoolChanged(cohort=fact.cohort))


async def verdicts(
    uow: UnitOfWork,
    company: Company,
    now: datetime,
    cohort: str,
    wanted: Sequence[tuple[str, str]],
    without: Collection[str] = (),
) -> list[Verdict]:
    """Whether the hard rules let each (mentor, mentee) be drafted, as if the drafts `without` were not there."""
    people = sorted({person for couple in wanted for person in couple})
    pool = await read_pool(uow, company, cohort, now, people, without)
    known = {each.id: each for each in pool.candidates}
    apart = couples(pool.never_again) | couples(pool.forbidden)
    bookable = starts_a_fortnight(now)
    return [
        explain(known[mentor], known[mentee], bookable=bookable, rules=pool.rules, apart=apart)
        if mentor in known and mentee in known
        else Verdict("not_in_pool")
        for mentor, mentee in wanted
    ]


def _listed(some: Sequence[tuple[str, str]]) -> str:
    return "; ".join(_named(couple) for couple in some)


def _named(people: Sequence[str]) -> str:
    return ", ".join(str(Subject("person", each)) for each in people)


async def _give_way(ledger: Ledger, drafts: Sequence[Pairing]) -> None:
    """These drafts are gone, and nobody has heard of them; the two may be drafted again."""
    for each in drafts:
        each.state = "lapsed"
        each.ended_at = ledger.now
        await ledger.record(DraftLapsed(pairing=each.id))


async def _check(ledger: Ledger, person: str, cohort: Cohort, mentor: Person, mentee: Person) -> None:
    """Whoever looks after such a pairing may have their say, never one of the two; raises NotAllowed (PRODUCT §1)."""
    roles = await ledger.uow.companies.roles(ledger.company.id)
    if person in (mentor.id, mentee.id):
        raise NotAllowed
    offices = (office_for(roles, cohort, each.region, (mentor.id, mentee.id)) for each in (mentor, mentee))
    if not (any(person in office for office in offices) or administers(roles, person, cohort)):
        raise NotAllowed
