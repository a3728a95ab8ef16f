"""How a run made by hand is told: who says what when, as lines of the log and rows of the result."""

from typing import Any

Json = dict[str, Any]

FIVE_DAYS = {day: [["09:00", "17:00"]] for day in ("mon", "tue", "wed", "thu", "fri")} | {"sat": [], "sun": []}
#: The days on which the first pairings meet, on each one's own calendar.
_DAYS = {"ana": "26 9 23", "bo": "26 9 23", "jun": "28 11", "lee": "27 10"}


class Telling:
    """The result and the lines so far. Instants are short: `01-26T13:00` is of 2026."""

    def __init__(self, people: list[Json]) -> None:
        self.people = {each["id"]: each for each in people}
        self.lines: list[Json] = []
        self.result: Json = {
            "people": list(self.people.values()),
            "pairings": [],
            "unmatched": [{"person": "dee", "reason": "everybody_is_taken", "told_at": "2026-01-19T06:00:00Z"}],
            "sessions": [],
            "decisions": [],
            "answers": [],
            "actions": [],
            "commitments": [],
            "stories": [],
            "circles": [],
            "escalations": [],
            "audits": [],
            "figures": {
                "satisfaction": {"value": 4.0, "n": 1, "response_rate": 25.0},
                "participation": {"value": 100.0, "n": 4, "response_rate": 100.0},
            },
            "undelivered": [],
            "seed": 1,
            "settings": {"ends_at": "2026-02-06T06:00:00Z", "cohort": "open"},
        }

    def say(self, at: str, to: str, name: str, text: str, session: str = "", pairing: str = "", **more: Any) -> None:
        """One line; about the session, else the pairing, else what `about` says."""
        person = self.people[to]
        conversation, step = name.split(".")
        about = f"session/{session}" if session else f"pairing/{pairing}" if pairing else None
        self.lines.append(
            {
                "at": instant(at),
                "to": to,
                "hat": "participant",
                "zone": person["history"][0]["zone"] if "history" in person else "Europe/Berlin",
                "locale": person.get("locale", "en"),
                "platform": "playground",
                "conversation": conversation,
                "step": step,
                "reply": False,
                "urgent": False,
                "text": text,
                "inputs": [],
                "pairing": pairing or None,
                "session": session or None,
                "about": about,
                **more,
            }
        )

    def pair(self, ident: str, mentor: str, mentee: str, **more: Any) -> None:
        """A pairing that was approved and announced at once."""
        usual = {"score": 0.8, "why": [], "pauses": [], "planned": 4, "is_two_way": False, "ends_at": None}
        self.result["pairings"].append({"id": ident, "mentor": mentor, "mentee": mentee, **usual, **more})

    def session(self, ident: str, number: int, status: str, due: str, start: str = "", *, answers: str = "") -> None:
        """One hour from `start`, proposed on three days; `answers` by mentor and mentee: "yes yes"."""
        pairing = next(each for each in self.result["pairings"] if ident.startswith(each["id"]))
        said = zip((pairing["mentor"], pairing["mentee"]), answers.split(), strict=False)
        day, hour = int(start[3:5] or 0), int(start[6:8] or 0)
        hours = [
            [instant(f"{start[:3]}{day + n:02}T{hour:02}:00"), instant(f"{start[:3]}{day + n:02}T{hour:02}:59")]
            for n in range(3)
            if start
        ]
        self.result["sessions"].append(
            {
                "id": ident,
                "pairing": pairing["id"],
                "number": number,
                "mode": "live",
                "status": status,
                "due_at": instant(due),
                "planned_start": hours[0][0] if start and status != "cancelled" else None,
                "planned_end": hours[0][1] if start and status != "cancelled" else None,
                "closed_at": instant(f"{start[:3]}{day:02}T{hour + 1:02}:30") if answers else None,
                "proposed": hours,
                "pulses": [
                    {
                        "person": person,
                        "asked_at": instant(f"{start[:3]}{day:02}T{hour + 1:02}:14"),
                        "answered_at": instant(f"{start[:3]}{day:02}T{hour + 1:02}:30"),
                        "held": held,
                        "learning": held == "yes" and person == pairing["mentor"],
                        "action": False,
                        "useful": 4 if ident == "p1s0" and person == "ana" else None,
                    }
                    for person, held in said
                ],
            }
        )

    def booking(self, session: str, asked: str, start: str, clocks: dict[str, str]) -> None:
        """Times asked for, chosen and booked; `clocks` shows the start on each one's wall."""
        for person, clock in clocks.items():
            day = int(_DAYS[person].split()[int(session[-1])] if person in _DAYS else start[3:5])
            at = "01-21T01:00" if (person, session) == ("jun", "p2s0") else asked
            at = "02-04T01:00" if (person, session) == ("jun", "p2s1") else at
            labels = [f"{day + n} {start[:2]}, {clock}" for n in range(3)]
            self.say(at, person, "golden_hour.choose", f"{start[:2]}?", session=session, inputs=labels)
            self.say(f"{at[:6]}18:30", person, "golden_hour.noted", "Noted.", session=session, reply=True)
            words = f"Gebucht: {day}. {start[:2]}, {clock}" if person == "bo" else f"Booked: {day} {start[:2]}, {clock}"
            self.say(f"{at[:6]}18:30", person, "golden_hour.booked", words, session=session, reply=True)
        first = next(iter(clocks))
        at = {"jun": "01-27T01:00" if session == "p2s0" else "02-10T01:00"}.get(first, start.replace("T13", "T12"))
        self.say(at, first, "preparation.hour", f"Your session: {clocks[first]}.", session=session)

    def decision(self, pairing: str, kind: str, answers: dict[str, str], opened: str, decided: str, end: str) -> None:
        """What two people answered, from when to when, and what it came to."""
        rows = {"answers": answers, "opened_at": instant(opened), "decided_at": instant(decided), "outcome": end}
        self.result["decisions"].append({"pairing": pairing, "kind": kind, "number": 1, **rows})

    def vote(self, pairing: str, name: str, opened: str, asks: dict[str, str], answers: dict[str, str]) -> None:
        """Each is asked, and answers half an hour later: carry on."""
        kind, _ = name.split(".")
        for person, at in asks.items():
            row = next(each for each in self.result["pairings"] if each["id"] == pairing)
            partner = row["mentee"] if person == row["mentor"] else row["mentor"]
            words = self.people[partner]["name"].split()[0]
            text = f"Wie geht es mit {words} weiter?" if person == "bo" else f"Would you like to go on with {words}?"
            self.say(at, person, name, text, pairing=pairing, inputs=["Go on", "Rather another partner"])
            self.say(f"{at[:-2]}30", person, f"{kind}.go_on", "Noted.", pairing=pairing, reply=True)
        self.decision(pairing, kind, answers, opened, f"{max(asks.values())[:-2]}30", "goes_on")


def instant(written: str) -> str:
    """`01-26T13:00` is of 2026; another year is written out."""
    return f"{written if written.startswith('20') else f'2026-{written}'}:00Z"
