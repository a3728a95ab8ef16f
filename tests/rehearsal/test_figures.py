"""Every figure of every month and scope is counted again from the rows of out.json, and what was published of it."""

from copy import deepcopy
from typing import Any

import pytest

from tests.rehearsal.auditor.instants import Json
from tests.rehearsal.living import Plan, lived, result_of
from tests.rehearsal.recount.answered import BY_MONTH, BY_QUARTER
from tests.rehearsal.recount.compare import (
    FIGURES,
    differences,
    differences_at_month_ends,
    wrongly_published,
)
from tests.rehearsal.recount.engagement import ENGAGEMENT
from tests.rehearsal.test_promises import EVERY_DAY, LONG

#: Asked once a quarter of whoever takes part since before it: three months are too short.
SURVEYED = frozenset(name for name in FIGURES if name.startswith("survey_"))


@pytest.fixture(scope="module")
def result() -> Json:
    """What an everyday run leaves behind; nobody changes it."""
    return result_of(EVERY_DAY)


def test_the_rows_give_every_figure_again(result: Json) -> None:
    """Value, n, response and part, in each scope and month, to the last digit."""
    assert differences(result) == []
    assert differences_at_month_ends(result) == []


def test_what_was_published_follows_from_the_rows(result: Json) -> None:
    """Rounded, banded or kept back for the reason that is named."""
    assert wrongly_published(result, lived(EVERY_DAY).messages) == []


def test_the_figures_are_worth_a_recount(result: Json) -> None:
    """Each figure has a value somewhere; some are told, some kept back for each of the reasons."""
    there = {each["figure"] for each in result["exact"] if each["value"] is not None}
    reasons = {each["why"] for each in result["published"]}

    assert there == {*ENGAGEMENT, *BY_MONTH, *BY_QUARTER} - SURVEYED
    assert any(part for seen in result["month_ends"] for *_, part, _ in seen["at_risk"])
    assert reasons == {"", "no_data", "too_few", "would_tell"}
    assert {each["kind"] for each in result["scopes"]} == {"company", "programme", "cohort", "region"}


@pytest.mark.parametrize("figure", sorted(FIGURES - SURVEYED - {"at_risk", "trainer_retention"}))
def test_one_wrong_number_is_found(result: Json, figure: str) -> None:
    """A figure that is a hundredth more, and one that rests on one more, differ from the rows."""
    cell = next(each for each in result["exact"] if each["figure"] == figure and each["value"] is not None)
    for changed in ({"value": cell["value"] + 0.01}, {"n": cell["n"] + 1}):
        edited = {**result, "exact": [{**each, **(changed if each is cell else {})} for each in result["exact"]]}

        assert any(figure in each for each in differences(edited))


def test_one_wrong_row_is_found(result: Json) -> None:
    """A session that was not held, an answer of somebody else's month, a pairing of another region."""
    for edit in (a_session_less, a_tap_more, a_pairing_elsewhere):
        edited = deepcopy(dict(result))
        edit(edited)

        assert differences(edited) != [], edit.__doc__


def test_a_wrong_publication_is_found(result: Json) -> None:
    """A value beside the truth, an n too large, a few who are told, many who are kept back."""
    messages = lived(EVERY_DAY).messages
    last = max(each["month"] for each in result["published"] if each["value"] is not None)
    of_last = [each for each in result["published"] if each["month"] == last]
    told = next(each for each in of_last if each["value"] is not None)
    few = next(each for each in of_last if each["why"] == "too_few")
    for cell, changed in (
        (told, {"value": told["value"] + 2}),
        (told, {"n": told["n"] + 5}),
        (told, {"value": None, "why": "too_few"}),
        (few, {"value": 50.0, "why": ""}),
    ):
        edited = {**result, "published": [{**each, **(changed if each is cell else {})} for each in of_last]}

        assert len(wrongly_published(edited, messages)) == 1


def test_a_pairing_at_risk_too_many_is_found(result: Json) -> None:
    """One more of the company than the rows say."""
    edited = deepcopy(dict(result))
    edited["month_ends"][0]["at_risk"][0][2] += 1

    assert len(differences_at_month_ends(edited)) == 1


@pytest.mark.long
@pytest.mark.parametrize("plan", LONG, ids=str)
def test_the_rows_of_a_long_run_give_every_figure_again(plan: Plan) -> None:
    """Exact, as the months ended, and as they were published."""
    result = result_of(plan)

    assert differences(result)[:20] == []
    assert differences_at_month_ends(result)[:20] == []
    assert wrongly_published(result, lived(plan).messages)[:20] == []


@pytest.mark.long
def test_every_figure_is_told_in_a_long_run() -> None:
    """The surveys too, and more than once."""
    told = [each["figure"] for plan in LONG for each in result_of(plan)["published"] if each["why"] == ""]

    assert {figure for figure in told if told.count(figure) > 1} == FIGURES


def a_session_less(result: dict[str, Any]) -> None:
    """A session that was held was not."""
    next(each for each in result["sessions"] if each["status"] == "held")["status"] = "missed"


def a_tap_more(result: dict[str, Any]) -> None:
    """Somebody found a session more useful."""
    pulses = (pulse for each in result["sessions"] for pulse in each["pulses"])
    next(pulse for pulse in pulses if pulse["useful"])["useful"] += 1


def a_pairing_elsewhere(result: dict[str, Any]) -> None:
    """A pairing that was agreed belongs to no region."""
    next(each for each in result["pairings"] if each["agreed_at"])["region"] = None
