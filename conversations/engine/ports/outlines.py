"""What is asked of a whole company at once, in outline: a hundred thousand of them are read in the blink of an eye."""

from collections.abc import Collection, Sequence
from typing import Protocol

from conversations.programme.outlines import EntryOutline, PairingOutline, PartOutline, PersonOutline
from conversations.programme.pairings import PairingState


class Outlines(Protocol):
    """Of pairings, people, their parts, and the audit log."""

    async def pairings(self, company: str, states: Collection[PairingState] = ()) -> Sequence[PairingOutline]: ...
    async def people(self, company: str, only: Collection[str] = ()) -> Sequence[PersonOutline]: ...
    async def participants(self, company: str, cohort: str) -> Sequence[PartOutline]: ...
    async def unmatched(self, company: str, cohorts: Collection[str]) -> int: ...
    async def audit(self, company: str) -> Sequence[EntryOutline]: ...
