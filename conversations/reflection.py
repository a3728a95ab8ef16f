"""Reflection: each looks back in writing, after each third session and in each one in writing (PRODUCT §4)."""

from datetime import datetime

from conversations.engine.forms import Text
from conversations.engine.scene import Because, Opening, Scene
from conversations.engine.script import Conversation, Next, Step
from conversations.engine.talks import Talk
from conversations.engine.triggers import after, both_sides
from conversations.programme.facts import Fact, Noted, Private, ReflectionDue, ReflectionWritten
from conversations.programme.working_time import add_working_days


def in_quiet(scene: Scene, _: Fact) -> datetime | None:
    """At once while the two are writing; after a meeting two working days on, when nothing else asks about it."""
    if scene.session and scene.session.is_open:
        return scene.now
    return add_working_days(scene.reader.availability, scene.now, 2)


def the_end_of_writing(scene: Scene, _: Fact) -> datetime | None:
    """Then the pulse asks how it went; after a meeting it is never too late to look back."""
    return scene.session.planned_end if scene.session and scene.session.is_open else None


reflection = Conversation(
    "reflection",
    opens=(after(ReflectionDue, ask=both_sides, at=in_quiet, too_late=the_end_of_writing),),
    nudges=(1,),
    lapses=10,
    about="session",
    needs=("own_words", "pulse"),
    looks_back=True,
    stop_covers="person",
)

_WORDS = (Text("reflection", 1000, multiline=True), Text("action", 280, optional=True))
look_back = reflection.ask("look_back", *_WORDS, can_skip=True)
in_writing = reflection.ask("in_writing", *_WORDS, can_skip=True)
kept = reflection.tell("kept", doors=("share",))
left_out = reflection.tell("left_out")


@reflection.opening
def once_there_is_something_to_look_back_on(scene: Scene, _: str) -> Opening | Because:
    session, pairing = scene.session, scene.pairing
    if session is None or pairing is None or not pairing.is_live:
        return Because("no_session")
    if pairing.state == "paused" and not scene.is_own:
        return Because("paused", waits=True)
    if scene.occasion and str(session.sequence) != scene.occasion:
        return Because("moved")
    own, pulse = scene.extra["own_words"], scene.extra["pulse"]
    given = {
        "partner": scene.partner.given_name,
        "asked_at": scene.now,
        "reflection": own.get("reflection"),
        "action": own.get("action"),
    }
    if session.mode == "async" and session.is_booked:
        if pulse is not None and pulse.held:
            return Because("answered")
        return Opening({**given, "until": session.planned_end}, "in_writing")
    if session.status != "held":
        return Because("not_held")
    if own.get("reflection"):
        return Because("answered")
    held = sum(each.status == "held" for each in scene.sessions)
    return Opening({**given, "held": held}, "look_back")


@look_back.then
def after_a_meeting(talk: Talk) -> Next | Step:
    return _words_of(talk)


@in_writing.then
def in_a_session_in_writing(talk: Talk) -> Next | Step:
    return _words_of(talk)


def _words_of(talk: Talk) -> Next | Step:
    words, action = talk["reflection"], talk["action"]
    if not words:
        return left_out
    session, person = talk.subject.id, talk.person
    way = kept.recording(
        ReflectionWritten(session=session, person=person, asked_at=talk.given["asked_at"], words=Private(words))
    )
    if not action or action == talk.given["action"]:
        return way
    return way.recording(Noted(session=session, person=person, kind="action", words=Private(action)))
