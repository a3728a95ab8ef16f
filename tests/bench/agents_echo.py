"""An echo with Microsoft's newer Agents SDK, in a process and with packages of its own: `make .venv/agents`.

    PYTHONPATH=.venv/agents python tests/bench/agents_echo.py

Prints its port, and for each line it reads the seconds of CPU it has used; ends with its input. Nobody checks tokens
here: the addresses of its keys are fixed.
"""

import asyncio
import logging
import sys
from time import process_time
from typing import Any

from aiohttp import web

# These packages are not in the lock; the bench goes without this side where they are missing.
from microsoft_agents.hosting.aiohttp import CloudAdapter  # type: ignore[import-not-found]
from microsoft_agents.hosting.core.authorization import (  # type: ignore[import-not-found]
    AgentAuthConfiguration,
    AnonymousTokenProvider,
)

PATH = "/api/messages"


class Nobody:
    """Connections that log in nowhere."""

    def get_token_provider(self, *_: object) -> Any:
        """The same for everybody."""
        return AnonymousTokenProvider()

    get_connection = get_default_connection = get_token_provider_from_activity = get_token_provider

    def get_default_connection_configuration(self) -> Any:
        """Tokens are neither sent nor wanted."""
        return AgentAuthConfiguration(anonymous_allowed=True)


class Echo:
    """Answers what it hears."""

    async def on_turn(self, context: Any) -> None:
        """One activity."""
        await context.send_activity(f"You said: {context.activity.text}")


async def main() -> None:
    """Serve until nobody writes to us any more."""
    logging.disable(logging.CRITICAL)
    adapter, echo = CloudAdapter(connection_manager=Nobody()), Echo()

    async def serve(request: web.Request) -> web.StreamResponse:
        answer: web.StreamResponse = await adapter.process(request, echo)
        # 202, as the adapter says it, is as good as 200.
        return web.Response() if answer.status == 202 else answer

    app = web.Application()
    app.router.add_post(PATH, serve)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    _say(runner.addresses[0][1])
    while await asyncio.to_thread(sys.stdin.readline):
        _say(process_time())
    await runner.cleanup()


def _say(number: float) -> None:
    sys.stdout.write(f"{number}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    asyncio.run(main())
