"""When a pairing is half-way through, and whether it votes after its trial (PRODUCT §3)."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from conversations.programme.availability import Availability
from conversations.programme.pairings import Pairing
from conversations.programme.sessions import Session
from conversations.programme.working_time import add_working_days

#: A midpoint so near the trial vote is asked together with it (PRODUCT §3).
MERGED_WITHIN = timedelta(days=14)
#: The entry of a pairing's terms that says the trial vote asked for the midpoint too.
MERGED = "midpoint_merged"
#: The entry of a pairing's terms that says the midpoint has been asked for by itself.
ASKED = "midpoint_asked"
#: The closing check-in opens so many working days before the end.
CLOSING_DAYS = 10
#: The entry of a pairing's terms that says the closing check-in has been asked for.
CLOSING_ASKED = "closing_asked"
#: So few planned sessions have no trial vote: the closing check-in asks instead (PRODUCT §3).
MOST_WITHOUT_VOTE = 4
#: Whoever agreed is asked again so many months after the end.
FOLLOW_UPS = (18, 24)


def midpoint(pairing: Pairing) -> datetime | None:
    """Half-way between the start of the sessions and the end as it stands (UTC); None before there is an end."""
    start = pairing.agreed_at or pairing.announced_at
    if start is None or pairing.ends_at is None:
        return None
    return start + (pairing.ends_at - start) / 2


def closing(pairing: Pairing, rhythm: Availability) -> datetime | None:
    """When the closing check-in opens (UTC), in the working days of this rhythm; None before there is an end."""
    return add_working_days(rhythm, pairing.ends_at, -CLOSING_DAYS) if pairing.ends_at else None


def has_trial_vote(pairing: Pairing) -> bool:
    """Whether the two are asked after the trial if they would like to go on."""
    return pairing.planned > MOST_WITHOUT_VOTE


def is_merged(pairing: Pairing, at: datetime) -> bool:
    """Whether a trial vote at `at` (UTC) asks for the midpoint too: near it, before or after, and not asked yet."""
    half_way = midpoint(pairing)
    return half_way is not None and abs(half_way - at) <= MERGED_WITHIN and not pairing.terms.get(ASKED)


def vote_is_near(pairing: Pairing, sessions: Sequence[Session], trial: int, now: datetime) -> bool:
    """Whether the midpoint waits at `now` (UTC) for a trial vote that follows within `MERGED_WITHIN` of it.

    `trial` is the number of the session that ends the trial. A vote follows the first session from there on that
    takes place, as it is booked or else due.
    """
    half_way = midpoint(pairing)
    if half_way is None or not has_trial_vote(pairing) or now >= half_way + MERGED_WITHIN:
        return False
    late = [each for each in sessions if each.number >= trial]
    if any(each.status == "held" for each in late):
        return False
    ahead = next((each for each in late if each.is_open), None)
    return ahead is not None and (ahead.planned_end or ahead.due_at) <= half_way + MERGED_WITHIN
