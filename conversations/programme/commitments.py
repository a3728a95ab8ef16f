"""When leaders commit to something, and when they are asked what became of it (PRODUCT §4, commitment)."""

from datetime import datetime, timedelta

from dateutil.relativedelta import relativedelta

from conversations.programme.availability import Availability
from conversations.programme.pairings import Pairing
from conversations.programme.working_time import add_working_days

#: The first commitment is asked for so many working days after the agreement, when the two have met.
FIRST_AFTER = 10
#: A quarter of a pairing; the next commitment is asked for when it is over.
QUARTER = relativedelta(months=3)
#: So much of the pairing must remain for a commitment to be worth making.
WORTH_IT = timedelta(weeks=6)
#: The outcome of the last one is asked so many working days before the pairing's end.
BEFORE_THE_END = 5
#: An outcome is asked a little before the next commitment, never after it.
_BEFORE_THE_NEXT = timedelta(days=1)


def leaders(pairing: Pairing) -> tuple[str, ...]:
    """Who commits: the mentee, and both where both learn."""
    return pairing.people if pairing.is_two_way else (pairing.mentee,)


def is_worth_it(asked_at: datetime, ends_at: datetime) -> bool:
    """Whether enough of the pairing remains at an instant for another commitment (both UTC)."""
    return ends_at - asked_at >= WORTH_IT


def outcome_at(rhythm: Availability, asked_at: datetime, ends_at: datetime) -> datetime:
    """When to ask what became of a commitment asked for at `asked_at`: its quarter's end or, if earlier, shortly
    before the pairing's, in the working days of this rhythm (all UTC)."""
    return min(asked_at + QUARTER - _BEFORE_THE_NEXT, add_working_days(rhythm, ends_at, -BEFORE_THE_END))
