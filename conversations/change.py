"""Change: can't make it, another time, my own time, or we met on another day; either side, any time (PRODUCT §4)."""

from datetime import datetime, timedelta

from conversations.engine.forms import Choice, Moment
from conversations.engine.scene import Because, Opening, Scene
from conversations.engine.script import Conversation, Next, Step
from conversations.engine.talks import Talk
from conversations.engine.triggers import after, at_once, both_sides
from conversations.engine.values import Entry, Word
from conversations.programme.facts import (
    Fact,
    MetOn,
    OtherTimesAsked,
    OwnTimeOffered,
    SessionUnbooked,
    TimeGivenUp,
)
from conversations.programme.sessions import has_begun


def the_time_that_was(_: Scene, fact: Fact) -> datetime | None:
    """The start that no longer stands."""
    return fact.start if isinstance(fact, SessionUnbooked) else None


change = Conversation(
    "change",
    opens=(
        after(
            SessionUnbooked,
            ask=both_sides,
            at=at_once,
            step="freed",
            too_late=the_time_that_was,
            urgent=the_time_that_was,
        ),
    ),
    about="session",
)

what = change.ask("what", Choice("what", options_from="ways"))
own = change.ask("own", Moment("start", lies="ahead"))
met = change.ask("met", Moment("start", lies="past"))
looking = change.tell("looking")
noted = change.tell("noted")
freed = change.tell("freed", shows=("entry",))


@change.opening
def while_it_can_be_changed(scene: Scene, step: str) -> Opening | Because:
    session = scene.session
    if session is None or scene.pairing is None:
        return Because("no_session")
    partner = scene.partner.given_name
    if step == "freed":
        return _freed(scene, partner)
    if not session.is_open or not scene.pairing.is_live:
        return Because("no_session")
    if scene.pairing.state == "paused":
        return Because("paused")
    if has_begun(session, scene.now):
        ways: tuple[str, ...] = ("met",)  # what is past is for the pulse to ask, or for this to correct
    else:
        ways = ("cant", "other", "own", "met") if session.is_booked else ("other", "own", "met")
    when = session.planned_start or Word("change-not_booked")
    listed = tuple((way, Word(f"change-way-{way}")) for way in ways)
    return Opening({"partner": partner, "when": when, "ways": listed})


def _freed(scene: Scene, partner: str) -> Opening | Because:
    session = scene.session
    if session is None:
        return Because("no_session")
    sequence, at, then_key = scene.occasion.split("|")
    start, then = datetime.fromisoformat(at), Word(f"change-{then_key}")
    end = start + timedelta(minutes=scene.pairing.minutes if scene.pairing else 60)
    # Somebody who had their data erased meanwhile has no name any more.
    known = partner or Word("change-your_partner")
    entry = Entry(f"{session.id}@flipside", int(sequence) - 1, start, end, known, scene.now, is_cancelled=True)
    return Opening({"partner": known, "when": start, "then": then, "entry": entry}, "freed")


@what.then
def which_change(talk: Talk) -> Next | Step:
    session, person = talk.subject.id, talk.person
    match talk["what"]:
        case "cant":
            return Next().recording(TimeGivenUp(session=session, person=person))
        case "other":
            return looking.recording(OtherTimesAsked(session=session, person=person))
        case "own":
            return own
        case _:
            return met


@own.then
def the_partner_is_asked(talk: Talk) -> Next:
    return Next().recording(OwnTimeOffered(session=talk.subject.id, person=talk.person, start=talk["start"]))


@met.then
def it_has_taken_place(talk: Talk) -> Next:
    return noted.recording(MetOn(session=talk.subject.id, person=talk.person, start=talk["start"]))
