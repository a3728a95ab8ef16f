"""Circle host: whoever hosts the mentors' circle says when and where it meets, and hears how many come."""

from datetime import datetime

from conversations.engine.forms import Moment, Text
from conversations.engine.scene import Because, Opening, Scene
from conversations.engine.script import Conversation, Next, Step
from conversations.engine.talks import Talk
from conversations.engine.triggers import after, at_once, the_person
from conversations.programme.facts import CircleCalled, CircleCounted, CircleDue, Fact, Private
from conversations.programme.outcomes import Circle
from conversations.programme.working_time import add_working_days


def five_working_days_later(scene: Scene, _: Fact) -> datetime:
    """Then there is no circle this month."""
    return add_working_days(scene.reader.availability, scene.now, 5)


circle_host = Conversation(
    "circle_host",
    opens=(
        after(CircleDue, ask=the_person, at=at_once, too_late=five_working_days_later),
        after(CircleCounted, ask=the_person, at=at_once, step="coming"),
    ),
    nudges=(2,),
    lapses=3,
    needs=("mentors",),
    is_office=True,
    by_hand=False,
)

when = circle_host.ask("when", Moment("start", lies="ahead"), Text("place", 300), can_skip=True)
called = circle_host.tell("called")
not_this_month = circle_host.tell("not_this_month")
coming = circle_host.tell("coming")


@circle_host.opening
def once_a_month(scene: Scene, step: str) -> Opening | Because:
    it, cohort = scene.outcome, scene.cohort
    if not isinstance(it, Circle) or cohort is None or it.host != scene.reader.id:
        return Because("somebody_else")
    if step == "coming":
        return Opening({"start": it.start, "cohort": cohort.name, "count": int(scene.occasion)}, step)
    if it.start is not None:
        return Because("answered")
    return Opening({"cohort": cohort.name, "minutes": it.minutes, "count": len(scene.extra["mentors"])})


@when.then
def the_mentors_are_invited(talk: Talk) -> Next | Step:
    if not talk["start"]:
        return not_this_month
    place = Private(talk["place"])
    return called.recording(CircleCalled(circle=talk.subject.id, by=talk.person, start=talk["start"], place=place))
