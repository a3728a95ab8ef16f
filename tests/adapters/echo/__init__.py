"""The shortest complete adapter: requests in, notes on a wall out. Read it first, then a real one."""

from collections.abc import AsyncIterator
from typing import Any

from aiohttp.web import HTTPBadRequest, HTTPRequestEntityTooLarge, Request, Response, json_response

from conversations.engine.errors import Unreachable
from conversations.engine.ports import Direct, Group, Profile, Receipt, Receive, Send
from conversations.engine.prompts import Prompt
from tests.adapters.echo import limits, render
from tests.adapters.echo.client import Note, Wall
from tests.adapters.echo.inbound import Malformed, event


class EchoAdapter:
    """Four verbs: mount, deliver, people, close."""

    name = "echo"
    reads_back = True
    rewrites = False
    pace = 0.0

    def __init__(self, users: tuple[str, ...]) -> None:
        self.wall = Wall()
        self.is_open = True
        self._users = users

    def mount(self, web: Any, receive: Receive) -> None:
        """Take requests in at `/echo`: check the size, make an event, hand it on, answer field errors."""

        async def echo(request: Request) -> Response:
            return await _answer(request, receive)

        web.router.add_post("/echo", echo)

    async def deliver(self, to: Direct | Group, prompt: Prompt, send: Send) -> Receipt:
        """Put a message up; the wall knows it by its key, so that no attempt shows it twice."""
        if isinstance(to, Group):
            raise Unreachable("no_group_chats")
        self.wall.end(to.user, send.replaces)
        note = Note(render.words(prompt), render.fields(prompt), render.buttons(prompt))
        self.wall.post(to.user, send.key, note)
        return Receipt(send.key)

    async def people(self, door: str) -> AsyncIterator[Profile]:
        """Whoever was named at the start."""
        for user in self._users:
            yield Profile(user, user.title())

    async def close(self) -> None:
        """Nothing runs here; a real adapter closes its connections."""
        self.is_open = False


async def _answer(request: Request, receive: Receive) -> Response:
    if request.content_length is None or request.content_length > limits.BODY:
        raise HTTPRequestEntityTooLarge(limits.BODY, request.content_length or 0)
    try:
        reply = await receive(event(await request.read()))
    except Malformed as refusal:
        raise HTTPBadRequest(text=str(refusal)) from None
    return json_response({"errors": dict(reply.errors)})
