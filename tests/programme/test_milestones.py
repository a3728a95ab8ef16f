"""Half-time and the vote after the trial: when the one is asked with the other (PRODUCT §3)."""

from datetime import UTC, datetime, timedelta

import pytest

from conversations.programme.milestones import ASKED, has_trial_vote, is_merged, midpoint, vote_is_near
from conversations.programme.pairings import Pairing
from conversations.programme.sessions import Session

AGREED = datetime(2026, 3, 2, 9, tzinfo=UTC)
HALF_WAY = AGREED + timedelta(days=90)
#: The number of the session that ends the trial.
TRIAL = 3


def pairing(**more: object) -> Pairing:
    """A pairing of 180 days, eight sessions planned."""
    found = Pairing("pair", "company", "cohort", None, "ana", "bo", AGREED, "running", agreed_at=AGREED, planned=8)
    found.ends_at = AGREED + timedelta(days=180)
    for name, value in more.items():
        setattr(found, name, value)
    return found


def session(number: int, due_at: datetime, **more: object) -> Session:
    """A session that is due then."""
    found = Session(f"session-{number}", "company", "pair", number, due_at, due_at, due_at + timedelta(days=14))
    for name, value in more.items():
        setattr(found, name, value)
    return found


def test_half_way_lies_between_the_agreement_and_the_end_as_it_stands() -> None:
    """A pause moves the end by its length, and half-time by half of that; without an end there is none."""
    assert midpoint(pairing()) == HALF_WAY
    assert midpoint(pairing(ends_at=AGREED + timedelta(days=200))) == HALF_WAY + timedelta(days=10)
    assert midpoint(pairing(ends_at=None)) is None


@pytest.mark.parametrize(("planned", "votes"), [(4, False), (5, True)])
def test_at_most_four_planned_sessions_have_no_vote(planned: int, votes: bool) -> None:
    """The closing check-in asks instead."""
    assert has_trial_vote(pairing(planned=planned)) is votes


@pytest.mark.parametrize(("days", "merged"), [(-15, False), (-14, True), (0, True), (14, True), (15, False)])
def test_a_midpoint_within_fourteen_days_of_the_vote_is_merged(days: int, merged: bool) -> None:
    """Either side, the fourteenth day included."""
    assert is_merged(pairing(), HALF_WAY + timedelta(days=days)) is merged


def test_a_midpoint_that_has_been_asked_for_is_not_asked_again() -> None:
    """It came first and found no vote ahead."""
    assert not is_merged(pairing(terms={ASKED: True}), HALF_WAY + timedelta(days=3))


@pytest.mark.parametrize(("days", "waits"), [(-40, True), (14, True), (15, False)])
def test_the_midpoint_waits_for_a_vote_that_follows_within_fourteen_days(days: int, waits: bool) -> None:
    """The session that ends the trial, as it is booked or else due; late ones count too."""
    due = session(TRIAL, HALF_WAY + timedelta(days=days))
    booked = session(TRIAL, AGREED, planned_end=HALF_WAY + timedelta(days=days))

    for each in (due, booked):
        assert vote_is_near(pairing(), [session(2, AGREED, status="held"), each], TRIAL, HALF_WAY) is waits


@pytest.mark.parametrize(
    ("sessions", "planned", "now"),
    [
        ([session(TRIAL, AGREED, status="held"), session(4, HALF_WAY)], 8, HALF_WAY),
        ([session(TRIAL, AGREED, status="missed")], 8, HALF_WAY),
        ([session(2, HALF_WAY)], 8, HALF_WAY),
        ([session(TRIAL, HALF_WAY)], 4, HALF_WAY),
        ([session(TRIAL, HALF_WAY)], 8, HALF_WAY + timedelta(days=14)),
    ],
    ids=["voted already", "none is ahead", "the trial goes on", "no vote at all", "waited long enough"],
)
def test_the_midpoint_waits_for_nothing_else(sessions: list[Session], planned: int, now: datetime) -> None:
    """It is asked by itself."""
    assert not vote_is_near(pairing(planned=planned), sessions, TRIAL, now)
