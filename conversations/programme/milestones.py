"""When a pairing is half-way through (PRODUCT §3)."""

from datetime import datetime, timedelta

from conversations.programme.pairings import Pairing

#: A midpoint so near the trial vote is asked together with it (PRODUCT §3).
MERGED_WITHIN = timedelta(days=14)
#: The entry of a pairing's terms that says the trial vote asked for the midpoint too.
MERGED = "midpoint_merged"


def midpoint(pairing: Pairing) -> datetime | None:
    """Half-way between the start of the sessions and the end as it stands (UTC); None before there is an end."""
    start = pairing.agreed_at or pairing.announced_at
    if start is None or pairing.ends_at is None:
        return None
    return start + (pairing.ends_at - start) / 2
