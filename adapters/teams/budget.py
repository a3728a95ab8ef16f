"""How often we may write: so many messages in one chat and at one door, and the waits that Teams has imposed.

All of it lives in this process. With several replicas each has its own windows; what is too much together Teams
says, and that is obeyed by whoever hears it.
"""

from collections import deque
from collections.abc import Callable, Sequence
from zlib import crc32

from conversations.engine.errors import TryLater

#: Messages, and the seconds in which a bot may send no more: in one chat, and at one door (platform-facts §1.3).
Windows = Sequence[tuple[int, float]]
A_CHAT: Windows = ((7, 1.0), (8, 2.0), (60, 30.0), (1_800, 3_600.0))
A_DOOR: Windows = ((30, 1.0),)
#: Seconds between two messages in one chat: seven a second.
PACE = 0.15
#: Seconds of the first wait where Teams asks for one and does not say how long, and of the longest; it doubles.
FIRST_WAIT = 1.0
LONGEST_WAIT = 60.0
#: Chats that are remembered before idle ones are let go.
CHATS = 10_000

Place = tuple[str, str]  # door, chat; '' for the whole door


class Budget:
    """`now` is the wall clock in seconds since 1970."""

    def __init__(self, now: Callable[[], float], a_chat: Windows = A_CHAT, a_door: Windows = A_DOOR) -> None:
        self._now = now
        self._windows = (a_door, a_chat)
        self._sent: dict[Place, deque[float]] = {}
        self._waits: dict[Place, float] = {}  # until when
        self._refusals: dict[Place, int] = {}  # in a row
        self._room = CHATS

    def spend(self, door: str, chat: str) -> None:
        """Count one message. Raises TryLater, and counts nothing, while a wait is not over or a window is full."""
        now = self._now()
        for place, windows in zip(_places(door, chat), self._windows, strict=True):
            left = max(self._waits.get(place, 0.0) - now, self._full(place, windows, now))
            if left > 0:
                raise TryLater(left, is_whole_door=not place[1])
        for place, windows in zip(_places(door, chat), self._windows, strict=True):
            most = max(count for count, _ in windows)
            self._sent.setdefault(place, deque(maxlen=most)).append(now)
        if len(self._sent) > self._room:
            self._let_go(now)
            self._room = max(CHATS, 2 * len(self._sent))

    def heed(self, door: str, chat: str = "", after: float | None = None) -> TryLater:
        """Keep a wait of so many seconds for the door, or for one chat alone; returns what to raise.

        Without `after` the wait doubles with each refusal in a row, spread such that chats do not come back together.
        """
        place = (door, chat)
        self._refusals[place] = self._refusals.get(place, 0) + 1
        wait = _back_off(place, self._refusals[place]) if after is None else after
        self._waits[place] = max(self._waits.get(place, 0.0), self._now() + wait)
        return TryLater(wait, is_whole_door=not chat)

    def went_well(self, door: str, chat: str) -> None:
        """Teams has taken one: the next refusal is a first one again."""
        for place in _places(door, chat):
            self._refusals.pop(place, None)

    def _full(self, place: Place, windows: Windows, now: float) -> float:
        """Seconds until there is room again; 0 or less where there is some."""
        sent = self._sent.get(place, ())
        return max((sent[-count] + seconds - now for count, seconds in windows if len(sent) >= count), default=0.0)

    def _let_go(self, now: float) -> None:
        longest = max(seconds for windows in self._windows for _, seconds in windows)
        self._sent = {place: sent for place, sent in self._sent.items() if now - sent[-1] < longest}
        self._waits = {place: until for place, until in self._waits.items() if until > now}


def _places(door: str, chat: str) -> tuple[Place, Place]:
    return (door, ""), (door, chat)


def _back_off(place: Place, refusals: int) -> float:
    """Between half and the whole of the doubled wait; the spread is a place's own, so that it can be foretold."""
    longest = min(FIRST_WAIT * 2.0 ** min(refusals - 1, 16), LONGEST_WAIT)
    spread: float = crc32(f"{place}{refusals}".encode()) / 2**32
    return longest * (1 + spread) / 2
