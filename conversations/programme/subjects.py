"""What a talk, a reminder or a fact is about: one noun, named by kind and id."""

from dataclasses import dataclass
from typing import Literal

Kind = Literal[
    "person",
    "cohort",
    "pairing",
    "session",
    "concern",
    "company",
    "programme",
    "region",
    "talk",
    "action",
    "commitment",
    "story",
    "circle",
    "event",
    "item",
]


@dataclass(frozen=True)
class Subject:
    """A noun by kind and id; its text form `session/4f2a` is what the database stores."""

    kind: Kind
    id: str

    def __str__(self) -> str:
        return f"{self.kind}/{self.id}"

    @classmethod
    def of(cls, text: str) -> "Subject":
        """Read the text form back."""
        kind, _, ident = text.partition("/")
        return cls(kind, ident)  # type: ignore[arg-type]  # only our own rows are read here
