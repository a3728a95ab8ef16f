"""Chemistry: after the first session each is asked in private whether to go on (PRODUCT §3, §4)."""

from conversations.engine.forms import Choice
from conversations.engine.scene import Because, Opening, Scene
from conversations.engine.script import Conversation, Next, Step
from conversations.engine.talks import Talk
from conversations.engine.triggers import after, both_sides, the_next_working_day
from conversations.programme.facts import ChemistryDue, DecisionAnswered, PairingResumed

chemistry = Conversation(
    "chemistry",
    opens=(
        after(ChemistryDue, ask=both_sides, at=the_next_working_day),
        after(PairingResumed, ask=both_sides, at=the_next_working_day),
    ),
    nudges=(2,),
    about="pairing",
    needs=("decisions",),
    is_neutral=True,
    by_hand=False,
    stop_covers="subject",
)

together = chemistry.ask("together", Choice("answer", ("go_on", "new")))
go_on = chemistry.tell("go_on")
new = chemistry.tell("new")


@chemistry.opening
def while_it_is_undecided(scene: Scene, _: str) -> Opening | Because:
    if scene.pairing is None or not scene.pairing.is_live:
        return Because("no_pairing")
    if scene.pairing.state == "paused":
        return Because("paused")  # asked when it goes on
    asked = [each for each in scene.extra["decisions"] if each.kind == "chemistry" and each.decided_at is None]
    if not asked or scene.reader.id in asked[0].answers:
        return Because("answered")
    return Opening({"partner": scene.partner.given_name})


@together.then
def two_ways_on(talk: Talk) -> Next:
    answers: dict[str, Step] = {"go_on": go_on, "new": new}
    answer = talk["answer"]
    return answers[answer].recording(
        DecisionAnswered(pairing=talk.subject.id, person=talk.person, kind="chemistry", number=1, answer=answer)
    )
