"""What the world of the engine's tests starts with: two companies of the same cast, and the pairing of Ana and Bo."""

from datetime import timedelta

from conversations.programme.companies import Cohort, Company, Door
from conversations.programme.pairings import Pairing
from conversations.programme.people import Address, Participant, Person
from conversations.programme.sessions import Session
from tests.chat_cast import company_of_the_cast
from tests.engine.post import AURORA, BOREALIS, NOW
from tests.engine.world import FIRST, PAIRING, SECOND, World


async def found_companies(world: World) -> None:
    """Fill an empty database."""
    async with world.app.engine.work() as uow:
        for door in (AURORA, BOREALIS):
            nouns = company_of_the_cast(NOW - timedelta(days=40), world.ids, "en", door.capitalize())
            for noun in nouns:
                if isinstance(noun, Door):
                    noun.external = door
                if isinstance(noun, Address):
                    noun.door = door
            uow.add(*nouns)
            (company,) = [each.id for each in nouns if isinstance(each, Company)]
            (cohort,) = [each.id for each in nouns if isinstance(each, Cohort)]
            people = {each.employee_number.casefold(): each for each in nouns if isinstance(each, Person)}
            uow.add(_ready(world.ids.new(), company, cohort, people["ana"].id, "mentor"))
            uow.add(_ready(world.ids.new(), company, cohort, people["bo"].id, "mentee"))
            if door == AURORA:
                uow.add(*_pairing(company, cohort, people))
        await uow.commit()


def _ready(ident: str, company: str, cohort: str, person: str, side: str) -> Participant:
    begin = NOW - timedelta(days=35)
    topics = ("inclusive_leadership", "generations")
    return Participant(
        ident, company, cohort, person, "ready",
        wants_mentor=side == "mentor", wants_mentee=side == "mentee",
        invited_at=begin, consented_at=begin, consent_version="2026-11", intake_at=begin,
        topics_offered=topics if side == "mentor" else (), objectives=topics if side == "mentee" else (),
        communication_style="direct", feedback_style="straight",
    )  # fmt: skip


def _pairing(company: str, cohort: str, people: dict[str, Person]) -> tuple[Pairing, Session, Session]:
    begin, over = NOW - timedelta(days=30), NOW - timedelta(minutes=15)
    pairing = Pairing(
        PAIRING, company, cohort, people["bo"].region, people["ana"].id, people["bo"].id, begin, "running",
        announced_at=begin, agreed_at=begin, ends_at=NOW + timedelta(days=150), run_upto=0,
    )  # fmt: skip
    first = Session(
        FIRST, company, PAIRING, 1, begin, begin, NOW + timedelta(days=10),
        planned_start=over - timedelta(hours=1), planned_end=over, sequence=1,
    )  # fmt: skip
    second = Session(
        SECOND, company, PAIRING, 2,
        NOW + timedelta(days=30), NOW + timedelta(days=16), NOW + timedelta(days=45),
    )  # fmt: skip
    return pairing, first, second
