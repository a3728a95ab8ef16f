"""Escalation: a pairing worth a look: who, how it stands, what was tried, what may help (PRODUCT §4).

What somebody answered in private may have opened a look; so may chance. It reads the same, and nothing tells; so
nobody may reword it, and it comes the same day whatever else is open.
"""

from conversations.engine.forms import Choice
from conversations.engine.scene import Because, Opening, Scene
from conversations.engine.script import Conversation, Next, Step
from conversations.engine.talks import Talk
from conversations.engine.triggers import after, at_once, the_person
from conversations.engine.values import Facts, Word
from conversations.programme.escalations import Escalation
from conversations.programme.facts import (
    EscalationAnswered,
    EscalationRaised,
    EscalationRests,
    EscalationTaken,
    Fact,
    PairingAtRisk,
)
from conversations.programme.rights import office_for, programme_office_for
from conversations.programme.sessions import session_meant


def the_champions(scene: Scene, _: Fact) -> tuple[str, ...]:
    """Those of the pairing's region who are not part of it, else the admins (PRODUCT §1, conflict of interest)."""
    if scene.pairing is None or scene.cohort is None:
        return ()
    return office_for(scene.extra["office"], scene.cohort, scene.pairing.region, scene.pairing.people)


def the_programme_office(scene: Scene, fact: Fact) -> tuple[str, ...]:
    """The admins of its cohort; a sponsor reads a number and nothing else, and is not told here."""
    if not isinstance(fact, EscalationRaised) or fact.rung != "office" or not scene.pairing or not scene.cohort:
        return ()
    return programme_office_for(scene.extra["office"], scene.cohort, scene.pairing)


def the_others_asked(scene: Scene, fact: Fact) -> tuple[str, ...]:
    """Whoever else was asked, so that two people never do the same."""
    if not isinstance(fact, EscalationTaken) or not scene.pairing or not scene.cohort:
        return ()
    admins = () if fact.rung == "champion" else programme_office_for(scene.extra["office"], scene.cohort, scene.pairing)
    asked = dict.fromkeys((*the_champions(scene, fact), *admins))
    return tuple(person for person in asked if person != fact.by)


escalation = Conversation(
    "escalation",
    opens=(
        after(PairingAtRisk, ask=the_champions, at=at_once),
        after(EscalationRaised, ask=the_programme_office, at=at_once, step="office"),
        after(EscalationTaken, ask=the_others_asked, at=at_once, step="taken"),
        after(EscalationRests, ask=the_person, at=at_once, step="still"),
    ),
    about="pairing",
    needs=("office", "escalation"),
    is_office=True,
    comes_at_once=True,
    by_hand=False,
)

look = escalation.ask("look", Choice("answer", ("on_it", "solved", "hand_on")), shows=("card",))
office = escalation.ask("office", Choice("answer", ("on_it", "solved")), shows=("card",))
still = escalation.ask("still", Choice("answer", ("on_it", "solved", "hand_on")), shows=("card",))
yours = escalation.tell("yours")
solved = escalation.tell("solved")
handed_on = escalation.tell("handed_on")
taken = escalation.tell("taken")


@escalation.opening
def while_it_is_open(scene: Scene, step: str) -> Opening | Because:
    it: Escalation | None = scene.extra["escalation"][0]
    if it is None or scene.pairing is None or not scene.occasion.startswith(it.id):
        return Because("no_pairing")
    mentor, mentee = scene.cast[scene.pairing.mentor].name, scene.cast[scene.pairing.mentee].name
    given: dict[str, object] = {"mentor": mentor, "mentee": mentee}
    if step == "taken":
        return Opening({**given, "holder": scene.extra["escalation"][1]}, step) if it.holder else Because("answered")
    if it.holder and it.holder != scene.reader.id:
        return Because("answered")
    return Opening({**given, "card": _card(scene, it)}, step)


def _card(scene: Scene, it: Escalation) -> Facts:
    """Engagement only, and the same lines whatever opened it."""
    pairing = scene.pairing
    assert pairing is not None  # noqa: S101  # the opening has looked
    meant = session_meant(scene.sessions)
    waits = meant is not None and meant.is_open
    held = sum(each.status == "held" for each in scene.sessions)
    fell_through = sum(each.status in ("missed", "lapsed") for each in scene.sessions)
    booked = meant.begins_at if meant is not None and meant.is_booked else None
    tried = Word("escalation-rounds", {"count": meant.rounds if meant is not None and waits else 0})
    return Facts(
        (
            (Word("escalation-label-state"), Word(f"escalation-state-{it.matter}")),
            (Word("escalation-label-held"), Word("escalation-held", {"count": held, "planned": pairing.planned})),
            (Word("escalation-label-fell_through"), fell_through),
            (Word("escalation-label-next"), booked or Word("escalation-no_time")),
            (Word("escalation-label-tried"), tried),
            (Word("escalation-label-word"), pairing.nudged_at or Word("escalation-no_word")),
            (Word("escalation-label-step"), Word(f"escalation-step-{it.matter}")),
        )
    )


@look.then
def the_champion_answers(talk: Talk) -> Next:
    return _answered(talk)


@office.then
def the_office_answers(talk: Talk) -> Next:
    return _answered(talk)


@still.then
def where_it_stands(talk: Talk) -> Next:
    return _answered(talk)


def _answered(talk: Talk) -> Next:
    says: dict[str, Step] = {"on_it": yours, "solved": solved, "hand_on": handed_on}
    return says[talk["answer"]].recording(
        EscalationAnswered(pairing=talk.subject.id, by=talk.person, answer=talk["answer"])
    )
