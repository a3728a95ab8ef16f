"""The quarterly audit: who looks at which pairing, what they find, and what becomes of a pattern."""

from dataclasses import dataclass

from conversations.programme.auditing import Verdict
from conversations.programme.facts.base import NO_WORDS, Fact, Private


@dataclass(frozen=True, kw_only=True)
class AuditDue(Fact):
    """A pairing is in the sample of a quarter ('2026-Q2'), and `to` looks at it."""

    about = ("pairing", "pairing")
    pairing: str
    quarter: str
    to: str

    @property
    def occasion(self) -> str:
        return self.quarter


@dataclass(frozen=True, kw_only=True)
class VerdictGiven(Fact):
    """What its auditor found; '' takes it back. `at_desk`: by a command, so that nobody need be asked any more."""

    about = ("pairing", "pairing")
    pairing: str
    quarter: str
    by: str
    verdict: Verdict
    line: Private = NO_WORDS
    at_desk: bool = False


@dataclass(frozen=True, kw_only=True)
class AuditPattern(Fact):
    """So many of a region's sample need help that its champions and the programme office should know."""

    about = ("pairing", "pairing")
    pairing: str
    audit: str
    quarter: str
    needs_help: int
    size: int

    @property
    def occasion(self) -> str:
        return f"{self.quarter}/{self.needs_help}/{self.size}"
