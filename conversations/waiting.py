"""Waiting: nobody is silently missed: no partner this time, and what happens next (PRODUCT §2.2, §3)."""

from conversations.engine.scene import Because, Opening, Scene
from conversations.engine.script import Conversation
from conversations.engine.triggers import after, at_once, the_person
from conversations.engine.values import Word
from conversations.programme.facts import LeftOver, WaitingTold

waiting = Conversation("waiting", opens=(after(LeftOver, ask=the_person, at=at_once),), about="cohort", by_hand=False)

told = waiting.tell("told", doors=("intake", "pause", "leave"))


@waiting.opening
def with_a_reason_that_may_be_shown(scene: Scene, _: str) -> Opening | Because:
    if scene.participant is None or scene.participant.state != "ready":
        return Because("not_in")
    day, _, reason = scene.occasion.partition("|")
    told = WaitingTold(cohort=scene.participant.cohort, person=scene.reader.id, day=day)
    return Opening({"programme": scene.programme_name, "reason": Word(f"waiting-{reason}")}, facts=(told,))
