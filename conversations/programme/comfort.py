"""How much a meeting time suits one person, in per cent (PRODUCT §6: favourite times and mid-day first)."""

from conversations.programme.availability import Availability

NOON = 720

# Any time inside one's hours beats any time outside them, and a favourite beats everything.
_INSIDE_AT_LEAST, _INSIDE_AT_MOST, _FAVOURITE = 40, 90, 100
_OUTSIDE_AT_MOST, _OUTSIDE_PER_MINUTE = 30, 1 / 6

# Beyond eight hours from noon one hour is as unloved as the next.
_FAR_FROM_NOON = 480

# Dearer than a quarter of an hour nearer to noon, so that 11:30 wins over 11:45 wherever both are free.
_ODD_QUARTER = 5


def comfort_inside(a: Availability, minute: int, length: int) -> int:
    """Comfort of a meeting inside the person's hours: starts `minute` minutes after local midnight."""
    away = min(abs(minute + length / 2 - NOON), _FAR_FROM_NOON)
    plain = _INSIDE_AT_MOST - (_INSIDE_AT_MOST - _INSIDE_AT_LEAST) * away / _FAR_FROM_NOON
    lifted = plain + (_FAVOURITE - plain) * _share_in_favourites(a, minute, length)
    return round(lifted) - _odd_quarter(minute)


def comfort_outside(minute: int, minutes_outside: int) -> int:
    """Comfort of an edge: less, the further the meeting reaches out of the person's hours."""
    return round(_OUTSIDE_AT_MOST - minutes_outside * _OUTSIDE_PER_MINUTE) - _odd_quarter(minute)


def _share_in_favourites(a: Availability, minute: int, length: int) -> float:
    inside = (min(minute + length, end) - max(minute, start) for start, end in a.favourites)
    return min(1.0, sum(max(0, overlap) for overlap in inside) / length)


def _odd_quarter(minute: int) -> int:
    return 0 if minute % 30 == 0 else _ODD_QUARTER
