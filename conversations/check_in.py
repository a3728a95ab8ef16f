"""Check-in: where each of the two stands at the beginning, half-way and at the end (PRODUCT §4)."""

from collections.abc import Iterator

from conversations.engine.forms import Choice, Scale, Text
from conversations.engine.scene import Because, Opening, Scene
from conversations.engine.script import Conversation, Next, Step
from conversations.engine.talks import Talk
from conversations.engine.triggers import (
    after,
    at_once,
    both_sides,
    the_next_working_day,
    the_person,
    those_who_did_not,
)
from conversations.programme.facts import (
    AgreementReached,
    Answered,
    CheckInDue,
    LoadDue,
    Private,
    StoryWritten,
    WordsKept,
    WordsShared,
)
from conversations.programme.milestones import has_trial_vote
from conversations.programme.sponsoring import THEME
from conversations.programme.topics import TOPICS
from conversations.programme.working_time import local_day

check_in = Conversation(
    "check_in",
    opens=(
        after(AgreementReached, ask=both_sides, at=the_next_working_day),
        after(CheckInDue, ask=the_person, at=at_once),
        after(WordsShared, ask=those_who_did_not, at=at_once, step="received"),
    ),
    nudges=(3,),
    lapses=7,
    about="pairing",
    needs=("goals", "words_shared"),
    by_hand=False,
    stop_covers="subject",
)

GOALS = ("goal_1", "goal_2", "goal_3")
CONFIDENCE = (
    *(Scale(f"confidence_{goal[-1]}", 1, 5, optional=True, about=goal) for goal in GOALS),
    Scale("inclusion", 1, 5, optional=True),
    Scale("collaboration", 1, 5, optional=True),
)
PROGRESS = (
    *(Scale(f"progress_{goal[-1]}", 0, 3, optional=True, about=goal) for goal in GOALS),
    Scale("recommend", 0, 10, optional=True),
)
#: What a story is about, tagged by its teller.
ABOUT = Choice("theme", TOPICS, optional=True)

baseline = check_in.ask("baseline", *CONFIDENCE, can_skip=True)
midpoint = check_in.ask("midpoint", *PROGRESS, can_skip=True)
closing = check_in.ask("closing", *CONFIDENCE, can_skip=True)
reached = check_in.ask("reached", *PROGRESS, can_skip=True)
gone_on = check_in.ask("gone_on", Choice("again", ("yes", "no")), can_skip=True)
differently = check_in.ask("differently", Text("differently", 280), can_skip=True)
pass_on = check_in.ask("pass_on", Choice("share", ("yes", "no")), can_skip=True)
story = check_in.ask("story", Text("story", 1000, multiline=True), ABOUT, can_skip=True)
tell_it = check_in.ask("tell_it", Choice("told", ("yes", "no")), can_skip=True)
thanks = check_in.tell("thanks")
received = check_in.tell("received")


@check_in.opening
def where_they_stand(scene: Scene, step: str) -> Opening | Because:
    pairing = scene.pairing
    if pairing is None or not (pairing.is_live or (step == "received" and pairing.state == "completed")):
        return Because("no_pairing")
    partner = {"partner": scene.partner.given_name}
    if step == "received":
        words = scene.extra["words_shared"].get(scene.occasion)
        return Opening({**partner, "words": words}, step) if words else Because("nothing_to_share")
    if pairing.state == "paused":
        return Because("paused")
    phase = scene.occasion or "baseline"
    given = {**partner, "phase": phase, "asked_at": scene.now, "has_vote": has_trial_vote(pairing)}
    given |= {"until": local_day(scene.reader.availability, pairing.ends_at or scene.now)}
    return Opening({**given, **dict(zip(GOALS, scene.extra["goals"], strict=False))}, phase)


@baseline.then
def at_the_beginning(talk: Talk) -> Next:
    return thanks.recording(*_counted(talk, *CONFIDENCE))


@midpoint.then
def half_way(talk: Talk) -> Next:
    return thanks.recording(*_counted(talk, *PROGRESS), _what_it_takes(talk))


@closing.then
def at_the_end(talk: Talk) -> Next:
    return reached.recording(*_counted(talk, *CONFIDENCE))


@reached.then
def how_far_they_came(talk: Talk) -> Next:
    following = differently if talk.given["has_vote"] else gone_on
    return following.recording(*_counted(talk, *PROGRESS))


@gone_on.then
def in_place_of_the_vote(talk: Talk) -> Next:
    return differently.recording(*_counted(talk, Choice("again")))


@differently.then
def for_themselves_first(talk: Talk) -> Next | Step:
    if not talk["differently"]:
        return story
    words = Private(talk["differently"])
    return pass_on.recording(WordsKept(pairing=talk.subject.id, person=talk.person, name="differently", words=words))


@pass_on.then
def shared_by_a_tap(talk: Talk) -> Next | Step:
    if talk["share"] != "yes":
        return story
    return story.recording(WordsShared(pairing=talk.subject.id, by=(talk.person,), name="differently"))


@story.then
def a_story_or_none(talk: Talk) -> Next | Step:
    return tell_it if talk["story"] else thanks.recording(_what_it_takes(talk))


@tell_it.then
def told_only_with_a_yes(talk: Talk) -> Next:
    way = thanks.recording(_what_it_takes(talk))
    if talk["told"] != "yes":
        return way
    written = StoryWritten(pairing=talk.subject.id, person=talk.person, words=Private(talk["story"]))
    return way.recording(written, *_counted(talk, ABOUT, kind=THEME))


def _what_it_takes(talk: Talk) -> LoadDue:
    return LoadDue(pairing=talk.subject.id, person=talk.person, phase=talk.given["phase"])


def _counted(talk: Talk, *fields: Scale | Choice, kind: str = "") -> Iterator[Answered]:
    """What was answered, as figures; what was left out is no answer."""
    values = {each.name: talk[each.name] for each in fields if talk[each.name] is not None}
    if values:
        yield Answered(
            person=talk.person,
            kind=kind or f"check_in/{talk.given['phase']}",
            occasion_key=talk.subject.id,
            values=values,
            asked_at=talk.given["asked_at"],
            pairing=talk.subject.id,
        )
