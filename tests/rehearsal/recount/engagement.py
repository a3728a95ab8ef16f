"""What is counted without asking anybody how it was: who met, what took place, what was answered (PRODUCT §7)."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from statistics import median

from tests.rehearsal.recount.rows import Pairing, Session
from tests.rehearsal.recount.scope import Scope, Stretch

#: A session that was due, and of which it is known or overdue how it went.
CLOSED = ("held", "missed", "lapsed", "unknown")


@dataclass(frozen=True)
class Counted:
    """A figure: its value, how many it rests on, how many of those asked answered (0 to 1).

    `part` is the counted part of a share, `people` the most people that can be behind `n`.
    """

    value: float | None
    n: int
    response: float | None = None
    part: int | None = None
    people: int | None = None

    @property
    def rests_on(self) -> int:
        """How many people or pairings it tells of."""
        return self.n if self.people is None else min(self.n, self.people)


Formula = Callable[[Scope, Stretch], Counted]


def share(part: int, whole: int, response: float | None = None, people: int | None = None) -> Counted:
    """So many per cent of so many."""
    return Counted(100 * part / whole if whole else None, whole, response, part, people)


def rate(part: int, whole: int) -> float | None:
    """A response rate; None where nobody was asked."""
    return min(1.0, part / whole) if whole else None


def active(scope: Scope, month: Stretch) -> list[Pairing]:
    """Agreed before the month is over, and not ended before it began."""
    return [each for each in scope.rows.pairings.values() if _is_active(each, month) and scope.has_pairing(each)]


def active_at_end(scope: Scope, month: Stretch) -> list[Pairing]:
    """Of these, those that have not ended by the month's end."""
    return [each for each in active(scope, month) if each.ended_at is None or each.ended_at >= month.until]


def closed(scope: Scope, month: Stretch) -> list[Session]:
    """The sessions that were closed in the month: each counts once."""
    return [
        each
        for each in scope.rows.sessions
        if each.status in CLOSED and each.closed_at in month and scope.has_pairing(scope.rows.pairings[each.pairing])
    ]


def participation(scope: Scope, month: Stretch) -> Counted:
    """People in active pairings, and those of them with at least one held session."""
    rows = scope.rows
    met = {each.pairing for each in rows.sessions if each.status == "held" and each.closed_at in month}
    theirs: dict[str, set[str]] = {}
    for pairing in rows.pairings.values():
        for person in pairing.people:
            if _is_active(pairing, month) and scope.has_person(person, pairing.cohort):
                theirs.setdefault(person, set()).add(pairing.id)
    return share(sum(bool(each & met) for each in theirs.values()), len(theirs))


def completion(scope: Scope, month: Stretch) -> Counted:
    """Held ÷ due; the response is of those of which somebody said how it went."""
    due = closed(scope, month)
    known = [each for each in due if each.status != "unknown"]
    return share(_held(due), len(due), rate(len(known), len(due)), 2 * len({each.pairing for each in due}))


def matching_accuracy(scope: Scope, month: Stretch) -> Counted:
    """Pairings that both confirmed ÷ pairings whose vote was settled."""
    settled = [
        each
        for each in scope.rows.votes
        if each.decided_at in month and scope.has_pairing(scope.rows.pairings[each.pairing])
    ]
    said = [each for each in settled if each.outcome != "undecided"]
    confirmed = [each for each in settled if each.outcome == "goes_on"]
    return share(len(confirmed), len(settled), rate(len(said), len(settled)))


def active_pairings_per_trainer(scope: Scope, month: Stretch) -> Counted:
    """At the month's end."""
    count, trainers = len(active_at_end(scope, month)), trainers_of(scope)
    return Counted(count / len(trainers) if trainers else None, count)


def response(scope: Scope, month: Stretch) -> Counted:
    """Pulses answered ÷ pulses asked in the month."""
    asked = [each for each in scope.rows.pulses if each.asked_at in month]
    asked = [each for each in asked if scope.has_person_of(each.person, each.pairing)]
    answered = [each for each in asked if each.answered_at]
    return share(len(answered), len(asked), people=len({each.person for each in asked}))


def session_frequency(scope: Scope, month: Stretch) -> Counted:
    """Sessions held ÷ active pairings."""
    pairings = len(active(scope, month))
    return Counted(_held(closed(scope, month)) / pairings if pairings else None, pairings)


def one_line_notes(scope: Scope, month: Stretch) -> Counted:
    """Held sessions of which at least one of the two noted a learning ÷ held sessions."""
    held = [each for each in closed(scope, month) if each.status == "held"]
    noted = [each for each in held if any(pulse.learning for pulse in scope.rows.of_session.get(each.id, ()))]
    return share(len(noted), len(held), people=2 * len({each.pairing for each in held}))


def cross_hierarchy(scope: Scope, month: Stretch) -> Counted:
    """Two levels or more between the two, of the active pairings in which both levels are known."""
    all_of_them = active(scope, month)
    gaps = []
    for each in all_of_them:
        mentor, mentee = (scope.rows.people[person][1] for person in each.people)
        if mentor is not None and mentee is not None:
            gaps.append(mentee - mentor)
    return share(sum(gap >= 2 for gap in gaps), len(gaps), rate(len(gaps), len(all_of_them)))


def leader_coverage(scope: Scope, month: Stretch) -> Counted:
    """People who are somebody's manager, and those who learn in a pairing; of a cohort those asked into it."""
    people = scope.rows.people
    leaders = {manager for _, _, manager in people.values() if manager and manager in people} - scope.rows.erased
    if scope.kind == "region":
        leaders = {each for each in leaders if people[each][0] == scope.id}
    elif scope.kind != "company":
        leaders &= {person for person, cohort, _, _ in scope.rows.members if scope.has_cohort(cohort)}
    return share(len(leaders & {each.mentee for each in active_at_end(scope, month)}), len(leaders))


def days_to_first_meeting(scope: Scope, month: Stretch) -> Counted:
    """Median of whole days from the announcement to the first held session."""
    first: dict[str, Session] = {}
    for each in scope.rows.sessions:
        if each.status == "held" and (each.pairing not in first or each.number < first[each.pairing].number):
            first[each.pairing] = each
    days = [
        (each.met_at - announced) // timedelta(days=1)
        for each in closed(scope, month)
        if first.get(each.pairing) == each and each.met_at
        if (announced := scope.rows.pairings[each.pairing].announced_at)
    ]
    return Counted(median(days) if days else None, len(days))


def at_risk(scope: Scope, month: Stretch) -> Counted:
    """Unbooked five working days past due, or one that did not take place since the last held."""
    seen = scope.rows.month_ends[f"{month.since:%Y-%m}"]
    late = month.until - timedelta(days=7)
    troubled = {pairing for pairing, due in seen["unbooked"] if due < f"{late:%Y-%m-%dT%H:%M:%SZ}"}
    held_last: dict[str, int] = {}
    for each in scope.rows.sessions:
        if each.status == "held":
            held_last[each.pairing] = max(each.number, held_last.get(each.pairing, -1))
    for each in scope.rows.sessions:
        if each.status in ("missed", "lapsed") and each.closed_at and each.closed_at < month.until:
            troubled |= {each.pairing} if each.number > held_last.get(each.pairing, -1) else set()
    running = {each.id for each in active_at_end(scope, month)} & set(seen["running"])
    return share(len(running & troubled), len(running))


def trainers_of(scope: Scope) -> set[str]:
    """Those of everywhere train in each region and cohort too."""
    return {
        person
        for role, person, region, cohort in scope.rows.hats
        if role == "trainer" and (not cohort or scope.has_cohort(cohort))
        if scope.kind != "region" or region in (None, scope.id)
    }


ENGAGEMENT: Mapping[str, Formula] = {
    formula.__name__: formula
    for formula in (
        participation,
        completion,
        matching_accuracy,
        active_pairings_per_trainer,
        response,
        session_frequency,
        one_line_notes,
        cross_hierarchy,
        leader_coverage,
        days_to_first_meeting,
    )
}


def _is_active(pairing: Pairing, month: Stretch) -> bool:
    began, ended = pairing.agreed_at, pairing.ended_at
    return began is not None and began < month.until and (ended is None or ended >= month.since)


def _held(sessions: list[Session]) -> int:
    return sum(each.status == "held" for each in sessions)
