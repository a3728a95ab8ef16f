"""My data: what is stored, take it with you, or have it erased (PRODUCT §4)."""

from conversations.engine.forms import Choice
from conversations.engine.scene import Because, Opening, Scene
from conversations.engine.script import Conversation, Next, Step
from conversations.engine.talks import Talk
from conversations.engine.triggers import after, at_once, the_person
from conversations.engine.values import Export, Facts, Word
from conversations.programme.facts import EraseConfirmed, ExportAsked

my_data = Conversation(
    "my_data",
    opens=(after(ExportAsked, ask=the_person, at=at_once, step="export"),),
    needs=("data", "chat_tools"),
    before_consent=True,
)

what = my_data.ask("what", Choice("what", ("see", "export", "erase")))
see = my_data.tell("see", shows=("stored",))
export = my_data.tell("export", shows=("file",))
sure = my_data.ask("sure", Choice("answer", ("erase", "keep")))
kept = my_data.tell("kept")
receipt = my_data.tell("receipt")


@my_data.opening
def everything_about_the_reader(scene: Scene, step: str) -> Opening | Because:
    data = scene.extra["data"]
    if step == "export":
        return Opening({"file": Export("my-data.json", data["json"])}, step)
    rows = tuple((Word(f"my_data-row-{name}"), count) for name, count in data["counts"])
    doors = ("link",) if scene.extra["chat_tools"]["can_link"] else ()
    return Opening({"stored": Facts(rows), "doors": doors})


@what.then
def see_take_or_erase(talk: Talk) -> Next | Step:
    match talk["what"]:
        case "see":
            return see
        case "export":
            return Next().recording(ExportAsked(person=talk.person))
        case _:
            return sure


@sure.then
def for_good(talk: Talk) -> Next | Step:
    if talk["answer"] == "keep":
        return kept
    return receipt.recording(EraseConfirmed(person=talk.person))
