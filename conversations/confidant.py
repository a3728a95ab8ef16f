"""Confidant: somebody raised something with you; read it, and say that you have (PRODUCT §4, concern)."""

from conversations.engine.forms import Choice
from conversations.engine.scene import Because, Opening, Scene
from conversations.engine.script import Conversation, Next, Priority
from conversations.engine.talks import Talk
from conversations.engine.triggers import after, at_once, the_person
from conversations.programme.facts import ConcernAcknowledged, ConcernPassedOn

confidant = Conversation(
    "confidant",
    opens=(after(ConcernPassedOn, ask=the_person, at=at_once),),
    priority=Priority.CONCERN,
    nudges=(1,),
    needs=("concern_words",),
    is_office=True,
    by_hand=False,
)

read = confidant.ask("read", Choice("answer", ("got_it",)))
thanks = confidant.tell("thanks")


@confidant.opening
def for_this_reader_alone(scene: Scene, _: str) -> Opening | Because:
    found = scene.extra["concern"]
    if found.confidant != scene.reader.id:
        return Because("somebody_else")
    if found.acknowledged_at:
        return Because("acknowledged")
    return Opening({"author": scene.cast[found.person].name, "words": scene.extra["concern_words"]})


@read.then
def the_author_hears(talk: Talk) -> Next:
    return thanks.recording(ConcernAcknowledged(concern=talk.subject.id, by=talk.person))
