"""Link: the same person in another chat tool, too; a code given here is typed there (PRODUCT §1)."""

from conversations.engine.forms import Choice
from conversations.engine.scene import Because, Opening, Scene
from conversations.engine.script import Conversation, Next, Step
from conversations.engine.talks import Talk
from conversations.engine.triggers import after, at_once, the_person
from conversations.engine.values import Word
from conversations.programme.facts import AddressDisowned, AddressFound, CodeAsked, CodeMade, Fact, PlatformPreferred
from conversations.programme.linking import LASTS


def who_asked(_: Scene, fact: Fact) -> tuple[str, ...]:
    """Whoever wanted a code for another address of theirs."""
    return (fact.person,) if isinstance(fact, CodeMade) and fact.kind == "person" else ()


link = Conversation(
    "link",
    opens=(
        after(CodeMade, ask=who_asked, at=at_once, step="code"),
        after(AddressFound, ask=the_person, at=at_once, step="is_it_you"),
    ),
    needs=("chat_tools",),
    before_consent=True,
)

start = link.ask("start", Choice("answer", ("code", "not_now")))
code = link.tell("code")
not_now = link.tell("not_now")
is_it_you = link.ask("is_it_you", Choice("answer", ("yes", "no")))
not_me = link.tell("not_me")
where = link.ask("where", Choice("platform", options_from="platforms"))
preferred = link.tell("preferred")
here = link.tell("here", doors=("link",))
there = link.tell("there", doors=("link",))


@link.opening
def between_chat_tools(scene: Scene, step: str) -> Opening | Because:
    tools = scene.extra["chat_tools"]
    if step == "code":
        return Opening({"code": scene.occasion, "minutes": int(LASTS["person"].total_seconds() // 60)}, step)
    if step:
        platform = scene.occasion.partition("/")[0]
        if step == "is_it_you" and platform not in tools["found"]:
            return Because("answered")
        return Opening({"platform": platform, "tool": Word(f"platform-{platform}")}, step)
    if len(tools["own"]) > 1:
        return Opening({"platforms": tuple((each, Word(f"platform-{each}")) for each in tools["own"])}, "where")
    return Opening() if tools["can_link"] else Because("one_chat_tool")


@start.then
def a_code_or_not(talk: Talk) -> Next | Step:
    if talk["answer"] == "not_now":
        return not_now
    return Next().recording(CodeAsked(person=talk.person, kind="person"))


@is_it_you.then
def the_owner_says_so(talk: Talk) -> Next | Step:
    if talk["answer"] == "no":
        return not_me.recording(AddressDisowned(person=talk.person, platform=talk.given["platform"]))
    return Next().recording(CodeAsked(person=talk.person, kind="person"))


@where.then
def written_to_there(talk: Talk) -> Next:
    return preferred.recording(PlatformPreferred(person=talk.person, platform=talk["platform"]))
