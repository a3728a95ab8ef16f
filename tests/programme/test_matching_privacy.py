"""Nothing in a draft or a refusal tells a private answer from a public rule (PRODUCT §2.4)."""

from dataclasses import replace

from conversations.programme.match_draft import LeftOver
from tests.programme.pool import ANA, KIM, drafted


def test_no_cause_between_two_people_can_be_told_from_another() -> None:
    """A boundary, a forbidden couple and a public rule give the same draft, word for word."""
    results = [
        drafted(replace(ANA, barred_people=("kim",)), KIM),
        drafted(ANA, replace(KIM, barred_units=("design",))),
        drafted(ANA, KIM, forbidden=[("ana", "kim")]),
        drafted(ANA, KIM, never_again=[("kim", "ana")]),
        drafted(ANA, replace(KIM, languages=("ja",))),
        drafted(ANA, replace(KIM, modes=("async",))),
    ]

    assert all(result == results[0] for result in results)
    assert [each.reason for each in results[0].left_over] == ["no_partner_fits"] * 2


def test_a_boundary_changes_no_reason_of_somebody_left_over_anyway() -> None:
    """Two leaders, one mentor: that the one without is barred as well makes no difference to anybody."""
    best = replace(KIM, id="best", objectives=("inclusion",))
    lost = replace(KIM, id="lost")

    plain = drafted(ANA, best, lost)

    assert plain.left_over == (LeftOver("lost", "mentee", "everybody_is_taken"),)
    assert drafted(replace(ANA, barred_people=("lost",)), best, lost) == plain
    assert drafted(ANA, best, replace(lost, barred_units=("design",))) == plain
    assert drafted(ANA, best, lost, forbidden=[("lost", "ana")]) == plain


def test_boundaries_never_show_in_a_result_or_a_log_line() -> None:
    """Neither the draft nor the printed candidate names who is barred."""
    guarded = replace(ANA, barred_people=("secret-person",), barred_units=("secret-unit",))
    result = drafted(guarded, KIM)

    assert result == drafted(ANA, KIM)
    assert "secret" not in repr(guarded)
