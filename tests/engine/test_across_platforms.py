"""One pairing on two platforms: Ana, the mentor, is on one, Bo, the mentee, on the other (PRODUCT §1)."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import timedelta

import pytest

from conversations.engine.errors import Unreachable
from conversations.engine.events import Departed, Event, Origin, Pressed, Said, Submitted
from conversations.engine.ports import Decision
from conversations.engine.prompts import Meeting, Prompt
from conversations.programme.companies import Door
from conversations.programme.facts import RematchDue
from conversations.programme.people import Address
from conversations.programme.subjects import Subject
from tests.chat_cast import PLATFORM
from tests.chat_records import SeededIds
from tests.engine.canaries import CANARIES, found, write_everything
from tests.engine.post import AURORA, NOW, HandClock, Shown, StrictPost
from tests.engine.world import FIRST, PAIRING, SECOND, World, living

TENANT = "tenant"
PAIR, SESSION, NEXT = Subject("pairing", PAIRING), Subject("session", FIRST), Subject("session", SECOND)


@dataclass
class Apart:
    """The world with a second platform, and short names for what Bo does and reads there."""

    world: World
    teams: StrictPost
    events: int = 0

    def there(self, step: str = "") -> list[Shown]:
        """What Bo got on the other platform."""
        return [each for each in self.teams.shown if each.user == f"bo@{TENANT}" and step in ("", each.step)]

    def read(self, user: str, step: str) -> Prompt:
        """The last message of this step, wherever its reader is."""
        return self.there(step)[-1].prompt if user == "bo" else self.world.last(user, step).prompt

    async def act(self, step: str, value: str) -> None:
        """Bo presses a button there."""
        await self._do(Pressed(self.origin(), self.there(step)[-1].prompt.token, value))

    async def fill(self, step: str, **values: str | list[str]) -> None:
        """Bo sends off a form there."""
        await self._do(Submitted(self.origin(), self.there(step)[-1].prompt.token, values))

    async def say(self, text: str) -> None:
        """Bo types a sentence there."""
        await self._do(Said(self.origin(), text))

    async def leave(self) -> None:
        """Bo removes the app there."""
        await self._do(Departed(self.origin()))

    async def ask(self, script: str, subject: Subject, occasion: str = "", step: str = "") -> None:
        """Both are asked or told something."""
        for user in ("ana", "bo"):
            assert await self.world.open(script, user, subject, occasion, step) == "opened"
        await self.world.work()

    async def move_bo(self, *, stays: bool = False) -> None:
        """Bo is on the other platform, or on both."""
        async with self.world.change() as uow:
            bo = await uow.people.get(self.world.companies[AURORA], self.world.people["bo"])
            for each in await uow.people.addresses(bo.company, bo.id):
                if not stays:
                    await uow.delete(each)
            uow.add(Door("teams", bo.company, "teams", TENANT))
            uow.add(Address("bo there", bo.company, bo.id, "teams", TENANT, "bo", NOW))
            bo.platform = "teams"

    async def _do(self, event: Event) -> None:
        reply = await self.world.receive(event)
        assert not reply.is_unknown

    def origin(self) -> Origin:
        self.events += 1
        return Origin("teams", TENANT, "bo", f"there-{self.events}")


@pytest.fixture
async def apart(copied: str) -> AsyncIterator[Apart]:
    """Neither platform may have anything to complain about."""
    clock = HandClock()
    post, teams = StrictPost(clock), StrictPost(clock, "teams")
    teams.reads_back, teams.rewrites = False, True
    async with living(copied, clock, SeededIds(10_000), post, teams) as world:
        yield Apart(world, teams)

    assert post.complaints == teams.complaints == []


async def test_the_announcement_says_how_they_reach_each_other(apart: Apart) -> None:
    """The chat tool of the other, and the contact they gave for this, else their e-mail; nothing where it is one."""
    await apart.ask("announcement", PAIR)
    assert "How to reach them" not in str(apart.world.last("bo", "announcement.met").prompt.rows)
    await apart.move_bo()
    async with apart.world.change() as uow:
        cohort = Subject("cohort", apart.world.cohorts[AURORA])
        words = (cohort, "contact", "https://meet.example/ana")
        await uow.confidences.put(apart.world.companies[AURORA], apart.world.people["ana"], *words)
    await apart.ask("announcement", PAIR)
    rows = {user: {row.label: row.value for row in apart.read(user, "announcement.met").rows} for user in ("ana", "bo")}

    assert rows["bo"]["How to reach them"] == "https://meet.example/ana"
    assert rows["ana"]["Their chat tool"] == "Microsoft Teams"
    assert rows["ana"]["How to reach them"] == "bo@example.com"


async def test_no_chat_of_their_own_is_offered(apart: Apart) -> None:
    """There is none in which both could be."""
    await apart.move_bo()
    await apart.ask("agreement", PAIR, step="agreed")
    await apart.say("/mentor group_chat")

    assert all(not apart.read(user, "agreement.agreed").doors for user in ("ana", "bo"))
    assert apart.there()[-1].step == "help.unclear"


async def test_a_time_that_suits_both_is_booked_for_both(apart: Apart) -> None:
    """Each reads three times where they are; both get the entry for their calendar."""
    await apart.move_bo()
    times = tuple(NOW + timedelta(days=days) for days in (7, 8, 9))
    async with apart.world.change() as uow:
        given = {"times": times, "edge": ""}
        company = apart.world.companies[AURORA]
        await uow.decisions.add(
            Decision("booking", company, PAIRING, "booking", 201, given, opened_at=NOW, session=SECOND)
        )
    await apart.ask("golden_hour", NEXT)
    chosen = times[1].isoformat()
    await apart.world.submit("ana", "golden_hour.choose", times=[chosen])
    await apart.fill("golden_hour.choose", times=[chosen])
    await apart.world.work()

    for user in ("ana", "bo"):
        (entry,) = apart.read(user, "golden_hour.booked").files
        assert isinstance(entry, Meeting)
        assert entry.start == times[1]


async def test_each_is_asked_after_the_session_where_they_are(apart: Apart) -> None:
    """The lines of one never reach the other's chat, and an answered question loses its buttons."""
    await apart.move_bo()
    await apart.ask("pulse", SESSION)
    await apart.act("pulse.held", "yes")
    await apart.fill("pulse.learning", learning="canary-learning")
    await apart.world.press("ana", "yes", "pulse.held")

    asked, following = apart.there("pulse.held")[0], apart.there("pulse.learning")[0]
    assert following.send.replaces == f"receipt-{asked.send.key}"
    assert following.send.replaced is not None
    assert apart.world.last("ana").step == "pulse.learning"
    assert "canary-learning" not in str(apart.world.post.shown)
    assert [each for each in apart.world.post.shown if each.user == "bo"] == []


async def test_the_neutral_script_reads_the_same_on_both(apart: Apart) -> None:
    """To both within the same working day; either answer counts."""
    await apart.move_bo()
    await apart.world.record(RematchDue(pairing=PAIRING, number=1))
    await apart.world.work()
    texts = [apart.read(user, "rematch.script").text for user in ("ana", "bo")]
    assert texts[0] == texts[1]
    await apart.act("rematch.script", "new")
    await apart.world.wait(days=7)

    assert "farewell.ended" in apart.world.steps("ana")
    assert apart.there("rematch.new")


async def test_somebody_on_both_is_answered_where_they_act(apart: Apart) -> None:
    """What is asked of them comes to the one they prefer; buttons go away only where they stand."""
    await apart.move_bo(stays=True)
    await apart.ask("pulse", SESSION)
    assert "pulse.held" not in apart.world.steps("bo")
    token = apart.there("pulse.held")[0].prompt.token
    await apart.world.press_token("bo", token, "yes")
    assert apart.world.steps("bo") == ["pulse.learning"]
    assert apart.world.last("bo").send.replaces == ""
    await apart.act("pulse.held", "no")

    assert apart.there()[-1].step == "help.stale"
    sent = [(each.step, each.platform) for each in await apart.world.messages("bo")]
    assert sent == [("held", "teams"), ("learning", PLATFORM), ("stale", "teams")]


async def test_the_ledger_knows_where_a_message_went(apart: Apart) -> None:
    """Which address: a second attempt seeks it there, and only there its buttons can go away."""
    await apart.move_bo(stays=True)
    await apart.ask("pulse", SESSION)
    (message,) = await apart.world.messages("bo")

    assert message.to == "bo there"


async def test_what_does_not_arrive_at_one_place_is_read_at_the_other(apart: Apart) -> None:
    """Bo removed the app there: nobody is told that he cannot be reached, for here he can."""
    await apart.move_bo(stays=True)
    apart.teams.plan(f"bo@{TENANT}", Unreachable("app_not_installed"))
    await apart.ask("pulse", SESSION)

    assert apart.world.steps("bo") == ["pulse.held"]
    assert await apart.world.fate("bo") == [("delivered", "")]
    assert "PersonUnreachable" not in await apart.world.story()


async def test_whoever_leaves_one_place_is_written_to_at_the_other_until_they_are_back(apart: Apart) -> None:
    """Gone from both, they cannot be reached; a word from there is enough to be there again."""
    await apart.move_bo(stays=True)
    await apart.leave()
    await apart.world.queue("bo")
    await apart.world.work()
    assert apart.world.steps("bo") == ["help.doors"]
    await apart.say("hello")
    await apart.world.queue("bo")
    await apart.world.work()
    assert [each.step for each in apart.there()][-1] == "help.doors"
    await apart.leave()
    assert "PersonUnreachable" not in await apart.world.story()
    await apart.world.depart("bo")

    assert (await apart.world.person("bo")).unreachable_since == NOW


async def test_an_address_that_nobody_confirmed_reads_nothing(apart: Apart) -> None:
    """Not one word of anybody, whatever its platform is preferred for (PRODUCT §1)."""
    await apart.move_bo(stays=True)
    async with apart.world.change() as uow:
        for each in await uow.people.addresses(apart.world.companies[AURORA], apart.world.people["bo"]):
            each.confirmed_at = None if each.platform == "teams" else each.confirmed_at
    await write_everything(apart.world)

    assert apart.teams.attempts == []
    assert found(CANARIES, str(apart.world.post.shown))
    assert (await apart.world.receive(Said(apart.origin(), "home"))).is_unknown
