"""Farewell: a pairing has ended; the same words and the same delay for every cause (PRODUCT §3)."""

from datetime import datetime, timedelta
from hashlib import sha256

from conversations.engine.forms import Choice
from conversations.engine.scene import Because, Opening, Scene
from conversations.engine.script import Conversation, Next
from conversations.engine.talks import Talk
from conversations.engine.triggers import after, those_who_did_not
from conversations.programme.facts import Fact, NewMatchAnswered, PairingEnded
from conversations.programme.working_time import add_working_days, last_working_moment, working_days_between


def one_to_three_working_days(scene: Scene, fact: Fact) -> datetime:
    """By seed: the pairing's id decides, never the cause. A completed pairing is no surprise and ends at once."""
    if isinstance(fact, PairingEnded) and fact.state == "completed":
        return scene.now
    days = 1 + sha256(fact.subject.id.encode()).digest()[0] % 3
    rhythm = scene.reader.availability
    at = add_working_days(rhythm, scene.now, days)
    if working_days_between(rhythm, scene.now, at) > days:  # it ended after work: say it before that day's work ends
        return last_working_moment(rhythm, at - timedelta(seconds=1))
    return at


farewell = Conversation(
    "farewell",
    opens=(after(PairingEnded, ask=those_who_did_not, at=one_to_three_working_days),),
    nudges=(3,),
    lapses=17,
    is_neutral=True,
    by_hand=False,
)

ended = farewell.ask("ended", Choice("answer", ("yes", "not_now")))
completed = farewell.ask("completed", Choice("answer", ("yes", "not_now")))
looking = farewell.tell("looking")
not_now = farewell.tell("not_now", doors=("rejoin", "home"))


@farewell.opening
def to_the_one_who_stays(scene: Scene, _: str) -> Opening | Because:
    part = scene.participant
    if scene.pairing is None or part is None or part.state == "left":
        return Because("left")
    held = sum(session.status == "held" for session in scene.sessions)
    is_completed = scene.pairing.state == "completed"
    # After the planned end thanks come first: another round is asked about when that is answered, or a day later.
    return Opening({"held": held}, "completed" if is_completed else "ended", waits=is_completed)


@ended.then
def a_new_match_or_not(talk: Talk) -> Next:
    return _answer(talk)


@completed.then
def another_round_or_not(talk: Talk) -> Next:
    return _answer(talk)


def _answer(talk: Talk) -> Next:
    wanted = talk["answer"] == "yes"
    fact = NewMatchAnswered(pairing=talk.subject.id, person=talk.person, wanted=wanted)
    return (looking if wanted else not_now).recording(fact)
