"""The web application: each adapter mounts its routes; health, readiness and metrics are ours."""

from collections.abc import Awaitable, Callable, Sequence

from aiohttp import web
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest

from conversations.engine.ports import Adapter, Receive


def make_web(adapters: Sequence[Adapter], receive: Receive, is_ready: Callable[[], Awaitable[bool]]) -> web.Application:
    """The aiohttp application of these adapters. /healthz asks nothing but the loop; /readyz asks the database."""
    application = web.Application()
    for adapter in adapters:
        adapter.mount(application, receive)

    async def healthz(_: web.Request) -> web.Response:
        return web.Response(text="ok\n")

    async def readyz(_: web.Request) -> web.Response:
        ready = await is_ready()
        return web.Response(text="ready\n" if ready else "not ready\n", status=200 if ready else 503)

    async def metrics(_: web.Request) -> web.Response:
        return web.Response(body=generate_latest(), headers={"Content-Type": CONTENT_TYPE_LATEST})

    application.router.add_get("/healthz", healthz)
    application.router.add_get("/readyz", readyz)
    application.router.add_get("/metrics", metrics)
    return application
