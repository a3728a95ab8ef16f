"""What Teams can tell us, as a value: what a person did, where, and what kind of answer is waited for."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from adapters.teams.references import Reference
from conversations.engine.events import Event

PLATFORM = "teams"

Activity = Mapping[str, Any]
#: `press` and `submit` on a card, `fetch` opens a dialog and `task` sends it off, `file` takes or declines one,
#: `elsewhere` are words to us in a group or a channel.
Kind = Literal["message", "press", "submit", "fetch", "task", "file", "install", "elsewhere", "ignored"]


@dataclass(frozen=True)
class Incoming:
    """One activity. `event` is None for files, for words elsewhere and for what is ignored, of which `why` says why.

    `invoke` is the name of the invoke whose answer is waited for, '' for everything else. `reference` is where an
    answer goes, None where nobody is to be answered; only one of a personal chat `is_personal`. `value` is what
    comes with a file.
    """

    kind: Kind
    event: Event | None = None
    reference: Reference | None = None
    is_personal: bool = False
    invoke: str = ""
    value: Mapping[str, Any] = field(default_factory=dict)
    why: str = ""

    @property
    def locale(self) -> str:
        """The person's language as their client says, English where it does not."""
        return (self.reference.locale if self.reference else "") or "en"
