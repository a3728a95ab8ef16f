"""The wire: one session per process, no redirects, and only outcomes we know come out of it."""

import asyncio
import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import aiohttp
from yarl import URL

from adapters.teams.refusals import NoAnswer

#: Seconds until an answer, or a connection, is given up, and bytes of one.
ANSWER_SECONDS = 10.0
CONNECT_SECONDS = 5.0
ANSWER = 1_000_000


@dataclass(frozen=True)
class Answer:
    """A whole answer, whatever its status."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def is_success(self) -> bool:
        """It was done."""
        return 200 <= self.status < 300

    @property
    def retry_after(self) -> float | None:
        """The seconds that the answer asks to wait, None where it does not say."""
        try:
            seconds = float(self.headers["Retry-After"])
        except (KeyError, ValueError):
            return None
        return seconds if 0 <= seconds < math.inf else None

    def json(self) -> dict[str, Any]:
        """The object in the body; {} where there is none."""
        try:
            found = json.loads(self.body)
        except (ValueError, RecursionError):
            return {}
        return found if isinstance(found, dict) else {}


class Wire:
    """Requests without knowing whose. Made in any thread, used in one loop."""

    def __init__(self) -> None:
        self._session: aiohttp.ClientSession | None = None
        self._is_closed = False

    async def ask(
        self,
        method: str,
        url: URL,
        headers: Mapping[str, str],
        body: Mapping[str, Any] | bytes | None = None,
        form: Mapping[str, str] | None = None,
    ) -> Answer:
        """The answer to one request, once: nothing is repeated here. Raises NoAnswer, which quotes no address."""
        call = f"{method} to {url.host}"
        sent = {"json": body} if isinstance(body, Mapping) else {"data": form if body is None else body}
        try:
            async with self._open().request(method, url, headers=headers, allow_redirects=False, **sent) as response:
                return Answer(response.status, response.headers, await _body(call, response))
        except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError) as error:
            raise NoAnswer(call, type(error).__name__, may_have_worked=False) from None
        except (aiohttp.ClientError, TimeoutError) as error:
            raise NoAnswer(call, type(error).__name__) from None

    async def close(self) -> None:
        """Close the session; harmless when done twice."""
        self._is_closed = True
        session, self._session = self._session, None
        if session is not None:
            await session.close()

    def _open(self) -> aiohttp.ClientSession:
        """The session, made inside the running loop on first use. Raises NoAnswer after `close`."""
        if self._session is None:
            if self._is_closed:
                raise NoAnswer("a call", "the adapter is closed", may_have_worked=False)
            timeout = aiohttp.ClientTimeout(total=ANSWER_SECONDS, connect=CONNECT_SECONDS)
            # A proxy comes from the environment, which respects NO_PROXY. What one person's store sets as a cookie
            # must not go along with another's file.
            cookies = aiohttp.DummyCookieJar()
            self._session = aiohttp.ClientSession(timeout=timeout, trust_env=True, cookie_jar=cookies)
        return self._session


async def _body(call: str, response: aiohttp.ClientResponse) -> bytes:
    try:
        await response.content.readexactly(ANSWER + 1)
    except asyncio.IncompleteReadError as whole:
        return whole.partial
    raise NoAnswer(call, "a very long answer")
