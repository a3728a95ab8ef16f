"""The wire to Slack's Web API: one session per process, and only outcomes we know come out of it."""

import json
import logging
from collections.abc import Mapping
from typing import Any

import aiohttp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.web.async_slack_response import AsyncSlackResponse

from adapters.slack import limits
from adapters.slack.refusals import TOO_OFTEN, TOO_OFTEN_IN_ONE_CHAT, UNCERTAIN, NoAnswer, SlackSaysNo, TooOften

#: These take a JSON body; all others only read forms.
JSON_METHODS = ("chat.", "views.", "conversations.open", "files.completeUploadExternal")
SLACK = "https://slack.com/api/"


class Wire:
    """Calls without knowing whose: the token comes with each call. Made in any thread, used in one loop."""

    def __init__(self, api_url: str = SLACK) -> None:
        self.api_url = api_url or SLACK
        self._session: aiohttp.ClientSession | None = None
        self._client: AsyncWebClient | None = None
        self._is_closed = False

    async def call(
        self,
        method: str,
        token: str = "",
        arguments: Mapping[str, Any] | None = None,
        app: Mapping[str, str] | None = None,
    ) -> dict[str, Any]:
        """The answer of one call. `app` (client_id, client_secret) signs the calls that have no token.

        Raises SlackSaysNo, TooOften or NoAnswer, none of which quotes what was sent.
        """
        answer = await self._ask(method, token, arguments or {}, app)
        return dict(answer.data) if isinstance(answer.data, dict) else {}

    async def introduce(self, token: str) -> tuple[dict[str, Any], tuple[str, ...]]:
        """Whose token this is (auth.test), and the scopes it was granted. Raises as `call`."""
        answer = await self._ask("auth.test", token, {}, None)
        granted = str(answer.headers.get("x-oauth-scopes", "") if answer.headers else "")
        scopes = tuple(scope.strip() for scope in granted.split(",") if scope.strip())
        return (dict(answer.data) if isinstance(answer.data, dict) else {}), scopes

    async def upload(self, url: str, content: bytes) -> None:
        """Send the bytes of a file to the address Slack gave for it. Raises NoAnswer."""
        try:
            async with self._open()[0].post(url, data=content) as answer:
                if answer.status != 200:
                    raise NoAnswer("the upload of a file", f"status {answer.status}")
        except (aiohttp.ClientError, TimeoutError) as error:
            raise NoAnswer("the upload of a file", type(error).__name__) from None

    async def close(self) -> None:
        """Close the session; harmless when done twice."""
        self._is_closed = True
        session, self._session, self._client = self._session, None, None
        if session is not None:
            await session.close()

    async def _ask(
        self, method: str, token: str, arguments: Mapping[str, Any], app: Mapping[str, str] | None
    ) -> AsyncSlackResponse:
        client = self._open()[1]
        headers = {"Authorization": f"Bearer {token}"} if token else {}
        if app:
            headers["Authorization"] = aiohttp.encode_basic_auth(app["client_id"], app["client_secret"])
        given = {name: value for name, value in arguments.items() if value is not None}
        try:
            if method.startswith(JSON_METHODS):
                return await client.api_call(method, json=given, headers=headers)
            return await client.api_call(method, data=_as_form(given), headers=headers)
        except SlackApiError as error:
            raise _outcome(method, error.response) from None
        except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError) as error:
            raise NoAnswer(method, type(error).__name__, may_have_worked=False) from None
        except (aiohttp.ClientError, TimeoutError, AttributeError, ValueError) as error:
            # The SDK trips over bodies that are no JSON object: AttributeError and ValueError are answers too.
            raise NoAnswer(method, type(error).__name__) from None

    def _open(self) -> tuple[aiohttp.ClientSession, AsyncWebClient]:
        """Session and client, made inside the running loop on first use."""
        if self._session is None or self._client is None:
            if self._is_closed:
                raise NoAnswer("a call", "the adapter is closed", may_have_worked=False)
            timeout = aiohttp.ClientTimeout(total=limits.ANSWER_SECONDS, connect=limits.CONNECT_SECONDS)
            # A proxy comes from the environment through aiohttp, which respects NO_PROXY; the SDK does not.
            self._session = aiohttp.ClientSession(timeout=timeout, trust_env=True)
            self._client = AsyncWebClient(
                base_url=self.api_url, session=self._session, retry_handlers=[], logger=_quiet_logger()
            )
            self._client.proxy = None
        return self._session, self._client


def _quiet_logger() -> logging.Logger:
    """The SDK prints bodies to loggers that have no level of their own; this one has."""
    logger = logging.getLogger("adapters.slack.sdk")
    logger.setLevel(logging.WARNING)
    return logger


def _as_form(arguments: Mapping[str, Any]) -> dict[str, str]:
    """Values as a form holds them: text as it is, everything else as JSON."""
    return {name: value if isinstance(value, str) else json.dumps(value) for name, value in arguments.items()}


def _outcome(method: str, response: Any) -> Exception:
    """What an answer means that is not ok. `response` is the SDK's, or aiohttp's where the body is no JSON."""
    status = int(getattr(response, "status_code", None) or getattr(response, "status", 0) or 0)
    data = getattr(response, "data", None)
    said = data if isinstance(data, dict) else {}
    code = str(said.get("error") or "")
    if status == 429 or code in TOO_OFTEN:
        return TooOften(method, _wait(getattr(response, "headers", None)), code == TOO_OFTEN_IN_ONE_CHAT)
    if code in UNCERTAIN or status >= 500:
        return NoAnswer(method, code or f"status {status}")
    if not code and status == 200:
        return NoAnswer(method, "an answer without content")
    return SlackSaysNo(method, code or f"status {status}", _details(said))


def _wait(headers: Mapping[str, str] | None) -> float:
    try:
        return max(float((headers or {})["Retry-After"]), 0.0)
    except (KeyError, ValueError):
        return limits.WAIT_UNSAID


def _details(said: Mapping[str, Any]) -> tuple[str, ...]:
    """What Slack says about the arguments: places and rules, never the text that was sent."""
    metadata = said.get("response_metadata")
    messages = metadata.get("messages") if isinstance(metadata, dict) else None
    needed = [f"needs the scope {said['needed']}"] if said.get("needed") else []
    listed = [str(message)[:300] for message in messages] if isinstance(messages, list) else []
    return tuple([*needed, *listed][:10])
