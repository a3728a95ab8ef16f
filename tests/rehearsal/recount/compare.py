"""Holds the figures of a result against what its rows give: the exact ones, and what was published of them."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from math import isclose

from tests.rehearsal.auditor.files import Message
from tests.rehearsal.auditor.instants import Json, at
from tests.rehearsal.recount.answered import BY_MONTH, BY_QUARTER
from tests.rehearsal.recount.earlier import Told, as_of
from tests.rehearsal.recount.engagement import ENGAGEMENT, Counted, at_risk, trainers_of
from tests.rehearsal.recount.publishing import wrongly_told
from tests.rehearsal.recount.rows import Rows, rows_from
from tests.rehearsal.recount.scope import Scope, month_named, quarter_with

#: Asked at the start, the middle or the closing of a pairing.
BY_CHECK_IN = frozenset({"nps", "goal_progress", "confidence_lift", "inclusion", "collaboration"})
#: Told only as a month ends: the one looks at that moment, the other back to the month before.
AT_MONTH_ENDS = frozenset({"at_risk", "trainer_retention"})
FIGURES = frozenset({*ENGAGEMENT, *BY_MONTH, *BY_QUARTER, *AT_MONTH_ENDS})


def differences(result: Json) -> list[str]:
    """Where an exact figure is not what the rows give; and where one is missing."""
    rows = rows_from(result)
    findings = [
        f"{_named(each)}: {dict(each)}, but the rows give {counted}"
        for each in result["exact"]
        if not _is_same(each, counted := count(rows, each))
    ]
    expected = {
        (scope["kind"], scope["id"], month, figure)
        for scope in result["scopes"]
        for month in {each["month"] for each in result["published"]}
        for figure in FIGURES - AT_MONTH_ENDS
        if figure not in BY_QUARTER or int(month[-2:]) % 3 == 0
    }
    there = {(each["kind"], each["scope"], each["month"], each["figure"]) for each in result["exact"]}
    return findings + [f"{missing}: not there, or there in vain" for missing in sorted(expected ^ there)]


def differences_at_month_ends(result: Json) -> list[str]:
    """Where pairings at risk were counted otherwise when a month was frozen; who was erased later counts here too."""
    rows = rows_from(result)
    findings = []
    for month, seen in rows.month_ends.items():
        then = as_of(rows, Told(()), at(seen["at"]))
        for kind, ident, part, whole in seen["at_risk"]:
            counted = at_risk(Scope(then, kind, ident), month_named(month))
            if (counted.part, counted.n) != (part, whole):
                findings.append(f"at_risk of {kind} {ident} in {month}: {part} of {whole}, the rows give {counted}")
    return findings


def wrongly_published(result: Json, messages: Iterable[Message]) -> list[str]:
    """Where what was published of a month does not follow from the rows as they stood when it was frozen.

    Of months before somebody was erased nothing can be said: their answers are gone, what was published stands.
    """
    rows, told, findings = rows_from(result), Told(messages), list[str]()
    first = min(rows.month_ends, default="")
    for month, seen in rows.month_ends.items():
        now = at(seen["at"])
        if any(erased > now for erased in rows.erasures):
            continue
        then = as_of(rows, told, now)
        for each in result["published"]:
            if each["month"] == month:
                counted = _at_month_end(then, each, month == first)
                why = wrongly_told(each, counted)
                is_lost = why == "value" and each["figure"] in BY_MONTH and _is_tapped_anew(rows, told, each, now)
                if why and not is_lost and not (why == "response" and _end_has_moved(rows, each, now)):
                    findings.append(f"{_named(each)}: {why}: {dict(each)}, but the rows give {counted}")
    return findings


def count(rows: Rows, cell: Json) -> Counted:
    """The figure of this cell again. KeyError for an unknown one."""
    scope, figure = Scope(rows, cell["kind"], cell["scope"]), cell["figure"]
    if figure in BY_QUARTER:
        return BY_QUARTER[figure](scope, quarter_with(cell["month"]))
    formulas = {**ENGAGEMENT, **BY_MONTH, "at_risk": at_risk}
    return formulas[figure](scope, month_named(cell["month"]))


def _is_tapped_anew(rows: Rows, told: Told, cell: Json, now: datetime) -> bool:
    scope = Scope(rows, cell["kind"], cell["scope"])
    return any(told.is_tapped_anew(each, now) for each in rows.pulses if scope.has_person_of(each.person, each.pairing))


def _end_has_moved(rows: Rows, cell: Json, now: datetime) -> bool:
    """A pause since then has moved the end of a pairing, and so who was to be asked at its middle and closing."""
    scope, by_check_in = Scope(rows, cell["kind"], cell["scope"]), cell["figure"] in BY_CHECK_IN
    people = (each for each in rows.pairings.values() if scope.has_cohort(each.cohort))
    return by_check_in and any(start > now for each in people for start in each.pauses)


def _at_month_end(rows: Rows, cell: Json, is_first: bool) -> Counted:
    if cell["figure"] != "trainer_retention":
        return count(rows, cell)
    # Nobody of a rehearsal stops training.
    trainers = len(trainers_of(Scope(rows, cell["kind"], cell["scope"])))
    return Counted(None, 0) if is_first or not trainers else Counted(100, trainers, part=trainers)


def _is_same(cell: Json, counted: Counted) -> bool:
    numbers = (cell["value"], counted.value), (cell["response"], counted.response)
    same = all(a is b if a is None or b is None else isclose(a, b, abs_tol=1e-6) for a, b in numbers)
    whole = (counted.n, counted.part, counted.rests_on)
    return same and (cell["n"], cell["part"], cell["rests_on"]) == whole


def _named(cell: Mapping[str, object]) -> str:
    return f"{cell['figure']} of {cell['kind']} {cell['scope']} in {cell['month']}"
