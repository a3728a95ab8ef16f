"""How far word of a pairing goes, and why a look tells nothing (PRODUCT §4, escalation)."""

from datetime import UTC, datetime, timedelta

import pytest

from conversations.programme.escalations import Escalation, is_drawn, is_little_use, next_rung, settles

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)


@pytest.mark.parametrize(
    ("latest", "every", "is_sign"),
    [
        (2, (2, 2), True),
        (1, (2, None, 1), True),
        (2, (5, 2), False),
        (3, (1, 1, 3), False),
        (None, (1, 1, None), False),
    ],
)
def test_little_use_said_twice_is_a_sign(latest: int | None, every: tuple[int | None, ...], is_sign: bool) -> None:
    """By one person, the last tap among them."""
    assert is_little_use(latest, every) == is_sign


def test_the_lot_falls_as_often_as_the_policy_says_and_the_same_at_every_asking() -> None:
    """Of many taps about so many per cent; with another secret it falls elsewhere."""
    drawn = [n for n in range(5000) if is_drawn("one", f"s{n}", "ana", 10)]
    elsewhere = [n for n in range(5000) if is_drawn("two", f"s{n}", "ana", 10)]

    assert 400 <= len(drawn) <= 600
    assert drawn == [n for n in range(5000) if is_drawn("one", f"s{n}", "ana", 10)]
    assert len(set(drawn) & set(elsewhere)) < 100


def test_a_look_never_becomes_a_number_for_sponsors() -> None:
    """Chance opens most of them; everything else climbs to the sponsor."""
    missed, look = (Escalation("e", "c", "p", matter, NOW, NOW) for matter in ("missed", "look"))
    assert [next_rung(missed), next_rung(look)] == ["office", "office"]
    missed.rung = look.rung = "office"
    assert [next_rung(missed), next_rung(look)] == ["sponsor", None]
    missed.rung = look.rung = "sponsor"

    assert next_rung(missed) is None
    assert [missed.is_told_to_sponsors, look.is_told_to_sponsors] == [True, False]


def test_only_a_later_session_settles_what_is_open() -> None:
    """The session that a tap was about does not close the look it opened."""
    it = Escalation("e", "c", "p", "look", NOW, NOW)

    assert settles(it, NOW + timedelta(hours=1))
    assert not settles(it, NOW)
    assert not settles(it, None)
