"""The Home tab: there when somebody looks, kept up to date afterwards, published as rarely as possible."""

import asyncio
from collections.abc import AsyncIterator
from itertools import pairwise

import pytest

from adapters.slack.homes import Homes
from conversations.engine.events import Event, Looked, Origin
from conversations.engine.ports import Reply
from conversations.engine.prompts import Button, Prompt
from tests.adapters.slack.ways_in import LABELS, WaysIn, until, ways_in
from tests.faults import Broken
from tests.slack.seeing import words


class Page:
    """A page that changes."""

    def __init__(self) -> None:
        self.text = "Your next session is on Tuesday."

    def __call__(self, event: Event) -> Reply:
        """What somebody sees who looks."""
        page = Prompt(self.text, doors=(Button("Change something", "@change"),))
        return Reply(page=page) if isinstance(event, Looked) else Reply()


@pytest.fixture
async def slack() -> AsyncIterator[WaysIn]:
    async with ways_in() as made:
        made.webhooks.homes.pace = 0.05
        yield made
        assert made.complaints == []


@pytest.fixture
def page(slack: WaysIn) -> Page:
    slack.engine.answer = page = Page()
    return page


def published(slack: WaysIn) -> int:
    """How many versions there were."""
    return slack.parts.fake.calls["views.publish"]


def seen(slack: WaysIn) -> str:
    """What stands on Ana's page."""
    return "" if slack.ana.home is None else words(slack.ana.home.body["blocks"])


async def test_whoever_looks_sees_their_page(slack: WaysIn, page: Page) -> None:
    """With doors that can be pressed."""
    await slack.ana.open_home()
    await until(lambda: slack.ana.home is not None)
    await slack.ana.press_home("Change something")

    assert page.text in seen(slack)
    assert [getattr(event, "value", "") for event in slack.engine.events if not isinstance(event, Looked)] == [
        "@change"
    ]


async def test_looking_again_publishes_nothing(slack: WaysIn, page: Page) -> None:
    """What is there is still right."""
    for _ in range(3):
        await slack.ana.open_home()
        await until(lambda: slack.ana.home is not None)
        await asyncio.sleep(0.1)  # longer than two versions have to lie apart
    await slack.webhooks.close()

    assert published(slack) == 1


async def test_a_page_that_slack_has_forgotten_is_published_again(slack: WaysIn, page: Page) -> None:
    """A new installation begins with blank pages."""
    await slack.ana.open_home()
    await until(lambda: slack.ana.home is not None)
    slack.parts.fake.state.homes.clear()
    await slack.ana.open_home()
    await until(lambda: slack.ana.home is not None)

    assert page.text in seen(slack)


async def test_a_page_follows_what_its_owner_is_told(slack: WaysIn, page: Page) -> None:
    """Whatever changes it is said to them as well: each delivery asks for it, without another look at it."""
    await slack.ana.open_home()
    await until(lambda: slack.ana.home is not None)
    page.text = "Your next session is on Wednesday."
    slack.webhooks.homes.refresh(slack.parts.door, slack.ana.user.id)
    await until(lambda: "Wednesday" in seen(slack))

    assert published(slack) == 2


async def test_a_page_nobody_has_opened_is_never_made(slack: WaysIn, page: Page) -> None:
    """And after the first time nobody even asks the shelf about it."""
    asked: list[str] = []
    get = slack.parts.shelf.get

    async def counted(tenant: str, key: str) -> object:
        asked.append(key)
        return await get(tenant, key)

    slack.parts.shelf.get = counted  # type: ignore[method-assign]  # counts on the way
    for _ in range(5):
        slack.webhooks.homes.refresh(slack.parts.door, slack.ana.user.id)
        await asyncio.sleep(0.02)
    await slack.webhooks.close()

    assert [type(event) for event in slack.engine.events if isinstance(event, Looked)] == []
    assert asked.count(f"home/{slack.ana.user.id}") == 1
    assert published(slack) == 0


async def test_the_same_id_at_another_door_has_a_page_of_its_own(slack: WaysIn, page: Page) -> None:
    """Nobody looked there, so nothing is made there."""
    await slack.ana.open_home()
    await until(lambda: slack.ana.home is not None)
    slack.webhooks.homes.refresh("T0OTHER", slack.ana.user.id)
    await asyncio.sleep(0.1)
    await slack.webhooks.close()
    doors = [event.origin.door for event in slack.engine.events]

    assert set(doors) == {slack.parts.door}


async def test_many_changes_are_one_version(slack: WaysIn, page: Page) -> None:
    """The page as it stands when its time has come, not every one in between."""
    homes = Homes(slack.parts.slack, slack.engine, LABELS, slack.parts.shelf, pace=0.2)
    await homes.opened(_origin(slack))
    await until(lambda: slack.ana.home is not None)
    for number in range(50):
        page.text = f"{number} things are new."
        homes.refresh(slack.parts.door, slack.ana.user.id)
        await asyncio.sleep(0)
    early = published(slack)
    await until(lambda: "49 things" in seen(slack))
    await homes.close()

    assert (early, published(slack)) == (1, 2)


async def test_two_versions_lie_apart(slack: WaysIn, page: Page) -> None:
    """Slack wants a person's page to change rarely."""
    homes = Homes(slack.parts.slack, slack.engine, LABELS, slack.parts.shelf, pace=0.2)
    loop = asyncio.get_running_loop()
    times: list[float] = []
    publish = slack.parts.slack.publish_home

    async def noted(*arguments: object) -> None:
        times.append(loop.time())
        await publish(*arguments)  # type: ignore[arg-type]  # handed through

    slack.parts.slack.publish_home = noted  # type: ignore[assignment]  # notes the time on the way
    await homes.opened(_origin(slack))
    for number in range(30):
        page.text = f"{number} things are new."
        homes.refresh(slack.parts.door, slack.ana.user.id)
        await asyncio.sleep(0.02)
    await until(lambda: "29 things" in seen(slack))
    await homes.close()
    gaps = [later - earlier for earlier, later in pairwise(times)]

    assert len(gaps) >= 2
    assert min(gaps) >= 0.2


async def test_a_page_that_could_not_be_published_comes_next_time(slack: WaysIn, page: Page) -> None:
    """Nothing else is held up by it."""
    slack.parts.fake.faults.plan("views.publish", Broken(500))
    first = await slack.ana.open_home()
    await until(lambda: published(slack) == 1)
    await slack.ana.open_home()
    await until(lambda: slack.ana.home is not None)

    assert first.status == 200
    assert page.text in seen(slack)


async def test_a_page_of_somebody_who_is_gone_is_emptied_and_forgotten(slack: WaysIn, page: Page) -> None:
    """Whoever had themselves erased sees nothing of before, and no trace of the page is kept."""
    await slack.ana.open_home()
    await until(lambda: slack.ana.home is not None)
    slack.engine.answer = lambda event: None
    await slack.ana.open_home()
    await until(lambda: page.text not in seen(slack))
    await slack.webhooks.close()

    assert await slack.parts.shelf.scan(f"slack/{slack.parts.door}", "home/") == []


async def test_a_look_of_somebody_without_a_page_leaves_no_trace(slack: WaysIn) -> None:
    """Neither at Slack nor here."""
    await slack.ana.open_home()
    await slack.webhooks.close()

    assert published(slack) == 0
    assert await slack.parts.shelf.scan(f"slack/{slack.parts.door}", "home/") == []


async def test_trouble_behind_a_look_is_tried_again(slack: WaysIn) -> None:
    """By Slack, which sends the event once more."""
    slack.engine.trouble = RuntimeError("no database")
    answer = await slack.ana.open_home()
    slack.complaints.clear()

    assert answer.status == 503


def _origin(slack: WaysIn) -> Origin:
    return Origin("slack", slack.parts.door, slack.ana.user.id, "Ev1")
