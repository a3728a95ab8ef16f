"""Circle: the mentors' monthly supervision circle: when it meets, its theme, what to bring (PRODUCT §4)."""

from datetime import datetime, timedelta

from conversations.engine.forms import Choice
from conversations.engine.scene import Because, Opening, Scene
from conversations.engine.script import Conversation, Next
from conversations.engine.talks import Talk
from conversations.engine.triggers import after, at_once
from conversations.engine.values import Entry, Page, Word
from conversations.programme.facts import CircleAnswered, CircleCalled, Fact
from conversations.programme.outcomes import Circle
from conversations.programme.supervision import theme_of


def the_mentors(scene: Scene, _: Fact) -> tuple[str, ...]:
    """Everybody who mentors in a live pairing of the cohort."""
    mentors: tuple[str, ...] = scene.extra["mentors"]
    return mentors


def its_start(_: Scene, fact: Fact) -> datetime | None:
    """Whoever comes to their desk later is not asked any more."""
    return fact.start if isinstance(fact, CircleCalled) else None


circle = Conversation(
    "circle",
    opens=(after(CircleCalled, ask=the_mentors, at=at_once, too_late=its_start),),
    lapses=5,
    needs=("is_mentor", "circle_place"),
    for_who=("mentors",),
    by_hand=False,
    stop_covers="person",
)

invite = circle.ask("invite", Choice("answer", ("yes", "no")), shows=("place", "page"), can_skip=True)
see_you = circle.tell("see_you", shows=("entry",))
another_time = circle.tell("another_time")


@circle.opening
def before_it_meets(scene: Scene, _: str) -> Opening | Because:
    it = scene.outcome
    if not isinstance(it, Circle) or it.start is None or not scene.extra["is_mentor"]:
        return Because("not_in")
    if it.start <= scene.now:
        return Because("times_are_over")
    place = scene.extra["circle_place"]
    entry = Entry(
        it.id,
        0,
        it.start,
        it.start + timedelta(minutes=it.minutes),
        "",
        scene.now,
        place=place,
        title=Word("circle-entry", {"programme": scene.programme_name}),
        description=Word("circle-about"),
    )
    given = {"start": it.start, "programme": scene.programme_name, "asked_at": scene.now, "entry": entry}
    return Opening(
        {**given, "place": Word("circle-where", {"place": place}), "page": Page(f"circle_{theme_of(it.number)}")}
    )


@invite.then
def who_comes(talk: Talk) -> Next:
    comes = talk["answer"] == "yes"
    fact = CircleAnswered(circle=talk.subject.id, person=talk.person, comes=comes, asked_at=talk.given["asked_at"])
    return (see_you if comes else another_time).recording(fact)
