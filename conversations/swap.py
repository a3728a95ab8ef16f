"""Swap: another partner, one tap, no reason needed (PRODUCT §3)."""

from conversations.engine.forms import Choice
from conversations.engine.scene import Because, Opening, Scene
from conversations.engine.script import Conversation, Next, Step
from conversations.engine.talks import Talk
from conversations.programme.facts import SwapRequested

swap = Conversation("swap", about="pairing")

sure = swap.ask("sure", Choice("answer", ("yes", "no")))
done = swap.tell("done", doors=("home",))
kept = swap.tell("kept")


@swap.opening
def from_a_pairing(scene: Scene, _: str) -> Opening | Because:
    if scene.pairing is None or not scene.pairing.is_live:
        return Because("no_pairing")
    return Opening({"partner": scene.partner.given_name})


@sure.then
def no_reason_needed(talk: Talk) -> Next | Step:
    if talk["answer"] == "no":
        return kept
    return done.recording(SwapRequested(pairing=talk.subject.id, person=talk.person))
