"""A company of so many pairs, a year old, with three cohorts, one of them hidden, and a fourth before its launch.

Everything is decided by numbers: the same company each time. What came of it in that year: office_year.py.
"""

from datetime import UTC, datetime, timedelta

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from conversations.programme.auditing import Audit
from conversations.programme.companies import Cohort, Company, Door, Programme, Region, Role
from conversations.programme.diagnosing import Diagnosis
from conversations.programme.pairings import Pairing
from conversations.programme.people import Address, Participant, Person
from conversations.programme.readiness_poll import ReadinessPoll
from storage import Storage
from tests.bench.bulk import COMPANY, chance, ident, insert, one_of
from tests.bench.office_year import live_a_year

DOOR = "playground"
#: A Thursday: a quarter is over.
NOW = datetime(2026, 4, 2, 8, tzinfo=UTC)
REGIONS = ("africa", "americas", "asia", "europe", "oceania")
#: The third is hidden; the last one waits for its launch.
SPRING, AUTUMN, BOARD, NEXT = "spring", "autumn", "board", "next"
#: Who gives commands. What is sent is read by several, each once.
ADMIN, CHAMPION = "admin", "champion-3"
SPONSORS, COMMITTEE = ("sponsor-0", "sponsor-1", "sponsor-2"), ("committee-0", "committee-1", "committee-2")
_GIVEN = ("Ana", "Bo", "Cleo", "Dana", "Emil", "Finn", "Gia", "Hugo", "Ines", "Jonas", "Kira", "Luis", "Mei", "Noor")
_FAMILY = ("Adler", "Berg", "Costa", "Duarte", "Engel", "Faria", "Gupta", "Haas", "Ito", "Jansen", "Kaya", "Lorenz")
_UNITS = ("Design", "Finance", "Legal", "Marketing", "Operations", "People", "Research", "Sales")


async def fill(storage: Storage, pairs: int) -> None:
    """Fill an empty database with the company; then look at its tables, as PostgreSQL would within a minute."""
    async with storage.work() as uow:
        uow.add(*_outline())
        await uow.commit()
    async with storage.database.session() as session:
        # To check where each of some million rows points takes longer than to make them.
        await session.execute(text("SET LOCAL session_replication_role = replica"))
        for side, count in (("mentor", pairs), ("mentee", pairs), ("ready", pairs // 10), ("asked", pairs // 5)):
            await _people(session, side, count, pairs)
        await _pairings(session, pairs)
        await live_a_year(session)
        await session.commit()
    async with storage.database.session() as session:
        await session.execute(text("ANALYZE"))
        await session.commit()


async def appoint_readers(storage: Storage) -> None:
    """Sponsors and committee, once the months are frozen: so nobody has told them of those."""
    async with storage.work() as uow:
        uow.add(*(Role(each, COMPANY, each, each.partition("-")[0]) for each in (*SPONSORS, *COMMITTEE)))
        await uow.commit()


def _outline() -> list[object]:
    """Places, cohorts, and the few people who run it all."""
    begin = NOW - timedelta(days=365)
    spring = datetime(2025, 4, 1, tzinfo=UTC)
    starts = {SPRING: spring, AUTUMN: spring + timedelta(days=183), BOARD: spring, NEXT: spring + timedelta(days=518)}
    nouns: list[object] = [
        Company(COMPANY, "Aurora", begin),
        Door("door", COMPANY, "playground", DOOR),
        Programme("programme", COMPANY, "Upward"),
        *(Region(each, COMPANY, each.title()) for each in REGIONS),
    ]
    for name, at in starts.items():
        cohort = Cohort(name, COMPANY, "programme", name.title(), at, at + timedelta(days=540))
        cohort.is_hidden, cohort.is_planned = name == BOARD, name == NEXT
        nouns.append(cohort)
    office = [ADMIN, BOARD, *SPONSORS, *COMMITTEE]
    office += [f"{name}-{number}" for name, count in (("champion", 5), ("trainer", 100)) for number in range(count)]
    for each in office:
        name, _, number = each.partition("-")
        region = REGIONS[int(number or 0) % len(REGIONS)]
        person = Person(each, COMPANY, f"{name.title()} {number}", begin, f"{each}@example.com", each, region=region)
        nouns += [person, Address(each, COMPANY, each, "playground", DOOR, each, begin)]
        if name in ("champion", "trainer"):
            nouns.append(Role(each, COMPANY, each, name, region))
    asked = [f"{side}/{each}" for side in ("leader", "candidate") for each in _QUESTIONS]
    counts = {each: [1, 2, 5, 10, 6] for each in asked}
    return [
        *nouns,
        Role(ADMIN, COMPANY, ADMIN, "admin"),
        Role(BOARD, COMPANY, BOARD, "champion", None, BOARD),
        ReadinessPoll("poll", COMPANY, NEXT, NOW - timedelta(days=30), NOW - timedelta(days=16), 60, counts),
        Diagnosis("diagnosis", COMPANY, SPRING, ADMIN, NOW - timedelta(days=40), "2026-01", ("completion", "response")),
        *(Audit(f"audit-{each}", COMPANY, "2025-Q4", each, "", "7", 5, 100, 20, NOW) for each in REGIONS),
    ]


_QUESTIONS = ("time", "use", "openness", "listening", "backing")


async def _people(session: AsyncSession, side: str, count: int, pairs: int) -> None:
    """Two of each pair; for ten pairs there is one more who waits for a match, and two who have been asked."""
    source, is_asked, is_mentee = f"generate_series(1, {count}) AS i", side == "asked", side == "mentee"
    given, family = one_of(_GIVEN, chance("given" + side, "i", 14)), one_of(_FAMILY, chance("family" + side, "i", 12))
    # A fifth of the mentors is of another region than whom they mentor.
    place = f"(i + CASE WHEN {chance('away', 'i')} < 20 THEN 1 ELSE 0 END)" if side == "mentor" else "i"
    manager = ident("mentee", f"(1 + {chance('manager', 'i', pairs)})")
    await insert(
        session, Person, source, id=ident(side, "i"), name=f"{given} || ' ' || {family} || ' ' || i",
        created_at=f"{_begin('i')} - interval '40 days'", email=f"'{side}.' || i || '@example.com'",
        employee_number=f"'{side}-' || i", level=f"{6 if is_mentee else 2} + {chance('level' + side, 'i', 3)}",
        unit=one_of(_UNITS, chance("unit" + side, "i", 8)), title="'Head'" if is_mentee else "'Analyst'",
        manager="NULL" if is_mentee else manager, region=one_of(REGIONS, place), zone="'Europe/Berlin'",
        platform="'playground'",
        unreachable_since=f"CASE WHEN {chance('out' + side, 'i', 500)} = 0 THEN {_begin('i')} END",
    )  # fmt: skip
    await insert(
        session, Address, source, id=ident("at" + side, "i"), person=ident(side, "i"), platform="'playground'",
        door=f"'{DOOR}'", external=f"'{side}-' || i", confirmed_at=_begin("i"),
    )  # fmt: skip
    await insert(
        session, Participant, source, id=ident("part" + side, "i"), person=ident(side, "i"), cohort=_cohort("i"),
        state="'invited'" if is_asked else "'ready'", wants_mentor=str(not is_mentee), wants_mentee=str(is_mentee),
        invited_at=f"{_begin('i')} - interval '30 days'",
        consented_at="NULL" if is_asked else f"{_begin('i')} - interval '14 days'",
        intake_at="NULL" if is_asked else f"{_begin('i')} - interval '7 days'",
    )  # fmt: skip


async def _pairings(session: AsyncSession, pairs: int) -> None:
    """Of a hundred pairs one is drafted, two are announced, 85 meet, four have a pause, and eight are over."""
    fate, begin = chance("fate", "i"), _begin("i")
    is_over = f"{fate} BETWEEN 85 AND 92"
    await insert(
        session, Pairing, f"generate_series(1, {pairs}) AS i", id=ident("pair", "i"), cohort=_cohort("i"),
        region=one_of(REGIONS, "i"), mentor=ident("mentor", "i"), mentee=ident("mentee", "i"), score="0.7",
        state=f"CASE WHEN {fate} < 85 THEN 'running' WHEN {is_over} THEN 'ended' WHEN {fate} < 97 THEN 'paused' "
        f"WHEN {fate} < 99 THEN 'announced' ELSE 'drafted' END",
        drafted_at=f"{begin} - interval '20 days'", approved_at=f"{begin} - interval '15 days'",
        announced_at=f"{begin} - interval '12 days'", agreed_at=f"CASE WHEN {fate} < 97 THEN {begin} END",
        ends_at=f"{begin} + interval '360 days'", planned="12",
        ended_at=f"CASE WHEN {is_over} THEN {begin} + (60 + {chance('end', 'i')}) * interval '1 day' END",
        run=f"CASE WHEN {chance('run', 'i', 50)} = 0 THEN 2 ELSE 0 END",
        unknown_run=f"CASE WHEN {chance('unknown', 'i', 100)} = 0 THEN 2 ELSE 0 END",
        nudged_at=f"CASE WHEN {chance('nudged', 'i', 60)} = 0 THEN timestamptz '2026-03-12' END",
    )  # fmt: skip


def _cohort(number: str) -> str:
    """One in fifty is of the hidden cohort, every third began in autumn."""
    return f"CASE WHEN {number} % 50 = 0 THEN '{BOARD}' WHEN {number} % 3 = 0 THEN '{AUTUMN}' ELSE '{SPRING}' END"


def _begin(number: str) -> str:
    """The day on which the two of a pair agreed, within two months of their cohort's start."""
    first = f"CASE WHEN {number} % 50 <> 0 AND {number} % 3 = 0 THEN '2025-10-08' ELSE '2025-04-08' END"
    return f"(({first})::timestamptz + ({number} % 60) * interval '1 day')"
