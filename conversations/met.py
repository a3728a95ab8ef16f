"""Met: log a session that took place without a time here, or at another one (PRODUCT §4, change; §10, shortcuts)."""

from conversations.engine.forms import Moment
from conversations.engine.scene import Because, Opening, Scene
from conversations.engine.script import Conversation, Next
from conversations.engine.talks import Talk
from conversations.programme.facts import MetOn

met = Conversation("met", about="session", shortcut="global")

when = met.ask("when", Moment("start", lies="past"))
noted = met.tell("noted")


@met.opening
def while_a_session_is_open(scene: Scene, _: str) -> Opening | Because:
    session, pairing = scene.session, scene.pairing
    if session is None or pairing is None or not session.is_open or not pairing.is_live:
        return Because("no_session")
    if pairing.state == "paused":
        return Because("paused")
    return Opening({"partner": scene.partner.given_name})


@when.then
def it_has_taken_place(talk: Talk) -> Next:
    return noted.recording(MetOn(session=talk.subject.id, person=talk.person, start=talk["start"]))
