"""How many starts two people could book in the coming fortnight, for the matcher and for a pair made by hand."""

from datetime import datetime, timedelta

from conversations.engine.ledger.pool import next_run
from conversations.programme.candidates import Bookable, Candidate
from conversations.programme.golden_hours import Side, bookable_starts

#: Bookable starts are counted over so many days (PRODUCT §5: at least four a fortnight).
FORTNIGHT = timedelta(days=14)


def starts_a_fortnight(now: datetime) -> Bookable:
    """Counts from the next working morning after `now` (UTC) on."""
    start = next_run(now)

    def starts(mentor: Candidate, mentee: Candidate) -> int:
        sides = Side(mentor.availability), Side(mentee.availability, is_senior=True)
        return bookable_starts(*sides, start=start, end=start + FORTNIGHT)

    return starts
