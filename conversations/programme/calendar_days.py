"""A day as it is typed in a command or a file: `2027-03-01`."""

from datetime import date


class NotADay(ValueError):
    """What was typed is no day of the calendar written as year, month, day."""


def read_day(typed: str) -> date:
    """The day; raises NotADay. Only the international form is taken: `3/4` means two days to two readers."""
    try:
        return date.fromisoformat(typed.strip())
    except ValueError:
        raise NotADay(typed) from None
