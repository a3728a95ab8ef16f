"""The Home tab: published when somebody looks at it and whenever it has changed since, one version in two seconds."""

import asyncio
import json
import logging
from hashlib import sha256

from adapters.slack import limits
from adapters.slack.client import Slack
from adapters.slack.incoming import PLATFORM
from adapters.slack.installations import of_door
from adapters.slack.views import home
from conversations.engine.errors import FlipsideError
from conversations.engine.events import Looked, Origin
from conversations.engine.ports import Labels, Receive, Reply, Shelf
from conversations.engine.prompts import Prompt

log = logging.getLogger(__name__)

Person = tuple[str, str]  # door, user


class Homes:
    """Home tabs of everybody who ever opened theirs. `pace`: seconds between two versions of one."""

    def __init__(
        self, slack: Slack, receive: Receive, labels: Labels, shelf: Shelf, pace: float = limits.HOME_PACE
    ) -> None:
        self._slack = slack
        self._receive = receive
        self._labels = labels
        self._shelf = shelf
        self.pace = pace
        self._closing = asyncio.Event()
        self._wanted: dict[Person, Prompt | None] = {}  # the page, where it is known already
        self._at_work: dict[Person, asyncio.Task[None]] = {}
        self._unopened: dict[Person, float] = {}  # by the loop's time: until when not to look again

    async def opened(self, origin: Origin, is_blank: bool = False) -> Reply:
        """Somebody looks at their Home tab: from now on it is kept up to date. Raises what the engine raises.

        `is_blank`: Slack shows nothing there, so that even what was published before is published again.
        """
        person, tenant, key = (origin.door, origin.user), of_door(origin.door), _key(origin.user)
        reply = await self._receive(Looked(origin))
        kept = await self._shelf.get(tenant, key)
        if reply.page is not None and (is_blank or kept is None):
            await self._shelf.put(tenant, key, {"digest": ""})
        if reply.page is not None or kept is not None:
            self._unopened.pop(person, None)
            self._want(person, reply.page)
        return reply

    def refresh(self, door: str, user: str) -> None:
        """Something may have changed on this person's page. Returns at once; a failure is logged only."""
        until = self._unopened.get((door, user))
        if until is None or until < asyncio.get_running_loop().time():
            self._want((door, user), None)

    async def close(self) -> None:
        """Wait for what is being published; what was to follow later is published at the next look."""
        self._closing.set()
        if self._at_work:
            await asyncio.wait(tuple(self._at_work.values()))

    def _want(self, person: Person, page: Prompt | None) -> None:
        self._wanted[person] = page
        if person not in self._at_work and not self._closing.is_set():
            self._at_work[person] = asyncio.create_task(self._keep_up(person))

    async def _keep_up(self, person: Person) -> None:
        """Publish, rest, and once more if something was wanted in the meantime."""
        try:
            while person in self._wanted and not self._closing.is_set():
                if await self._is_published(person, self._wanted.pop(person)):
                    await self._rest()
        except FlipsideError as error:
            log.warning("slack: a home page could not be published: %s", error)
        except Exception:
            log.exception("slack: a home page could not be published")
        finally:
            self._wanted.pop(person, None)
            del self._at_work[person]

    async def _is_published(self, person: Person, page: Prompt | None) -> bool:
        door, user = person
        kept = await self._shelf.get(of_door(door), _key(user))
        if kept is None:
            self._pass_by(person)
            return False
        if page is None:
            page = (await self._receive(Looked(Origin(PLATFORM, door, user, "")))).page
        if page is None:
            await self._clear(person)
            return True
        view = home(page, self._labels)
        digest = sha256(json.dumps(view, sort_keys=True).encode()).hexdigest()
        if kept.get("digest") == digest:
            return False
        await self._slack.publish_home(door, user, view)
        await self._shelf.put(of_door(door), _key(user), {"digest": digest})
        return True

    async def _clear(self, person: Person) -> None:
        """Whoever is nobody to us any more keeps nothing on their page, and we nothing about it."""
        door, user = person
        await self._slack.publish_home(door, user, home(Prompt(""), self._labels))
        await self._shelf.remove(of_door(door), _key(user))

    def _pass_by(self, person: Person) -> None:
        """Most people never open it; asking the shelf after each of their presses would cost them time."""
        if len(self._unopened) >= limits.PROFILES_KEPT:
            self._unopened.clear()
        self._unopened[person] = asyncio.get_running_loop().time() + limits.UNOPENED_SECONDS

    async def _rest(self) -> None:
        try:
            async with asyncio.timeout(self.pace):
                await self._closing.wait()
        except TimeoutError:
            return


def _key(user: str) -> str:
    return f"home/{user}"
