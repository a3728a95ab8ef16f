"""Readiness: before a cohort's launch whoever is proposed is asked five closed questions, once (PRODUCT §2.1, §4).

An answer is counted and forgotten: neither the fact nor the talk keeps what somebody answered.
"""

from conversations.engine.forms import Choice, Scale
from conversations.engine.scene import Because, Opening, Scene
from conversations.engine.script import Conversation, Next, Step
from conversations.engine.talks import Talk
from conversations.engine.triggers import after, at_once, the_people
from conversations.programme.facts import ReadinessAnswered, ReadinessDue
from conversations.programme.readiness_poll import QUESTIONS, side_of

readiness = Conversation(
    "readiness",
    opens=(after(ReadinessDue, ask=the_people, at=at_once),),
    lapses=10,
    about="cohort",
    needs=("poll",),
    before_consent=True,
    by_hand=False,
)

FIELDS = tuple(Scale(name, 1, 5) for name in QUESTIONS)

may_i = readiness.ask("may_i", Choice("answer", ("yes", "no")))
questions = readiness.ask("questions", *FIELDS)
thanks = readiness.tell("thanks")
left_out = readiness.tell("left_out")


@readiness.opening
def before_the_launch(scene: Scene, _: str) -> Opening | Because:
    part, poll = scene.participant, scene.extra["poll"]
    if part is None or part.state != "nominated" or scene.cohort is None or not scene.cohort.is_planned:
        return Because("no_cohort")
    if poll is None or poll.is_over(scene.now):
        return Because("answered")
    return Opening({"programme": scene.programme_name, "side": side_of(part)})


@may_i.then
def a_no_is_fine(talk: Talk) -> Step:
    return questions if talk["answer"] == "yes" else left_out


@questions.then
def counted_and_forgotten(talk: Talk) -> Next:
    values = {name: talk[name] for name in QUESTIONS}
    answered = ReadinessAnswered(cohort=talk.subject.id, side=talk.given["side"], values=values)
    return thanks.recording(answered).forgetting()
