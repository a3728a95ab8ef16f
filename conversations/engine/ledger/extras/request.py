"""For whom and about what something is loaded that only some conversations need."""

from dataclasses import dataclass
from datetime import datetime

from conversations.engine.commands import Commands
from conversations.engine.ports import UnitOfWork
from conversations.programme.companies import Company
from conversations.programme.pairings import Pairing
from conversations.programme.people import Concern, Person
from conversations.programme.sessions import Session
from conversations.programme.subjects import Subject


@dataclass(frozen=True)
class Request:
    """One reader, one subject, one instant (UTC), the nouns behind the subject, and all commands there are."""

    uow: UnitOfWork
    company: Company
    reader: Person
    subject: Subject
    now: datetime
    session: Session | None
    concern: Concern | None
    pairing: Pairing | None
    occasion: str
    commands: Commands
