"""Progress: how many messages are on their way, and when the last of them leaves (PRODUCT §2.2)."""

from conversations.engine.scene import Because, Opening, Scene
from conversations.engine.script import Conversation
from conversations.programme.overview import Oversight
from conversations.programme.pace import MANY, last_leaves_at

progress = Conversation("progress", needs=("oversight",), is_office=True)

on_their_way = progress.tell("on_their_way", doors=("home",))


@progress.opening
def while_there_are_many(scene: Scene, _: str) -> Opening | Because:
    seen: Oversight | None = scene.extra["oversight"]
    if seen is None or not seen.decides:
        return Because("not_allowed")
    if seen.waiting <= MANY:
        return Because("few_waiting")
    return Opening({"count": seen.waiting, "end": last_leaves_at(seen.waiting, scene.now)})
