"""The adapter's ways in, behind real HTTP, with a fake Slack in front and a stand-in for the engine behind."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass

from aiohttp import web

from adapters.slack.render import message
from adapters.slack.webhooks import Webhooks
from conversations.engine.events import Event, Looked
from conversations.engine.ports import Reply
from conversations.engine.prompts import Prompt
from conversations.engine.wording import Wording
from tests.adapters.fakes import Front
from tests.adapters.slack.parts import Parts, parts
from tests.hosting import Post, hosting
from tests.slack.person import SlackUser
from tests.slack.seeing import words
from tests.slack.state import Message
from tests.slack.wire import Wire

LABELS = Wording()


class Engine(Front):
    """Answers each event as `answer` says; whoever looks may look again, everything else happens once."""

    def __init__(self) -> None:
        super().__init__()
        self.answer: Callable[[Event], Reply | None] = lambda event: None

    async def __call__(self, event: Event) -> Reply:
        """Take an event in."""
        self.reply = self.answer(event) or Reply()
        if isinstance(event, Looked) and self.trouble is None:
            self.events.append(event)
            return self.reply
        return await super().__call__(event)


@dataclass
class WaysIn:
    """One workspace with the app in it, and Ana in front of it."""

    parts: Parts
    engine: Engine
    webhooks: Webhooks
    wire: Wire
    post: Post
    ana: SlackUser

    @property
    def complaints(self) -> list[str]:
        """What Slack does not like about us."""
        return self.parts.fake.complaints

    def person(self, name: str, **more: object) -> SlackUser:
        """Somebody else."""
        return SlackUser(self.wire, self.parts.fake.user(self.parts.team, name, **more))

    def shown(self, prompt: Prompt) -> Message:
        """A message that Ana has in front of her."""
        drawn = message(prompt, LABELS)
        posted = Message(self.parts.fake.next_ts(), self.parts.grant.bot_user, drawn["text"], drawn["blocks"])
        self.ana.channel.messages.append(posted)
        return posted

    def dialog(self, person: SlackUser | None = None) -> str:
        """The words of the dialog on screen; '' where there is none."""
        view = (person or self.ana).modal
        return "" if view is None else f"{view.body['title']['text']}\n{words(view.body['blocks'])}"

    async def told(self, person: SlackUser | None = None) -> list[str]:
        """What the bot has said in the chat, after everything that goes on beside the answers is done."""
        await self.webhooks.close()
        return [words(each.blocks) for each in (person or self.ana).messages]


@asynccontextmanager
async def ways_in(enterprise: str = "") -> AsyncIterator[WaysIn]:
    """Everything put together, without any clock but the wall's."""
    async with parts(enterprise) as made:
        engine, app = Engine(), web.Application()
        secret = f"an older secret,{made.fake.app.signing_secret}"
        webhooks = Webhooks(made.slack, made.installations, engine, LABELS, made.shelf, secret, made.wall)
        webhooks.mount(app)
        async with hosting(app) as post:
            wire = Wire(made.fake, post)
            yield WaysIn(made, engine, webhooks, wire, post, SlackUser(wire, made.fake.user(made.team, "ana")))
            await webhooks.close()


async def until(is_so: Callable[[], bool]) -> None:
    """Wait for what happens beside the answers; no longer than three seconds."""
    for _ in range(300):
        if is_so():
            return
        await asyncio.sleep(0.01)
    raise TimeoutError("it did not happen")
