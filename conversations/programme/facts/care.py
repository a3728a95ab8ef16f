"""Concerns, skipped topics, and what the programme office should see."""

from dataclasses import dataclass

from conversations.programme.facts.base import Fact, Private


@dataclass(frozen=True, kw_only=True)
class ConcernRaised(Fact):
    """Something raised with a named confidant; the words are theirs alone to read."""

    about = ("person", "person")
    person: str
    confidant: str
    words: Private
    pairing: str | None = None


@dataclass(frozen=True, kw_only=True)
class ConcernPassedOn(Fact):
    """The confidant has a concern to read."""

    about = ("concern", "concern")
    concern: str
    to: str

    @property
    def occasion(self) -> str:
        return self.to


@dataclass(frozen=True, kw_only=True)
class ConcernAcknowledged(Fact):
    """The confidant has read it and says so."""

    about = ("concern", "concern")
    concern: str
    by: str


@dataclass(frozen=True, kw_only=True)
class TopicSkipped(Fact):
    """This person does not want to talk about the topic any more; nobody is told who said so."""

    about = ("person", "person")
    sealed = ("topic",)
    person: str
    topic: str


@dataclass(frozen=True, kw_only=True)
class AttentionNeeded(Fact):
    """Something the programme office should see; `matter` is a key, nothing in it rests on private answers."""

    about = ("pairing", "pairing")
    pairing: str
    matter: str
    occasion_key: str
    about_person: str | None = None

    @property
    def occasion(self) -> str:
        return f"{self.matter}/{self.occasion_key}"
