"""What is asked of storage for the figures: sums and set sizes, and the months that are frozen."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from conversations.programme.anonymity import Published
from conversations.programme.measuring import Given
from conversations.programme.publication import Scope


@dataclass(frozen=True)
class FrozenFigure:
    """One figure of one scope as it was frozen for the month that begins on this day.

    `people` is the exact number it rests on, for the rules of publication alone; `members` are their keyed hashes,
    None as soon as nothing is compared with them any more.
    """

    scope: Scope
    month: date
    published: Published
    people: int = 0
    members: frozenset[bytes] | None = None


@dataclass(frozen=True)
class FrozenTheme:
    """What enough stories of one scope are about, frozen for the quarter whose last month begins on this day.

    `n` people or more named it: a multiple of 5.
    """

    scope: Scope
    month: date
    theme: str
    n: int


class Reports(Protocol):
    """Figures as sums, and what was frozen of them. Ids of people never leave it: only hashes under `secret`."""

    async def counts(self, company: str, scope: Scope, since: datetime, until: datetime) -> Mapping[str, int]: ...
    async def days_to_first_meeting(
        self, company: str, scope: Scope, since: datetime, until: datetime
    ) -> Mapping[int, int]: ...
    async def given(
        self, company: str, scope: Scope, figure: str, since: datetime, until: datetime, secret: str
    ) -> Given: ...
    async def trainers(self, company: str, scope: Scope, secret: str) -> frozenset[bytes]: ...
    async def census(self, company: str) -> Mapping[tuple[str, ...], int]: ...
    async def freeze(self, company: str, figures: Sequence[FrozenFigure]) -> None: ...
    async def frozen(self, company: str, scope: Scope, months: Sequence[date]) -> Sequence[FrozenFigure]: ...
    async def is_frozen(self, company: str, month: date) -> bool: ...
    async def remembered(self, company: str) -> Sequence[FrozenFigure]: ...
    async def forget(self, company: str, person: str, secret: str) -> None: ...
    async def forget_all(self, company: str) -> None: ...


class Themes(Protocol):
    """What stories are about: counts of people, and what was frozen of them."""

    async def said(self, company: str, scope: Scope, since: datetime, until: datetime) -> Mapping[str, int]: ...
    async def freeze(self, company: str, themes: Sequence[FrozenTheme]) -> None: ...
    async def frozen(self, company: str, scope: Scope, month: date) -> Sequence[FrozenTheme]: ...
