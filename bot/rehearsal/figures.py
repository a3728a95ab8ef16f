"""The figures at the end of a rehearsal (PRODUCT §7): each with its n and its response rate, in per cent."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import mean, median
from typing import get_args

from conversations.programme.pairings import Pairing, PairingState
from conversations.programme.people import Participant
from conversations.programme.sessions import Pulse, Session, SessionStatus

#: Sessions that were due and whose outcome is known or overdue; cancelled ones count for nothing.
DUE: tuple[SessionStatus, ...] = ("held", "missed", "lapsed", "unknown")


@dataclass(frozen=True)
class Figure:
    """A value, how many it rests on, and how many of those asked answered (per cent); None where there is none."""

    value: float | None
    n: int
    response_rate: float | None = None


def figures_of(
    parts: Mapping[str, Participant],
    pairings: Sequence[Pairing],
    sessions: Sequence[Session],
    pulses: Sequence[Pulse],
) -> dict[str, Figure]:
    """Every figure by name, in the order of the report."""
    announced = {each.id: each for each in pairings if each.announced_at}
    active = sorted({person for each in announced.values() for person in each.people})
    held = [each for each in sessions if each.status == "held"]
    met = {person for each in held for person in announced[each.pairing].people}
    due = [each for each in sessions if each.status in DUE]
    answered = [each for each in pulses if each.held]
    useful = [each.useful for each in pulses if each.useful is not None]
    said_yes = [each for each in pulses if each.held == "yes"]
    first = _days_to_first_meeting(announced, held)
    response = _rate(len(answered), len(pulses))
    by_status = Counter(each.status for each in sessions)
    by_state = Counter(each.state for each in pairings)
    consented = sum(1 for each in parts.values() if each.consented_at)
    return {
        "consent": Figure(_rate(consented, len(parts)), len(parts)),
        "participation": Figure(_rate(len(met), len(active)), len(active), response),
        "completion": Figure(_rate(len(held), len(due)), len(due), response),
        "response_rate": Figure(response, len(pulses), response),
        "satisfaction": Figure(
            round(mean(useful), 2) if useful else None, len(useful), _rate(len(useful), len(said_yes))
        ),
        "learnings": Figure(_rate(sum(each.has_learning for each in said_yes), len(said_yes)), len(said_yes), response),
        "median_days_to_first_meeting": Figure(round(median(first), 1) if first else None, len(first), response),
        **{f"sessions_{status}": Figure(by_status[status], len(sessions)) for status in get_args(SessionStatus)},
        **{f"pairings_{state}": Figure(by_state[state], len(pairings)) for state in get_args(PairingState)},
    }


def _days_to_first_meeting(announced: Mapping[str, Pairing], held: Sequence[Session]) -> list[float]:
    firsts: dict[str, float] = {}
    for each in held:
        at, announced_at = each.planned_start or each.planned_end, announced[each.pairing].announced_at
        if at and announced_at:
            days = (at - announced_at).total_seconds() / 86400
            firsts[each.pairing] = min(days, firsts.get(each.pairing, days))
    return sorted(firsts.values())


def _rate(part: int, whole: int) -> float | None:
    return round(100 * part / whole, 1) if whole else None
