"""Meeting less often: every second of the sessions ahead is left out, what is being booked stays."""

from datetime import UTC, datetime, timedelta

from conversations.programme.sessions import Session, SessionStatus
from conversations.programme.thinning import left_out

NOW = datetime(2026, 6, 1, 9, tzinfo=UTC)


def session(number: int, status: SessionStatus = "planned", rounds: int = 0, in_days: int | None = None) -> Session:
    """A session a month after the one before; booked where `in_days` says for when."""
    due = NOW + timedelta(days=30 * number)
    start = NOW + timedelta(days=in_days) if in_days is not None else None
    end = start + timedelta(hours=1) if start else None
    opens = due - timedelta(days=14)
    return Session(
        f"s{number}",
        "c",
        "p",
        number,
        due,
        opens,
        due + timedelta(days=30),
        status=status,
        rounds=rounds,
        planned_start=start,
        planned_end=end,
    )


def numbers(*sessions: Session) -> list[int]:
    """The numbers of those left out."""
    return [each.number for each in left_out(sessions, NOW)]


def test_after_a_booked_session_the_next_is_left_out() -> None:
    """So that there is twice as much time between that one and the one after."""
    assert numbers(session(0, "held"), session(1, in_days=3), session(2), session(3), session(4)) == [2, 4]


def test_a_session_that_is_being_booked_stays() -> None:
    """Times have been proposed: nobody is to choose one in vain."""
    assert numbers(session(1, rounds=1), session(2), session(3)) == [2]


def test_with_nothing_booked_the_next_one_stays() -> None:
    """The first and third are left as they are."""
    assert numbers(session(0, "held"), session(1), session(2), session(3), session(4)) == [2, 4]


def test_the_last_session_ahead_is_never_left_out() -> None:
    """Meeting less often is not the end; what lies behind does not count, whether or not anybody said how it went."""
    assert numbers(session(0, "held"), session(1)) == []
    assert numbers(session(0, in_days=-2), session(1)) == []
    assert numbers() == []
