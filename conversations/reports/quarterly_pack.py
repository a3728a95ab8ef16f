"""Quarterly pack: one page for the committee, and the action items that come of it (PRODUCT §4)."""

from datetime import date, datetime, timedelta

from dateutil.relativedelta import relativedelta

from conversations.engine.forms import Choice, Moment, Text
from conversations.engine.scene import Because, Opening, Scene
from conversations.engine.script import Conversation, Next
from conversations.engine.talks import Talk
from conversations.engine.triggers import after, at_once, the_person
from conversations.programme.facts import Fact, FiguresFrozen, ItemClosed, ItemGiven, ItemMoved, ItemPutDown
from conversations.programme.figures import is_frozen_in, month_of
from conversations.programme.sponsoring import first_morning

#: Characters of an action item: one line.
LINE = 200
#: Whoever needs longer is asked again so much later.
LATER = timedelta(weeks=2)


def the_committee(scene: Scene, fact: Fact) -> tuple[str, ...]:
    """When a quarter is over: whoever wears its hat for the whole company."""
    if not is_frozen_in("quarter", date.fromisoformat(f"{fact.occasion}-01")):
        return ()
    members = (role.person for role in scene.extra["office"] if role.name == "committee" and not role.cohort)
    return tuple(dict.fromkeys(sorted(members)))


def nine_on_the_first_working_day(scene: Scene, _: Fact) -> datetime:
    """On the reader's own calendar, in their hours."""
    return first_morning(scene.reader.availability, month_of(scene.now), scene.now)


def the_next_quarter(scene: Scene, _: Fact) -> datetime:
    """Then there are newer figures."""
    return scene.now + relativedelta(months=3)


def its_owner(_: Scene, fact: Fact) -> tuple[str, ...]:
    """Whoever does it."""
    return (fact.owner,) if isinstance(fact, ItemGiven) else ()


def an_owner_who_was_given_it(scene: Scene, fact: Fact) -> tuple[str, ...]:
    """Who put it down for themselves knows."""
    return tuple(each for each in its_owner(scene, fact) if isinstance(fact, ItemGiven) and each != fact.by)


def its_date(_: Scene, fact: Fact) -> datetime | None:
    """When it is to be done."""
    return fact.due_at if isinstance(fact, ItemGiven | ItemMoved) else None


quarterly_pack = Conversation(
    "quarterly_pack",
    opens=(
        after(FiguresFrozen, ask=the_committee, at=nine_on_the_first_working_day, too_late=the_next_quarter),
        after(ItemGiven, ask=an_owner_who_was_given_it, at=at_once, step="yours", too_late=its_date),
        after(ItemGiven, ask=its_owner, at=its_date, step="due"),
        after(ItemMoved, ask=the_person, at=its_date, step="due"),
    ),
    lapses=15,
    needs=("pack_page", "own_item"),
    for_who=("office",),
    is_office=True,
    by_hand=False,
)

pack = quarterly_pack.ask(
    "pack", Choice("answer", ("noted", "add")), shows=("figures", "stories", "themes", "audit", "items")
)
add = quarterly_pack.ask("add", Text("what", LINE), Choice("owner", options_from="owners"), Moment("by", lies="ahead"))
due = quarterly_pack.ask("due", Choice("outcome", ("done", "later", "dropped")))
noted = quarterly_pack.tell("noted")
added = quarterly_pack.tell("added")
yours = quarterly_pack.tell("yours")
thanks = quarterly_pack.tell("thanks")
moved = quarterly_pack.tell("moved")


@quarterly_pack.opening
def for_the_committee(scene: Scene, step: str) -> Opening | Because:
    if step in ("due", "yours"):
        if scene.extra["own_item"] is None:
            return Because("answered")
        item, words = scene.extra["own_item"]
        return Opening({"what": words, "until": item.due_at, "asked_at": scene.now}, step)
    page = scene.extra["pack_page"]
    if page is None:
        return Because("no_figures")
    names = ("quarter", "figures", "stories", "themes", "audit", "items", "owners")
    return Opening({name: page[name] for name in names if name in page})


@pack.then
def noted_or_one_more(talk: Talk) -> Next:
    return Next(add if talk["answer"] == "add" else noted)


@add.then
def an_action_item(talk: Talk) -> Next:
    fact = ItemPutDown(by=talk.person, owner=talk["owner"], due_at=talk["by"], words=talk["what"])
    return added.recording(fact)


@due.then
def how_it_went(talk: Talk) -> Next:
    if talk["outcome"] == "later":
        at = talk.given["asked_at"] + LATER
        return moved.recording(ItemMoved(item=talk.subject.id, person=talk.person, due_at=at))
    return thanks.recording(ItemClosed(item=talk.subject.id, by=talk.person, outcome=talk["outcome"]))
