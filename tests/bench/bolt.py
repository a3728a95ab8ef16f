"""A bare slack_bolt app, all settings at their defaults, behind its own aiohttp adapter."""

from collections.abc import Awaitable, Callable
from itertools import count

from aiohttp import web
from slack_bolt.adapter.aiohttp import to_aiohttp_response, to_bolt_request
from slack_bolt.async_app import AsyncAck, AsyncApp
from slack_bolt.authorization import AuthorizeResult

from tests.bench.by_hand import Hand, press_no
from tests.bench.pressing import ACTION, PATH, SECRET, TEAM
from tests.bench.world import Asked

Listener = Callable[..., Awaitable[None]]


async def no_op(ack: AsyncAck) -> None:
    """Acknowledges."""
    await ack()


def by_hand(hand: Hand, everybody: dict[str, Asked]) -> Listener:
    """Does what the press needs with the bare driver, commits and acknowledges; `everybody` is asked by talk."""
    numbers = count(1)

    async def listener(ack: AsyncAck, action: dict[str, str]) -> None:
        asked = everybody[action["value"].partition(".")[0]]
        await hand.run(press_no(asked, f"by-hand-{next(numbers)}"))
        await ack()

    return listener


def bolt_app(listener: Listener) -> web.Application:
    """An app with this one listener, which needs no Slack to know its token."""
    app = AsyncApp(signing_secret=SECRET, authorize=_authorize)
    app.action(ACTION)(listener)

    async def serve(request: web.Request) -> web.Response:
        return await to_aiohttp_response(await app.async_dispatch(await to_bolt_request(request)))

    served = web.Application()
    served.router.add_post(PATH, serve)
    return served


async def _authorize() -> AuthorizeResult:
    return AuthorizeResult(
        enterprise_id=None, team_id=TEAM, bot_token="xoxb-bench", bot_id="B0BENCH00", bot_user_id="U0BOT0000"
    )
