"""A company in which everybody has just been asked about a session: the state from which presses are measured."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import count
from random import Random

from sqlalchemy import text

from bot.invented.company import invent, ready_participant
from conversations.engine.catalogue import find_conversations
from conversations.engine.engine import Engine
from conversations.engine.wording import Wording
from conversations.programme.companies import Door
from conversations.programme.pairings import Pairing
from conversations.programme.people import Address
from conversations.programme.sessions import Session
from conversations.programme.subjects import Subject
from storage import Storage

KEY = "YmVuY2gtZW5naW5lLW9ubHktbm90LWEtc2VjcmV0LSE="
#: A Tuesday afternoon in Europe.
NOW = datetime(2026, 3, 3, 13, tzinfo=UTC)
PLATFORM = "playground"


class StandingClock:
    """Shows `NOW`."""

    def now(self) -> datetime:
        """The one instant of this company."""
        return NOW


class NumberedIds:
    """Ids in order, 16 characters like the real ones."""

    def __init__(self) -> None:
        self._numbers = count(1)

    def new(self) -> str:
        """The next id."""
        return f"b{next(self._numbers):015}"


@dataclass(frozen=True)
class Asked:
    """Somebody who was asked how a session went: their ids, and the token inside the buttons."""

    company: str
    person: str
    user: str
    pairing: str
    session: str
    talk: str
    platform: str = PLATFORM
    door: str = PLATFORM

    @property
    def token(self) -> str:
        """What the buttons of the first question carry."""
        return f"{self.talk}.0"


async def open_storage(url: str) -> Storage:
    """A migrated database, opened as the application opens it."""
    storage = await Storage.open(url, [KEY], StandingClock())
    await storage.migrate()
    return storage


async def analysed(storage: Storage) -> None:
    """PostgreSQL looks at its tables by itself within a minute of so many new rows; a bench begins sooner.

    Without it a press reads every reminder of the company to find one person's.
    """
    if storage.database.engine.dialect.name == "postgresql":
        async with storage.database.session() as session:
            await session.execute(text("ANALYZE"))
            await session.commit()


def engine_on(storage: Storage) -> Engine:
    """The engine as `bot.app` builds it, with nobody to poke."""
    return Engine(storage.work, StandingClock(), NumberedIds(), find_conversations(), Wording())


async def everybody_asked(engine: Engine, pairs: int, platform: str = PLATFORM, door: str = PLATFORM) -> list[Asked]:
    """Fill an empty database with this many running pairings, each with a session just over and its pulse asked.

    Returns the mentors; the mentees have been asked as well and say nothing. Everybody came in by `door`.
    """
    begin = NOW - timedelta(days=30)
    invented = invent(7, pairs, begin, begin + timedelta(days=365), engine.ids, locale="en")
    company, chance = invented.company, Random(7)
    for noun in invented.nouns:
        if isinstance(noun, Address):
            # Slack writes ids in capitals, Teams in small letters.
            external = noun.external.upper() if platform == "slack" else noun.external
            noun.platform, noun.door, noun.external = platform, door, external
        elif isinstance(noun, Door):
            noun.platform, noun.external = platform, door
    pairings, sessions = [], []
    for mentor, mentee in zip(invented.mentors, invented.mentees, strict=True):
        pairing = Pairing(
            engine.ids.new(), company.id, invented.cohort.id, mentee.region, mentor.id, mentee.id, begin, "running"
        )
        over = NOW - timedelta(minutes=15)
        session = Session(
            engine.ids.new(), company.id, pairing.id, 1, begin, begin, NOW + timedelta(days=10),
            planned_start=over - timedelta(hours=1), planned_end=over, sequence=1,
        )  # fmt: skip
        pairings.append(pairing)
        sessions.append(session)
    people = (*invented.mentors, *invented.mentees)
    async with engine.work() as uow:
        uow.add(*invented.nouns, *pairings, *sessions)
        uow.add(*(ready_participant(chance, invented, each, engine.ids, begin) for each in people))
        await uow.commit()
    pulse = engine.catalogue["pulse"]
    for pairing, session in zip(pairings, sessions, strict=True):
        async with engine.work() as uow:
            ledger = engine.ledger(uow, await uow.companies.get(company.id), NOW)
            for person in pairing.people:
                await ledger.open(pulse, await ledger.person(person), Subject("session", session.id), "1")
            await ledger.finish()
            await uow.commit()
    users = {each.person: each.external for each in invented.nouns if isinstance(each, Address)}
    asked = []
    async with engine.work() as uow:
        for pairing, session in zip(pairings, sessions, strict=True):
            talk = (await uow.talks.waiting_of(company.id, pairing.mentor))[0]
            who = (company.id, pairing.mentor, users[pairing.mentor])
            asked.append(Asked(*who, pairing.id, session.id, talk.id, platform, door))
    return asked
