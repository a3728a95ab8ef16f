"""Leave: out of the programme, one tap, no reason needed; what that means is said first."""

from conversations.engine.forms import Choice
from conversations.engine.scene import Because, Opening, Scene
from conversations.engine.script import Conversation, Next, Step
from conversations.engine.talks import Talk
from conversations.programme.facts import Left
from conversations.programme.people import MEMBER

leave = Conversation("leave", about="cohort")

sure = leave.ask("sure", Choice("answer", ("yes", "pause", "no")), doors=("my_data",))
done = leave.tell("done", doors=("my_data",))
kept = leave.tell("kept")
rather_pause = leave.tell("rather_pause", doors=("pause",))


@leave.opening
def from_a_cohort(scene: Scene, _: str) -> Opening | Because:
    if scene.participant is None or scene.participant.state not in MEMBER:
        return Because("not_in")
    return Opening({"programme": scene.programme_name})


@sure.then
def three_ways(talk: Talk) -> Next | Step:
    if talk["answer"] == "no":
        return kept
    if talk["answer"] == "pause":
        return rather_pause
    return done.recording(Left(cohort=talk.subject.id, person=talk.person))
