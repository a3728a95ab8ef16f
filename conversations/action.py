"""Save as an action: words picked out of a chat, or one's own, kept for their author alone (PRODUCT §10)."""

from conversations.engine.forms import Text
from conversations.engine.scene import Because, Opening, Scene
from conversations.engine.script import Conversation, Next, Step
from conversations.engine.talks import Talk
from conversations.programme.facts import ActionSaved, Private
from conversations.programme.people import MEMBER

#: Characters, as in the pulse.
LONGEST = 280

action = Conversation("action", needs=("pairings", "participations"), shortcut="message")

line = action.ask("line", Text("action", LONGEST, optional=True, multiline=True))
kept = action.tell("kept", doors=("home",))
left_out = action.tell("left_out")


@action.opening
def with_what_was_picked_out(scene: Scene, _: str) -> Opening | Because:
    if not any(part.state in MEMBER for part in scene.extra["participations"]):
        return Because("not_in")
    pairings = scene.extra["pairings"]
    words = scene.occasion.strip()
    picked = words if len(words) <= LONGEST else f"{words[: LONGEST - 1]}…"
    return Opening({"action": picked or None, "pairing": pairings[0][0].id if pairings else ""})


@line.then
def for_its_author_alone(talk: Talk) -> Next | Step:
    if not talk["action"]:
        return left_out
    saved = ActionSaved(person=talk.person, words=Private(talk["action"]), pairing=talk.given["pairing"] or None)
    return kept.recording(saved)
