"""The whole journey of one good pairing: Tom and Uma, from the agreement to a question years later."""

from collections.abc import Callable
from hashlib import sha256
from typing import Any

from tests.rehearsal.good_telling import Json, Telling, instant

BOTH = ("tom", "uma")
SCALES = ["Trying new tools", "I can say what I think here", "Later today"]


def people(person: Callable[..., Json]) -> list[Json]:
    """Both live in Berlin and read English."""
    return [
        person("tom", "Europe/Berlin", "DE", "BE", ["mentor"], 3, "mia"),
        person("uma", "Europe/Berlin", "DE", "BE", ["mentee"], 7, "chief"),
    ]


def mark(person: str, kind: str) -> str:
    """How simulated people sign a private line."""
    digits = sha256(person.encode()).hexdigest()[:8]
    return f"quartz-{kind}-" + "".join("abcdefghijklmnop"[int(digit, 16)] for digit in digits)


def tell(story: Telling) -> None:
    """Six sessions, one of them in writing, and what is asked around them."""
    story.pair(
        "p3",
        "tom",
        "uma",
        approved_at="2026-01-19T09:00:00Z",
        announced_at="2026-01-19T09:00:00Z",
        agreed_at="2026-01-19T10:00:00Z",
        ends_at="2026-05-29T14:00:00Z",
        ended_at="2026-05-29T14:00:00Z",
        end_reason="completed",
        planned=6,
    )
    story.decision("p3", "agreement", {"tom": "signed", "uma": "signed"}, "01-19T09:00", "01-19T10:00", "goes_on")
    for person in BOTH:
        story.say("01-19T09:00", person, "announcement.met", "Your match.", pairing="p3")
        story.say("01-19T09:00", person, "agreement.terms", "?", pairing="p3")
        story.say("01-19T10:00", person, "agreement.signed", "Noted.", pairing="p3", reply=True)
    _before(story)
    _sessions(story)
    _votes(story)
    _in_writing(story)
    _own_steps(story)
    _circle(story)
    _watched_over(story)
    _the_end(story)


def ask(story: Telling, at: str, person: str, name: str, answer: str, text: str = "?", **about: Any) -> None:
    """A question, and the reply to its answer within the hour."""
    story.say(at, person, name, text, **about)
    noted = {key: value for key, value in about.items() if key in ("pairing", "session", "about", "hat")}
    story.say(f"{at[:-2]}55", person, answer, "Noted.", reply=True, **noted)


def _before(story: Telling) -> None:
    for person in BOTH:
        ask(story, "01-20T10:00", person, "check_in.baseline", "check_in.thanks", pairing="p3", inputs=SCALES)
        ask(story, "01-21T10:00", person, "lesson.read", "lesson.thanks", pairing="p3")
        ask(story, "02-02T08:00", person, "survey.questions", "survey.thanks")
        _answer(story, person, "check_in/baseline", "confidence_1", 3, "01-20T10:00")
    story.say("02-06T10:00", "uma", "ahead.received", f"Tom sent: {mark('tom', 'ahead')}", session="p3s1")


def _sessions(story: Telling) -> None:
    for number, (asked, start) in enumerate(
        (
            ("01-19T10:00", "01-28T13:00"),
            ("02-02T10:00", "02-11T13:00"),
            ("02-16T10:00", "02-25T13:00"),
            ("03-02T10:00", "03-11T13:00"),
        )
    ):
        session = f"p3s{number}"
        due = ("02-02", "02-16", "03-02", "03-16")[number] + "T10:00"
        story.session(session, number, "held", due, start, answers="yes yes")
        story.booking(session, asked, start, {"tom": "14:00", "uma": "14:00"})
        for person in BOTH:
            story.say(f"{start[:5]}T14:14", person, "pulse.held", "Did it take place?", session=session)
            story.say(f"{start[:5]}T14:30", person, "pulse.learning", "One learning?", session=session, reply=True)
    for person in BOTH:
        ask(story, "02-27T14:30", person, "reflection.look_back", "reflection.kept", session="p3s2")


def _votes(story: Telling) -> None:
    chemistry, trial = dict.fromkeys(BOTH, "01-29T09:00"), dict.fromkeys(BOTH, "03-12T09:00")
    story.vote("p3", "chemistry.together", "01-28T14:30", chemistry, {"tom": "go_on", "uma": "go_on"})
    story.vote("p3", "trial_vote.vote", "03-11T14:30", trial, {"tom": "go_on", "uma": "go_on"})
    for person in BOTH:
        story.say("03-12T09:30", person, "check_in.midpoint", "?", pairing="p3", reply=True)
        story.say("03-12T09:32", person, "check_in.thanks", "Noted.", pairing="p3", reply=True)


def _in_writing(story: Telling) -> None:
    story.session("p3s4", 4, "held", "04-16T10:00", "04-15T13:00", answers="yes yes")
    story.session("p3s5", 5, "cancelled", "05-18T10:00")
    written = story.result["sessions"][-2]
    written |= {"mode": "async", "planned_start": None, "proposed": [], "closed_at": "2026-04-14T10:20:00Z"}
    for pulse, at in zip(written["pulses"], ("04-13T12:55", "04-14T10:20"), strict=True):
        pulse["asked_at"], pulse["answered_at"] = instant("04-13T12:00"), instant(at)
    ask(story, "04-13T12:00", "tom", "reflection.in_writing", "reflection.kept", session="p3s4")
    story.say("04-13T12:00", "uma", "reflection.in_writing", "?", session="p3s4")
    story.say("04-14T10:20", "uma", "reflection.kept", "Noted.", session="p3s4", reply=True)


def _own_steps(story: Telling) -> None:
    ask(story, "02-11T14:40", "tom", "follow_up.line", "follow_up.done", mark("tom", "action"), about="action/a1")
    ask(story, "02-03T10:00", "uma", "commitment.one", "commitment.made", pairing="p3")
    ask(story, "05-04T10:00", "uma", "commitment.outcome", "commitment.noted", about="commitment/c1")
    story.result["actions"].append(
        {
            "id": "a1",
            "person": "tom",
            "pairing": "p3",
            "session": "p3s0",
            "logged_at": instant("01-28T14:40"),
            "outcome": "done",
            "followed_at": instant("02-11T14:55"),
            "asks": 1,
        }
    )
    story.result["commitments"].append(
        {
            "id": "c1",
            "person": "uma",
            "pairing": "p3",
            "quarter": 1,
            "made_at": instant("02-03T10:55"),
            "outcome": "kept",
            "closed_at": instant("05-04T10:55"),
        }
    )


def _circle(story: Telling) -> None:
    ask(story, "02-02T09:00", "kim", "circle_host.when", "circle_host.called", about="circle/k1", hat="office")
    ask(story, "02-04T09:00", "tom", "circle.invite", "circle.see_you", about="circle/k1")
    story.result["circles"].append(
        {
            "id": "k1",
            "number": 1,
            "asked_at": instant("02-02T09:00"),
            "host": "kim",
            "start": instant("02-12T14:00"),
        }
    )


def _watched_over(story: Telling) -> None:
    office = {"pairing": "p3", "hat": "office"}
    story.say("02-16T09:00", "kim", "escalation.look", "Tom and Uma are worth a look.", **office)
    story.say("02-19T10:00", "kim", "escalation.office", "Nobody is on it so far.", **office)
    story.say("04-01T09:00", "kim", "audit.look", "How does it look from outside?", **office)
    story.result["escalations"].append(
        {
            "id": "r1",
            "pairing": "p3",
            "matter": "look",
            "rung": "office",
            "opened_at": instant("02-16T09:00"),
            "closed_at": instant("02-24T09:00"),
            "result": "settled",
        }
    )
    story.result["audits"].append(
        {
            "id": "q1",
            "quarter": "2026-Q1",
            "seed": "audit/2026-Q1",
            "per_cent": 10,
            "pairings": 3,
            "size": 1,
            "drawn_at": instant("04-01T03:00"),
            "sample": [{"pairing": "p3", "auditor": "kim", "verdict": "fine"}],
        }
    )


def _the_end(story: Telling) -> None:
    told = f"A colleague and I tried it out. {mark('tom', 'story')}"
    for person in BOTH:
        ask(story, "05-18T08:00", person, "check_in.closing", "check_in.thanks", pairing="p3", inputs=SCALES)
        ask(story, "05-29T14:00", person, "completion.twice_more", "completion.agreed", pairing="p3")
        ask(story, "06-01T08:00", person, "farewell.completed", "farewell.not_now", pairing="p3")
        _answer(story, person, "check_in/closing", "confidence_1", 4, "05-18T08:00")
    ask(story, "05-19T08:30", "tom", "stories.draft", "stories.told", told, about="story/s1")
    ask(story, "2027-11-29T09:00", "tom", "long_view.questions", "long_view.thanks", pairing="p3")
    story.result["stories"].append(
        {
            "id": "s1",
            "pairing": "p3",
            "consented": True,
            "written_at": instant("05-19T08:20"),
            "approved_at": instant("05-19T08:55"),
            "withdrawn_at": None,
        }
    )


def _answer(story: Telling, person: str, kind: str, name: str, value: int, asked: str) -> None:
    about = {"person": person, "pairing": "p3", "kind": kind, "occasion": "p3", "name": name, "value": value}
    story.result["answers"].append({**about, "asked_at": instant(asked), "at": instant(f"{asked[:-2]}55")})
