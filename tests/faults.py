"""What can go wrong with somebody else's HTTP interface, asked for by tests: per method, one after the other."""

from collections import deque
from dataclasses import dataclass


@dataclass(frozen=True)
class TooMany:
    """429 with Retry-After; a call of this method by the same caller before it has passed is complained about."""

    after: int


@dataclass(frozen=True)
class Broken:
    """An answer of this HTTP status; the call has no effect, unless `is_done`."""

    status: int = 500
    is_done: bool = False


@dataclass(frozen=True)
class LostAnswer:
    """The call has its effect, then the line goes dead."""


@dataclass(frozen=True)
class LostCall:
    """The line goes dead before anything happens."""


@dataclass(frozen=True)
class Slow:
    """The call has its effect at once, its answer comes so many seconds later."""

    seconds: float


@dataclass(frozen=True)
class Refused:
    """The platform says no with this error; the call has no effect.

    `status` and `is_nested`, an older wording of the same, are for platforms that have more than one way to say it.
    """

    error: str
    status: int = 403
    is_nested: bool = False


Fault = TooMany | Broken | LostAnswer | LostCall | Slow | Refused


class Faults:
    """Planned trouble by method; calls that nothing is planned for go well."""

    def __init__(self) -> None:
        self._planned: dict[str, deque[Fault]] = {}

    def plan(self, method: str, *faults: Fault, times: int = 1) -> None:
        """The next calls of this method meet these, one each; the whole row `times` over."""
        self._planned.setdefault(method, deque()).extend(faults * times)

    def next(self, method: str) -> Fault | None:
        """What this call meets."""
        planned = self._planned.get(method)
        return planned.popleft() if planned else None

    def clear(self) -> None:
        """From now on everything goes well."""
        self._planned.clear()

    @property
    def is_all_over(self) -> bool:
        """Everything planned has happened."""
        return not any(self._planned.values())
