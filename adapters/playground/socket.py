"""The page's connections: frames in, answers out. A bad frame is answered, never fatal."""

import asyncio
import logging
from contextlib import suppress
from typing import Any

from aiohttp import WSMsgType, web

from adapters.playground import limits
from adapters.playground.checks import Refused
from adapters.playground.client import Client
from adapters.playground.desk import Desk
from adapters.playground.inbound import Did, read

log = logging.getLogger(__name__)


class Connections:
    """Every open page. While there is one, the clocks on it follow the stage's."""

    def __init__(self, client: Client, desk: Desk) -> None:
        self._client = client
        self._desk = desk
        self._ticking: asyncio.Task[None] | None = None

    async def serve(self, request: web.Request) -> web.WebSocketResponse:
        """Run one connection to its end."""
        socket = web.WebSocketResponse(max_msg_size=limits.FRAME, heartbeat=limits.HEARTBEAT)
        await socket.prepare(request)
        self._client.sockets.append(socket)
        if self._ticking is None:
            self._ticking = asyncio.create_task(self._tick())
        try:
            await socket.send_json(await self._desk.hello())
            async for message in socket:
                answer = await self._answer(message.data if message.type is WSMsgType.TEXT else "")
                if answer is not None:
                    await socket.send_json(answer)
        except ConnectionError:
            log.info("playground: a page left in the middle of an answer")
        finally:
            self._client.leave(socket)
        return socket

    async def close(self) -> None:
        """End what runs beside the connections, then the connections."""
        await self._desk.close()
        if self._ticking is not None:
            self._ticking.cancel()
            with suppress(asyncio.CancelledError):
                await self._ticking
            self._ticking = None
        for socket in list(self._client.sockets):
            await socket.close(code=1001, message=b"the server goes away")

    async def _answer(self, text: str) -> dict[str, Any] | None:
        frame_id = ""
        try:
            frame = read(text)
            frame_id = frame.event.origin.event_id if isinstance(frame, Did) else ""
            return await self._desk.run(frame)
        except Refused as refusal:
            return _refused(refusal.why, str(refusal), refusal.frame_id or frame_id)
        except Exception:
            log.exception("playground: a frame could not be answered")
            return _refused("trouble", "Something went wrong here; try again.", frame_id)

    async def _tick(self) -> None:
        """Tell the pages when the stage's clock shows another minute."""
        shown = ""
        while True:
            clock = self._desk.clock()
            if clock["now"][:16] != shown:
                shown = clock["now"][:16]
                await self._client.publish(clock)
            await asyncio.sleep(limits.TICK)


def _refused(why: str, message: str, frame_id: str) -> dict[str, Any]:
    return {"type": "refused", "id": frame_id, "why": why, "message": message}
