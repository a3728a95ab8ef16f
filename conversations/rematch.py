"""Re-match script: neutral, the same words to both, after two sessions in a row that did not take place."""

from conversations.engine.forms import Choice
from conversations.engine.scene import Because, Opening, Scene
from conversations.engine.script import Conversation, Next, Priority, Step
from conversations.engine.talks import Talk
from conversations.engine.triggers import after, at_once, both_sides
from conversations.programme.facts import DecisionAnswered, RematchDue

rematch = Conversation(
    "rematch",
    opens=(after(RematchDue, ask=both_sides, at=at_once),),
    priority=Priority.REMATCH,
    nudges=(2,),
    about="pairing",
    is_neutral=True,
    by_hand=False,
)

script = rematch.ask("script", Choice("answer", ("go_on", "new", "pause")))
go_on = rematch.tell("go_on")
new = rematch.tell("new")
pause = rematch.tell("pause")


@rematch.opening
def while_it_is_undecided(scene: Scene, _: str) -> Opening | Because:
    if scene.pairing is None or not scene.pairing.is_live:
        return Because("no_pairing")
    if scene.pairing.state == "paused":
        return Because("paused", waits=True)
    return Opening({"number": int(scene.occasion or scene.pairing.scripts)})


@script.then
def three_ways_out(talk: Talk) -> Next:
    answers: dict[str, Step] = {"go_on": go_on, "new": new, "pause": pause}
    answer = talk["answer"]
    return answers[answer].recording(
        DecisionAnswered(
            pairing=talk.subject.id,
            person=talk.person,
            kind="rematch",
            number=talk.given["number"],
            answer=answer,
        )
    )
