"""What champions and admins see of their regions: counts and engagement states, never contents (PRODUCT §1)."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime, timedelta

from conversations.engine.ports import UnitOfWork
from conversations.engine.talks import Talk
from conversations.programme.companies import Cohort, Company, Region, Role
from conversations.programme.outlines import PairingOutline
from conversations.programme.overview import Concerned, Matter, Oversight
from conversations.programme.pairings import LIVE, TAKEN, Pairing
from conversations.programme.people import Person
from conversations.programme.rights import administers, is_asked, knows, may_decide
from conversations.programme.sessions import session_meant
from conversations.programme.subjects import Subject

#: The window of a session is over by then: what was said about a booking before is about another one.
TOLD_LATELY = timedelta(days=45)
#: So many bookings are looked at again; each takes a statement.
LOOKED_AT = 10
#: The re-match script opens after so many sessions in a row that did not take place (PRODUCT §3).
RUN = 2
#: Two sessions in a row that nobody confirmed (PRODUCT §3).
UNKNOWN_RUN = 2


async def oversight(uow: UnitOfWork, company: Company, reader: Person, now: datetime) -> Oversight | None:
    """None for everybody without a hat. Figures are for champions and admins, never of a pairing of their own.

    Nothing of a hidden cohort enters what somebody outside its office sees (PRODUCT §4).
    """
    hats = tuple(dict.fromkeys(role.name for role in await uow.companies.roles_of(company.id, reader.id)))
    if not Oversight(hats).decides:
        return Oversight(hats) if hats else None
    roles = await uow.companies.roles(company.id)
    cohorts = {each.id: each for each in await uow.companies.cohorts(company.id)}
    pairings = await uow.outlines.pairings(company.id, TAKEN)
    mine = _mine(roles, reader, [each for each in pairings if each.state != "approved"], cohorts)
    in_question = [each for each in await uow.pairings.in_question(company.id) if each.id in mine]
    drafted = [each for each in in_question if each.state == "drafted"]
    drafts = sum(is_asked(roles, reader.id, each, cohorts[each.cohort]) for each in drafted)
    concerned = await concerned_pairs(uow, company, [each for each in in_question if each.is_live], now)
    unknown = [each.id for each in cohorts.values() if not knows(roles, reader.id, each)]
    waiting = await uow.outbox.waiting(company.id, now, unknown)
    if "admin" not in hats:
        return Oversight(hats, drafts, concerned, waiting)
    governed = [each for each in cohorts.values() if administers(roles, reader.id, each)]
    theirs = [each for each in pairings if cohorts[each.cohort] in governed]
    return Oversight(
        hats,
        drafts,
        concerned,
        waiting,
        _by_region(await uow.companies.regions(company.id), theirs),
        await uow.outlines.unmatched(company.id, [each.id for each in governed if _goes_on(each, now)]),
        await uow.outbox.failures(company.id, [each.id for each in cohorts.values() if each not in governed]),
    )


def _goes_on(cohort: Cohort, now: datetime) -> bool:
    return not cohort.is_closed and now < cohort.ends_at


def _mine(
    roles: Sequence[Role], reader: Person, pairings: Sequence[PairingOutline], cohorts: Mapping[str, Cohort]
) -> Collection[str]:
    """Ids of those the reader decides about; the same for all of one place, but where one of the two wears a hat."""
    wearers = {role.person for role in roles}
    decided: dict[tuple[object, ...], bool] = {}
    found = set()
    for each in pairings:
        key = (each.cohort, each.region, each.other_region, *(one for one in each.people if one in wearers))
        if key not in decided:
            decided[key] = may_decide(roles, reader.id, each, cohorts[each.cohort])
        if decided[key]:
            found.add(each.id)
    return found


def _by_region(regions: Sequence[Region], pairings: Sequence[PairingOutline]) -> tuple[tuple[str, int], ...]:
    live = Counter(each.region for each in pairings if each.state in LIVE)
    return tuple((each.name, live[each.id]) for each in regions)


async def concerned_pairs(
    uow: UnitOfWork, company: Company, pairings: Sequence[Pairing], now: datetime
) -> tuple[Concerned, ...]:
    """Those about whom the office was or would be told, as far as it is true now; the earliest drafted first."""
    told = await _told(uow, company, pairings) if pairings else {}
    unbooked = await _unbooked(uow, company, told, now)
    asked = await _asked_how_to_go_on(uow, company, pairings)
    runs = {each.id: RUN if each.id in asked else each.run for each in pairings}
    suspects = [each for each in pairings if each.id in told or runs[each.id] or each.unknown_run >= UNKNOWN_RUN]
    people = await uow.people.some(company.id, [person for each in suspects for person in each.people])
    found = []
    for each in suspects:
        mentor, mentee = people[each.mentor], people[each.mentee]
        is_silent = "silence" in told.get(each.id, {})
        if mentor.unreachable_since or mentee.unreachable_since:
            matter: Matter | None = "unreachable"
        else:
            matter = _matter(each, runs[each.id], each.id in unbooked, is_silent)
        if matter:
            found.append(Concerned(mentor, mentee, matter, runs[each.id], each.id))
    return tuple(found)


def _matter(pairing: Pairing, run: int, is_unbooked: bool, is_silent: bool) -> Matter | None:
    if pairing.state == "paused":
        return None
    if is_unbooked:
        return "booking"
    if run:
        return "missed"
    if pairing.unknown_run >= UNKNOWN_RUN:
        return "unknown"
    return "agreement" if is_silent and pairing.agreed_at is None else None


async def _asked_how_to_go_on(uow: UnitOfWork, company: Company, pairings: Sequence[Pairing]) -> frozenset[str]:
    """The pairings whose re-match script is unanswered: it follows a run, which counts from nought again."""
    scripted = [Subject("pairing", each.id) for each in pairings if each.scripts]
    talks = await uow.talks.about(company.id, scripted, "rematch") if scripted else ()
    return frozenset(talk.subject.id for talk in talks if talk.is_waiting)


async def _told(uow: UnitOfWork, company: Company, pairings: Sequence[Pairing]) -> Mapping[str, Mapping[str, Talk]]:
    """By pairing: what the office was told about it, each matter's latest message."""
    found: dict[str, dict[str, Talk]] = {}
    for talk in await uow.talks.about(company.id, [Subject("pairing", each.id) for each in pairings], "attention"):
        found.setdefault(talk.subject.id, {})[talk.step] = talk
    return found


async def _unbooked(
    uow: UnitOfWork, company: Company, told: Mapping[str, Mapping[str, Talk]], now: datetime
) -> frozenset[str]:
    """The pairings whose next session had no time when the office was told, and has none now; the latest told."""
    lately = [
        (matters["booking"].opened_at, pairing)
        for pairing, matters in told.items()
        if "booking" in matters and matters["booking"].opened_at > now - TOLD_LATELY
    ]
    found = set()
    for _, pairing in sorted(lately, reverse=True)[:LOOKED_AT]:
        session = session_meant(await uow.sessions.of(company.id, pairing))
        if session and session.is_open and not session.is_booked and session.opens_at <= now:
            found.add(pairing)
    return frozenset(found)
