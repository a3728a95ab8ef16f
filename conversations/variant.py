"""Variant: another way to spend the hour, chosen by whoever leads it (PRODUCT §4)."""

from datetime import timedelta
from typing import Any

from conversations.engine.forms import Choice
from conversations.engine.scene import Because, Opening, Scene
from conversations.engine.script import Conversation, Next
from conversations.engine.talks import Talk
from conversations.engine.triggers import after, at_once
from conversations.engine.values import Page, Word
from conversations.programme.facts import Fact, VariantChosen
from conversations.programme.guides import VARIANTS, guide_page
from conversations.programme.sessions import Session, is_ahead
from conversations.programme.working_time import last_working_moment


def whoever_chose(_: Scene, fact: Fact) -> tuple[str, ...]:
    """Their own choice is read at once; the partner finds it in the next guide or reminder."""
    return fact.by if isinstance(fact, VariantChosen) else ()


variant = Conversation(
    "variant",
    opens=(after(VariantChosen, ask=whoever_chose, at=at_once, step="chosen"),),
    about="session",
    looks_ahead=True,
)

which = variant.ask("which", Choice("variant", options_from="ways"))
chosen = variant.tell("chosen", doors=("topic", "ahead"), shows=("page",))


@variant.opening
def for_whoever_leads(scene: Scene, step: str) -> Opening | Because:
    session, pairing = scene.session, scene.pairing
    if session is None or pairing is None or not pairing.is_live:
        return Because("no_session")
    if not is_ahead(session, scene.now):
        return Because("begun")
    if pairing.state == "paused":
        return Because("paused")
    if session.number == 0:
        return Because("first_session")
    if session.mode == "async":
        return Because("in_writing")
    if pairing.leads(session.number) != scene.reader.id:
        return Because("partner_leads")
    now = pairing.variant(session.number)
    given: dict[str, Any] = {"partner": scene.partner.given_name, "now": Word(f"variant-way-{now}")}
    if step == "chosen":
        page = Page(guide_page(session.number, now), {"partner": given["partner"]})
        return Opening({**given, "page": page, "how": _how_the_partner_learns(scene, session)}, step)
    ways = tuple((each, Word(f"variant-way-{each}")) for each in VARIANTS if each != now)
    return Opening({**given, "ways": ways})


def _how_the_partner_learns(scene: Scene, session: Session) -> Word:
    """By the guide or a reminder, unless the last of them, an hour before, has gone out."""
    start, rhythm = session.planned_start, scene.partner.availability
    is_close = start is not None and last_working_moment(rhythm, start - timedelta(hours=1)) <= scene.now
    return Word("variant-by_you" if is_close else "variant-with_reminder")


@which.then
def both_will_read_it(talk: Talk) -> Next:
    return Next().recording(VariantChosen(session=talk.subject.id, by=(talk.person,), variant=talk["variant"]))
