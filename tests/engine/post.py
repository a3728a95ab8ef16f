"""A platform that keeps count, and the clock it lives by: it is a Tuesday afternoon until a test moves it."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from conversations.engine.ports import Direct, Group, Profile, Receipt, Send
from conversations.engine.prompts import Prompt
from tests.chat_cast import PLATFORM

NOW = datetime(2026, 3, 3, 14, tzinfo=UTC)
AURORA, BOREALIS = "aurora", "borealis"


class Died(BaseException):
    """The process is gone in the middle of a post."""


class HandClock:
    """Stands still until a test moves it."""

    def __init__(self, at: datetime = NOW) -> None:
        self.at = at

    def now(self) -> datetime:
        """The instant it shows."""
        return self.at


@dataclass(frozen=True)
class Shown:
    """A message on somebody's screen."""

    user: str
    prompt: Prompt
    send: Send
    at: datetime

    @property
    def step(self) -> str:
        """`conversation.step`."""
        return f"{self.prompt.conversation}.{self.prompt.step}"


@dataclass(frozen=True)
class Lost:
    """The platform shows the message or not, then its answer is lost: `error` is what the adapter meets."""

    error: BaseException
    is_shown: bool = True


class StrictPost:
    """A platform that keeps count: a message shown twice, or two posts into one chat at once, is a complaint."""

    def __init__(self, clock: HandClock, name: str = PLATFORM) -> None:
        self.name = name
        self.reads_back = True
        self.rewrites = False
        self.pace = 0.0
        self.shown: list[Shown] = []
        self.attempts: list[tuple[str, str, int, datetime]] = []
        self.complaints: list[str] = []
        self._clock = clock
        self._plans: dict[str, list[Exception | Lost]] = {}
        self._busy: list[str] = []

    def plan(self, user: str, *outcomes: Exception | Lost) -> None:
        """The next posts to this person go like this, one after the other; those after them arrive."""
        self._plans.setdefault(user, []).extend(outcomes)

    async def deliver(self, to: Direct | Group, prompt: Prompt, send: Send) -> Receipt:
        """Show a message, unless planned otherwise; from the second attempt on, look for it first."""
        assert isinstance(to, Direct)
        user = to.user if to.door == AURORA else f"{to.user}@{to.door}"
        self.attempts.append((user, f"{prompt.conversation}.{prompt.step}", send.attempt, self._clock.at))
        if user in self._busy:
            self.complaints.append(f"two posts to {user} at once")
        self._busy.append(user)
        try:
            return self._post(user, prompt, send)
        finally:
            self._busy.remove(user)

    def _post(self, user: str, prompt: Prompt, send: Send) -> Receipt:
        before = [each for each in self.shown if each.send.key == send.key]
        if before and send.attempt > 1 and self.reads_back:
            return Receipt(f"receipt-{send.key}")
        plans = self._plans.get(user, [])
        outcome = plans.pop(0) if plans else None
        if isinstance(outcome, Exception):
            raise outcome
        if outcome is None or outcome.is_shown:
            if before:
                self.complaints.append(f"{send.key} was said twice")
            self.shown.append(Shown(user, prompt, send, self._clock.at))
        if outcome is not None:
            raise outcome.error
        return Receipt(f"receipt-{send.key}")

    def mount(self, web: Any, receive: Any) -> None:
        """Nothing to serve."""

    def people(self, door: str) -> AsyncIterator[Profile]:
        """No directory here."""
        raise NotImplementedError

    async def close(self) -> None:
        """Nothing to give back."""
