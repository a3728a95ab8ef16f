"""When sessions are due: the chemistry session, the trial every two weeks, then monthly (PRODUCT §3, §8)."""

from dataclasses import dataclass
from datetime import datetime

from dateutil.relativedelta import relativedelta

from conversations.programme.availability import Availability
from conversations.programme.policy import PolicyBook
from conversations.programme.working_time import add_working_days


@dataclass(frozen=True)
class Due:
    """One planned session: its number, when it is due, when booking opens and when its window ends (all UTC)."""

    number: int
    due_at: datetime
    opens_at: datetime
    window_ends_at: datetime


def due_sessions(rhythm: Availability, start: datetime, policy: PolicyBook) -> tuple[Due, ...]:
    """The sessions of a pairing that starts now, in the working days of this rhythm (the mentee's).

    Booking of each opens `booking.opens` working days before it is due; its window ends when the next is due.
    """
    end = start + relativedelta(months=policy["pairing.length"])
    step = policy["cadence.trial"]
    dues = [add_working_days(rhythm, start, step * count) for count in range(1, policy["trial.sessions"] + 2)]
    last_of_trial = dues[-1]
    months = policy["cadence.running"]
    while (due := last_of_trial + relativedelta(months=months)) <= end:
        dues.append(add_working_days(rhythm, due, 0))
        months += policy["cadence.running"]
    ends = [*dues[1:], add_working_days(rhythm, dues[-1], step)]
    return tuple(
        Due(number, due, max(start, add_working_days(rhythm, due, -policy["booking.opens"])), window_ends)
        for number, (due, window_ends) in enumerate(zip(dues, ends, strict=True))
    )
