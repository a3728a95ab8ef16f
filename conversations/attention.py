"""Attention: what the programme office should see about a pairing: engagement only, never contents."""

from conversations.engine.scene import Because, Opening, Scene
from conversations.engine.script import Conversation
from conversations.engine.triggers import after, at_once
from conversations.programme.facts import AttentionNeeded, Fact
from conversations.programme.rights import office_for


def the_champions(scene: Scene, fact: Fact) -> tuple[str, ...]:
    """Those of the pairing's region who are not part of it, else the admins (PRODUCT §1, conflict of interest)."""
    if not isinstance(fact, AttentionNeeded) or fact.matter == "partner" or not scene.pairing or not scene.cohort:
        return ()
    return office_for(scene.extra["office"], scene.cohort, scene.pairing.region, scene.pairing.people)


attention = Conversation(
    "attention",
    opens=(after(AttentionNeeded, ask=the_champions, at=at_once),),
    about="pairing",
    needs=("office",),
    is_office=True,
    by_hand=False,
)

booking = attention.tell("booking")
silence = attention.tell("silence")
unknown = attention.tell("unknown")
unreachable = attention.tell("unreachable")


@attention.opening
def while_it_is_true(scene: Scene, _: str) -> Opening | Because:
    pairing = scene.pairing
    if pairing is None or not pairing.is_live:
        return Because("no_pairing")
    mentor, mentee = scene.cast[pairing.mentor].name, scene.cast[pairing.mentee].name
    return Opening({"mentor": mentor, "mentee": mentee}, scene.occasion.partition("/")[0])
