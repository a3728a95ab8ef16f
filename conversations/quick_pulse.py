"""Quick pulse: on the second day of a diagnosis everybody in the cohort is asked the same two things (PRODUCT §4).

An answer is counted and forgotten: neither the fact nor the talk keeps what somebody answered.
"""

from conversations.engine.forms import Choice, Scale
from conversations.engine.scene import Because, Opening, Scene
from conversations.engine.script import Conversation, Next, Step
from conversations.engine.talks import Talk
from conversations.engine.triggers import after, at_once, the_people
from conversations.programme.facts import QuickPulseAnswered, QuickPulseDue
from conversations.programme.people import MEMBER
from conversations.programme.quick_pulse import EASIER, WAYS, WORTH

quick_pulse = Conversation(
    "quick_pulse",
    opens=(after(QuickPulseDue, ask=the_people, at=at_once),),
    lapses=5,
    about="cohort",
    needs=("quick_pulse",),
    by_hand=False,
)

questions = quick_pulse.ask("questions", Scale(WORTH, 1, 5), Choice(EASIER, WAYS), can_skip=True)
thanks = quick_pulse.tell("thanks")
left_out = quick_pulse.tell("left_out")


@quick_pulse.opening
def while_it_is_open(scene: Scene, _: str) -> Opening | Because:
    part = scene.participant
    if part is None or part.state not in MEMBER or scene.cohort is None:
        return Because("not_in")
    found = scene.extra["quick_pulse"]
    if found is None:
        return Because("answered")
    return Opening({"programme": scene.programme_name, "diagnosis": found.id})


@questions.then
def counted_and_forgotten(talk: Talk) -> Next | Step:
    if talk[WORTH] is None or talk[EASIER] is None:
        return left_out
    about = {"cohort": talk.subject.id, "diagnosis": talk.given["diagnosis"]}
    answered = QuickPulseAnswered(**about, worth=talk[WORTH], easier=talk[EASIER])
    return thanks.recording(answered).forgetting()
