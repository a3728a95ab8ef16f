"""The app behind real HTTP on loopback, as a platform reaches it."""

from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from typing import Any

from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer

#: Sends a POST to a path of the app: headers and body in, status and body out.
Post = Callable[[str, Mapping[str, str], bytes], Awaitable[tuple[int, bytes]]]


class Site:
    """The app as it is reached from outside. Called, it is what platforms need: it posts."""

    def __init__(self, http: TestClient[Any, Any]) -> None:
        self._http = http

    async def __call__(self, path: str, headers: Mapping[str, str], body: bytes) -> tuple[int, bytes]:
        """Post to a path."""
        async with self._http.post(path, headers=headers, data=body) as response:
            return response.status, await response.read()

    async def get(self, path: str) -> tuple[int, Mapping[str, str], bytes]:
        """Status, headers and body of a page."""
        async with self._http.get(path) as response:
            return response.status, response.headers, await response.read()


@asynccontextmanager
async def hosting(app: web.Application) -> AsyncIterator[Site]:
    """Serves the app for the length of the context."""
    async with TestClient[Any, Any](TestServer(app)) as http:
        yield Site(http)
