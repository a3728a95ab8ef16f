"""Meeting less often: which of the sessions ahead are left out, so that there is twice as much time between them."""

from collections.abc import Sequence
from datetime import datetime

from conversations.programme.sessions import Session, is_ahead

#: The entry of a pairing's terms that holds the numbers of the sessions left out; that happens once.
THINNED = "thinned"


def left_out(sessions: Sequence[Session], now: datetime) -> tuple[Session, ...]:
    """Every second of those whose booking has not begun at `now` (UTC), in their order.

    What is booked or being booked stays; of sessions ahead there always remains one.
    """
    ahead = tuple(each for each in sessions if is_ahead(each, now))
    untouched = tuple(each for each in ahead if not each.is_booked and not each.rounds)
    return untouched[0::2] if len(untouched) < len(ahead) else untouched[1::2]
