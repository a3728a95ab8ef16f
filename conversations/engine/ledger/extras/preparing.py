"""What a conversation before a session may look at: the topics both wish for, what the partner sent, what was asked."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from conversations.engine.ledger.extras.request import Request
from conversations.engine.ledger.extras.topics import skipped_by
from conversations.programme.sessions import Session
from conversations.programme.subjects import Subject

#: Among a person's words about a session: a topic of their own, and, before an id, what they sent ahead.
OWN_TOPIC, SENT = "topic", "ahead/"


def topic_key(session: Session, person: str) -> str:
    """The entry of a pairing's terms that holds what this person would like this session to be about."""
    return f"topic/{session.number}/{person}"


async def _topics(request: Request) -> Any:
    """What each side wished for, by person in the order of the pairing: the topic, and its words if it is their own.

    What the reader would rather not talk about is left out.
    """
    session, pairing, company, reader = request.session, request.pairing, request.company.id, request.reader.id
    skipped = await skipped_by(request.uow, company, reader, pairing.cohort) if pairing else ()
    found: dict[str, tuple[str, str]] = {}
    for person in pairing.people if pairing else ():
        topic = str(pairing.terms.get(topic_key(session, person), "")) if pairing and session else ""
        if topic == "own":
            words = await request.uow.confidences.get(request.company.id, person, request.subject, OWN_TOPIC)
            found |= {person: (topic, words)} if words else {}  # erased since: nothing is left to say
        elif topic and topic not in skipped:
            found[person] = (topic, "")
    return found


async def _sent_ahead(request: Request) -> Any:
    """The words that the partner sent ahead this time; '' when they are gone."""
    if request.pairing is None:
        return ""
    partner = request.pairing.other(request.reader.id)
    return await request.uow.confidences.get(request.company.id, partner, request.subject, f"{SENT}{request.occasion}")


async def _has_had_lesson(request: Request) -> Any:
    """Whether the reader was asked to read something before the sessions of this pairing."""
    talks = await request.uow.talks.about(request.company.id, [Subject("pairing", request.subject.id)], "lesson")
    return any(each.person == request.reader.id for each in talks)


LOADERS: Mapping[str, Callable[[Request], Awaitable[Any]]] = {
    "topics": _topics,
    "sent_ahead": _sent_ahead,
    "has_had_lesson": _has_had_lesson,
}
