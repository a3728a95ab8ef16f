"""Absence: your partner cannot be reached just now; true, kind, and with ways on (PRODUCT §2.2)."""

from conversations.engine.scene import Because, Opening, Scene
from conversations.engine.script import Conversation
from conversations.engine.triggers import after, at_once
from conversations.programme.facts import AttentionNeeded, Fact


def the_partner(scene: Scene, fact: Fact) -> tuple[str, ...]:
    """The one of the two who can still be reached."""
    if not isinstance(fact, AttentionNeeded) or fact.matter != "partner" or scene.pairing is None:
        return ()
    return (scene.pairing.other(str(fact.about_person)),)


absence = Conversation(
    "absence", opens=(after(AttentionNeeded, ask=the_partner, at=at_once),), about="pairing", by_hand=False
)

told = absence.tell("told", doors=("swap", "pause", "concern"))


@absence.opening
def while_it_is_true(scene: Scene, _: str) -> Opening | Because:
    if scene.pairing is None or not scene.pairing.is_live:
        return Because("reachable")
    since = scene.partner.unreachable_since
    if since is None or not scene.occasion.endswith(f"{since:%Y%m%d}"):
        return Because("reachable")  # or has been, and is away again: that is told for itself
    return Opening({"partner": scene.partner.given_name})
