"""Lesson: something short to read before session 1: on feedback, and on how others may mean it (PRODUCT §4)."""

from datetime import datetime
from hashlib import sha256

from conversations.engine.forms import Choice
from conversations.engine.scene import Because, Opening, Scene
from conversations.engine.script import Conversation, Next
from conversations.engine.talks import Talk
from conversations.engine.triggers import after, both_sides
from conversations.engine.values import Page
from conversations.programme.facts import Answered, Fact, LessonDue
from conversations.programme.sessions import have_begun
from conversations.programme.working_time import add_working_days

#: For two people who live in different countries; the pairing's id chooses, never which countries they are.
ACROSS_BORDERS = ("lesson_directness", "lesson_time", "lesson_hierarchy", "lesson_silence")


def a_working_day_later(scene: Scene, _: Fact) -> datetime | None:
    """One of the reader's working days after the booking, or at once where session 1 begins before that."""
    at = add_working_days(scene.reader.availability, scene.now, 1)
    return scene.now if have_begun(scene.sessions, at) else at


lesson = Conversation(
    "lesson",
    opens=(after(LessonDue, ask=both_sides, at=a_working_day_later),),
    about="pairing",
    needs=("has_had_lesson",),
    by_hand=False,
)

read = lesson.ask("read", Choice("read", ("got_it",)), shows=("pages",))
thanks = lesson.tell("thanks")


@lesson.opening
def once_before_session_one(scene: Scene, _: str) -> Opening | Because:
    pairing = scene.pairing
    if pairing is None or not pairing.is_live:
        return Because("no_pairing")
    if pairing.state == "paused":
        return Because("paused", waits=True)
    if scene.extra["has_had_lesson"]:
        return Because("answered")
    if have_begun(scene.sessions, scene.now):
        return Because("begun")
    names = tuple(_lessons(scene))
    if not names:
        return Because("nothing_to_read")
    return Opening(
        {
            "partner": scene.partner.given_name,
            "pages": tuple(Page(each) for each in names),
            "lessons": names,
            "cohort": pairing.cohort,
            "asked_at": scene.now,
        }
    )


def _lessons(scene: Scene) -> list[str]:
    pairing = scene.pairing
    found = ["lesson_feedback"] if scene.side == "mentee" else []
    homes = [person.country for person in scene.cast.values()]
    if pairing is not None and all(homes) and len(dict.fromkeys(homes)) > 1:
        found.append(ACROSS_BORDERS[sha256(pairing.id.encode()).digest()[0] % len(ACROSS_BORDERS)])
    return found


@read.then
def that_it_was_read_is_counted(talk: Talk) -> Next:
    return thanks.recording(
        Answered(
            person=talk.person,
            kind="lesson",
            occasion_key=talk.subject.id,
            values=dict.fromkeys(talk.given["lessons"], 1),
            asked_at=talk.given["asked_at"],
            pairing=talk.subject.id,
            cohort=talk.given["cohort"],
        )
    )
