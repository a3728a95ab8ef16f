"""Door: an admin opens a further chat tool to the company, and hears what became of it (PRODUCT §1)."""

from conversations.engine.forms import Choice
from conversations.engine.scene import Because, Opening, Scene
from conversations.engine.script import Conversation, Next, Step
from conversations.engine.talks import Talk
from conversations.engine.triggers import after, at_once
from conversations.engine.values import Word
from conversations.programme.facts import AddressDisowned, CodeAsked, CodeMade, DoorOpened, Fact
from conversations.programme.linking import LASTS
from conversations.programme.rights import is_admin


def who_asked(_: Scene, fact: Fact) -> tuple[str, ...]:
    """The admin who wanted a code for another door."""
    return (fact.person,) if isinstance(fact, CodeMade) and fact.kind == "door" else ()


def the_admins(scene: Scene, _: Fact) -> tuple[str, ...]:
    """Everybody who looks after the company as a whole."""
    return _admins(scene)


door = Conversation(
    "door",
    opens=(
        after(CodeMade, ask=who_asked, at=at_once, step="code"),
        after(DoorOpened, ask=the_admins, at=at_once, step="opened"),
        after(AddressDisowned, ask=the_admins, at=at_once, step="disowned"),
    ),
    needs=("office", "person_meant"),
    is_office=True,
    before_consent=True,
)

start = door.ask("start", Choice("answer", ("code", "not_now")))
code = door.tell("code")
not_now = door.tell("not_now")
opened = door.tell("opened")
disowned = door.tell("disowned")
here = door.tell("here", doors=("home", "help"))


@door.opening
def for_admins(scene: Scene, step: str) -> Opening | Because:
    if step == "here":
        return Opening({"company": scene.company.name}, step)
    if scene.reader.id not in _admins(scene):
        return Because("not_allowed")
    if step == "code":
        return Opening({"code": scene.occasion, "hours": int(LASTS["door"].total_seconds() // 3600)}, step)
    if step:
        platform = scene.occasion.partition("/")[0]
        return Opening({"tool": Word(f"platform-{platform}"), "name": scene.extra["person_meant"]}, step)
    return Opening()


def _admins(scene: Scene) -> tuple[str, ...]:
    return tuple(dict.fromkeys(sorted(each.person for each in scene.extra["office"] if is_admin(each))))


@start.then
def a_code_or_not(talk: Talk) -> Next | Step:
    if talk["answer"] == "not_now":
        return not_now
    return Next().recording(CodeAsked(person=talk.person, kind="door"))
