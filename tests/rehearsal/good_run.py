"""A small run made by hand in which every promise is kept: two pairings, one left over, a no, a leaving, an erasure."""

from copy import deepcopy
from typing import Any

from tests.rehearsal import good_journey as journey
from tests.rehearsal import good_office as office
from tests.rehearsal.good_telling import FIVE_DAYS, Json, Telling

YES = "2026-01-12T12:10:00Z"
READY = "2026-01-15T13:30:00Z"

INVITE = "Your programme office suggested you. One hour a month, for six months, and you choose the topics."
SCRIPT = {
    "en": "I noticed that your last two sessions did not take place. Are you able to carry on?",
    "de": "Mir ist aufgefallen, dass die letzten zwei Treffen nicht stattgefunden haben. Wie geht es für dich weiter?",
}
WAYS_OUT = {
    "en": ["Carry on", "Find me a new match", "Pause a month", "Later today"],
    "de": ["Weitermachen", "Neue Begleitung", "Einen Monat Pause", "Später heute"],
}
FAREWELL = "Your pairing with {} has ended, as some do; nothing here is about you. Would you like a new match?"
LINE = "Ask why twice before you answer"


def good_run() -> tuple[Json, list[Json]]:
    """The result and the lines of the log, in time order; a fresh copy each time."""
    story = Telling([*_people(), *journey.people(_person)])
    _invitations(story)
    _ana_and_bo(story)
    _jun_and_lee(story)
    journey.tell(story)
    office.tell(story)
    story.lines.sort(key=lambda line: str(line["at"]))
    return deepcopy(story.result), deepcopy(story.lines)


def _people() -> list[Json]:
    return [
        _person("ana", "America/Sao_Paulo", "BR", "SP", ["mentor"], 3, "mia"),
        _person("bo", "Europe/Berlin", "DE", "BE", ["mentee"], 7, "chief", locale="de"),
        _person("jun", "Asia/Singapore", "SG", None, ["mentor"], 3, "mia"),
        _person("lee", "America/Los_Angeles", "US", "CA", ["mentee"], 7, "chief"),
        _person("dee", "Europe/Berlin", "DE", "BE", ["mentor"], 3, "mia"),
        _person("fay", "Europe/Berlin", "DE", "BE", [], 3, "mia", intake_at=None, consented_at=None),
        _person("gus", "Europe/Berlin", "DE", "BE", [], 3, "mia", intake_at=None, left_at="2026-01-14T10:00:00Z"),
        _person("hal", "Europe/Berlin", "DE", "BE", [], 3, "mia", intake_at=None)
        | {"pauses": [["2026-01-14T12:00:00Z", "2026-01-28T12:00:00Z"]]},
        _person("kim", "Europe/Berlin", "DE", "BE", ["champion"], 5, "chief", intake_at=None, consented_at=None),
        _person("mia", "Europe/Berlin", "DE", "BE", [], 6, "chief", intake_at=None, consented_at=None),
        _person("chief", "Europe/Berlin", "DE", "BE", ["sponsor"], 9, None, intake_at=None, consented_at=None),
        {"id": "eve", "erased_at": "2026-01-13T10:00:00Z"},
    ]


def _person(
    ident: str,
    zone: str,
    country: str,
    subdivision: str | None,
    roles: list[str],
    level: int,
    manager: str | None,
    **more: Any,
) -> Json:
    return {
        "id": ident,
        "name": ident.title(),
        "roles": roles,
        "region": "one",
        "country": country,
        "subdivision": subdivision,
        "locale": "en",
        "languages": ["en"],
        "level": level,
        "unit": "Sales",
        "manager": manager,
        "capacity": {"mentor": 1, "mentee": 1},
        "invited_at": "2026-01-12T12:00:00Z",
        "consented_at": YES,
        "intake_at": READY,
        "left_at": None,
        "erased_at": None,
        "history": [{"from": "2026-01-12T06:00:00Z", "zone": zone, "hours": FIVE_DAYS, "edges": True}],
        "pauses": [],
        **more,
    }


def _invitations(story: Telling) -> None:
    for person in ("bo", "fay", "gus", "hal", "dee", "ana"):
        story.say("01-12T12:00", person, "invitation.invite", "" if person == "bo" else INVITE)
    story.lines[0]["text"] = "Das Programmbüro hat dich vorgeschlagen. Eine Stunde im Monat, und du wählst die Themen."
    story.say("01-12T12:00", "eve", "invitation.invite", "")
    story.say("01-13T10:00", "eve", "my_data.receipt", "", reply=True)
    for person in ("bo", "gus", "hal", "dee"):
        story.say("01-12T12:10", person, "invitation.welcome", "Danke." if person == "bo" else "Noted.", reply=True)
    story.say("01-12T14:00", "fay", "invitation.declined", "Noted, and I won't ask again.", reply=True)
    story.say("01-14T10:00", "gus", "leave.done", "Noted.", reply=True)
    story.say("01-14T12:00", "hal", "pause.paused", "Your break has begun.", reply=True)
    story.say("01-15T12:00", "ana", "invitation.invite", f"This is my one reminder. {INVITE}")
    story.say("01-15T13:00", "ana", "invitation.welcome", "You're in.", reply=True)
    story.people["ana"]["consented_at"] = "2026-01-15T13:00:00Z"
    for person in ("jun", "lee"):
        at = "01-15T02:00" if person == "jun" else "01-15T01:30"
        story.say("01-14T02:00" if person == "jun" else "01-13T18:00", person, "invitation.invite", INVITE)
        story.say(at, person, "invitation.welcome", "You're in.", reply=True)
        story.people[person]["consented_at"] = f"2026-{at}:00Z"
        story.people[person]["intake_at"] = f"2026-{at}:00Z"
    story.say("01-28T12:00", "hal", "pause.back", "Welcome back.")
    for at in ("01-19T08:00", "02-02T08:00"):
        story.say(at, "dee", "waiting.told", "I have no match for you yet. In ten working days I'll tell you more.")
    story.say("01-19T08:00", "kim", "approval.overview", "Two pairings wait for you.", hat="office")


def _ana_and_bo(story: Telling) -> None:
    """A held session, then two that did not take place; Bo asks for a new match."""
    story.pair(
        "p1",
        "ana",
        "bo",
        approved_at="2026-01-19T12:00:00Z",
        announced_at="2026-01-19T12:00:00Z",
        agreed_at="2026-01-19T13:00:00Z",
        ended_at="2026-02-24T14:00:00Z",
        end_reason="rematch",
    )
    story.decision("p1", "agreement", {"ana": "signed", "bo": "signed"}, "01-19T12:00", "01-19T13:00", "goes_on")
    story.decision("p1", "rematch", {"ana": "go_on", "bo": "new"}, "02-23T14:30", "02-24T14:00", "ended")
    for person, other in (("ana", "Bo"), ("bo", "Ana")):
        story.say("01-19T12:00", person, "announcement.met", f"{other}!", pairing="p1")
        story.say("01-19T12:00", person, "agreement.terms", "?", pairing="p1")
        story.say("01-19T13:00", person, "agreement.signed", "Noted.", pairing="p1", reply=True)
    for number, (asked, start, status, said) in enumerate(
        (
            ("01-19T13:00", "01-26T13:00", "held", "yes yes"),
            ("02-02T13:00", "02-09T13:00", "missed", "no no"),
            ("02-16T13:00", "02-23T13:00", "missed", "no no"),
        )
    ):
        session = f"p1s{number}"
        story.session(session, number, status, ("02-02", "02-16", "03-02")[number] + "T13:00", start, answers=said)
        story.booking(session, asked, start, {"ana": "10:00", "bo": "14:00"})
        for person in ("ana", "bo"):
            story.say(f"{start[:5]}T14:14", person, "pulse.held", "Did it take place?", session=session)
            answer = "pulse.learning" if said == "yes yes" else "pulse.not_this_time"
            story.say(f"{start[:5]}T14:30", person, answer, "Noted.", session=session, reply=True)
    story.session("p1s3", 3, "cancelled", "03-16T13:00")
    asks = {"ana": "01-27T14:00", "bo": "01-27T14:00"}
    story.vote("p1", "chemistry.together", "01-26T14:30", asks, {"ana": "go_on", "bo": "go_on"})
    for at, person in (("02-23T14:30", "ana"), ("02-23T14:45", "bo")):
        locale = story.people[person]["locale"]
        story.say(at, person, "rematch.script", SCRIPT[locale], pairing="p1", inputs=WAYS_OUT[locale])
        story.say("02-24T14:00", person, "rematch.go_on", "Noted.", pairing="p1", reply=True)
    story.say("02-26T14:00", "ana", "farewell.ended", FAREWELL.format("Bo"), pairing="p1")


def _jun_and_lee(story: Telling) -> None:
    """Sixteen hours apart: edges in turn, a pause, a line shared, a swap while a meeting is close."""
    story.pair(
        "p2",
        "jun",
        "lee",
        approved_at="2026-01-20T01:30:00Z",
        announced_at="2026-01-20T01:30:00Z",
        agreed_at="2026-01-20T18:00:00Z",
        ended_at="2026-03-03T18:00:00Z",
        end_reason="swap",
    )
    story.result["pairings"][-1]["pauses"] = [["2026-02-20T18:00:00Z", "2026-02-26T18:00:00Z"]]
    story.decision("p2", "agreement", {"jun": "signed", "lee": "signed"}, "01-20T01:30", "01-20T18:00", "goes_on")
    for person, at in (("jun", "01-20T01:30"), ("lee", "01-20T17:00")):
        story.say(at, person, "announcement.met", "Your match.", pairing="p2")
        story.say(at, person, "agreement.terms", "?", pairing="p2")
        story.say("01-20T18:00", person, "agreement.signed", "Noted.", pairing="p2", reply=True)
    story.session("p2s0", 0, "held", "02-03T18:00", "01-28T01:00", answers="yes yes")
    story.session("p2s1", 1, "held", "02-18T18:00", "02-10T23:00", answers="yes yes")
    story.session("p2s2", 2, "cancelled", "03-04T18:00", "03-03T23:00")
    story.booking("p2s0", "01-20T18:00", "01-28T01:00", {"jun": "09:00", "lee": "17:00"})
    story.booking("p2s1", "02-03T18:00", "02-10T23:00", {"jun": "07:00", "lee": "15:00"})
    story.result["sessions"][-3]["closed_at"] = "2026-01-28T18:00:00Z"
    asks = {"jun": "01-29T01:00", "lee": "01-29T17:00"}
    story.vote("p2", "chemistry.together", "01-28T18:00", asks, {"jun": "go_on", "lee": "go_on"})
    story.result["sessions"][-2]["closed_at"] = "2026-02-11T02:00:00Z"
    for pulse in story.result["sessions"][-2]["pulses"]:
        pulse["asked_at"], pulse["answered_at"] = "2026-02-11T01:00:00Z", "2026-02-11T02:00:00Z"
    for person, at in (("jun", "01-28T02:14"), ("lee", "01-28T17:00")):
        story.say(at, person, "pulse.held", "Did it take place?", session="p2s0")
        story.say(f"{at[:6]}18:00", person, "pulse.learning", "One learning?", session="p2s0", reply=True)
    for person, at in (("jun", "02-11T01:00"), ("lee", "02-11T00:14")):
        story.say(at, person, "pulse.held", "Did it take place?", session="p2s1")
        story.say("02-11T02:00", person, "pulse.learning", "One learning?", session="p2s1", reply=True)
    story.say("01-29T17:00", "lee", "share.received", f"Jun shares a line with you: “{LINE}”", session="p2s0")
    story.say("02-23T01:00", "jun", "pause.told", "Your pairing is paused.", pairing="p2")
    story.say("03-03T18:00", "lee", "swap.done", "This pairing has ended.", pairing="p2", reply=True)
    story.say(
        "03-03T18:00", "jun", "change.freed", "Wed 4 Mar, 07:00–08:00 is free again.", session="p2s2", urgent=True
    )
    story.say("03-05T02:00", "jun", "farewell.ended", FAREWELL.format("Lee"), pairing="p2")
