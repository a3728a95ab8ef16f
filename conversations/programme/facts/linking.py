"""One person at several addresses, one company behind several doors (PRODUCT §1)."""

from dataclasses import dataclass

from conversations.programme.facts.base import Fact, Private
from conversations.programme.linking import CodeKind


@dataclass(frozen=True, kw_only=True)
class CodeAsked(Fact):
    """This person would like a one-time code, for another address of theirs or for another door."""

    about = ("person", "person")
    person: str
    kind: CodeKind


@dataclass(frozen=True, kw_only=True)
class CodeMade(Fact):
    """There it is: said once to whoever asked, kept nowhere but as a keyed hash."""

    about = ("person", "person")
    person: str
    kind: CodeKind
    code: Private

    @property
    def occasion(self) -> str:
        """The code itself: what opens by it opens at once, in answer to its reader."""
        return self.code


@dataclass(frozen=True, kw_only=True)
class AddressFound(Fact):
    """Somebody with this person's e-mail wrote from another place (`place`: a hash of it): maybe it is they."""

    about = ("person", "person")
    person: str
    platform: str
    place: str

    @property
    def occasion(self) -> str:
        """The platform, and what tells this place from another one there."""
        return f"{self.platform}/{self.place}"


@dataclass(frozen=True, kw_only=True)
class AddressDisowned(Fact):
    """The person says that it is not they."""

    about = ("person", "person")
    person: str
    platform: str

    @property
    def occasion(self) -> str:
        """The platform it is about."""
        return self.platform


@dataclass(frozen=True, kw_only=True)
class AddressLinked(Fact):
    """Both sides have said so: from now on this person is there, too."""

    about = ("person", "person")
    person: str
    platform: str


@dataclass(frozen=True, kw_only=True)
class PlatformPreferred(Fact):
    """Where this person would like to be written to."""

    about = ("person", "person")
    person: str
    platform: str


@dataclass(frozen=True, kw_only=True)
class DoorOpened(Fact):
    """Another door leads to the company, by a code that `person` had asked for."""

    about = ("company", "company")
    company: str
    person: str
    platform: str
    door: str

    @property
    def occasion(self) -> str:
        """The platform, and the door there."""
        return f"{self.platform}/{self.door}"
