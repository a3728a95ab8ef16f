"""Ahead: a link or a thought for the partner before the session; only they read it (PRODUCT §4)."""

from conversations.engine.forms import Text
from conversations.engine.scene import Because, Opening, Scene
from conversations.engine.script import Conversation, Next
from conversations.engine.talks import Talk
from conversations.engine.triggers import after, at_once, those_who_did_not
from conversations.programme.facts import Private, SentAhead
from conversations.programme.sessions import is_ahead

ahead = Conversation(
    "ahead",
    opens=(after(SentAhead, ask=those_who_did_not, at=at_once, step="received"),),
    about="session",
    needs=("sent_ahead",),
    looks_ahead=True,
)

what = ahead.ask("what", Text("words", 500, multiline=True))
sent = ahead.tell("sent", doors=("ahead",))
received = ahead.tell("received", doors=("ahead",))


@ahead.opening
def between_the_two(scene: Scene, step: str) -> Opening | Because:
    session, pairing = scene.session, scene.pairing
    if session is None or pairing is None or not pairing.is_live:
        return Because("no_session")
    partner = scene.partner.given_name
    if step == "received":  # also after a change of the time, or in a pause: it is theirs to read
        words = scene.extra["sent_ahead"]
        return Opening({"partner": partner, "words": words}, step) if words else Because("nothing_to_share")
    if not is_ahead(session, scene.now):
        return Because("begun")
    return Because("paused") if pairing.state == "paused" else Opening({"partner": partner})


@what.then
def only_the_partner_reads_it(talk: Talk) -> Next:
    return sent.recording(
        SentAhead(session=talk.subject.id, by=(talk.person,), talk=talk.id, words=Private(talk["words"]))
    )
