"""Newcomers: a directory introduces people, guests are told kindly, nobody is taken for somebody else (PRODUCT §1)."""

from dataclasses import replace
from datetime import timedelta
from typing import get_args

import pytest

from conversations.engine.ports import Profile
from conversations.engine.profiles import Membership
from conversations.programme.facts import EraseConfirmed, Fact, PersonUnreachable
from conversations.programme.people import Person
from storage import Storage
from tests.chat_stage import all_words
from tests.engine.newcomers import MIRA, PLATFORM, Lobby, colleague
from tests.storage.counting import counted
from tests.storage.world import NOW, StoppedClock

#: A page of 200 people is a handful of statements.
HANDFUL = 12


@pytest.fixture
async def lobby(storage: Storage, clock: StoppedClock) -> Lobby:
    """An engine behind one door, with nobody there but Mira."""
    made = Lobby(storage, clock)
    await made.install()
    return made


# --- the directory


async def test_a_page_of_the_directory_becomes_people(lobby: Lobby) -> None:
    """With work facts, an office week, the one region there is, and a place to be written to."""
    await lobby.introduce(colleague(1), colleague(2, zone="Nowhere/Land", locale=""))
    (region,) = await lobby.look("regions")
    everybody = await lobby.everybody()
    first, second = everybody["c1@nordwind.example"], everybody["c2@nordwind.example"]

    assert (first.name, first.zone, first.locale, first.region) == ("Colleague 1", "Europe/Berlin", "de", region.id)
    assert (second.zone, second.locale) == ("UTC", "en")
    async with lobby.storage.work() as uow:
        rhythms = await uow.people.rhythms(first.company)
        assert {each.person for each in rhythms} == {each.id for each in everybody.values()}
    assert await lobby.steps("W1") == []


async def test_whoever_chose_no_language_reads_their_regions(lobby: Lobby) -> None:
    """The platform's comes first, as they chose it there (PRODUCT §9)."""
    async with lobby.storage.work() as uow:
        (company,) = await uow.companies.all()
        (await uow.companies.regions(company.id))[0].locale = "de"
        await uow.commit()
    await lobby.introduce(colleague(1, locale=""), colleague(2, locale="en-GB"))
    everybody = await lobby.everybody()

    assert [everybody[f"c{each}@nordwind.example"].locale for each in (1, 2)] == ["de", "en"]


async def test_whoever_is_in_the_directory_can_join_at_once(lobby: Lobby) -> None:
    """One word, no command of an admin before it."""
    await lobby.introduce(colleague(1))
    await lobby.say("W1", "mitmachen")

    assert await lobby.steps("W1") == ["invitation.invite"]


async def test_a_page_of_200_is_a_handful_of_statements(lobby: Lobby) -> None:
    """New people, the same people again, and people whose names have changed."""
    people = [colleague(each) for each in range(200)]
    for page in (people, people, [replace(each, name=f"{each.name} the Second") for each in people]):
        with counted(lobby.storage) as found:
            await lobby.introduce(*page)

        assert 0 < len(found.statements) <= HANDFUL, found.statements
        assert found.commits == 1
    assert len(await lobby.everybody()) == 201


@pytest.mark.parametrize("membership", [each for each in get_args(Membership) if each != "member"])
async def test_only_members_are_let_in(lobby: Lobby, membership: Membership) -> None:
    """Guests, people of other organisations, bots and who has left make no records."""
    await lobby.introduce(colleague(1, membership=membership))

    assert list(await lobby.everybody()) == [MIRA.email]


@pytest.mark.parametrize("membership", ["guest", "external"])
async def test_a_guest_who_writes_reads_one_kind_sentence(lobby: Lobby, membership: Membership) -> None:
    """In their own language; a page in which they only stand among others says nothing to anybody."""
    guest = colleague(1, membership=membership)
    own, among_others = await lobby.introduce(guest, user="W1"), await lobby.introduce(guest, user="")

    assert own.line == all_words().label("surface-not-a-member", "de")
    assert among_others.line == ""
    in_english = await lobby.introduce(replace(guest, locale="en-US"), user="W1")
    assert in_english.line == all_words().label("surface-not-a-member", "en")
    assert await lobby.known("W1") is None


async def test_bots_are_not_answered(lobby: Lobby) -> None:
    """Two bots would never stop."""

    assert (await lobby.introduce(colleague(1, membership="bot"), user="W1")).line == ""


async def test_a_member_who_writes_first_is_introduced_and_heard(lobby: Lobby) -> None:
    """The engine asks who they are; afterwards the same words are understood."""
    assert (await lobby.say("W1", "hallo")).is_unknown
    reply = await lobby.introduce(colleague(1), user="W1")
    assert reply.line == ""
    assert not (await lobby.say("W1", "hallo")).is_unknown

    assert await lobby.steps("W1") == ["home.outside"]


# --- who is who


async def test_somebody_known_by_e_mail_gets_their_address_at_once(lobby: Lobby) -> None:
    """An import came before; letter case is no difference (PRODUCT §1)."""
    (company,) = await lobby.companies()
    async with lobby.storage.work() as uow:
        uow.add(Person("imported", company.id, "Imported One", NOW, "C1@Nordwind.example", "4711"))
        await uow.commit()
    await lobby.introduce(colleague(1))
    found = await lobby.known("W1")
    assert found is not None

    assert (found[0].id, found[0].employee_number, found[0].zone) == ("imported", "4711", "Europe/Berlin")
    assert found[0].platform == PLATFORM
    assert found[1].confirmed_at == NOW


async def test_a_second_address_speaks_for_nobody_until_its_owner_says_so(lobby: Lobby) -> None:
    """The same e-mail under another user id: nothing confidential is shown there (PRODUCT §1)."""
    await lobby.introduce(colleague(1))
    twin = replace(colleague(1), user="W1-again")
    reply = await lobby.introduce(twin, user="W1-again")

    assert reply.line == all_words().label("surface-not-linked", "de")
    assert await lobby.known("W1-again") is None
    assert (await lobby.say("W1-again", "home")).is_unknown
    assert len(await lobby.everybody()) == 2
    assert await places(lobby, "c1@nordwind.example") == [("W1", NOW), ("W1-again", None)]


async def places(lobby: Lobby, email: str) -> list[tuple[str, object]]:
    """Where this person may be, and since when that is confirmed."""
    person = (await lobby.everybody())[email]
    async with lobby.storage.work() as uow:
        found = await uow.people.addresses_of(person.company, [person.id])
        return [(each.external, each.confirmed_at) for each in found]


async def test_two_people_without_e_mail_are_two_people(lobby: Lobby) -> None:
    """No address to go by is no reason to take one for the other."""
    await lobby.introduce(colleague(1, email=""), colleague(2, email=""))
    one, other = await lobby.known("W1"), await lobby.known("W2")

    assert one is not None
    assert other is not None
    assert one[0].id != other[0].id


async def test_what_has_changed_in_the_directory_changes_here(lobby: Lobby) -> None:
    """Name, title and e-mail; what the directory leaves out stays."""
    await lobby.introduce(colleague(1, title="Analyst"))
    await lobby.introduce(Profile("W1", "Colleague One", "ONE@nordwind.example"))
    found = await lobby.known("W1")
    assert found is not None

    assert (found[0].name, found[0].email, found[0].title) == ("Colleague One", "one@nordwind.example", "Analyst")
    assert found[0].zone == "Europe/Berlin"


async def test_nobody_takes_over_the_e_mail_of_somebody_else(lobby: Lobby) -> None:
    """It is how people are known by; of two who claim it the first keeps it."""
    await lobby.introduce(colleague(1), colleague(2))
    await lobby.introduce(replace(colleague(2), email="c1@nordwind.example"))

    assert {"c1@nordwind.example", "c2@nordwind.example"} <= (await lobby.everybody()).keys()


async def test_another_platform_than_the_preferred_one_changes_no_names(lobby: Lobby) -> None:
    """Two directories that disagree do not take turns."""
    await lobby.introduce(colleague(1))
    (company,) = await lobby.companies()
    async with lobby.storage.work() as uow:
        person = (await uow.people.by_email(company.id, ["c1@nordwind.example"]))["c1@nordwind.example"]
        person.platform = "teams"
        await uow.commit()
    await lobby.introduce(replace(colleague(1), name="Somebody Else"))

    assert (await lobby.everybody())["c1@nordwind.example"].name == "Colleague 1"


# --- leaving and coming back


async def unreachable_since(lobby: Lobby, user: str) -> object:
    """Since when somebody cannot be reached."""
    found = await lobby.known(user)
    assert found is not None
    return found[0].unreachable_since


async def test_a_deactivated_person_is_unreachable_until_they_are_back(lobby: Lobby) -> None:
    """Whatever the directory says twice is said once."""
    await lobby.introduce(colleague(1))
    for _ in range(2):
        await lobby.introduce(colleague(1, membership="deactivated"))
        assert await unreachable_since(lobby, "W1") == NOW
    await lobby.introduce(colleague(1))

    assert await unreachable_since(lobby, "W1") is None
    story = await lobby.story()
    assert sorted(name for name in story if name.startswith("Person")) == ["PersonReachable", "PersonUnreachable"]


async def test_who_is_unreachable_for_another_reason_stays_so(lobby: Lobby) -> None:
    """Somebody blocked the bot: being in the directory says nothing about that."""
    await lobby.introduce(colleague(1))
    found = await lobby.known("W1")
    assert found is not None
    await record(lobby, PersonUnreachable(person=found[0].id, why="departed"))
    await lobby.introduce(colleague(1))

    assert await unreachable_since(lobby, "W1") == NOW


async def test_an_erased_person_comes_back_by_their_own_word_alone(lobby: Lobby) -> None:
    """A keyed hash knows them by e-mail and by address; a directory does not bring them back (PRODUCT §1)."""
    await lobby.introduce(colleague(1), colleague(2))
    found = await lobby.known("W1")
    assert found is not None
    await record(lobby, EraseConfirmed(person=found[0].id))
    lobby.clock.at += timedelta(hours=1)
    await lobby.engine.wake()
    assert await lobby.known("W1") is None
    for profile in (colleague(1), colleague(1, email=""), replace(colleague(1), user="W9"), colleague(2)):
        await lobby.introduce(profile)
    assert await lobby.known("W1") is None
    assert await lobby.known("W9") is None
    assert (await lobby.introduce(colleague(1), user="W1", has_spoken=False)).line == ""
    assert await lobby.known("W1") is None
    await lobby.introduce(colleague(1), user="W1")
    again = await lobby.known("W1")

    assert again is not None
    assert again[0].id != found[0].id
    assert await lobby.known("W2") is not None


async def record(lobby: Lobby, *facts: Fact) -> None:
    """These facts have happened in the one company."""
    async with lobby.storage.work() as uow:
        ledger = lobby.engine.ledger(uow, (await uow.companies.all())[0], lobby.clock.at)
        await ledger.record(*facts)
        await ledger.finish()
        await uow.commit()
