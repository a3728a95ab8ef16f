"""What two people decide together: every combination of answers, one row of the table at a time (PRODUCT §3)."""

from itertools import combinations, product

import pytest

from conversations.engine.decisions import Choice, Outcome, settle, settle_times

PEOPLE = ("mentor", "mentee")
SILENT = ""

#: Mentor's answer, mentee's answer, the outcome at once, the outcome when silence has run out.
MATRIX: list[tuple[str, str, Outcome | None, Outcome]] = [
    (SILENT, SILENT, None, "undecided"),
    (SILENT, "go_on", None, "undecided"),
    (SILENT, "signed", None, "undecided"),
    (SILENT, "pause", None, "paused"),
    (SILENT, "new", "ended", "ended"),
    (SILENT, "no", "ended", "ended"),
    ("go_on", "go_on", "goes_on", "goes_on"),
    ("signed", "signed", "goes_on", "goes_on"),
    ("go_on", "pause", "paused", "paused"),
    ("go_on", "new", "ended", "ended"),
    ("go_on", "no", "ended", "ended"),
    ("pause", "pause", "paused", "paused"),
    ("pause", "new", "ended", "ended"),
    ("pause", "no", "ended", "ended"),
    ("new", "new", "ended", "ended"),
    ("new", "no", "ended", "ended"),
    ("no", "no", "ended", "ended"),
]


def given(*answers: str) -> dict[str, str]:
    """Answers by person; silence is no answer."""
    return {person: answer for person, answer in zip(PEOPLE, answers, strict=True) if answer}


@pytest.mark.parametrize(("one", "other", "at_once", "at_last"), MATRIX)
def test_the_matrix(one: str, other: str, at_once: Outcome | None, at_last: Outcome) -> None:
    """Whichever side gives which answer, the outcome is the same."""
    for answers in (given(one, other), given(other, one)):
        assert settle(PEOPLE, answers) == at_once
        assert settle(PEOPLE, answers, is_final=True) == at_last


def test_every_combination_is_in_the_matrix() -> None:
    """No pair of answers to the neutral script is left to chance."""
    rows = {frozenset((one, other)) for one, other, *_ in MATRIX}

    for one, other in product((SILENT, "go_on", "new", "pause"), repeat=2):
        assert frozenset((one, other)) in rows


def test_the_answer_of_a_stranger_decides_nothing() -> None:
    """Only the two are asked."""
    assert settle(PEOPLE, {"champion": "new"}) is None


TIMES = ("one", "two", "three")
SETS = [chosen for size in (1, 2, 3) for chosen in combinations(TIMES, size)]


@pytest.mark.parametrize("mentor", SETS, ids=str)
@pytest.mark.parametrize("mentee", SETS, ids=str)
def test_the_first_time_both_chose_is_booked(mentor: tuple[str, ...], mentee: tuple[str, ...]) -> None:
    """In the order of the proposals, however the two ordered theirs; nothing in common means another round."""
    common = [time for time in TIMES if time in mentor and time in mentee]
    choices = {"mentor": Choice("times", mentor[::-1]), "mentee": Choice("times", mentee)}

    assert settle_times(TIMES, PEOPLE, choices) == (("booked", common[0]) if common else ("again", ""))


@pytest.mark.parametrize(
    ("one", "other", "outcome"),
    [
        (None, None, None),
        (None, Choice("times", TIMES), None),
        (None, Choice("writing"), None),
        (None, Choice("none"), ("again", "")),
        (Choice("times", TIMES), Choice("none"), ("again", "")),
        (Choice("writing"), Choice("none"), ("again", "")),
        (Choice("none"), Choice("none"), ("again", "")),
        (Choice("writing"), Choice("writing"), ("writing", "")),
        (Choice("writing"), Choice("times", TIMES), ("again", "")),
        (Choice("times", ("elsewhen",)), Choice("times", ("elsewhen",)), ("again", "")),
        (Choice("times"), Choice("times", TIMES), ("again", "")),
    ],
    ids=str,
)
def test_none_writing_and_silence(one: Choice | None, other: Choice | None, outcome: tuple[str, str] | None) -> None:
    """None suits: again, at once. In writing needs both. A time nobody proposed is never booked."""
    for pair in ((one, other), (other, one)):
        choices = {person: choice for person, choice in zip(PEOPLE, pair, strict=True) if choice}

        assert settle_times(TIMES, PEOPLE, choices) == outcome
