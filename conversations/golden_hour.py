"""Golden hour: three times that are comfortable for both; the first both chose is booked (PRODUCT §4, §6)."""

from conversations.engine.forms import Choice, Choices, Moment
from conversations.engine.scene import Because, Opening, Scene
from conversations.engine.script import Conversation, Next, Priority, Step
from conversations.engine.talks import Talk
from conversations.engine.triggers import after, at_once, both_sides, the_person, the_start
from conversations.engine.values import Entry, Facts, Span, Word
from conversations.programme.facts import (
    BookingOpened,
    OwnTimeOffered,
    OwnTimePassedOn,
    OwnTimeRefused,
    SessionBooked,
    TimesChosen,
)
from conversations.programme.sessions import PROPOSALS_LAPSE

golden_hour = Conversation(
    "golden_hour",
    opens=(
        after(BookingOpened, ask=both_sides, at=at_once),
        after(SessionBooked, ask=both_sides, at=at_once, step="booked", too_late=the_start, urgent=the_start),
        after(OwnTimePassedOn, ask=the_person, at=at_once, step="passed_on"),
        after(OwnTimeRefused, ask=the_person, at=at_once, step="another"),
    ),
    priority=Priority.BOOKING,
    nudges=("booking.nudge",),
    about="session",
    needs=("decisions", "shared_words"),
)

choose = golden_hour.ask("choose", Choices("times", ("none", "own", "writing"), options_from="slots"))
own = golden_hour.ask("own", Moment("start", lies="ahead"))
another = golden_hour.ask("another", Moment("start", lies="ahead"))
offered = golden_hour.ask("offered", Choice("answer", ("suits", "other")))
writing = golden_hour.ask("writing", Choice("answer", ("fine", "meet")))
noted = golden_hour.tell("noted")
wider = golden_hour.tell("wider")
passed_on = golden_hour.tell("passed_on")
booked = golden_hour.tell("booked", doors=("change",), shows=("where", "entry"))


@golden_hour.opening
def while_a_time_is_wanted(scene: Scene, step: str) -> Opening | Because:
    session, pairing = scene.session, scene.pairing
    if session is None or pairing is None or not pairing.is_live:
        return Because("no_pairing")
    partner = {"partner": scene.partner.given_name}
    if step == "booked":
        return _booked(scene, partner)
    if step in ("another", "passed_on"):
        return Opening(partner, step) if session.is_open else Because("no_session")
    rounds = [each for each in scene.extra["decisions"] if each.session == session.id and not each.decided_at]
    if not rounds or not session.is_open or pairing.state == "paused":
        return Because("no_times")
    decision = rounds[-1]
    if scene.occasion not in ("", str(decision.number % 100)):
        return Because("no_times")  # other times have been proposed since, and open for themselves
    if scene.reader.id in decision.answers:
        return Because("answered")
    given = {**partner, "round": decision.number % 100, "number": session.number}
    if decision.given.get("writing"):
        return Opening(given, "writing")
    times = decision.given["times"]
    if min(times) - scene.now < PROPOSALS_LAPSE and "by" not in decision.given:
        return Because("times_are_over")
    if "by" in decision.given:
        return Opening({**given, "start": times[0]}, "offered")
    edge = decision.given.get("edge", "")
    given |= {"slots": tuple((at.isoformat(), at) for at in times), "minutes": pairing.minutes}
    given["comfort"] = Word("golden_hour-edge" if edge not in ("", "none") else "golden_hour-comfortable")
    return Opening(given)


def _booked(scene: Scene, partner: dict[str, str]) -> Opening | Because:
    session = scene.session
    if session is None or session.planned_start is None or session.planned_end is None:
        return Because("unbooked")
    if str(session.sequence) != scene.occasion or session.planned_start <= scene.now:
        return Because("moved")
    span = Span(session.planned_start, session.planned_end)
    place = _place(scene)
    where = Facts(((Word("golden_hour-where"), place),)) if place else ()
    return Opening({**partner, "when": span, "where": where, "entry": calendar_entry(scene, place)}, "booked")


def _place(scene: Scene) -> str:
    """Where they meet: the contact or link that the mentor gave, else the mentee's."""
    people = scene.pairing.people if scene.pairing else ()
    given = (scene.extra["shared_words"][(person, "contact")] for person in people)
    return next((words for words in given if words), "")


def calendar_entry(scene: Scene, place: str = "") -> Entry:
    """The session as the reader's calendar should show it."""
    session = scene.session
    if session is None or session.planned_start is None or session.planned_end is None:
        raise ValueError("only a booked session has a calendar entry; book it first")
    return Entry(
        f"{session.id}@flipside",
        session.sequence - 1,
        session.planned_start,
        session.planned_end,
        scene.partner.given_name,
        scene.now,
        session.hold_before,
        session.hold_after,
        place=place,
    )


def _chosen(talk: Talk, answer: str = "times", times: tuple[str, ...] = ()) -> TimesChosen:
    return TimesChosen(
        session=talk.subject.id, person=talk.person, round_=talk.given["round"], times=times, answer=answer
    )


@choose.then
def the_times_that_suit(talk: Talk) -> Next | Step:
    times = talk["times"]
    if "own" in times:
        return own
    if "writing" in times:
        return passed_on.recording(_chosen(talk, "writing"))
    if "none" in times:
        return wider.recording(_chosen(talk, "none"))
    return noted.recording(_chosen(talk, times=times))


@own.then
def the_partner_is_asked(talk: Talk) -> Next:
    return _own_time(talk)


@another.then
def the_partner_is_asked_then(talk: Talk) -> Next:
    return _own_time(talk)


def _own_time(talk: Talk) -> Next:
    return Next().recording(OwnTimeOffered(session=talk.subject.id, person=talk.person, start=talk["start"]))


@offered.then
def the_offered_time(talk: Talk) -> Next:
    if talk["answer"] == "suits":
        return Next().recording(_chosen(talk, times=(talk.given["start"].isoformat(),)))
    return wider.recording(_chosen(talk, "none"))


@writing.then
def in_writing_or_not(talk: Talk) -> Next:
    if talk["answer"] == "fine":
        return Next().recording(_chosen(talk, "writing"))
    return wider.recording(_chosen(talk, "none"))
