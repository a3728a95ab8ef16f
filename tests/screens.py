"""What pages of real chat tools have in common: an adapter before a fake platform, and the cast at its screens.

What somebody does goes to the app as their platform would send it; what they read comes out of what the real adapter
posted there.
"""

from abc import ABC, abstractmethod
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass
from typing import Any, Protocol

from conversations.engine.ports import Adapter, Direct, Group, Profile, Receipt, Receive, Send
from conversations.engine.prompts import Prompt
from tests.adapters.fakes import MemoryShelf
from tests.chat_page import Frame, Sent
from tests.hand_clock import HandClock


class Fake(Protocol):
    """A platform of which everything is in `state`."""

    state: Any


@dataclass(frozen=True)
class Kept:
    """Where a story on a platform had come to."""

    state: Any
    shelf: dict[tuple[str, str], Any]
    sent: tuple[Sent, ...]
    looked: dict[str, Any]
    at: float


class Screens(ABC):
    """An adapter like any other, and the screens of everybody in the cast. `trouble` is raised at deliveries.

    The platform's clock goes on by a second with every message and with everything somebody does.
    """

    pace = 0.0  # stories do not wait between two messages

    def __init__(self, fake: Fake, door: str, clock: HandClock, shelf: MemoryShelf, adapter: Adapter) -> None:
        self.name = adapter.name
        self.reads_back = adapter.reads_back
        self.rewrites = adapter.rewrites
        self.door = door
        self.sent: list[Sent] = []
        self.in_groups: list[tuple[Group, Prompt]] = []
        self.trouble: dict[str, Exception] = {}
        self._fake = fake
        self._clock = clock
        self._shelf = shelf
        self._adapter = adapter
        #: What was looked at once, as soon as it was there: forms behind buttons, files behind links.
        self._looked: dict[str, Any] = {}
        self._read: dict[str, tuple[object, Frame]] = {}

    # --- as an adapter

    def mount(self, web: Any, receive: Receive) -> None:
        """The adapter's own addresses."""
        self._adapter.mount(web, receive)

    async def deliver(self, to: Direct | Group, prompt: Prompt, send: Send) -> Receipt:
        """Post a message and remember what it was made from."""
        self._clock.at += 1
        if isinstance(to, Group):
            names = tuple(self.name_of(user) for user in to.users)
            self.in_groups.append((Group(to.platform, to.door, names), prompt))
            return await self._adapter.deliver(to, prompt, send)
        name = self.name_of(to.user)
        if name in self.trouble:
            raise self.trouble[name]
        receipt = await self._adapter.deliver(to, prompt, send)
        assert send.at is not None
        self.sent.append(Sent(name, receipt.id, send.at, prompt))
        return receipt

    def people(self, door: str) -> AsyncIterator[Profile]:
        """The platform's directory."""
        return self._adapter.people(door)

    async def close(self) -> None:
        """Close the adapter."""
        await self._adapter.close()

    # --- as a stage for stories

    @abstractmethod
    def user_of(self, name: str) -> str:
        """The id somebody of the cast has here."""

    @abstractmethod
    def name_of(self, user: str) -> str:
        """Whose id that is."""

    def keep(self) -> Kept:
        """Where the story has come to."""
        state, shelf, looked = deepcopy((self._fake.state, self._shelf.kept, self._looked))
        return Kept(state, shelf, tuple(self.sent), looked, self._clock.at)

    def go_on(self, kept: Kept) -> None:
        """Go on from there."""
        self._fake.state, self._shelf.kept, self._looked = deepcopy((kept.state, kept.shelf, kept.looked))
        self.sent, self._clock.at = list(kept.sent), kept.at

    async def read_once(self, key: str, content: object, read: Callable[[], Awaitable[Frame]]) -> Frame:
        """What this message shows, read anew only where it was edited: its content is another object then."""
        if key not in self._read or self._read[key][0] is not content:
            self._read[key] = (content, await read())
        found = self._read[key][1]
        return {**found, "files": list(found["files"])}

    # --- as a page

    async def frame(self, **parts: Any) -> Frame:
        """What the playground's page would send, done on this platform."""
        self._clock.at += 1
        name = parts["user"]
        match parts.pop("type"):
            case "open":
                return {"type": "history", "messages": await self.screen(name)}
            case "said":
                await self.say(name, parts["text"], parts["id"])
            case "arrived":
                await self.arrive(name, parts["id"])
            case "pressed":
                await self.press(name, parts["message"], parts["token"], parts["value"])
            case "submitted":
                return {"type": "taken", "errors": await self.submit(name, parts["message"], parts["values"])}
            case unknown:
                raise AssertionError(f"{self.name} knows no {unknown}")
        return {"type": "taken", "errors": {}}

    @abstractmethod
    async def screen(self, name: str) -> Sequence[Frame]:
        """The messages this person sees, as cards."""

    @abstractmethod
    async def say(self, name: str, text: str, event_id: str) -> None:
        """Type a sentence, or a command with a slash."""

    @abstractmethod
    async def arrive(self, name: str, event_id: str) -> None:
        """Open the chat with the bot for the first time."""

    @abstractmethod
    async def press(self, name: str, key: str, token: str, value: str) -> None:
        """Press a button of a message; one that is gone by now as an old phone still shows it."""

    @abstractmethod
    async def submit(self, name: str, key: str, values: Mapping[str, Any]) -> dict[str, str]:
        """Send off the form of a message; one that is gone as it was once seen. Gives what did not fit."""
