"""An auditor that cannot fail proves nothing: every promise is broken once, and must be found broken."""

import pytest

from tests.rehearsal.auditor.promises import PROMISES, Promise
from tests.rehearsal.auditor.reading import run_from
from tests.rehearsal.breaking import BREAKS
from tests.rehearsal.good_run import good_run

by_name = pytest.mark.parametrize("promise", PROMISES, ids=lambda promise: promise.__name__)


@by_name
def test_a_good_run_keeps_it(promise: Promise) -> None:
    """The run made by hand gives no finding."""
    assert promise(run_from(*good_run())) == []


@by_name
def test_one_edit_breaks_it(promise: Promise) -> None:
    """One edit that breaks the promise gives a finding."""
    result, lines = good_run()
    BREAKS[promise.__name__](result, lines)

    assert promise(run_from(result, lines)) != []


def test_each_promise_has_its_edit_and_no_edit_is_left_over() -> None:
    """The list of promises and the table of edits name the same."""
    assert sorted(BREAKS) == sorted(promise.__name__ for promise in PROMISES)
