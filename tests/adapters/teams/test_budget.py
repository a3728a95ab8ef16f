"""How often we may write: what Teams publishes is never exceeded, whatever is asked of us."""

import pytest

from adapters.teams.budget import Budget
from conversations.engine.errors import TryLater
from tests.adapters.teams.service import Wall


@pytest.mark.parametrize(("count", "seconds"), [(7, 1.0), (8, 2.0), (60, 30.0), (1_800, 3_600.0)])
def test_a_chat_never_gets_more_than_teams_allows(count: int, seconds: float) -> None:
    """However hard we try, no window of that length holds more messages than that."""
    wall = Wall()
    budget = Budget(wall, a_door=((10_000, 1.0),))
    sent: list[float] = []
    waits: list[TryLater] = []
    while len(sent) < count + 10:
        try:
            budget.spend("t", "a:1")
            sent.append(wall.time)
        except TryLater as wait:
            waits.append(wait)
            wall.time += wait.after + 1e-6

    assert not any(wait.is_whole_door for wait in waits)
    assert all(later - first >= seconds for first, later in zip(sent, sent[count:], strict=False))


def test_a_door_is_written_to_thirty_times_a_second() -> None:
    """All chats of a company together; other companies have their own."""
    budget = Budget(Wall())
    for number in range(30):
        budget.spend("t", f"a:{number}")
    with pytest.raises(TryLater) as wait:
        budget.spend("t", "a:31")
    budget.spend("other", "a:1")

    assert (wait.value.after, wait.value.is_whole_door) == (1.0, True)


def test_what_is_refused_is_not_counted() -> None:
    """Whoever knocks at a full window does not make it fuller."""
    wall = Wall()
    budget = Budget(wall, a_chat=((1, 10.0),))
    budget.spend("t", "a:1")
    for _ in range(50):
        with pytest.raises(TryLater):
            budget.spend("t", "a:1")
    wall.time += 10
    budget.spend("t", "a:1")

    with pytest.raises(TryLater) as wait:
        budget.spend("t", "a:1")
    assert wait.value.after == 10


def test_chats_do_not_come_back_together() -> None:
    """Waits of which Teams does not say how long are spread, by place, and the same each time."""
    waits = [Budget(Wall()).heed("t", f"a:{number}").after for number in range(50)]

    assert len(set(waits)) > 40
    assert all(0.5 <= wait <= 1 for wait in waits)
    assert waits == [Budget(Wall()).heed("t", f"a:{number}").after for number in range(50)]


def test_waits_stop_growing() -> None:
    """However often in a row, never more than a minute."""
    budget = Budget(Wall())
    waits = [budget.heed("t").after for _ in range(100)]

    assert 30 <= waits[-1] <= 60
