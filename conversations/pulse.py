"""Pulse: after each session exactly three questions: held, one learning, one action (PRODUCT §4)."""

from conversations.engine.forms import Choice, Moment, Scale, Text
from conversations.engine.scene import Because, Opening, Scene
from conversations.engine.script import Conversation, Next, Priority, Step
from conversations.engine.talks import Talk
from conversations.engine.triggers import (
    after,
    both_sides,
    minutes_after_the_end,
    the_next_working_day,
    working_days_after_the_end,
)
from conversations.programme.facts import (
    HeldAnswered,
    Noted,
    Private,
    PulseAsked,
    PulseFinished,
    PulsesDiffer,
    SessionBooked,
    SessionInWriting,
    UsefulnessRated,
)

_after_the_end = minutes_after_the_end("pulse.delay")
_never_too_late_before = working_days_after_the_end(10)

pulse = Conversation(
    "pulse",
    opens=(
        after(SessionBooked, ask=both_sides, at=_after_the_end, too_late=_never_too_late_before),
        after(SessionInWriting, ask=both_sides, at=_after_the_end, too_late=_never_too_late_before),
        after(PulsesDiffer, ask=both_sides, at=the_next_working_day),
    ),
    priority=Priority.PULSE,
    nudges=(1, 5),
    about="session",
    needs=("pulse",),
)

held = pulse.ask("held", Choice("held", ("yes", "no", "moved")))
moved_to = pulse.ask("moved_to", Moment("moved_to"), can_skip=True)
learning = pulse.ask("learning", Text("learning", 280), can_skip=True)
action = pulse.ask("action", Text("action", 280), can_skip=True)
useful = pulse.ask(
    "useful",
    Scale("useful", 1, 5, optional=True),
    Choice("length", ("30", "45", "60", "90"), optional=True),
    can_skip=True,
)
thanks = pulse.tell("thanks")
not_this_time = pulse.tell("not_this_time")
moved = pulse.tell("moved")


@pulse.opening
def once_it_is_over(scene: Scene, _: str) -> Opening | Because:
    session, pairing = scene.session, scene.pairing
    if session is None or pairing is None or not session.is_booked or not pairing.is_live:
        return Because("no_session")
    is_second_ask = scene.occasion == "again"
    if not is_second_ask and scene.occasion and str(session.sequence) != scene.occasion:
        return Because("moved")
    if session.planned_end is None or session.planned_end > scene.now:
        return Because("not_over")
    asked = scene.extra["pulse"]
    if asked is not None and asked.held and not is_second_ask:
        return Because("answered")
    given = {
        "partner": scene.partner.given_name,
        "when": session.planned_start or session.planned_end,
        "has_learning": asked is not None and asked.has_learning,
        "has_action": asked is not None and asked.has_action,
    }
    fact = PulseAsked(session=session.id, person=scene.reader.id)
    return Opening(given, facts=(fact,), again=is_second_ask)


@held.then
def did_it_take_place(talk: Talk) -> Next | Step:
    if talk["held"] == "moved":
        return moved_to
    fact = HeldAnswered(session=talk.subject.id, person=talk.person, held=talk["held"])
    if talk["held"] == "no":
        return not_this_time.recording(fact)
    if talk.given["has_learning"] and talk.given["has_action"]:
        return thanks.recording(fact).giving(doors=_doors(talk))
    return learning.recording(fact)


@moved_to.then
def to_another_day(talk: Talk) -> Next:
    day = talk["moved_to"]
    return moved.recording(
        HeldAnswered(session=talk.subject.id, person=talk.person, held="moved" if day else "no", moved_to=day)
    )


@learning.then
def one_learning(talk: Talk) -> Next | Step:
    return action.recording(*_note(talk, "learning"))


@action.then
def one_action(talk: Talk) -> Next:
    finished = PulseFinished(session=talk.subject.id, person=talk.person)
    return useful.recording(*_note(talk, "action"), finished).giving(doors=_doors(talk))


@useful.then
def one_optional_tap(talk: Talk) -> Next:
    length = int(talk["length"]) if talk["length"] else None
    return thanks.recording(
        UsefulnessRated(session=talk.subject.id, person=talk.person, useful=talk["useful"], length=length)
    )


def _doors(talk: Talk) -> tuple[str, ...]:
    """Sharing is offered where there is a line to share, of this time or of an earlier asking."""
    lines = (talk.given["has_learning"], talk.given["has_action"], talk["learning"], talk["action"])
    return ("share",) if any(lines) else ()


def _note(talk: Talk, kind: str) -> tuple[Noted, ...]:
    if not talk[kind]:
        return ()
    return (Noted(session=talk.subject.id, person=talk.person, kind=kind, words=Private(talk[kind])),)
