"""Completion: a pairing has come to its planned end; thanks, and whether its people may be asked twice more."""

from conversations.engine.forms import Choice
from conversations.engine.scene import Because, Opening, Scene
from conversations.engine.script import Conversation, Next, Priority, Step
from conversations.engine.talks import Talk
from conversations.engine.triggers import after, at_once, both_sides
from conversations.engine.values import hours
from conversations.programme.facts import Fact, FollowUpsAgreed, PairingEnded


def both_where_it_is_completed(scene: Scene, fact: Fact) -> tuple[str, ...]:
    """Mentor and mentee, where the end was the planned one; no other end is any of this."""
    is_completed = isinstance(fact, PairingEnded) and fact.state == "completed"
    return both_sides(scene, fact) if is_completed else ()


completion = Conversation(
    "completion",
    opens=(after(PairingEnded, ask=both_where_it_is_completed, at=at_once),),
    priority=Priority.AGREEMENT,  # before the farewell, which asks about another round
    lapses=10,
    about="pairing",
    by_hand=False,
)

twice_more = completion.ask(
    "twice_more", Choice("answer", ("yes", "no")), doors=("recognition", "stories"), can_skip=True
)
agreed = completion.tell("agreed")
not_asked = completion.tell("not_asked")


@completion.opening
def what_the_two_gave(scene: Scene, _: str) -> Opening | Because:
    pairing, part = scene.pairing, scene.participant
    if pairing is None or pairing.state != "completed":
        return Because("no_pairing")
    if part is None or part.state == "left":
        return Because("left")
    held = sum(session.status == "held" for session in scene.sessions)
    return Opening({"held": held, "hours": hours(held * pairing.minutes)})


@twice_more.then
def only_with_a_yes(talk: Talk) -> Next | Step:
    if talk["answer"] != "yes":
        return not_asked
    return agreed.recording(FollowUpsAgreed(pairing=talk.subject.id, person=talk.person))
