"""What simulated sponsors, committee and admins answer: mostly noted, now and then a line of their own."""

from collections.abc import Callable, Mapping
from datetime import timedelta

from bot.rehearsal.situation import Answer, Situation
from conversations.engine import moments
from conversations.programme.working_time import add_working_days

PLANS = (
    "I ask each of my directs to keep one hour free.",
    "My Monday round moves to the afternoon 🙂",
    "<b>Town hall</b>: two minutes about listening & {place}",
)
ITEMS = ("Book the quiet rooms for next quarter.", "Ask three leaders to join", "Two sentences in the all-hands & mail")

REASONS = ("Two targets are close enough.", "We wait for the next figures & talk.", "<b>All</b> champions agree {now}")
NOTES = ("Three pairings called", "Goals were vague; we wrote them anew *together*", "The sponsor backs it.")


def _plan(at: Situation) -> Answer:
    return {"figure": at.one_of("figure"), "words": at.random.choice(PLANS)}


def _item(at: Situation) -> Answer:
    rhythm = at.person.rhythm_at(at.message.at)
    day = add_working_days(rhythm, at.message.at, at.random.randint(5, 30)) + timedelta(hours=1)
    return {
        "what": at.random.choice(ITEMS),
        "owner": at.one_of("owner"),
        "by": moments.typed(day, rhythm.zone),
    }


REPORTS: Mapping[str, Callable[[Situation], Answer]] = {
    "sponsor_status.status": lambda at: (
        at.weighted(noted=0.4, act=0.4, more=0.2)
        if any(value == "act" for value, _ in at.message.buttons)
        else at.weighted(noted=0.7, more=0.3)
    ),
    "sponsor_status.more": lambda at: at.message.buttons[-1][0],
    "sponsor_status.plan": _plan,
    "sponsor_status.did_you": lambda at: at.weighted(done=0.5, on_it=0.4, dropped=0.1),
    "quarterly_pack.pack": lambda at: at.weighted(noted=0.4, add=0.6),
    "quarterly_pack.add": _item,
    "quarterly_pack.due": lambda at: at.weighted(done=0.6, later=0.3, dropped=0.1),
    "gates.report": lambda at: at.weighted(advance=0.4, stay=0.2, more=0.4),
    "gates.review": lambda at: at.weighted(advance=0.5, stay=0.2, more=0.3),
    "gates.more": lambda at: at.weighted(advance=0.7, stay=0.3),
    "gates.why": lambda at: {"why": at.random.choice(REASONS)},
    "diagnosis.day": lambda at: at.weighted(done=0.6, note=0.4),
    "diagnosis.note": lambda at: {"note": at.random.choice(NOTES)} if at.is_so(0.8) else "@skip",
    "diagnosis.case": lambda at: {"words": at.random.choice(NOTES)} if at.is_so(0.6) else "@skip",
    "quick_pulse.questions": lambda at: (
        {"worth": str(at.random.randint(2, 5)), "easier": at.one_of("easier")} if at.is_so(0.8) else "@skip"
    ),
    "readiness.may_i": lambda at: at.weighted(yes=0.9, no=0.1),
    "readiness.questions": lambda at: {each.name: str(at.random.randint(2, 5)) for each in at.message.fields},
}
