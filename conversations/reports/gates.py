"""Gates: a phase is over; every target beside its value, and the office decides whether to go on (PRODUCT §7)."""

from conversations.engine.forms import Choice, Text
from conversations.engine.scene import Because, Opening, Scene
from conversations.engine.script import Conversation, Next, Step
from conversations.engine.talks import Talk
from conversations.engine.triggers import after, at_once
from conversations.programme.facts import Fact, GateDecided, GateDue, Private, ReviewDue
from conversations.programme.rights import administers

#: Characters of a reason.
WHY = 300


def the_admins(scene: Scene, _: Fact) -> tuple[str, ...]:
    """Of the cohort: of a hidden one its own office."""
    if scene.cohort is None:
        return ()
    roles = scene.extra["office"]
    people = sorted({role.person for role in roles if role.name == "admin"})
    return tuple(each for each in people if administers(roles, each, scene.cohort))


gates = Conversation(
    "gates",
    opens=(
        after(GateDue, ask=the_admins, at=at_once),
        after(ReviewDue, ask=the_admins, at=at_once, step="review"),
    ),
    nudges=(5,),
    about="cohort",
    needs=("gate_page",),
    for_who=("office",),
    is_office=True,
    by_hand=False,
)

WAYS = ("advance", "stay")
report = gates.ask("report", Choice("answer", (*WAYS, "more")), shows=("figures",))
review = gates.ask("review", Choice("answer", (*WAYS, "more")), shows=("figures",))
more = gates.ask("more", Choice("answer", WAYS), shows=("formulas",))
why = gates.ask("why", Text("why", WHY, multiline=True))
advanced = gates.tell("advanced")
stays = gates.tell("stays")


@gates.opening
def while_nobody_has_decided(scene: Scene, step: str) -> Opening | Because:
    page = scene.extra["gate_page"]
    if page is None:
        return Because("answered")
    names = ("name", "phase", "met", "open", "untold", "until", "figures", "formulas")
    return Opening({name: page[name] for name in names}, step)


@report.then
def the_formulas_or_a_reason(talk: Talk) -> Step:
    return more if talk["answer"] == "more" else why


@review.then
def the_same_at_the_review(talk: Talk) -> Step:
    return more if talk["answer"] == "more" else why


@more.then
def now_a_reason(_: Talk) -> Step:
    return why


@why.then
def it_is_decided_and_logged(talk: Talk) -> Next:
    answer = talk["answer"]
    fact = GateDecided(
        cohort=talk.subject.id,
        phase=talk.given["phase"],
        decision=answer,
        by=talk.person,
        why=Private(talk["why"]),
    )
    return (advanced if answer == "advance" else stays).recording(fact)
