"""Pause: everything of a person's, or one pairing, for some weeks; it resumes by itself (PRODUCT §3)."""

from datetime import date, datetime

from dateutil.relativedelta import relativedelta

from conversations.engine.forms import Choice
from conversations.engine.scene import Because, Opening, Scene
from conversations.engine.script import Conversation, Next, Step
from conversations.engine.talks import Talk
from conversations.engine.triggers import after, at_once, both_sides, the_person, those_who_did_not
from conversations.programme.facts import PairingPaused, PairingResumed, PauseAsked, PersonPaused, PersonResumed
from conversations.programme.working_time import local_day

#: What can be chosen, in weeks.
WEEKS = ("2", "4", "8")

pause = Conversation(
    "pause",
    opens=(
        after(PairingPaused, ask=those_who_did_not, at=at_once, step="told"),
        after(PairingResumed, ask=both_sides, at=at_once, step="resumed"),
        after(PersonResumed, ask=the_person, at=at_once, step="back"),
    ),
    about="person",
    needs=("pause", "pairings", "participations"),
)

how_long = pause.ask("how_long", Choice("weeks", WEEKS))
paused = pause.tell("paused", doors=("pause",))
now = pause.ask("now", Choice("answer", ("back", "stay")))
stay = pause.tell("stay")
back = pause.tell("back", doors=("home",))
told = pause.tell("told", doors=("swap", "concern"))
resumed = pause.ask("resumed", Choice("answer", ("good", "longer")))
good = pause.tell("good")
longer = pause.tell("longer")


@pause.opening
def with_an_end(scene: Scene, step: str) -> Opening | Because:
    ends = {weeks: scene.now + relativedelta(weeks=int(weeks)) for weeks in WEEKS}
    if step in ("told", "resumed"):
        if scene.pairing is None or not scene.pairing.is_live:
            return Because("no_pairing")
        month = scene.now + relativedelta(months=1)
        given: dict[str, object] = {"partner": scene.partner.given_name, "ends_at": month, "month": _day(scene, month)}
        if step == "told":
            given["until"] = _day(scene, datetime.fromisoformat(scene.occasion))
        return Opening(given, step)
    if step == "back":
        if all(part.state == "left" for part in scene.extra["participations"]):
            return Because("left")
        return Because("told_with_the_pairing") if scene.extra["pairings"] else Opening({}, step)
    running = scene.extra["pause"]
    if running:
        return Opening({"until": _day(scene, running.ends_at)}, "now")
    return Opening({"ends": ends})


def _day(scene: Scene, at: datetime) -> date:
    """The end of a pause as its reader thinks of it: a day, not an hour."""
    return local_day(scene.reader.availability, at)


@how_long.then
def until_then(talk: Talk) -> Next:
    until = talk.given["ends"][talk["weeks"]]
    return paused.recording(PersonPaused(person=talk.person, until=until))


@now.then
def back_early_or_not(talk: Talk) -> Next | Step:
    if talk["answer"] == "stay":
        return stay
    return Next().recording(PersonResumed(person=talk.person, occasion_key=f"{talk.id}"))


@resumed.then
def good_or_longer(talk: Talk) -> Next | Step:
    if talk["answer"] == "good":
        return good
    return longer.recording(PauseAsked(pairing=talk.subject.id, until=talk.given["ends_at"], by=(talk.person,)))
