"""Load: does this take more than it gives? A yes offers fewer sessions, a pause, somebody to talk to (PRODUCT §4)."""

from datetime import date, datetime, timedelta
from typing import Any

from conversations.engine.forms import Choice
from conversations.engine.scene import Because, Opening, Scene
from conversations.engine.script import Conversation, Next, Step
from conversations.engine.talks import Talk
from conversations.engine.triggers import after, at_once, the_person, those_who_did_not
from conversations.engine.values import Word
from conversations.programme.facts import Answered, Fact, FewerSessionsAsked, LoadDue, SessionsThinned
from conversations.programme.sessions import is_ahead
from conversations.programme.thinning import THINNED, left_out
from conversations.programme.working_time import local_day


def after_what_is_being_asked(scene: Scene, fact: Fact) -> datetime:
    """At the end a story may wait for its teller's yes: then this comes when that is answered (PRODUCT §2.7)."""
    is_closing = isinstance(fact, LoadDue) and fact.phase == "closing"
    return scene.now + timedelta(minutes=1) if is_closing else scene.now


load = Conversation(
    "load",
    opens=(
        after(LoadDue, ask=the_person, at=after_what_is_being_asked, step="balance"),
        after(SessionsThinned, ask=those_who_did_not, at=at_once, step="thinned"),
    ),
    about="pairing",
    needs=("support",),
)

offers = load.ask("offers", Choice("offer", options_from="ways"), can_skip=True)
balance = load.ask("balance", Choice("load", ("yes", "no")), can_skip=True)
fewer = load.tell("fewer")
a_pause = load.tell("a_pause", doors=("pause",))
somebody = load.tell("somebody", doors=("concern",), shows=("support",))
thanks = load.tell("thanks")
thinned = load.tell("thinned", doors=("concern",))


@load.opening
def while_they_meet(scene: Scene, step: str) -> Opening | Because:
    pairing = scene.pairing
    if pairing is None or not pairing.is_live:
        return Because("no_pairing")
    given: dict[str, Any] = {"partner": scene.partner.given_name, "months": 2 * scene.policy["cadence.running"]}
    if step == "thinned":
        day = _next_day(scene)
        return Opening({**given, "day": day}, step) if day else Because("no_session")
    if pairing.state == "paused":
        return Because("paused")
    can_thin = left_out(scene.sessions, scene.now) and not pairing.terms.get(THINNED)
    ways = ("fewer", "pause", "talk", "stay") if can_thin else ("pause", "talk", "stay")
    given |= {"ways": tuple((way, Word(f"load-way-{way}")) for way in ways)}
    given |= {"support": scene.extra["support"]} if scene.extra["support"] else {}
    return Opening({**given, "phase": scene.occasion, "asked_at": scene.now}, step)


def _next_day(scene: Scene) -> date | None:
    """The day around which the two meet next; None where the last session has begun before its reader's hours."""
    ahead = next((each for each in scene.sessions if is_ahead(each, scene.now)), None)
    if ahead is None:
        return None
    return local_day(scene.reader.availability, ahead.planned_start or ahead.planned_end or ahead.due_at)


@balance.then
def more_than_it_gives(talk: Talk) -> Next | Step:
    if talk["load"] is None:
        return thanks
    answered = Answered(
        person=talk.person,
        kind=f"check_in/{talk.given['phase']}",
        occasion_key=talk.subject.id,
        values={"load": talk["load"]},
        asked_at=talk.given["asked_at"],
        pairing=talk.subject.id,
    )
    return (offers if talk["load"] == "yes" else thanks).recording(answered)


@offers.then
def what_would_help(talk: Talk) -> Next | Step:
    match talk["offer"]:
        case "fewer":
            return fewer.recording(FewerSessionsAsked(pairing=talk.subject.id, person=talk.person))
        case "pause":
            return a_pause
        case "talk":
            return somebody
        case _:
            return thanks
