"""Somebody reads every report there ever was and takes differences: nobody is found out (PRODUCT §7).

The adversary is stronger than anybody: for every figure that is told they know the exact sum and who is behind it,
and beside that one person's answers. So at least four others must stand behind whatever can be reckoned: five people,
or nobody. Each rule of publication is then switched off in turn, and the adversary finds somebody.
"""

from collections.abc import Callable, Iterator
from itertools import chain, combinations

import pytest

from conversations.programme import anonymity, publication
from conversations.programme.figures import FIGURES
from conversations.programme.publication import Before, Division, Scope
from tests.programme.histories import COMPANY, History, Report, histories

HISTORIES = 1000


@pytest.fixture(scope="module")
def published() -> list[History]:
    """A thousand programmes under all rules."""
    return list(histories(HISTORIES))


def test_no_cell_rests_on_a_few(published: list[History]) -> None:
    """Nor does the counted part of a share, or the rest of it."""
    assert list(_leaks(published, _cells)) == []


def test_no_difference_of_scopes_rests_on_a_few(published: list[History]) -> None:
    """Any told figure without any choice of told parts: a region, some cohorts, the whole without them."""
    assert list(_leaks(published, _differences)) == []


def test_nothing_kept_back_can_be_reckoned(published: list[History]) -> None:
    """The whole without all parts but one would be that one; counts left over are no few either."""
    assert list(_leaks(published, _left_over)) == []


def test_no_change_rests_on_a_few(published: list[History]) -> None:
    """Since a figure was last told, in its scope and in what a whole leaves besides its parts."""
    assert list(_changes(published)) == []
    assert list(_changes_of_rests(published)) == []


def test_a_sensitive_figure_never_tells_that_all_gave_the_same_answer(published: list[History]) -> None:
    """Though the adversary knows one of the answers, and there are histories in which all are the same."""
    assert list(_leaks(published, _unanimous)) == []
    assert any(_is_unanimous(report, scope) for each in published for report in each.reports for scope in report.told)


def test_the_rules_leave_something_to_read(published: list[History]) -> None:
    """Keeping everything back would pass all of this, and help nobody."""
    reports = [report for history in published for report in history.reports]
    quarters = [each.told[COMPANY] for each in reports if each.figure == "survey_voice"]
    anywhere = [each for report in reports for each in report.told.values() if each.n >= 10]

    assert sum(each.is_told for each in quarters) > len(quarters) * 0.6
    assert sum(each.is_told for each in anywhere) > len(anywhere) * 0.4


@pytest.mark.parametrize(
    ("where", "rule", "switched_off", "finds"),
    [
        (anonymity, "is_few", lambda people: False, "cells"),
        (publication, "is_few", lambda people: False, "differences"),
        (publication, "change_tells", lambda *_: False, "changes"),
        (publication, "rest_tells", lambda *_: False, "left_over"),
        (publication, "sum_tells", lambda *_: False, "differences"),
        (publication, "_rest_changed", lambda *_: False, "changes_of_rests"),
        (anonymity, "is_banded", lambda figure: False, "unanimous"),
        (Before, "unknown", 0, "changes"),
    ],
)
def test_without_any_one_rule_somebody_is_found_out(
    monkeypatch: pytest.MonkeyPatch, where: object, rule: str, switched_off: object, finds: str
) -> None:
    """The negative control: an adversary who found nobody here would prove nothing above."""
    monkeypatch.setattr(where, rule, switched_off)
    look: dict[str, Callable[[History], Iterator[object]]] = {
        "cells": lambda each: _leaks([each], _cells),
        "differences": lambda each: _leaks([each], _differences),
        "left_over": lambda each: _leaks([each], _left_over),
        "unanimous": lambda each: _leaks([each], _unanimous),
        "changes": lambda each: _changes([each]),
        "changes_of_rests": lambda each: _changes_of_rests([each]),
    }

    assert any(leak for each in histories(HISTORIES) for leak in look[finds](each))


def test_without_a_least_number_of_people_somebody_is_found_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """The negative control of k itself."""
    monkeypatch.setattr(publication, "by_itself", lambda measured, k: anonymity.Published(measured.figure, 1.0, 5))

    assert any(leak for each in histories(HISTORIES) for leak in _leaks([each], _cells))


def _leaks(
    published: list[History], look: Callable[[History, Report], Iterator[object]]
) -> Iterator[tuple[str, int, object]]:
    for history in published:
        for report in history.reports:
            for found in look(history, report):
                yield report.figure, report.month, found


def _cells(_: History, report: Report) -> Iterator[Scope]:
    for scope in _told(report):
        part = _part(report, report.people[scope])
        is_share = FIGURES[report.figure].is_share
        if _few(report.people[scope]) or (is_share and (_few(part) or _few(report.people[scope] & ~part))):
            yield scope


def _differences(history: History, report: Report) -> Iterator[tuple[Scope, tuple[Scope, ...]]]:
    if FIGURES[report.figure].kind == "engagement":
        return  # exact counts of it are no secret among the office; its shares are looked at as what is left over
    told = _told(report)
    for division in history.divisions:
        parts = [part for part in division.parts if part in told]
        for scope in told:
            for some in chain.from_iterable(combinations(parts, size) for size in range(len(parts) + 1)):
                together = sum(report.people[part] for part in some)
                if _few(report.people[scope] ^ together):
                    yield scope, some


def _left_over(history: History, report: Report) -> Iterator[tuple[Scope, str]]:
    told = _told(report)
    for division in history.divisions:
        if division.whole not in told:
            continue
        rest = _rest(report, division)
        hidden = [part for part in division.parts if report.people[part] and part not in told]
        part = _part(report, rest)
        if len(hidden) == 1 and rest == report.people[hidden[0]]:
            yield division.whole, "tells of one part that is kept back"
        if _few(rest) or (FIGURES[report.figure].is_share and (_few(part) or _few(rest & ~part))):
            yield division.whole, "leaves a few"


def _unanimous(_: History, report: Report) -> Iterator[Scope]:
    for scope, told in report.told.items():
        if told.value is not None and _is_unanimous(report, scope):
            yield scope


def _is_unanimous(report: Report, scope: Scope) -> bool:
    people = report.people[scope]
    is_sensitive = FIGURES[report.figure].kind == "sensitive"
    given = {answer for number, answer in report.answers.items() if people >> number & 1}
    return is_sensitive and people.bit_count() >= 5 and len(given) == 1


def _changes(published: list[History]) -> Iterator[tuple[str, int, Scope]]:
    for history in published:
        last: dict[tuple[str, Scope], int] = {}
        for report in history.reports:
            for scope in _told(report):
                if FIGURES[report.figure].kind != "engagement":
                    before = last.get((report.figure, scope))
                    if before is not None and _few(before ^ report.people[scope]):
                        yield report.figure, report.month, scope
                    last[report.figure, scope] = report.people[scope]


def _changes_of_rests(published: list[History]) -> Iterator[tuple[str, int, Division]]:
    for history in published:
        last: dict[tuple[str, Scope], Report] = {}
        for report in history.reports:
            told = _told(report)
            if FIGURES[report.figure].kind == "engagement":
                continue
            for division in history.divisions:
                parts = [part for part in division.parts if part in told]
                earlier = [last.get((report.figure, scope)) for scope in (division.whole, *parts)]
                if division.whole in told and parts and earlier[0] and all(each is earlier[0] for each in earlier):
                    before = earlier[0].people[division.whole] & ~sum(earlier[0].people[part] for part in parts)
                    if _few(before ^ _rest(report, division)):
                        yield report.figure, report.month, division
            for scope in told:
                last[report.figure, scope] = report


def _told(report: Report) -> list[Scope]:
    return [scope for scope, each in report.told.items() if each.is_told]


def _rest(report: Report, division: Division) -> int:
    return report.people[division.whole] & ~sum(
        report.people[part] for part in division.parts if report.told[part].is_told
    )


def _part(report: Report, people: int) -> int:
    """Those of the people who are the counted part of a share."""
    return sum(1 << number for number, answer in report.answers.items() if answer == 1 and people >> number & 1)


def _few(people: int) -> bool:
    return 1 <= people.bit_count() <= 4
