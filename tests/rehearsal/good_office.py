"""What the programme office of the good run reads when March is frozen: a sponsor, the committee, an admin."""

from typing import Any

from tests.rehearsal.good_telling import Json, Telling

STATUS = """How the month was
March in two minutes: Upward. One thing needs you: say where people hear you that you want this.
Participation: 82 % · n ≥ 5
Completion: too few to tell
Stories, released by those who lived them
- [my partner] asked me why, and I had no answer.
- We changed the first page.
Figures are of many people; where they are few, I tell none."""
PACK = """How the quarter was
Q1 2026 on one page, for the committee.
Completion: too few to tell"""
GATE = "First cohort is at the end of phase 1, with one of six targets met. How does it go on?"


def tell(story: Telling) -> None:
    """All of it on the first of April, at nine in Berlin."""
    for person, role in (("chief", "sponsor"), ("kim", "committee"), ("mia", "admin")):
        story.people[person]["hats"] = [{"role": role, "region": None, "cohort": None}]
    open_one: Json = {"id": "c1", "programme": "u1", "is_hidden": False, "is_control": False, "is_planned": False}
    cell = {"month": "2026-03", "kind": "company", "scope": "co", "figure": "participation", "why": ""}
    story.result["settings"]["starts_at"] = "2026-01-12T06:00:00Z"
    story.result |= {
        "cohorts": [open_one],
        "scopes": [{"kind": "company", "id": "co"}],
        "published": [{**cell, "value": 82.0, "n": 5, "response": None, "band": None}],
        "month_ends": [
            {"month": "2026-03", "at": "2026-04-01T02:00:00Z", "running": [], "unbooked": [], "at_risk": []}
        ],
    }
    of_all: dict[str, Any] = {"about": "company/co", "hat": "office"}
    of_cohort = {**of_all, "about": "cohort/c1"}
    story.say("04-01T07:00", "chief", "sponsor_status.status", STATUS, **of_all)
    story.say("04-01T07:30", "chief", "sponsor_status.noted", "Noted.", reply=True, **of_all)
    story.say("04-01T07:00", "kim", "quarterly_pack.pack", PACK, **of_all)
    story.say("04-01T07:30", "kim", "quarterly_pack.noted", "Noted.", reply=True, **of_all)
    story.say("04-01T07:00", "mia", "gates.report", GATE, **of_cohort)
    story.say("04-01T07:30", "mia", "gates.advanced", "That's in the log.", reply=True, **of_cohort)
