"""What there is and how long it is kept (PRODUCT §8)."""

import re

from conversations.programme.companies import Role
from tests.chat import Chat
from tests.stories import Begin


def told(chat: Chat) -> list[str]:
    """The numbers of the overview: people, cohorts, members, pairings."""
    return re.findall(r"\d+", chat.words("emil"))


async def test_the_overview_counts_and_names_nobody(begin: Begin) -> None:
    """Two take part in one cohort, and one pairing is under way; a cohort hidden from them leaves only the people."""
    chat = await begin("announced")
    await chat.type("emil", "/mentor data")
    everybody, *rest = told(chat)
    assert rest == ["1", "2", "1"]
    async with chat.change() as uow:
        (await uow.companies.cohort(chat.company, chat.cohort)).is_hidden = True
        uow.add(Role("own", chat.company, chat.people["dana"].id, "admin", cohort=chat.cohort))
    await chat.type("emil", "/mentor data")

    assert told(chat) == [everybody, "0", "0", "0"]
    assert int(everybody) == len(chat.people)


async def test_an_admin_of_one_region_counts_its_people_alone(begin: Begin) -> None:
    """As in every list: two people are of the Americas, and one of them takes part."""
    chat = await begin("announced")
    async with chat.change() as uow:
        for role in await uow.companies.roles_of(chat.company, chat.people["emil"].id):
            role.region = (await uow.people.get(chat.company, chat.people["ana"].id)).region
        americas = role.region
        here = [each for each in (await uow.people.all(chat.company)) if each.region == americas]
    await chat.type("emil", "/mentor data")

    assert told(chat)[0] == str(len(here))
    assert told(chat)[2] == "1"


async def test_what_is_kept_how_long_follows_the_policies(begin: Begin) -> None:
    """Months for what people write, and what lasts until something happens; for the programme office alone."""
    chat = await begin("company")
    await chat.type("emil", "/mentor data retention")
    assert "12 months" in chat.words("emil")
    await chat.type("dana", "/mentor data")

    await chat.see("dana", "help.because")
