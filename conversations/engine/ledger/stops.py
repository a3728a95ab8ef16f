"""A stop holds: whoever stopped a question that comes again is not asked it again (PRODUCT §2.7)."""

from conversations.engine.ports import UnitOfWork
from conversations.engine.script import Conversation
from conversations.programme.people import Person
from conversations.programme.subjects import Subject

_YES = "yes"


async def keep_stop(uow: UnitOfWork, script: Conversation, person: Person, subject: Subject) -> None:
    """From now on it does not open by itself, as far as its stop covers."""
    if script.stop_covers:
        await uow.confidences.put(person.company, person.id, _covered(script, person, subject), _name(script), _YES)


async def was_stopped(
    uow: UnitOfWork, script: Conversation, person: Person, subject: Subject, is_own: bool = False
) -> bool:
    """Whether the person stopped it; opening it themselves lifts that."""
    covered, name = _covered(script, person, subject), _name(script)
    if not await uow.confidences.get(person.company, person.id, covered, name):
        return False
    if is_own:
        await uow.confidences.forget(person.company, person.id, covered, name)
    return not is_own


def _covered(script: Conversation, person: Person, subject: Subject) -> Subject:
    return subject if script.stop_covers == "subject" else Subject("person", person.id)


def _name(script: Conversation) -> str:
    return f"stopped/{script.name}"
