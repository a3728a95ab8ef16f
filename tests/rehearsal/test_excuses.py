"""What the auditor lets pass it lets pass for its own reason alone: the same run without the reason gives a finding."""

from datetime import datetime

import pytest

from tests.rehearsal.auditor import floor
from tests.rehearsal.auditor.booking import shows
from tests.rehearsal.auditor.reading import run_from
from tests.rehearsal.excusing import EXCUSES, open_lines
from tests.rehearsal.good_run import good_run


@pytest.mark.parametrize("name", EXCUSES)
def test_without_its_reason_it_is_a_finding(name: str) -> None:
    """First the run without the reason, then the same run with it."""
    promise, edit, excuse = EXCUSES[name]
    result, lines = good_run()
    edit(result, lines)
    assert len(promise(run_from(result, lines))) == 1
    excuse(result, lines)

    assert promise(run_from(result, lines)) == []


def test_a_closed_session_does_not_answer_for_its_lines() -> None:
    """The pulse's second question goes on holding the floor."""
    result, lines = good_run()
    open_lines(result, lines)

    assert len(floor.one_question_at_a_time(run_from(result, lines))) == 1


def test_an_hour_is_not_taken_for_a_day() -> None:
    """16:00 on the ninth does not show the sixteenth."""
    ninth, sixteenth = datetime(2026, 3, 9, 16), datetime(2026, 3, 16, 16)  # noqa: DTZ001  # what a wall clock shows

    assert shows("Mon 9 Mar, 16:00", ninth)
    assert not shows("Mon 9 Mar, 16:00", sixteenth)
