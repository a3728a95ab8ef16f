"""Share: one optional tap that gives the partner or the audit a line that only its author could read."""

from conversations.engine.forms import Choice
from conversations.engine.scene import Because, Opening, Scene
from conversations.engine.script import Conversation, Next
from conversations.engine.talks import Talk
from conversations.engine.triggers import after, at_once, those_who_did_not
from conversations.engine.values import Word
from conversations.programme.facts import NoteShared

#: What somebody may have written about a session.
KINDS = ("learning", "action", "reflection")

share = Conversation(
    "share",
    opens=(after(NoteShared, ask=those_who_did_not, at=at_once, step="received"),),
    about="session",
    needs=("notes",),
    looks_back=True,
)

what = share.ask("what", Choice("kind", options_from="kinds"), Choice("with_", ("partner", "audit")))
shared = share.tell("shared")
received = share.tell("received")


@share.opening
def what_there_is_to_share(scene: Scene, step: str) -> Opening | Because:
    notes = scene.extra["notes"]
    if step == "received":
        words = notes.get(("partner", scene.occasion))
        if not words:
            return Because("nothing_to_share")
        return Opening({"partner": scene.partner.given_name, "words": words}, step)
    if scene.pairing is None or not scene.pairing.is_live:
        return Because("no_pairing")
    kinds = tuple((kind, Word(f"share-{kind}")) for kind in KINDS if ("own", kind) in notes)
    if not kinds:
        return Because("nothing_to_share")
    return Opening({"partner": scene.partner.given_name, "kinds": kinds})


@what.then
def with_whom(talk: Talk) -> Next:
    return shared.recording(
        NoteShared(session=talk.subject.id, by=(talk.person,), kind=talk["kind"], with_=talk["with_"])
    )
