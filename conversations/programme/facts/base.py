"""What has happened. Scripts and timers record facts; the ledger turns them into changes and reminders.

A field typed `Private` is somebody's own words: the ledger passes it to the confidences and the journal
leaves it out, as it does the answers a fact names in `sealed`.
"""

from dataclasses import dataclass, fields
from typing import ClassVar, NewType

from conversations.programme.subjects import Kind, Subject

Private = NewType("Private", str)
#: Nothing was written.
NO_WORDS = Private("")


@dataclass(frozen=True, kw_only=True)
class Fact:
    """Something that has happened. `about` names the field that holds the subject's id.

    `sealed` names what people answered in private.
    """

    about: ClassVar[tuple[Kind, str]]
    sealed: ClassVar[tuple[str, ...]] = ()

    @property
    def subject(self) -> Subject:
        """The noun this is about."""
        kind, name = self.about
        return Subject(kind, getattr(self, name))

    @property
    def occasion(self) -> str:
        """What tells this time from another time of the same kind about the same noun."""
        return ""

    def public(self) -> dict[str, str]:
        """The fields the journal may keep: everything but people's own words and private answers."""
        return {
            each.name: str(getattr(self, each.name))
            for each in fields(self)
            if each.type not in (Private, "Private")
            and each.name not in self.sealed
            and getattr(self, each.name) not in (None, "", ())
        }
