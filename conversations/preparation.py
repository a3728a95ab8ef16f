"""Preparation: the guide two working days before, reminders a day and an hour before (PRODUCT §4, §8)."""

from datetime import datetime
from typing import Any

from conversations.engine.scene import Because, Opening, Scene
from conversations.engine.script import Conversation
from conversations.engine.triggers import (
    after,
    at_once,
    both_sides,
    hours_before_the_start,
    the_start,
    working_days_before_the_start,
)
from conversations.engine.values import Items, Page, Span, Word
from conversations.programme.facts import Fact, SessionBooked, SessionInWriting
from conversations.programme.guides import guide_number, guide_page
from conversations.programme.pairings import Pairing
from conversations.programme.sessions import Session
from conversations.programme.training import POLICY

a_day_before, an_hour_before = hours_before_the_start(24), hours_before_the_start(1)


def an_hour_before_unless_just_said(scene: Scene, fact: Fact) -> datetime | None:
    """Early meetings have both reminders on the evening before (PRODUCT §3): then the day's says it all."""
    at = an_hour_before(scene, fact)
    return None if at == a_day_before(scene, fact) else at


preparation = Conversation(
    "preparation",
    opens=(
        after(
            SessionBooked,
            ask=both_sides,
            at=working_days_before_the_start("preparation"),
            step="guide",
            too_late=the_start,
        ),
        after(SessionBooked, ask=both_sides, at=a_day_before, step="day", too_late=the_start),
        after(SessionBooked, ask=both_sides, at=an_hour_before_unless_just_said, step="hour", too_late=the_start),
        after(SessionInWriting, ask=both_sides, at=at_once, step="in_writing"),
    ),
    about="session",
    needs=("topics",),
)

guide = preparation.tell("guide", doors=("ahead", "change", "concern"), shows=("orientation", "lead", "topics", "page"))
day = preparation.tell("day", doors=("change",), shows=("topics", "another_way"))
hour = preparation.tell("hour", doors=("change",), shows=("another_way",))
in_writing = preparation.tell(
    "in_writing", doors=("reflection", "change", "concern"), shows=("orientation", "lead", "topics", "page")
)


@preparation.opening
def while_it_is_ahead(scene: Scene, step: str) -> Opening | Because:
    session, pairing = scene.session, scene.pairing
    if session is None or pairing is None or not session.is_booked or not pairing.is_live:
        return Because("no_session")
    if scene.occasion and str(session.sequence) != scene.occasion:
        return Because("moved")
    partner = {"partner": scene.partner.given_name}
    if session.planned_start is None or session.planned_end is None:
        pages = _prompts(scene, session) + _feedback(scene, session, pairing)
        given = partner | {"until": session.planned_end, "page": pages} | _orientation(scene, session)
        return Opening(given | _lead(scene, session, pairing, False) | _topics(scene), "in_writing")
    when = Span(session.planned_start, session.planned_end)
    return Opening({**partner, "when": when, **_how(scene, session, pairing, step or "guide")}, step or "guide")


def _how(scene: Scene, session: Session, pairing: Pairing, step: str) -> dict[str, Any]:
    """What this hour is about and how it is spent. A way that was chosen for it stands in the reminders too."""
    variant = pairing.variant(session.number)
    page = Page(guide_page(session.number, variant), {"partner": scene.partner.given_name})
    given = _topics(scene)
    if step != "guide":
        return given | ({"another_way": page} if f"variant/{session.number}" in pairing.terms else {})
    if session.number:  # session 0 is for getting to know each other: there is one way, and one topic
        given["doors"] = ("topic", "variant") if pairing.leads(session.number) == scene.reader.id else ("topic",)
    pages = (page, *_feedback(scene, session, pairing))
    given |= _orientation(scene, session)
    return given | _lead(scene, session, pairing, variant == "two_way") | {"page": pages}


def _orientation(scene: Scene, session: Session) -> dict[str, Any]:
    """Where one is asked for, it comes before session 1; whoever had none reads of it, and meets all the same."""
    if session.number > 1 or scene.reader.orientation or scene.policy[POLICY] != 1:
        return {}
    return {"orientation": Word("preparation-orientation")}


def _topics(scene: Scene) -> dict[str, Any]:
    """What the two wished to talk about, each topic once."""
    wished = dict.fromkeys(scene.extra["topics"].values())
    items = tuple(words or Word(f"option-{topic}") for topic, words in wished)
    return {"topics": Items(Word("preparation-topics"), items)} if items else {}


def _prompts(scene: Scene, session: Session) -> tuple[Page, ...]:
    """The prompt of this session; how a session in writing goes stands under the first one, and is all of session 0."""
    is_first = not any(each.mode == "async" and each.number < session.number for each in scene.sessions)
    own = (Page(f"async_prompt_{guide_number(session.number)}"),) if session.number else ()
    return (*own, Page("async_prompt")) if is_first or not own else own


def _feedback(scene: Scene, session: Session, pairing: Pairing) -> tuple[Page, ...]:
    """The first time one of the two leads, how to say what is hard to say, and how to take it (PRODUCT §9)."""
    if session.number not in ((1, 2) if pairing.is_two_way else (1,)):
        return ()
    return (Page("feedback_giving" if pairing.leads(session.number) == scene.reader.id else "receiving_feedback"),)


def _lead(scene: Scene, session: Session, pairing: Pairing, in_halves: bool) -> dict[str, Any]:
    """Where two lead in turn, who does this time, or who leads the first half."""
    if not pairing.is_two_way or not session.number:
        return {}
    partner = {"partner": scene.partner.given_name}
    if pairing.leads(session.number) == scene.reader.id:
        return {"lead": Word("preparation-you_begin" if in_halves else "preparation-you_lead", partner)}
    return {"lead": Word("preparation-partner_begins" if in_halves else "preparation-partner_leads", partner)}
