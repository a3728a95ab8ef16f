"""A hidden cohort beside the open one: two pairs, a draft, trouble, messages on their way, and a concern."""

from datetime import timedelta

from conversations.programme.companies import Cohort, Role
from conversations.programme.facts import AttentionNeeded, ConcernRaised, PairingsDrafted, Private
from conversations.programme.pace import MANY
from conversations.programme.pairings import Pairing
from conversations.programme.people import Address, Participant, Person
from conversations.programme.sessions import Session
from conversations.programme.subjects import Subject
from tests.chat_cast import PLATFORM
from tests.engine.post import AURORA, NOW
from tests.engine.world import World

COHORT, SECRET, DRAFT, SESSION = "quiet", "secret", "secret-draft", "secret-session"
#: People whom only the hidden cohort brings together: its office, Jon, a mentee like Gia, and Ivo, who waits for one.
NEWCOMERS = {"hana": "Hana Okafor", "jon": "Jon Faber", "ivo": "Ivo Marsh", "kim": "Kim Ostrander"}


async def hire(world: World) -> None:
    """The same people work in the company whether or not anything is hidden; Kim takes part in nothing."""
    company, bo = world.companies[AURORA], await world.person("bo")
    async with world.change() as uow:
        for user, name in NEWCOMERS.items():
            person = Person(
                user, company, name, NOW - timedelta(days=40), f"{user}@example.com", user.upper(), 7,
                region=bo.region, country="DE", zone="Europe/Berlin", platform=PLATFORM,
            )  # fmt: skip
            uow.add(person, Address(f"{user}'s place", company, user, PLATFORM, AURORA, user, NOW))
            world.people[user] = user


async def hide(world: World, office: str = "champion") -> None:
    """Finn mentors Gia, and Jon in a draft; Hana wears this hat in it, and without one the admins look after it."""
    company, open_one = world.companies[AURORA], world.cohorts[AURORA]
    begin, gia = NOW - timedelta(days=20), await world.person("gia")
    async with world.change() as uow:
        programme = (await uow.companies.cohort(company, open_one)).programme
        uow.add(
            Cohort(
                COHORT, company, programme, "Quiet", NOW - timedelta(days=1), NOW + timedelta(days=300), is_hidden=True
            )
        )
        for user, side in (("finn", "mentor"), ("gia", "mentee"), ("jon", "mentee"), ("ivo", "mentor")):
            uow.add(_member(company, world.people[user], side))
        uow.add(
            Pairing(
                SECRET, company, COHORT, gia.region, world.people["finn"], gia.id, begin, "running",
                announced_at=begin, agreed_at=begin, ends_at=NOW + timedelta(days=90), run=1, run_upto=0,
            ),
            Pairing(DRAFT, company, COHORT, gia.region, world.people["finn"], world.people["jon"], NOW),
            Session(SESSION, company, SECRET, 1, begin, begin, NOW + timedelta(days=10)),
        )  # fmt: skip
        if office:
            uow.add(Role("hana's hat", company, world.people["hana"], office, cohort=COHORT))


async def trouble(world: World) -> None:
    """What the office of a cohort hears of: a draft, a session without a time, two unconfirmed ones, silence."""
    region = (await world.person("gia")).region
    await world.record(PairingsDrafted(cohort=COHORT, region=region, run="secret run", count=1))
    for matter in ("booking", "unknown", "silence"):
        await world.record(AttentionNeeded(pairing=SECRET, matter=matter, occasion_key="secret"))
    await world.work()


async def crowd_the_outbox(world: World) -> None:
    """More messages than are told of, about all that is in the cohort; the last of them did not arrive."""
    subjects = [Subject("pairing", SECRET), Subject("session", SESSION), Subject("cohort", COHORT)]
    company = world.companies[AURORA]
    async with world.change() as uow:
        ledger = world.app.engine.ledger(uow, await uow.companies.get(company), world.clock.at)
        gia = await ledger.person(world.people["gia"])
        for number in range(MANY + 50):
            subject = [*subjects, Subject("person", gia.id)][number % 4]
            assert await ledger.open(world.app.engine.catalogue["help"], gia, subject) == "opened"
        await ledger.finish()
        for message in (await uow.outbox.of(company, gia.id))[-4:]:
            message.state = "undelivered"
            await uow.outbox.save(message)


async def raise_concern(world: World, author: str, confidant: str) -> None:
    """Somebody tells a confidant something about their pairing in it."""
    fact = ConcernRaised(
        person=world.people[author], confidant=world.people[confidant], words=Private("It hurts."), pairing=SECRET
    )
    await world.record(fact)
    await world.work()


def _member(company: str, person: str, side: str) -> Participant:
    before = NOW - timedelta(days=20)
    return Participant(
        f"{person} in it", company, COHORT, person, "ready", None, side == "mentor", side == "mentee",
        invited_at=before, consented_at=before, consent_version="2026-11", intake_at=before,
        topics_offered=("identity",), objectives=("identity",),
    )  # fmt: skip
