"""Zone: the chat shows another time zone than the person told; they say which one holds (PRODUCT §2.6, §3)."""

from conversations.engine.forms import Choice
from conversations.engine.scene import Because, Opening, Scene
from conversations.engine.script import Conversation, Next
from conversations.engine.talks import Talk
from conversations.engine.triggers import after, at_once, the_person
from conversations.programme.facts import RhythmChanged, ZoneDiffers

zone = Conversation(
    "zone",
    opens=(after(ZoneDiffers, ask=the_person, at=at_once),),
    needs=("zones",),
    by_hand=False,
)

which = zone.ask("which", Choice("answer", ("use", "keep")))
used = zone.tell("used", doors=("home",))
kept = zone.tell("kept")


@zone.opening
def while_it_differs(scene: Scene, _: str) -> Opening | Because:
    platform = scene.occasion.partition("/")[0]
    zones = scene.extra["zones"]
    own, here = zones[""]
    shown, there = zones.get(platform, zones[""])
    if shown == own:
        return Because("same_zone")
    return Opening({"platform": platform.capitalize(), "zone": shown, "there": there, "here": here})


@which.then
def the_person_decides(talk: Talk) -> Next:
    if talk["answer"] == "keep":
        return Next(kept)
    return used.recording(RhythmChanged(person=talk.person, zone=talk.given["zone"]))
