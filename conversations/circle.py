"""Circle: the mentors' monthly supervision circle: when it meets, its theme, what to bring (PRODUCT §4)."""

from datetime import datetime, timedelta

from conversations.engine.forms import Choice
from conversations.engine.scene import Because, Opening, Scene
from conversations.engine.script import Conversation, Next
from conversations.engine.talks import Talk
from conversations.engine.triggers import after, at_once
from conversations.engine.values import Entry, Page, Word
from conversations.programme.facts import CircleAnswered, CircleCalled, CircleCancelled, Fact
from conversations.programme.outcomes import Circle
from conversations.programme.supervision import theme_of


def the_mentors(scene: Scene, _: Fact) -> tuple[str, ...]:
    """Everybody who mentors in a live pairing of the cohort."""
    mentors: tuple[str, ...] = scene.extra["mentors"]
    return mentors


def those_who_come(scene: Scene, _: Fact) -> tuple[str, ...]:
    """Everybody who said yes."""
    comers: tuple[str, ...] = scene.extra["circle_comers"]
    return comers


def its_start(scene: Scene, fact: Fact) -> datetime | None:
    """Whoever comes to their desk later need not read of it any more."""
    if isinstance(fact, CircleCalled):
        return fact.start
    return scene.outcome.start if isinstance(scene.outcome, Circle) else None


circle = Conversation(
    "circle",
    opens=(
        after(CircleCalled, ask=the_mentors, at=at_once, too_late=its_start),
        after(CircleCancelled, ask=those_who_come, at=at_once, step="cancelled", too_late=its_start),
    ),
    lapses=5,
    needs=("is_mentor", "circle_place", "circle_comers"),
    for_who=("mentors", "circle_comers"),
    by_hand=False,
    stop_covers="person",
)

invite = circle.ask("invite", Choice("answer", ("yes", "no")), shows=("place", "page"), can_skip=True)
see_you = circle.tell("see_you", shows=("entry",))
another_time = circle.tell("another_time")
cancelled = circle.tell("cancelled", shows=("entry",))


@circle.opening
def before_it_meets(scene: Scene, step: str) -> Opening | Because:
    it = scene.outcome
    may_read = scene.reader.id in scene.extra["circle_comers"] if step == "cancelled" else scene.extra["is_mentor"]
    if not isinstance(it, Circle) or it.start is None or not may_read:
        return Because("not_in")
    if it.cancelled_at is not None and step != "cancelled":
        return Because("times_are_over")
    if it.start <= scene.now:
        return Because("times_are_over")
    place = scene.extra["circle_place"]
    entry = Entry(
        it.id,
        int(it.cancelled_at is not None),
        it.start,
        it.start + timedelta(minutes=it.minutes),
        "",
        scene.now,
        is_cancelled=it.cancelled_at is not None,
        place=place,
        title=Word("circle-entry", {"programme": scene.programme_name}),
        description=Word("circle-about"),
    )
    given = {"start": it.start, "programme": scene.programme_name, "asked_at": scene.now, "entry": entry}
    if step == "cancelled":
        return Opening(given, step)
    return Opening(
        {**given, "place": Word("circle-where", {"place": place}), "page": Page(f"circle_{theme_of(it.number)}")}
    )


@invite.then
def who_comes(talk: Talk) -> Next:
    comes = talk["answer"] == "yes"
    fact = CircleAnswered(circle=talk.subject.id, person=talk.person, comes=comes, asked_at=talk.given["asked_at"])
    return (see_you if comes else another_time).recording(fact)
