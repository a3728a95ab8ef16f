"""Preparation: the guide two working days before, reminders a day and an hour before (PRODUCT §4, §8)."""

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
from conversations.engine.values import Page, Span
from conversations.programme.facts import SessionBooked, SessionInWriting

#: There are guides for the first sessions; later ones use the last.
LAST_GUIDE = 3

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
        after(SessionBooked, ask=both_sides, at=hours_before_the_start(24), step="day", too_late=the_start),
        after(SessionBooked, ask=both_sides, at=hours_before_the_start(1), step="hour", too_late=the_start),
        after(SessionInWriting, ask=both_sides, at=at_once, step="in_writing"),
    ),
    about="session",
)

guide = preparation.tell("guide", doors=("change", "concern"), shows=("page",))
day = preparation.tell("day", doors=("change",))
hour = preparation.tell("hour", doors=("change",))
in_writing = preparation.tell("in_writing", doors=("change", "concern"), shows=("page",))


@preparation.opening
def while_it_is_ahead(scene: Scene, step: str) -> Opening | Because:
    session, pairing = scene.session, scene.pairing
    if session is None or pairing is None or not session.is_booked or not pairing.is_live:
        return Because("no_session")
    if scene.occasion and str(session.sequence) != scene.occasion:
        return Because("moved")
    partner = {"partner": scene.partner.given_name}
    if session.planned_start is None or session.planned_end is None:
        return Opening({**partner, "until": session.planned_end, "page": Page("async_prompt")}, "in_writing")
    when = Span(session.planned_start, session.planned_end)
    page = Page(f"guide_{min(session.number, LAST_GUIDE)}", {"partner": scene.partner.given_name})
    return Opening({**partner, "when": when, "page": page}, step or "guide")
