"""Help: what can be done here, and the kind sentence when something cannot (PRODUCT §2.7, §2.9)."""

from conversations.engine.scene import Because, Opening, Scene
from conversations.engine.script import Conversation
from conversations.engine.values import Run, Word

help = Conversation(  # noqa: A001  # the file's name is the conversation's name
    "help", needs=("chat_tools", "commands"), before_consent=True
)

doors = help.tell(
    "doors",
    doors=("home", "change", "pause", "swap", "concern", "intake", "my_data", "leave"),
    shows=("office",),
)
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
    given = {"name": scene.reader.given_name, "doors": doors}
    nouns = tuple(dict.fromkeys(each.noun for each in scene.extra["commands"]))
    if not nouns:
        return Opening(given)
    runs = tuple(Run(noun, f"help {noun}") for noun in nouns)
    return Opening({**given, "office": Word("help-office"), "runs": runs})
