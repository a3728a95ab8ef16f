"""What the figures are and how counts become values, each by a case made by hand (PRODUCT §7)."""

from dataclasses import replace
from datetime import UTC, date, datetime
from statistics import fmean

import pytest

from conversations.programme.difference import (
    Difference,
    Group,
    difference_of_means,
    difference_of_shares,
    wilson,
)
from conversations.programme.figures import (
    ANSWERED,
    FIGURES,
    MEANS_IN_PER_CENT,
    RANGES,
    Measured,
    is_frozen_in,
    month_of,
    period_of,
    quarter_closed_by,
)
from conversations.programme.measuring import (
    Given,
    measured_answers,
    measured_engagement,
    median,
    trainer_retention,
)
from conversations.programme.targets import (
    TARGETS,
    is_met,
    quarter_of_programme,
    target_of,
    targets_of_phase,
)

COUNTS = {
    "active": 40,
    "active_at_end": 30,
    "levels_known": 32,
    "crossing": 24,
    "participants": 80,
    "met": 60,
    "closed": 50,
    "held": 40,
    "unknown": 5,
    "pairings_closed": 24,
    "pairings_held": 22,
    "people_asked": 45,
    "noted": 10,
    "pulses_asked": 90,
    "pulses_answered": 72,
    "running": 25,
    "at_risk": 5,
    "voted": 20,
    "confirmed": 17,
    "silent": 2,
    "leaders": 50,
    "leaders_in": 20,
    "trainers": 2,
}


@pytest.mark.parametrize(
    ("figure", "value", "n", "response", "part"),
    [
        ("participation", 75.0, 80, None, 60),
        ("completion", 80.0, 50, 0.9, 40),
        ("matching_accuracy", 85.0, 20, 0.9, 17),
        ("active_pairings_per_trainer", 15.0, 30, None, None),
        ("response", 80.0, 90, None, 72),
        ("session_frequency", 1.0, 40, None, None),
        ("one_line_notes", 25.0, 40, None, 10),
        ("cross_hierarchy", 75.0, 32, 0.8, 24),
        ("leader_coverage", 40.0, 50, None, 20),
        ("at_risk", 20.0, 25, None, 5),
        ("days_to_first_meeting", 8.5, 4, None, None),
    ],
)
def test_counts_become_the_figures_of_engagement(
    figure: str, value: float, n: int, response: float | None, part: int | None
) -> None:
    """Part ÷ whole in per cent, with what it counts and the response beside it."""
    found = measured_engagement(COUNTS, {3: 1, 7: 1, 10: 2})

    assert replace(found[figure], people=None) == Measured(figure, value, n, response, part)


def test_sessions_and_pulses_say_how_many_people_they_rest_on() -> None:
    """Two pairings may have five sessions in a month, and are four people."""
    found = measured_engagement(COUNTS, {})

    assert {name: each.people for name, each in found.items() if each.people is not None} == {
        "completion": 48,
        "response": 45,
        "one_line_notes": 44,
    }
    assert Measured("completion", 80.0, 5, None, 4, people=4).rests_on == 4


def test_every_figure_of_engagement_is_measured() -> None:
    """Together with the trainers, who are looked back at, and the answers, nothing is left out."""
    found = {*measured_engagement({}, {}), "trainer_retention", *ANSWERED}

    assert found == set(FIGURES)


def test_of_nothing_there_is_no_figure() -> None:
    """A company without pairings has no rates, and no division by nothing."""
    found = measured_engagement({}, {})

    assert {each.value for each in found.values()} == {None}
    assert {each.n for each in found.values()} == {0}


@pytest.mark.parametrize(
    ("figure", "given", "expected"),
    [
        ("satisfaction", Given(10, 42.0, 20), Measured("satisfaction", 4.2, 10, 0.5)),
        ("nps", Given(8, 300.0, 10), Measured("nps", 37.5, 8, 0.8)),
        ("commitments_kept", Given(12, 900.0, 24), Measured("commitments_kept", 75.0, 12, 0.5, 9)),
        ("confidence_lift", Given(5, 4.0, 4), Measured("confidence_lift", 0.8, 5, 1.0)),
        ("goal_progress", Given(), Measured("goal_progress", None, 0)),
    ],
)
def test_answers_become_the_mean_of_people(figure: str, given: Given, expected: Measured) -> None:
    """Each person once; where more answered than could be known to be asked, everybody did."""
    assert measured_answers(figure, given) == expected


@pytest.mark.parametrize(
    ("often", "expected"),
    [({}, None), ({4: 1}, 4), ({4: 1, 9: 1}, 6.5), ({1: 2, 5: 1, 90: 2}, 5), ({2: 3, 8: 3}, 5.0), ({8: 3, 2: 4}, 2)],
)
def test_the_median_is_the_middle_of_what_came_so_often(often: dict[int, int], expected: float | None) -> None:
    """Whatever order the database gave it in."""
    assert median(often) == expected


def test_trainers_stay_when_the_same_hashes_are_there_a_month_later() -> None:
    """New ones do not make up for those who left; the first month has nothing to look back at."""
    before, now = frozenset({b"a", b"b", b"c", b"d"}), frozenset({b"b", b"c", b"d", b"e", b"f"})

    assert trainer_retention(now, before) == Measured("trainer_retention", 75.0, 4, part=3)
    assert trainer_retention(now, None).value is None
    assert trainer_retention(now, frozenset()).value is None


def test_every_figure_says_what_it_is() -> None:
    """A formula, a unit, what n counts; answers say who could have answered, and sensitive ones have a range."""
    for name, figure in FIGURES.items():
        assert (name, bool(figure.formula), bool(figure.counts)) == (figure.name, True, True)
        assert figure.response or name not in ANSWERED, name
        assert figure.unit in RANGES or figure.kind != "sensitive", name
    assert set(MEANS_IN_PER_CENT) <= set(FIGURES)
    assert not FIGURES["action_follow_through"].is_share
    assert FIGURES["commitments_kept"].is_share


def test_a_month_is_a_calendar_month_of_utc() -> None:
    """Also in the month in which clocks change, and over the turn of the year."""
    assert period_of("month", date(2026, 3, 1)) == (datetime(2026, 3, 1, tzinfo=UTC), datetime(2026, 4, 1, tzinfo=UTC))
    assert period_of("month", date(2026, 12, 1))[1] == datetime(2027, 1, 1, tzinfo=UTC)
    assert month_of(datetime(2026, 3, 31, 23, 59, tzinfo=UTC)) == date(2026, 3, 1)


def test_a_figure_of_a_quarter_is_frozen_when_the_quarter_is_over() -> None:
    """Two quarters share no day; in between the last one that is over stands."""
    january, march, may = date(2026, 1, 1), date(2026, 3, 1), date(2026, 5, 1)

    assert period_of("quarter", may) == (datetime(2026, 4, 1, tzinfo=UTC), datetime(2026, 7, 1, tzinfo=UTC))
    assert [is_frozen_in("quarter", each) for each in (january, march, may)] == [False, True, False]
    assert [quarter_closed_by(each) for each in (january, march, may)] == [date(2025, 12, 1), march, march]


@pytest.mark.parametrize(
    ("month", "quarter"), [(date(2026, 1, 1), 1), (date(2026, 2, 1), 1), (date(2026, 5, 1), 2), (date(2027, 9, 1), 4)]
)
def test_the_programme_counts_its_own_quarters(month: date, quarter: int) -> None:
    """From the month it started in; the fourth has no end."""
    assert quarter_of_programme(date(2026, 2, 17), month) == quarter


def test_targets_come_with_their_phase_and_stay() -> None:
    """The gate after months 7 to 9 asks for its own, then for what held before."""
    assert target_of("participation", 1) is None
    assert target_of("participation", 2) == target_of("participation", 4) == 70
    assert [each.figure for each in targets_of_phase(1)] == ["completion", "nps", "satisfaction"]
    assert [each.figure for each in targets_of_phase(3)][:2] == ["cross_hierarchy", "matching_accuracy"]
    assert {each.figure for each in TARGETS} <= set(FIGURES)


@pytest.mark.parametrize(
    ("figure", "value", "met"),
    [
        ("completion", 80.0, True),
        ("completion", 79.0, False),
        ("active_pairings_per_trainer", 25.0, True),
        ("active_pairings_per_trainer", 26.0, False),
        ("nps", None, None),
        ("goal_progress", 2.0, None),
    ],
)
def test_a_target_is_met_from_the_side_that_is_better(figure: str, value: float | None, met: bool | None) -> None:
    """What is not told, or not asked for, is neither met nor not met."""
    assert is_met(figure, value, target_of(figure, 4)) is met


def _group(values: list[float]) -> Group:
    return Group(len(values), sum(values), sum(value**2 for value in values))


def test_the_difference_of_means_is_welchs() -> None:
    """As scipy reckons it from the values themselves."""
    from scipy.stats import ttest_ind

    ours, control = (
        [3.1, 4.2, 4.8, 3.9, 4.4, 2.9, 4.1, 3.8, 4.6, 4.0, 4.3],
        [3.0, 3.2, 2.1, 3.9, 3.3, 2.8, 3.1, 2.7, 3.6, 3.4],
    )
    found = difference_of_means(_group(ours), _group(control))
    interval = ttest_ind(ours, control, equal_var=False).confidence_interval(0.95)

    assert found.value == pytest.approx(fmean(ours) - fmean(control))
    assert [found.low, found.high] == pytest.approx([interval.low, interval.high])


def test_the_difference_of_shares_is_newcombes() -> None:
    """The example of his paper of 1998, method 10: 56 of 70 against 48 of 80."""
    found = difference_of_shares(56, 70, 48, 80)

    assert found.value == pytest.approx(20.0)
    assert [found.low, found.high] == pytest.approx([5.24, 33.39], abs=0.005)


def test_wilsons_interval_stays_between_nothing_and_all() -> None:
    """Where the plain one would leave it."""
    assert list(wilson(0, 20)) == pytest.approx([0, 0.1611], abs=1e-4)
    assert list(wilson(20, 20)) == pytest.approx([0.8389, 1], abs=1e-4)


@pytest.mark.parametrize(
    "found",
    [
        difference_of_means(Group(9, 36, 150), Group(200, 700, 2600)),
        difference_of_means(Group(12, 48, 192), Group(12, 36, 108)),
        difference_of_shares(5, 9, 50, 90),
        difference_of_shares(50, 90, 0, 0),
    ],
)
def test_too_little_data_gives_no_difference(found: Difference) -> None:
    """Fewer than ten people on a side, or everybody of a side with the same value."""
    assert found == Difference(None, None, None)
    assert not found.is_enough


def test_a_share_of_other_people_is_refused() -> None:
    """The error says what is wrong with it."""
    with pytest.raises(ValueError, match="never more than its whole"):
        difference_of_shares(11, 10, 3, 10)
