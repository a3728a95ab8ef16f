"""Help: what can be done here, and the kind sentence when something cannot (PRODUCT §2.7, §2.9)."""

from conversations.engine.scene import Because, Opening, Scene
from conversations.engine.script import Conversation

help = Conversation("help", needs=("chat_tools",), before_consent=True)  # noqa: A001  # the file's name is the conversation's name

doors = help.tell("doors", doors=("home", "change", "pause", "swap", "concern", "intake", "my_data", "leave"))
stale = help.tell("stale", doors=("home",))
unknown = help.tell("unknown")
unclear = help.tell("unclear", doors=("help",))
because = help.tell("because", doors=("home",))
nothing_open = help.tell("nothing_open", doors=("home",))
no_skip = help.tell("no_skip")
stopped = help.tell("stopped", doors=("home",))
postponed = help.tell("postponed")
kept_open = help.tell("kept_open")
one_field = help.tell("one_field")
code = help.tell("code")


@help.opening
def any_time(scene: Scene, _: str) -> Opening | Because:
    doors = ("link",) if scene.extra["chat_tools"]["can_link"] else ()
    return Opening({"name": scene.reader.given_name, "doors": doors})
