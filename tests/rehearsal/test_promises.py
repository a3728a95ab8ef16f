"""Every promise of PRODUCT that concerns the scripts, asserted from the two files of a rehearsal alone."""

import pytest

from tests.rehearsal.auditor.promises import PROMISES, Promise
from tests.rehearsal.living import Plan, lived

EVERY_DAY = Plan(30, 3, 7)
LONG = (
    Plan(400, 12, 11),
    Plan(200, 12, 1),
    Plan(60, 6, 2),
    Plan(40, 6, 7),
    Plan(40, 6, 3, "two_way"),
    Plan(24, 6, 5, "hidden"),
    Plan(24, 12, 6, "control"),
    Plan(12, 24, 4),
)

by_name = pytest.mark.parametrize("promise", PROMISES, ids=lambda promise: promise.__name__)


@by_name
def test_the_promise_is_kept(promise: Promise) -> None:
    """No finding in thirty pairs and three months."""
    assert_no_findings(promise, EVERY_DAY)


def test_the_run_is_worth_an_audit() -> None:
    """What promises speak about has happened: a rehearsal in which nobody swaps or pauses keeps too many."""
    run = lived(EVERY_DAY)
    steps = {each.name for each in run.messages}

    assert {"rematch.script", "swap.done", "pause.resumed", "leave.done", "farewell.ended", "waiting.told"} <= steps
    assert {"pulse.useful", "preparation.hour", "change.freed", "invitation.declined", "farewell.completed"} <= steps
    assert {"chemistry.together", "lesson.read", "check_in.baseline", "check_in.gone_on"} <= steps
    assert {"reflection.look_back", "reflection.in_writing", "follow_up.line", "commitment.outcome"} <= steps
    assert {"stories.draft", "completion.twice_more", "circle.invite", "ahead.received", "share.received"} <= steps
    assert {each.status for each in run.sessions.values()} >= {"held", "missed", "lapsed", "cancelled"}
    assert any(each.erased_at for each in run.people.values())
    assert any(len(each.rhythms) > 2 for each in run.people.values())


@pytest.mark.long
def test_the_long_runs_are_worth_an_audit() -> None:
    """What comes rarely, or only after months and years, happens in one of them."""
    steps = {each.name for plan in LONG for each in lived(plan).messages}

    assert {"survey.questions", "trial_vote.new", "trial_vote.pause", "chemistry.new", "load.thinned"} <= steps
    assert {"stories.taken_back", "long_view.questions", "commitment.counted"} <= steps
    assert {"variant.chosen", "topic.told", "check_in.received", "follow_up.rests", "recognition.certificate"} <= steps


@pytest.mark.long
@pytest.mark.parametrize("plan", LONG, ids=str)
@by_name
def test_the_promise_is_kept_in_a_long_run(promise: Promise, plan: Plan) -> None:
    """No finding in many pairs, many months, many seeds."""
    assert_no_findings(promise, plan)


def assert_no_findings(promise: Promise, plan: Plan) -> None:
    """Fails with the first findings, enough to reproduce them."""
    findings = promise(lived(plan))
    assert not findings, f"{plan}: {len(findings)} findings\n" + "\n".join(findings[:20])
