"""Commitment: each quarter of a pairing a leader takes on one thing; what came of it is counted (PRODUCT §4)."""

from conversations.engine.forms import Choice, Text
from conversations.engine.scene import Because, Opening, Scene
from conversations.engine.script import Conversation, Next, Step
from conversations.engine.talks import Talk
from conversations.engine.triggers import after, at_once, the_person
from conversations.programme.facts import (
    CommitmentClosed,
    CommitmentDue,
    CommitmentEnds,
    CommitmentMade,
    CommitmentsCounted,
    Fact,
    Private,
)
from conversations.programme.outcomes import Commitment
from conversations.programme.people import MEMBER


def the_mentors(scene: Scene, _: Fact) -> tuple[str, ...]:
    """Everybody who mentors in the cohort now."""
    mentors: tuple[str, ...] = scene.extra["mentors"]
    return mentors


commitment = Conversation(
    "commitment",
    opens=(
        after(CommitmentDue, ask=the_person, at=at_once),
        after(CommitmentEnds, ask=the_person, at=at_once, step="outcome"),
        after(CommitmentsCounted, ask=the_mentors, at=at_once, step="counted"),
    ),
    nudges=(3,),
    lapses=10,
    needs=("own_words",),
    for_who=("mentors",),
    by_hand=False,
    stop_covers="subject",
)

one = commitment.ask("one", Text("commitment", 280), can_skip=True)
made = commitment.tell("made")
none_made = commitment.tell("none_made")
outcome = commitment.ask("outcome", Choice("outcome", ("kept", "partly", "dropped")))
noted = commitment.tell("noted")
counted = commitment.tell("counted")


@commitment.opening
def for_its_author_alone(scene: Scene, step: str) -> Opening | Because:
    if step == "counted":
        _, count, kept = scene.occasion.split("|")
        return Opening({"count": int(count), "kept": int(kept)}, step)
    if scene.participant is None or scene.participant.state not in MEMBER:
        return Because("left")
    if step == "outcome":
        words = scene.extra["own_words"].get("commitment", "")
        is_open = isinstance(scene.outcome, Commitment) and not scene.outcome.outcome
        return Opening({"words": words}, step) if words and is_open else Because("answered")
    if scene.pairing is None or not scene.pairing.is_live:
        return Because("no_pairing")
    if scene.pairing.state == "paused":
        return Because("paused", waits=True)
    return Opening({"partner": scene.partner.given_name, "quarter": int(scene.occasion.partition("|")[0])})


@one.then
def in_their_own_words(talk: Talk) -> Next | Step:
    if not talk["commitment"]:
        return none_made
    return made.recording(
        CommitmentMade(
            pairing=talk.subject.id,
            person=talk.person,
            quarter=talk.given["quarter"],
            words=Private(talk["commitment"]),
        )
    )


@outcome.then
def what_became_of_it(talk: Talk) -> Next:
    return noted.recording(CommitmentClosed(commitment=talk.subject.id, person=talk.person, outcome=talk["outcome"]))
