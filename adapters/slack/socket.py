"""Socket Mode, for development: the same payloads over a connection of our own, which needs no public address."""

import asyncio
import logging

import aiohttp
from slack_sdk.errors import SlackApiError
from slack_sdk.socket_mode.aiohttp import SocketModeClient
from slack_sdk.socket_mode.async_client import AsyncBaseSocketModeClient
from slack_sdk.socket_mode.request import SocketModeRequest
from slack_sdk.socket_mode.response import SocketModeResponse
from slack_sdk.web.async_client import AsyncWebClient

from adapters.errands import Errands
from adapters.slack.inbound import read
from adapters.slack.reading import NotAPayload
from adapters.slack.webhooks import Webhooks
from conversations.engine.errors import FlipsideError

log = logging.getLogger(__name__)


class NoSocket(FlipsideError):
    """Socket Mode cannot begin; the message says what to correct."""


class Socket:
    """One connection to Slack, renewed whenever Slack asks for it."""

    def __init__(self, app_token: str, api_url: str, webhooks: Webhooks) -> None:
        self._app_token = app_token
        self._api_url = api_url
        self._webhooks = webhooks
        self._errands = Errands("slack")
        self._client: SocketModeClient | None = None

    async def start(self) -> None:
        """Connect. Raises NoSocket when Slack refuses the token or cannot be reached."""
        client = self._client = await self._made()
        try:
            client.wss_uri = await client.issue_new_wss_url()
        except SlackApiError as error:
            await self.close()
            raise NoSocket(
                f"SLACK_APP_TOKEN: Slack refuses it ({error.response['error']}). Make an app-level token with the "
                "scope connections:write and switch Socket Mode on in the app's settings."
            ) from None
        except (aiohttp.ClientError, TimeoutError) as error:
            await self.close()
            raise NoSocket(f"SLACK_API_URL: no answer from {self._api_url} ({type(error).__name__}).") from None
        await client.connect()  # type: ignore[no-untyped-call]  # the SDK leaves it without types

    async def close(self) -> None:
        """Finish what has come in, then leave. Harmless when done twice."""
        await self._errands.close()
        client, self._client = self._client, None
        if client is None:
            return
        await client.close()  # type: ignore[no-untyped-call]  # the same
        running = (client.message_processor, client.current_session_monitor, client.message_receiver)
        await asyncio.gather(*(task for task in running if task is not None), return_exceptions=True)

    async def _made(self) -> SocketModeClient:
        # The SDK prints what it receives to loggers that have no level of their own.
        quiet = logging.getLogger("adapters.slack.sdk")
        quiet.setLevel(logging.WARNING)
        # A proxy comes from the environment through aiohttp, which respects NO_PROXY; the SDK does not.
        session = aiohttp.ClientSession(trust_env=True)
        web_client = AsyncWebClient(base_url=self._api_url, session=session, logger=quiet)
        client = SocketModeClient(self._app_token, web_client=web_client, logger=quiet)
        await client.aiohttp_client_session.close()
        client.aiohttp_client_session = session
        client.proxy = web_client.proxy = None
        client.socket_mode_request_listeners.append(self._listen)
        return client

    async def _listen(self, client: AsyncBaseSocketModeClient, request: SocketModeRequest) -> None:
        self._errands.start(self._take_in(client, request))

    async def _take_in(self, client: AsyncBaseSocketModeClient, request: SocketModeRequest) -> None:
        """Acknowledge after everything is committed; what failed is not acknowledged, so that it comes again."""
        answer = None
        try:
            answer = await self._webhooks.handle(read(request.payload))
        except NotAPayload as refusal:
            log.info("slack: refused: %s", refusal)
        payload = answer if request.accepts_response_payload else None
        await client.send_socket_mode_response(SocketModeResponse(request.envelope_id, payload))
