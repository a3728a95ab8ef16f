"""'Tomorrow' is the morning of the next working day, wherever the person is and whenever they say it."""

from datetime import datetime

import pytest

from conversations.programme.availability import Availability
from conversations.programme.working_time import start_of_working_day
from tests.programme.pairs import utc

BERLIN = Availability("Europe/Berlin", country="DE", subdivision="BE")
SYDNEY = Availability("Australia/Sydney")
HONOLULU = Availability("Pacific/Honolulu")


@pytest.mark.parametrize(
    ("rhythm", "said", "morning"),
    [
        (BERLIN, utc(2026, 6, 1, 10), utc(2026, 6, 2, 7)),
        (BERLIN, utc(2026, 6, 1, 20), utc(2026, 6, 2, 7)),
        (BERLIN, utc(2026, 6, 5, 10), utc(2026, 6, 8, 7)),
        (BERLIN, utc(2026, 12, 24, 10), utc(2026, 12, 28, 8)),
        (SYDNEY, utc(2026, 6, 1, 23), utc(2026, 6, 2, 23)),
        (HONOLULU, utc(2026, 6, 2, 5), utc(2026, 6, 2, 19)),
    ],
)
def test_tomorrow_is_the_next_working_morning(rhythm: Availability, said: datetime, morning: datetime) -> None:
    """Not later today, and not the day after tomorrow for somebody who says it in the evening."""
    assert start_of_working_day(rhythm, said, 1) == morning
