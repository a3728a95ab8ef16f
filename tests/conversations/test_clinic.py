"""Clinic: trainers meet among themselves once a month, hosts take turns (PRODUCT §4, training)."""

import pytest

from conversations.programme.companies import Cohort, Role
from conversations.programme.facts import FiguresFrozen
from conversations.programme.training import clinic_number, peers
from tests.chat import Chat
from tests.stories import Begin


async def give(chat: Chat, *names: str) -> None:
    """Emil makes these people trainers."""
    for name in names:
        await chat.type("emil", f"/mentor roles give {name.title()} trainer")


async def test_every_trainer_reads_the_theme_and_who_finds_a_time(begin: Begin, locale: str) -> None:
    """On their own first morning of the month, one of them as the host; the next month's theme is another."""
    chat = await begin("company", locale)
    await give(chat, "finn", "gia")
    host = min(("finn", "gia"), key=lambda name: chat.people[name].id)
    other = "gia" if host == "finn" else "finn"
    if clinic_number("2026-04") % 2:
        host, other = other, host
    await chat.until(host, "clinic.yours", days=40)
    await chat.until(other, "clinic.comes", days=3)
    april = chat.text(other, "clinic.comes")
    assert f"{chat.now:%Y-%m-%d}" == "2026-04-01"
    assert chat.people[host].name in april
    assert "{" not in chat.words(host)
    await chat.press(host, {"en": "A script to lead by", "de": "Ein Leitfaden dazu"}[locale])
    await chat.see(host, "desk.answer")
    chat.skim(host, other)
    await chat.until(other, "clinic.yours", days=40)

    assert f"{chat.now:%Y-%m}" == "2026-05"
    chat.nothing_for("bo", "dana")


async def test_a_trainer_alone_and_a_former_one_read_nothing(begin: Begin) -> None:
    """One trainer is no clinic; rights are read again on the morning itself."""
    chat = await begin("company")
    await give(chat, "finn")
    await chat.days(40)
    chat.nothing_for("finn")
    await give(chat, "gia")
    await chat.type("emil", "/mentor roles take Gia trainer sure=yes")
    await chat.days(30)

    chat.nothing_for("finn", "gia")


async def test_trainers_who_were_there_before_the_first_command_meet_too(begin: Begin) -> None:
    """Where the company began with its trainers nobody was given the role; the next month that ends plants it."""
    chat = await begin("company")
    async with chat.change() as uow:
        for name in ("finn", "gia"):
            uow.add(Role(f"trains-{name}", chat.company, chat.people[name].id, "trainer"))
    await chat.record(FiguresFrozen(company=chat.company, month="2026-02"))
    await chat.days(35)

    assert sorted(chat.steps("finn") + chat.steps("gia")) == ["clinic.comes", "clinic.yours"]


@pytest.mark.parametrize(("is_hidden", "found"), [(True, ("ada",)), (False, ("ada", "bo"))])
def test_who_trains_a_hidden_cohort_alone_is_known_to_nobody_else(is_hidden: bool, found: tuple[str, ...]) -> None:
    """Not even to other trainers; with an open cohort they come like everybody."""
    cohort = Cohort("c1", "acme", "g1", "Spring", None, None, is_hidden=is_hidden)  # type: ignore[arg-type]  # no dates
    roles = [Role("r1", "acme", "ada", "trainer"), Role("r2", "acme", "bo", "trainer", cohort="c1")]

    assert peers(roles, [cohort]) == found
