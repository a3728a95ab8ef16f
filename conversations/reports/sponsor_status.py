"""Sponsor status: how the month was, in two minutes, with one ask; what the sponsor will do, and what came of it."""

from datetime import datetime, timedelta

from dateutil.relativedelta import relativedelta

from conversations.engine.forms import Choice, Text
from conversations.engine.scene import Because, Opening, Scene
from conversations.engine.script import Conversation, Next
from conversations.engine.talks import Talk
from conversations.engine.triggers import after, the_people
from conversations.engine.values import Word
from conversations.programme.facts import Fact, PlanFollowed, ResponsePlanned, SponsorStatusDue, StatusAnswered
from conversations.programme.figures import month_of
from conversations.programme.sponsoring import first_morning

#: Characters of a response plan: one line.
LINE = 200
#: What came of earlier plans is asked so long after the status itself.
AFTERWARDS = timedelta(minutes=1)


def nine_on_the_first_working_day(scene: Scene, _: Fact) -> datetime:
    """On the reader's own calendar, in their hours."""
    return first_morning(scene.reader.availability, month_of(scene.now), scene.now)


def afterwards(scene: Scene, fact: Fact) -> datetime:
    """The status itself comes first."""
    return nine_on_the_first_working_day(scene, fact) + AFTERWARDS


def the_next_month(scene: Scene, _: Fact) -> datetime:
    """Then there are newer figures."""
    return scene.now + relativedelta(months=1)


sponsor_status = Conversation(
    "sponsor_status",
    opens=(
        after(SponsorStatusDue, ask=the_people, at=nine_on_the_first_working_day, too_late=the_next_month),
        after(SponsorStatusDue, ask=the_people, at=afterwards, step="did_you", too_late=the_next_month),
    ),
    lapses=15,
    needs=("sponsor_page", "own_plans"),
    is_office=True,
    by_hand=False,
)

status = sponsor_status.ask(
    "status", Choice("answer", options_from="ways"), shows=("figures", "picture", "since", "stories")
)
more = sponsor_status.ask("more", Choice("answer", options_from="ways_on"), shows=("formulas", "whole_stories"))
plan = sponsor_status.ask("plan", Choice("figure", options_from="reds"), Text("words", LINE))
did_you = sponsor_status.ask("did_you", Choice("outcome", ("done", "on_it", "dropped")))
noted = sponsor_status.tell("noted")
planned = sponsor_status.tell("planned")
followed = sponsor_status.tell("followed")


@sponsor_status.opening
def while_they_sponsor_it(scene: Scene, step: str) -> Opening | Because:
    page = scene.extra["sponsor_page"]
    if page is None:
        return Because("no_figures")
    about = {"level": scene.subject.kind, "scope": scene.subject.id, "occasion": scene.occasion}
    if step == "did_you":
        plans = scene.extra["own_plans"]
        return Opening({**about, **_of_the_first(plans)}, step) if plans else Because("no_plan")
    act = (("act", Word("sponsors-way-act")),) if page["reds"] else ()
    ways = (("noted", Word("sponsors-way-noted")), *act)
    names = ("month", "place", "ask", "figures", "picture", "since", "stories", "formulas", "whole_stories", "reds")
    shown = {name: page[name] for name in names if name in page}
    return Opening({**about, **shown, "ways_on": ways, "ways": (*ways, ("more", Word("sponsors-way-more")))})


@status.then
def noted_act_or_more(talk: Talk) -> Next:
    return {"act": plan, "more": more}.get(talk["answer"], noted).recording(_answered(talk))


@more.then
def noted_or_act(talk: Talk) -> Next:
    return (plan if talk["answer"] == "act" else noted).recording(_answered(talk))


@plan.then
def a_response_plan(talk: Talk) -> Next:
    given = talk.given
    where = {"level": given["level"], "place": given["scope"], "month": given["occasion"]}
    return planned.recording(ResponsePlanned(**where, person=talk.person, figure=talk["figure"], words=talk["words"]))


@did_you.then
def one_plan_after_the_other(talk: Talk) -> Next:
    fact = PlanFollowed(person=talk.person, plan=talk.given["plan"], outcome=talk["outcome"])
    others = talk.given["others"]
    return did_you.recording(fact).giving(**_of_the_first(others)) if others else followed.recording(fact)


def _answered(talk: Talk) -> StatusAnswered:
    given = talk.given
    where = {"level": given["level"], "place": given["scope"], "month": given["occasion"]}
    return StatusAnswered(**where, person=talk.person, answer=talk["answer"])


def _of_the_first(plans: tuple[tuple[str, str, str], ...]) -> dict[str, object]:
    ident, figure, words = plans[0]
    return {"plan": ident, "about": Word(f"sponsors-figure-{figure}"), "words": words, "others": plans[1:]}
