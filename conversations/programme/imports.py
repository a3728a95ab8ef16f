"""An import from a file: looked at first, carried out after a yes (PRODUCT §1, §10). Its text lies sealed."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from conversations.programme.subjects import Subject

ImportKind = Literal["people", "outcomes"]
ImportState = Literal["looked_at", "running", "done", "dropped"]
#: Nobody said yes for so long: the text goes.
KEPT_FOR = timedelta(days=1)


@dataclass
class Import:
    """`rows` lines that fitted, of which `done` are in; `person` gave it in, '' for the operator's command line."""

    id: str
    company: str
    person: str
    kind: ImportKind
    created_at: datetime
    rows: int
    done: int = 0
    state: ImportState = "looked_at"
    finished_at: datetime | None = None

    @property
    def words_at(self) -> tuple[Subject, str]:
        """Under which subject and name the confidences keep its text, with no author."""
        return Subject("company", self.company), f"import/{self.id}"
