"""A talk: one person going through one conversation. A row, so that it survives restarts and deployments."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal

from conversations.programme.subjects import Subject

#: open: can be answered; parked: the person started something else; told: nothing was asked;
#: done, stopped, lapsed: over.
TalkState = Literal["open", "parked", "told", "done", "stopped", "lapsed"]


@dataclass
class Talk:
    """Answers are kept by field name; `given` is what was computed on opening and must not change since;
    a fork may add to it (`Next.giving`).

    `revision` moves with every answer: a button of an older revision is stale. `floor_until` (UTC) is when
    the question stops holding the floor; None holds none.
    """

    id: str
    company: str
    person: str
    conversation: str
    subject: Subject
    step: str
    locale: str
    opened_at: datetime
    given: dict[str, Any] = field(default_factory=dict)
    answers: dict[str, Any] = field(default_factory=dict)
    draft: dict[str, Any] = field(default_factory=dict)
    revision: int = 0
    state: TalkState = "open"
    asked_at: datetime | None = None
    floor_until: datetime | None = None
    is_own: bool = False

    def __getitem__(self, name: str) -> Any:
        """The answer to the field of this name, None if it was skipped."""
        return self.answers.get(name)

    @property
    def token(self) -> str:
        """What travels inside buttons: opaque id and version only."""
        return f"{self.id}.{self.revision}"

    @property
    def is_waiting(self) -> bool:
        """Somebody may still answer it."""
        return self.state in ("open", "parked")
