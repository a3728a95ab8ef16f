"""What champions ask of the matcher about two people: together if it can be, or never (PRODUCT §3, §5)."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

Wish = Literal["pin", "forbid"]


@dataclass
class MatchWish:
    """`pin`: the matcher keeps the two together where the hard rules allow; `forbid`: it never drafts them.

    A pin holds in its cohort; a forbidden pairing in every cohort, in either direction. Why lies in the audit log.
    """

    id: str
    company: str
    cohort: str
    kind: Wish
    mentor: str
    mentee: str
    since: datetime

    @property
    def people(self) -> tuple[str, str]:
        """Mentor and mentee, in this order."""
        return (self.mentor, self.mentee)
