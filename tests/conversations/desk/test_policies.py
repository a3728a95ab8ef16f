"""Policies: values with their units, taught bounds, privacy that only becomes stricter (PRODUCT §1, §8)."""

import pytest

from conversations.programme.companies import Policies
from conversations.programme.policy import POLICIES, PrivacyLoosened
from conversations.programme.quantities import NotThatUnit, read_quantity
from tests.chat import Chat
from tests.conversations.desk.audit_log import audited
from tests.stories import Begin


@pytest.mark.parametrize(
    ("typed", "policy", "value"),
    [
        ("15m", "pulse.delay", 15),
        ("2h", "pulse.delay", 120),
        ("2 Stunden", "pulse.delay", 120),
        ("10d", "cadence.trial", 10),
        ("10 working days", "cadence.trial", 10),
        ("2 Wochen", "cadence.trial", 10),
        ("3 months", "pairing.length", 3),
        ("1 year", "pairing.length", 12),
        ("5 people", "k.scores", 5),
        ("7", "k.scores", 7),
        ("2 weeks", "retention.bodies", 14),
        ("nein", "golden_hour.edges", 0),
        ("YES", "golden_hour.edges", 1),
    ],
)
def test_a_value_is_understood_in_the_policys_unit(typed: str, policy: str, value: int) -> None:
    """Short or written out, in English or German; a larger unit is turned into the policy's."""
    assert read_quantity(typed, POLICIES[policy].unit) == value


@pytest.mark.parametrize(
    ("typed", "policy"),
    [
        ("soon", "pulse.delay"),
        ("15 people", "pulse.delay"),
        ("3 months", "cadence.trial"),
        ("-5", "k.scores"),
        ("1.5h", "pulse.delay"),
        ("", "pulse.delay"),
        ("maybe", "golden_hour.edges"),
        ("12345678", "pulse.delay"),
    ],
)
def test_another_unit_is_not_guessed(typed: str, policy: str) -> None:
    """What is no whole number of the unit is refused."""
    with pytest.raises(NotThatUnit):
        read_quantity(typed, POLICIES[policy].unit)


@pytest.mark.parametrize(("name", "value", "wider"), [("k.scores", 7, 9), ("retention.pulses", 18, 12)])
def test_privacy_is_never_looser_than_a_wider_level(name: str, value: int, wider: int) -> None:
    """Neither than what is set there, nor than the default."""
    with pytest.raises(PrivacyLoosened) as loosened:
        POLICIES[name].checked_below(value, [{name: wider}])

    assert loosened.value.strictest == wider


async def values(chat: Chat) -> list[Policies]:
    """What is set in the company and in each region."""
    async with chat.app.engine.work() as uow:
        company = await uow.companies.get(chat.company)
        regions = await uow.companies.regions(chat.company)
        return [company.policies, *(each.policies for each in regions)]


async def test_a_policy_is_set_and_taken_back(begin: Begin, locale: str) -> None:
    """Everywhere, or in one region alone; a second change goes back to the first value."""
    chat = await begin("company", locale)
    await chat.type("emil", "/mentor policies set pulse.delay 30m")
    await chat.type("emil", "/mentor policies set pulse.delay 2h region=Europe")
    await chat.type("emil", "/mentor policies set pulse.delay 1h")
    assert await values(chat) == [{"pulse.delay": 60}, {}, {"pulse.delay": 120}]
    await chat.press("emil", "@run:0")
    await chat.type("emil", "/mentor policies unset pulse.delay region=Europe")
    await chat.press("emil", "@run:0")
    await chat.type("emil", "/mentor policies")

    assert await values(chat) == [{"pulse.delay": 30}, {}, {}]
    assert "k.scores" not in chat.words("emil")  # it is on a later page
    assert await audited(chat) == [
        ("policy set: pulse.delay", "", "30"),
        ("policy set: pulse.delay", "", "120"),
        ("policy set: pulse.delay", "30", "60"),
        ("policy set: pulse.delay", "60", "30"),
        ("policy unset: pulse.delay", "120", ""),
    ]


async def test_what_does_not_fit_teaches_the_bounds(begin: Begin) -> None:
    """Too much, another unit, a looser privacy, or not an admin's hand: nothing changes."""
    chat = await begin("company")
    await chat.type("emil", "/mentor policies set pulse.delay 9h")
    assert "0 minutes to 240 minutes" in chat.text("emil")
    await chat.type("emil", "/mentor policies set pulse.delay 9 people")
    assert "0 minutes to 240 minutes" in chat.text("emil")
    await chat.type("emil", "/mentor policies set retention.pulses 24 months")
    assert "stricter than 12 months" in chat.text("emil")
    await chat.type("emil", "/mentor policies set k.scores 3")
    assert "5 people to 50 people" in chat.text("emil")
    await chat.type("emil", "/mentor policies set")
    await chat.see("emil", *("desk.answer",) * 4, "desk.policies_set")
    await chat.fill("emil", policy="pulse.delay", value="20m", why="People asked for a breath")
    await chat.type("dana", "/mentor policies set pulse.delay 30m")
    await chat.see("dana", "help.because")
    await chat.type("emil", "/mentor log")

    assert await values(chat) == [{"pulse.delay": 20}, {}, {}]
    assert "People asked for a breath" in chat.words("emil")
