"""Rejoin: back into the pool after a 'not right now'; one tap, whenever the person likes (PRODUCT §3)."""

from conversations.engine.scene import Because, Opening, Scene
from conversations.engine.script import Conversation
from conversations.programme.facts import Rejoined

rejoin = Conversation("rejoin", about="cohort")

looking = rejoin.tell("looking", doors=("intake", "home"))


@rejoin.opening
def from_outside_the_pool(scene: Scene, _: str) -> Opening | Because:
    part = scene.participant
    if part is None or part.state != "ready":
        return Because("no_consent")
    if part.is_open:
        return Because("already_in")
    return Opening({}, facts=(Rejoined(cohort=part.cohort, person=part.person),))
