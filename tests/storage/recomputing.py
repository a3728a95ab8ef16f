"""The figures once more, from the nouns in plain Python: what the database's sums are compared with."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime, timedelta
from statistics import fmean
from typing import TypeVar

from conversations.programme.companies import Cohort, Role
from conversations.programme.outcomes import Action, Answer, Commitment
from conversations.programme.pairings import Pairing
from conversations.programme.people import Participant, Person
from conversations.programme.publication import Scope
from conversations.programme.sessions import Pulse, Session
from tests.storage.random_company import Drawn

Each = TypeVar("Each")


class Recomputed:
    """The figures of one scope of a company in [since, until)."""

    def __init__(self, drawn: Drawn, scope: Scope, since: datetime, until: datetime) -> None:
        self.drawn, self.scope, self.since, self.until = drawn, scope, since, until
        self.people = {each.id: each for each in drawn.all(Person)}
        self.cohorts = {each.id: each for each in drawn.all(Cohort)}
        self.pairings = {each.id: each for each in drawn.all(Pairing)}
        self.sessions = {each.id: each for each in drawn.all(Session)}
        self.of_pairing: dict[str, list[Session]] = defaultdict(list)
        for session in self.sessions.values():
            self.of_pairing[session.pairing].append(session)
        self.pulses: dict[str, list[Pulse]] = defaultdict(list)
        for pulse in drawn.all(Pulse):
            self.pulses[pulse.session].append(pulse)

    def counts(self) -> dict[str, int]:
        """What SqlReports.counts gives."""
        active = [each for each in self._pairings() if self._is_active(each)]
        gaps = [self._gap(each) for each in active]
        known = [each for each in gaps if each is not None]
        running = [each for each in active if self._lasts(each) and each.state in ("announced", "running")]
        closed = [each for each in self._closed() if each.status in ("held", "missed", "lapsed", "unknown")]
        held = [each for each in closed if each.status == "held"]
        asked = [each for each in self._pulses() if self._is_in(each.asked_at)]
        voted = [each for each in self.drawn.decisions if self._holds(self.pairings[each.pairing])]
        voted = [each for each in voted if each.kind == "trial_vote" and self._is_in(each.decided_at)]
        sides = [(each, person) for each in self._all(self._is_active) for person in each.people]
        taking_part = {person for each, person in sides if self._holds(each, person)}
        met = {person for each, person in sides if self._holds(each, person) and self._met(each)}
        leaders = self._leaders()
        mentees = {each.mentee for each in active if self._lasts(each)}
        found = {
            "active": len(active),
            "active_at_end": sum(map(self._lasts, active)),
            "levels_known": len(known),
            "crossing": sum(gap >= 2 for gap in known),
            "participants": len(taking_part),
            "met": len(met),
            "closed": len(closed),
            "held": len(held),
            "unknown": sum(each.status == "unknown" for each in closed),
            "pairings_closed": len({each.pairing for each in closed}),
            "pairings_held": len({each.pairing for each in held}),
            "noted": sum(any(pulse.has_learning for pulse in self.pulses[each.id]) for each in held),
            "pulses_asked": len(asked),
            "pulses_answered": sum(each.answered_at is not None for each in asked),
            "people_asked": len({each.person for each in asked}),
            "running": len(running),
            "at_risk": sum(map(self._is_at_risk, running)),
            "voted": len(voted),
            "confirmed": sum(each.outcome == "goes_on" for each in voted),
            "silent": sum(each.outcome == "undecided" for each in voted),
            "leaders": len(leaders),
            "leaders_in": len(leaders & mentees),
            "trainers": len(self.trainers()),
        }
        return {name: count for name, count in found.items() if count}

    def days(self) -> dict[int, int]:
        """What SqlReports.days_to_first_meeting gives."""
        found: Counter[int] = Counter()
        for pairing in self._pairings():
            held = [each for each in self.of_pairing[pairing.id] if each.status == "held"]
            first = min(held, key=lambda each: each.number, default=None)
            if first and pairing.announced_at and self._is_in(first.closed_at):
                met_at = first.planned_start or first.planned_end
                if met_at:
                    found[(met_at - pairing.announced_at).days] += 1
        return dict(found)

    def trainers(self) -> set[str]:
        """Who trains in the scope."""
        kind, ident = self.scope.kind, self.scope.id
        found = set()
        for role in self.drawn.all(Role):
            cohort = self.cohorts.get(role.cohort)
            is_open = cohort is not None and not cohort.is_hidden and not cohort.is_control
            is_here = cohort is None or (role.cohort == ident if kind == "cohort" else is_open)
            if kind == "programme" and cohort is not None:
                is_here = is_open and cohort.programme == ident
            if role.name == "trainer" and is_here and (kind != "region" or role.region in (None, ident)):
                found.add(role.person)
        return found

    def given(self, figure: str) -> tuple[dict[str, float], set[str]]:
        """What each person answered, and who could have."""
        if figure in ("satisfaction", "average_length"):
            return self._of_pulses("useful" if figure == "satisfaction" else "length")
        if figure.startswith("survey_"):
            return self._of_survey(figure.removeprefix("survey_"))
        if figure == "action_follow_through":
            return self._of_actions()
        if figure == "commitments_kept":
            return self._of_commitments()
        return self._of_check_ins(figure)

    def _of_pulses(self, name: str) -> tuple[dict[str, float], set[str]]:
        answered = [each for each in self._pulses() if self._is_in(each.answered_at)]
        said = [(each.person, getattr(each, name)) for each in answered]
        return _means((who, value) for who, value in said if value is not None), {
            each.person for each in answered if each.held == "yes"
        }

    def _of_survey(self, name: str) -> tuple[dict[str, float], set[str]]:
        answers = [each for each in self.drawn.all(Answer) if each.kind == "survey" and each.name == name]
        mine = [each for each in answers if self._has(each.cohort, each.person) and self._is_in(each.at)]
        parts = [each for each in self.drawn.all(Participant) if self._has(each.cohort, each.person)]
        asked = {
            each.person
            for each in parts
            if each.state in ("consented", "ready") and each.consented_at and each.consented_at < self.since
        }
        latest = _latest(mine, lambda each: each.person)
        return {each.person: float(each.score or 0) for each in latest}, asked

    def _of_actions(self) -> tuple[dict[str, float], set[str]]:
        mine = [each for each in self.drawn.all(Action) if self._holds(self.pairings[each.pairing or ""], each.person)]
        told = [each for each in mine if self._is_in(each.followed_at)]
        waiting = [each for each in mine if not each.outcome and each.asks and self._is_in(each.logged_at)]
        values = _means((each.person, 100.0 * (each.outcome == "done")) for each in told)
        return values, {each.person for each in (*told, *waiting)}

    def _of_commitments(self) -> tuple[dict[str, float], set[str]]:
        mine = [each for each in self.drawn.all(Commitment) if self._holds(self.pairings[each.pairing], each.person)]
        closed = [each for each in mine if self._is_in(each.closed_at)]
        waiting = [
            each
            for each in mine
            if each.closed_at is None
            and each.made_at < self.since
            and ((ended := self.pairings[each.pairing].ended_at) is None or ended >= self.since)
        ]
        last = {each.person: each for each in sorted(closed, key=lambda each: (each.closed_at or self.since, each.id))}
        values = {person: 100.0 * (each.outcome == "kept") for person, each in last.items()}
        return values, {each.person for each in (*closed, *waiting)}

    def _of_check_ins(self, figure: str) -> tuple[dict[str, float], set[str]]:
        answers = [each for each in self.drawn.all(Answer) if each.pairing and each.score is not None]
        mine = [each for each in answers if self._holds(self.pairings[each.pairing or ""], each.person)]
        now = [each for each in mine if self._is_in(each.at)]
        asked: dict[str, tuple[bool, bool, bool]] = {
            "nps": (False, True, True),
            "confidence_lift": (False, False, True),
            "goal_progress": (False, True, True),
            "inclusion": (True, False, True),
            "collaboration": (True, False, True),
        }
        return self._values(figure, mine, now), set(self._reached(*asked[figure]))

    def _values(self, figure: str, mine: list[Answer], now: list[Answer]) -> dict[str, float]:
        if figure == "nps":
            of = [each for each in now if each.name == "recommend"]
            scores = {each.person: each.score or 0 for each in _latest(of, lambda each: each.person)}
            return {who: 100.0 if score >= 9 else -100.0 if score <= 6 else 0.0 for who, score in scores.items()}
        if figure == "confidence_lift":
            before = {(e.person, e.pairing, e.name): e.score or 0 for e in mine if e.kind == "check_in/baseline"}
            pairs = [
                (each.person, (each.score or 0) - before[each.person, each.pairing, each.name])
                for each in now
                if each.kind == "check_in/closing"
                and each.name.startswith("confidence")
                and (each.person, each.pairing, each.name) in before
            ]
            return _means(pairs)
        if figure == "goal_progress":
            of = [each for each in now if each.name.startswith("progress")]
            latest = _latest(of, lambda each: (each.person, each.occasion, each.name))
            return _means((each.person, float(each.score or 0)) for each in latest)
        of = [each for each in now if each.name == figure]
        return {each.person: float(each.score or 0) for each in _latest(of, lambda each: each.person)}

    def _reached(self, start: bool, middle: bool, closing: bool) -> Iterator[str]:
        for pairing in self.pairings.values():
            if pairing.agreed_at is None or pairing.ends_at is None:
                continue
            moments = [
                *([pairing.agreed_at] if start else []),
                *([pairing.agreed_at + (pairing.ends_at - pairing.agreed_at) / 2] if middle else []),
                *([pairing.ends_at - timedelta(days=14)] if closing else []),
            ]
            if any(map(self._is_in, moments)):
                yield from (person for person in pairing.people if self._holds(pairing, person))

    def _is_at_risk(self, pairing: Pairing) -> bool:
        sessions = self.of_pairing[pairing.id]
        late = [each for each in sessions if each.status == "planned" and each.planned_end is None]
        if any(each.due_at < self.until - timedelta(days=7) for each in late):
            return True
        for each in sessions:
            fell_through = each.status in ("missed", "lapsed") and each.closed_at and each.closed_at < self.until
            if fell_through and not any(o.status == "held" and o.number > each.number for o in sessions):
                return True
        return False

    def _leaders(self) -> set[str]:
        managers = {each.manager for each in self.people.values() if each.manager}
        found = {each.id for each in self.people.values() if each.id in managers and each.erased_at is None}
        if self.scope.kind == "region":
            return {each for each in found if self.people[each].region == self.scope.id}
        if self.scope.kind == "company":
            return found
        parts = [each for each in self.drawn.all(Participant) if self._has(each.cohort, each.person)]
        return found & {each.person for each in parts}

    def _pairings(self) -> list[Pairing]:
        return self._all(self._holds)

    def _all(self, wanted: Callable[[Pairing], bool]) -> list[Pairing]:
        return [each for each in self.pairings.values() if wanted(each)]

    def _closed(self) -> list[Session]:
        sessions = (each for each in self.sessions.values() if self._holds(self.pairings[each.pairing]))
        return [each for each in sessions if self._is_in(each.closed_at)]

    def _pulses(self) -> list[Pulse]:
        found = []
        for session, pulses in self.pulses.items():
            pairing = self.pairings[self.sessions[session].pairing]
            found += [each for each in pulses if self._holds(pairing, each.person)]
        return found

    def _met(self, pairing: Pairing) -> bool:
        return any(each.status == "held" and self._is_in(each.closed_at) for each in self.of_pairing[pairing.id])

    def _gap(self, pairing: Pairing) -> int | None:
        low, high = (self.people[person].level for person in pairing.people)
        return None if low is None or high is None else high - low

    def _is_active(self, pairing: Pairing) -> bool:
        has_begun = pairing.agreed_at is not None and pairing.agreed_at < self.until
        return has_begun and (pairing.ended_at is None or pairing.ended_at >= self.since)

    def _lasts(self, pairing: Pairing) -> bool:
        return pairing.ended_at is None or pairing.ended_at >= self.until

    def _holds(self, pairing: Pairing, person: str = "") -> bool:
        """The pairing is in the scope; with this person of it, who is in the region themselves."""
        if self.scope.kind == "region" and not person:
            return pairing.region == self.scope.id and self._has(pairing.cohort)
        return self._has(pairing.cohort, person)

    def _has(self, cohort_id: str | None, person: str = "") -> bool:
        cohort = self.cohorts[cohort_id or ""]
        if self.scope.kind == "cohort":
            return cohort.id == self.scope.id
        if cohort.is_hidden or cohort.is_control:
            return False
        if self.scope.kind == "region" and person:
            return self.people[person].region == self.scope.id
        return self.scope.kind != "programme" or cohort.programme == self.scope.id

    def _is_in(self, at: datetime | None) -> bool:
        return at is not None and self.since <= at < self.until


def _means(values: Iterable[tuple[str, float]]) -> dict[str, float]:
    of: dict[str, list[float]] = defaultdict(list)
    for person, value in values:
        of[person].append(value)
    return {person: fmean(each) for person, each in of.items()}


def _latest(answers: list[Answer], key: Callable[[Answer], object]) -> list[Answer]:
    return list({key(each): each for each in sorted(answers, key=lambda each: (each.at, each.id))}.values())
