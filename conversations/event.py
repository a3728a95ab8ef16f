"""Event: a region holds something for its participants: when and where, who comes, what became of it (PRODUCT §1)."""

from datetime import datetime, timedelta

from conversations.engine.forms import Choice
from conversations.engine.scene import Because, Opening, Scene
from conversations.engine.script import Conversation, Next
from conversations.engine.talks import Talk
from conversations.engine.triggers import after, at_once
from conversations.engine.values import Entry, Page, Word
from conversations.programme.facts import EventAdded, EventAnswered, EventCancelled, EventRestored, Fact
from conversations.programme.outcomes import Event


def the_invited(scene: Scene, _: Fact) -> tuple[str, ...]:
    """Everybody it is for who has not said yet whether they come."""
    return tuple(each for each in scene.extra["event_invited"] if each not in scene.extra["event_answers"])


def those_who_come(scene: Scene, _: Fact) -> tuple[str, ...]:
    """Everybody who said yes, ids in order."""
    return tuple(sorted(person for person, comes in scene.extra["event_answers"].items() if comes))


def its_start(scene: Scene, _: Fact) -> datetime | None:
    """Whoever comes to their desk later need not read of it any more."""
    return scene.outcome.start if isinstance(scene.outcome, Event) else None


event = Conversation(
    "event",
    opens=(
        after(EventAdded, ask=the_invited, at=at_once, too_late=its_start),
        after(EventRestored, ask=the_invited, at=at_once, too_late=its_start),
        after(EventRestored, ask=those_who_come, at=at_once, step="restored", too_late=its_start),
        after(EventCancelled, ask=those_who_come, at=at_once, step="cancelled", too_late=its_start),
    ),
    lapses=5,
    needs=("event_invited", "event_answers", "event_words"),
    for_who=("event_invited", "event_answers"),
    by_hand=False,
)

invite = event.ask("invite", Choice("answer", ("yes", "no")), shows=("place",), can_skip=True)
orientation = event.ask("orientation", Choice("answer", ("yes", "no")), shows=("place", "page"), can_skip=True)
see_you = event.tell("see_you", shows=("entry",))
another_time = event.tell("another_time")
cancelled = event.tell("cancelled", shows=("entry",))
restored = event.tell("restored", shows=("place", "entry"))


@event.opening
def while_it_is_ahead(scene: Scene, step: str) -> Opening | Because:
    it = scene.outcome
    if not isinstance(it, Event) or scene.reader.id not in scene.extra["event_invited"]:
        return Because("not_in")
    if it.start <= scene.now:
        return Because("times_are_over")
    words, is_orientation = scene.extra["event_words"], it.kind == "orientation"
    name = words["name"] or Word("event-name_of_orientation" if is_orientation else "event-name_of_event")
    if scene.occasion.partition("/")[0] != str(it.sequence):
        return Because("moved")  # what has become of it since is told for itself
    if step not in ("restored", "cancelled") and scene.reader.id in scene.extra["event_answers"]:
        return Because("answered")
    entry = Entry(
        it.id,
        it.sequence,
        it.start,
        it.start + timedelta(minutes=it.minutes),
        "",
        scene.now,
        is_cancelled=it.cancelled_at is not None,
        place=words["place"],
        title=name,
        description=Word("event-about_orientation" if is_orientation else "event-about"),
    )
    given = {"name": name, "start": it.start, "minutes": it.minutes, "entry": entry, "asked_at": scene.now}
    given |= {"page": Page("orientation")} if is_orientation else {}
    place = {"place": Word("event-where", {"place": words["place"]})} if words["place"] else {}
    return Opening(given | place, step or ("orientation" if is_orientation else ""))


@invite.then
@orientation.then
def who_comes(talk: Talk) -> Next:
    comes = talk["answer"] == "yes"
    fact = EventAnswered(event=talk.subject.id, person=talk.person, comes=comes, asked_at=talk.given["asked_at"])
    return (see_you if comes else another_time).recording(fact)
