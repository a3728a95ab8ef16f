"""How often we may ask: messages per door as a bucket that refills, and the waits that Slack has imposed.

Both live in this process. With several replicas each has its own bucket; what is too much together Slack
says, and that is obeyed by whoever hears it.
"""

from collections.abc import Callable

from adapters.slack import limits
from conversations.engine.errors import TryLater


class Budget:
    """`now` is the wall clock in seconds since 1970."""

    def __init__(
        self,
        now: Callable[[], float],
        per_minute: float = limits.POSTS_A_MINUTE,
        burst: int = limits.POSTS_AT_ONCE,
    ) -> None:
        self._now = now
        self._per_second = per_minute / 60
        self._burst = burst
        self._left: dict[str, tuple[float, float]] = {}  # by door: messages left, and when that was
        self._waits: dict[tuple[str, str, str], float] = {}  # by door, method and chat: until when

    def check(self, door: str, method: str, chat: str = "") -> None:
        """Raises TryLater while Slack's wait for this method at this door, or in this chat, has not passed."""
        for place in ("", chat) if chat else ("",):
            until = self._waits.get((door, method, place))
            if until is None:
                continue
            left = until - self._now()
            if left > 0:
                raise _later(left, bool(place))
            del self._waits[door, method, place]

    def heed(self, door: str, method: str, after: float, chat: str = "") -> TryLater:
        """Keep the wait that Slack asks for, in seconds; returns what to raise. `chat` when it concerns that alone."""
        key = (door, method, chat)
        self._waits[key] = max(self._waits.get(key, 0.0), self._now() + after)
        return _later(after, bool(chat))

    def spend(self, door: str) -> None:
        """Take one message out of the door's bucket. Raises TryLater for the whole door when it is empty."""
        now = self._now()
        left, since = self._left.get(door, (float(self._burst), now))
        left = min(left + max(now - since, 0.0) * self._per_second, float(self._burst))
        if left < 1:
            self._left[door] = (left, now)
            raise TryLater((1 - left) / self._per_second, is_whole_door=True)
        self._left[door] = (left - 1, now)


def _later(after: float, is_one_chat: bool) -> TryLater:
    """A second is the pace of one chat, which Slack answers like any other limit: it need not stop a whole door."""
    return TryLater(after, is_whole_door=not is_one_chat and after > limits.PACE)
