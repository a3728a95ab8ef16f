"""Nudge: a friendly word of the office to both of a pairing, the same to each, with nothing to answer."""

from conversations.engine.scene import Because, Opening, Scene
from conversations.engine.script import Conversation
from conversations.engine.triggers import after, at_once, both_sides
from conversations.programme.facts import NudgeAsked

nudge = Conversation(
    "nudge",
    opens=(after(NudgeAsked, ask=both_sides, at=at_once),),
    about="pairing",
    is_neutral=True,
    by_hand=False,
)

friendly = nudge.tell("friendly", doors=("home", "pause"))


@nudge.opening
def while_they_are_a_pair(scene: Scene, _: str) -> Opening | Because:
    if scene.pairing is None or not scene.pairing.is_live:
        return Because("no_pairing")
    return Because("paused") if scene.pairing.state == "paused" else Opening()
