"""Trial vote: when the trial is over each is asked in private whether to go on (PRODUCT §3, §4)."""

from conversations.engine.forms import Choice
from conversations.engine.scene import Because, Opening, Scene
from conversations.engine.script import Conversation, Next, Step
from conversations.engine.talks import Talk
from conversations.engine.triggers import after, both_sides, the_next_working_day
from conversations.programme.facts import CheckInDue, DecisionAnswered, PairingResumed, TrialVoteDue

trial_vote = Conversation(
    "trial_vote",
    opens=(
        after(TrialVoteDue, ask=both_sides, at=the_next_working_day),
        after(PairingResumed, ask=both_sides, at=the_next_working_day),
    ),
    nudges=(2,),
    about="pairing",
    needs=("decisions",),
    is_neutral=True,
    by_hand=False,
    stop_covers="subject",
)

vote = trial_vote.ask("vote", Choice("answer", ("go_on", "new", "pause")))
go_on = trial_vote.tell("go_on")
new = trial_vote.tell("new")
pause = trial_vote.tell("pause")


@trial_vote.opening
def while_it_is_undecided(scene: Scene, _: str) -> Opening | Because:
    if scene.pairing is None or not scene.pairing.is_live:
        return Because("no_pairing")
    if scene.pairing.state == "paused":
        return Because("paused")  # asked when it goes on
    asked = [each for each in scene.extra["decisions"] if each.kind == "trial_vote" and each.decided_at is None]
    if not asked or scene.reader.id in asked[0].answers:
        return Because("answered")
    with_midpoint = bool(asked[0].given.get("with_midpoint"))
    return Opening({"partner": scene.partner.given_name, "with_midpoint": with_midpoint})


@vote.then
def three_ways_on(talk: Talk) -> Next:
    answers: dict[str, Step] = {"go_on": go_on, "new": new, "pause": pause}
    answer = talk["answer"]
    way = answers[answer].recording(
        DecisionAnswered(pairing=talk.subject.id, person=talk.person, kind="trial_vote", number=1, answer=answer)
    )
    if answer == "go_on" and talk.given["with_midpoint"]:
        return way.recording(CheckInDue(pairing=talk.subject.id, phase="midpoint", person=talk.person))
    return way
