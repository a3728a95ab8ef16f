"""How often a bot may call per thread, as Microsoft publishes it; counted, whoever calls too often is told to wait."""

from collections import deque

#: Calls and the seconds in which so many are taken, for messages of one bot in one thread.
SENDING = ((7, 1.0), (8, 2.0), (60, 30.0), (1800, 3600.0))
#: The same for looking up members.
LOOKING = ((14, 1.0), (16, 2.0), (120, 30.0), (3600, 3600.0))


class Pace:
    """The calls of each thread within the last hour."""

    def __init__(self, windows: tuple[tuple[int, float], ...]) -> None:
        self._windows = windows
        self._calls: dict[str, deque[float]] = {}

    def count(self, thread: str, now: float) -> float:
        """Count a call at `now`; gives how many seconds too early it came, 0 for one that is in time."""
        calls = self._calls.setdefault(thread, deque(maxlen=max(most for most, _ in self._windows)))
        early = 0.0
        for most, seconds in self._windows:
            if len(calls) >= most:
                early = max(early, seconds - (now - calls[-most]))
        if early <= 0:
            calls.append(now)
        return max(0.0, early)
