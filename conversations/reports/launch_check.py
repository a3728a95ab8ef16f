"""Launch check: the readiness poll is over; its admins read go, or wait, and why (PRODUCT §4, readiness)."""

from conversations.engine.scene import Because, Opening, Scene
from conversations.engine.script import Conversation
from conversations.engine.triggers import after, at_once
from conversations.programme.facts import Fact, ReadinessHeard
from conversations.programme.rights import administers


def the_admins(scene: Scene, _: Fact) -> tuple[str, ...]:
    """Of the cohort: of a hidden one its own office."""
    if scene.cohort is None:
        return ()
    roles = scene.extra["office"]
    people = sorted({role.person for role in roles if role.name == "admin"})
    return tuple(each for each in people if administers(roles, each, scene.cohort))


launch_check = Conversation(
    "launch_check",
    opens=(after(ReadinessHeard, ask=the_admins, at=at_once),),
    about="cohort",
    needs=("readiness",),
    for_who=("office",),
    is_office=True,
    by_hand=False,
)

go = launch_check.tell("go", shows=("answers",))
wait = launch_check.tell("wait", shows=("reasons", "answers"))


@launch_check.opening
def for_the_admins_alone(scene: Scene, _: str) -> Opening | Because:
    page = scene.extra["readiness"]
    if page is None or scene.cohort is None:
        return Because("somebody_else")
    shown = {name: page[name] for name in ("reasons", "answers") if name in page}
    return Opening({"name": scene.cohort.name, **shown}, "go" if page["is_go"] else "wait")
