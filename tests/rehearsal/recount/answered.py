"""What rests on people's answers: each person counts once, with one value (PRODUCT §7)."""

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime, timedelta
from statistics import fmean

from tests.rehearsal.recount.engagement import Counted, Formula, rate
from tests.rehearsal.recount.rows import Answer, Deed, Pairing, Pulse
from tests.rehearsal.recount.scope import Scope, Stretch

#: A closing check-in opens ten working days before a pairing's end.
CLOSING = timedelta(days=14)
QUESTIONS = ("belonging", "voice", "learning", "reach", "energy")


def mean_of(values: Mapping[str, float], asked: Iterable[str]) -> Counted:
    """The mean of the people's values, and how many of those asked have one."""
    value = fmean(values.values()) if values else None
    return Counted(value, len(values), rate(len(values), len(set(asked))))


def of_pulses(tapped: Callable[[Pulse], int | None]) -> Formula:
    """Each person's own mean of what they tapped; asked were those who said that a session was held."""

    def formula(scope: Scope, month: Stretch) -> Counted:
        pulses = [each for each in scope.rows.pulses if each.answered_at in month]
        pulses = [each for each in pulses if scope.has_person_of(each.person, each.pairing)]
        told = [(each.person, number) for each in pulses if (number := tapped(each)) is not None]
        return mean_of(_means(told), [each.person for each in pulses if each.held == "yes"])

    return formula


def nps(scope: Scope, quarter: Stretch) -> Counted:
    """Per cent with 9 or 10 minus per cent with 0 to 6, of each person's latest answer."""
    latest = _latest_of_each(_checked_in(scope, quarter, ("recommend",), ("midpoint", "closing")))
    points = {each: 100.0 * ((score >= 9) - (score <= 6)) for each, score in latest.items()}
    return mean_of(points, _reached(scope, quarter, _middle, _closing))


def goal_progress(scope: Scope, quarter: Stretch) -> Counted:
    """The latest answer to each goal, each person's mean."""
    names = ("progress_1", "progress_2", "progress_3")
    latest = {}
    for each in sorted(_checked_in(scope, quarter, names, ("midpoint", "closing")), key=lambda each: each.at):
        latest[each.person, each.occasion, each.name] = int(each.value)
    values = _means((person, score) for (person, _, _), score in latest.items())
    return mean_of(values, _reached(scope, quarter, _middle, _closing))


def confidence_lift(scope: Scope, quarter: Stretch) -> Counted:
    """Closing minus baseline, over the same objectives of a pairing."""
    names = ("confidence_1", "confidence_2", "confidence_3")
    before = {
        (each.person, each.occasion, each.name): int(each.value)
        for each in scope.rows.answers
        if each.kind == "check_in/baseline" and isinstance(each.value, int)
    }
    lifts = [
        (each.person, int(each.value) - before[each.person, each.occasion, each.name])
        for each in _checked_in(scope, quarter, names, ("closing",))
        if (each.person, each.occasion, each.name) in before
    ]
    return mean_of(_means(lifts), _reached(scope, quarter, _closing))


def of_check_ins(name: str) -> Formula:
    """Each person's latest answer, at the start or the closing."""

    def formula(scope: Scope, quarter: Stretch) -> Counted:
        answers = _checked_in(scope, quarter, (name,), ("baseline", "closing"))
        return mean_of(_latest_of_each(answers), _reached(scope, quarter, _start, _closing))

    return formula


def of_survey(question: str) -> Formula:
    """Each person's latest answer; asked was whoever takes part and did before the quarter."""

    def formula(scope: Scope, quarter: Stretch) -> Counted:
        answers = [
            each
            for each in scope.rows.answers
            if (each.kind, each.name) == ("survey", question) and each.at in quarter and isinstance(each.value, int)
            if scope.has_person(each.person, each.cohort)
        ]
        asked = [
            person
            for person, cohort, state, since in scope.rows.members
            if state in ("consented", "ready") and since and since < quarter.since and scope.has_person(person, cohort)
        ]
        return mean_of(_latest_of_each(answers), asked)

    return formula


def action_follow_through(scope: Scope, quarter: Stretch) -> Counted:
    """Of the actions somebody spoke of the share that is done; asked was whoever spoke, or has yet to answer."""
    mine = [each for each in scope.rows.actions if scope.has_person_of(each.person, each.pairing)]
    spoken = [each for each in mine if each.told_at in quarter]
    silent = [each.person for each in mine if not each.outcome and each.asks > 0 and each.made_at in quarter]
    values = _means((each.person, 100 * (each.outcome == "done")) for each in spoken)
    return mean_of(values, [*silent, *(each.person for each in spoken)])


def commitments_kept(scope: Scope, quarter: Stretch) -> Counted:
    """Whether the last commitment that somebody spoke of is kept; asked was whoever had one from before too."""
    mine = [each for each in scope.rows.commitments if scope.has_person_of(each.person, each.pairing)]
    spoken = sorted((each for each in mine if each.told_at in quarter), key=lambda each: each.told_at or quarter.since)
    values = {each.person: 100.0 * (each.outcome == "kept") for each in spoken}
    owed = [each.person for each in mine if _is_owed(scope, each, quarter)]
    found = mean_of(values, [*owed, *values])
    return Counted(found.value, found.n, found.response, sum(each == 100 for each in values.values()))


BY_MONTH: Mapping[str, Formula] = {
    "average_length": of_pulses(lambda pulse: pulse.length),
    "satisfaction": of_pulses(lambda pulse: pulse.useful),
}
BY_QUARTER: Mapping[str, Formula] = {
    **{formula.__name__: formula for formula in (nps, action_follow_through, commitments_kept, confidence_lift)},
    "goal_progress": goal_progress,
    **{name: of_check_ins(name) for name in ("inclusion", "collaboration")},
    **{f"survey_{name}": of_survey(name) for name in QUESTIONS},
}


def _checked_in(scope: Scope, quarter: Stretch, names: tuple[str, ...], phases: tuple[str, ...]) -> list[Answer]:
    kinds = [f"check_in/{phase}" for phase in phases]
    return [
        each
        for each in scope.rows.answers
        if each.kind in kinds and each.name in names and each.at in quarter and isinstance(each.value, int)
        if scope.has_person_of(each.person, each.pairing)
    ]


def _latest_of_each(answers: Iterable[Answer]) -> dict[str, float]:
    return {each.person: float(each.value) for each in sorted(answers, key=lambda each: each.at)}


def _means(told: Iterable[tuple[str, int]]) -> dict[str, float]:
    by_person: dict[str, list[int]] = {}
    for person, number in told:
        by_person.setdefault(person, []).append(number)
    return {person: fmean(numbers) for person, numbers in by_person.items()}


def _reached(scope: Scope, quarter: Stretch, *moments: Callable[[Pairing], datetime | None]) -> list[str]:
    """Both people of the pairings of which one of these moments fell into the quarter."""
    return [
        person
        for pairing in scope.rows.pairings.values()
        if any(moment(pairing) in quarter for moment in moments)
        for person in pairing.people
        if scope.has_person(person, pairing.cohort)
    ]


def _start(pairing: Pairing) -> datetime | None:
    return pairing.agreed_at


def _middle(pairing: Pairing) -> datetime | None:
    began, ends = pairing.agreed_at, pairing.ends_at
    return began + (ends - began) / 2 if began and ends else None


def _closing(pairing: Pairing) -> datetime | None:
    return pairing.ends_at - CLOSING if pairing.ends_at else None


def _is_owed(scope: Scope, commitment: Deed, quarter: Stretch) -> bool:
    ended = scope.rows.pairings[commitment.pairing or ""].ended_at
    return commitment.told_at is None and commitment.made_at < quarter.since and (not ended or ended >= quarter.since)
