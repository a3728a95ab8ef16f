"""Language: the person chooses the one they are written to in, at any time (PRODUCT §9)."""

from conversations.engine.forms import Choice
from conversations.engine.scene import Opening, Scene
from conversations.engine.script import Conversation, Next
from conversations.engine.talks import Talk
from conversations.programme.facts import LanguageChosen

language = Conversation("language", needs=("languages",), before_consent=True)

which = language.ask("which", Choice("language", options_from="languages"))
changed = language.tell("changed", doors=("home",))


@language.opening
def any_time(scene: Scene, _: str) -> Opening:
    return Opening({"languages": scene.extra["languages"]})


@which.then
def from_now_on(talk: Talk) -> Next:
    return changed.recording(LanguageChosen(person=talk.person, language=talk["language"]))
