"""Which page goes with a session: every number, variant and topic has one in every language (PRODUCT §4, §9)."""

from datetime import UTC, datetime
from itertools import product

import pytest

from conversations.engine.playbook import PLAYBOOK
from conversations.programme.guides import VARIANTS, guide_number, guide_page, starters_page
from conversations.programme.pairings import Pairing
from conversations.programme.topics import TOPICS

LANGUAGES = sorted(folder.name for folder in PLAYBOOK.iterdir() if folder.is_dir())


def test_later_sessions_begin_again_at_the_fourth_guide() -> None:
    """0 to 6, then trying out, deciding and looking back in turn."""
    assert [guide_number(session) for session in range(12)] == [0, 1, 2, 3, 4, 5, 6, 4, 5, 6, 4, 5]


def test_getting_to_know_each_other_has_one_guide() -> None:
    """Whatever way is chosen for the hours after it."""
    assert [guide_page(0, variant) for variant in VARIANTS] == ["guide_0"] * 4
    assert [guide_page(8, variant) for variant in VARIANTS] == [
        "guide_5",
        "guide_5_two_way",
        "guide_5_scenario",
        "guide_5_role_reversal",
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_guide_and_every_topic_has_its_page(language: str) -> None:
    """Nobody opens a page that is not there."""
    wanted = [guide_page(session, variant) for session, variant in product(range(12), VARIANTS)]
    wanted += [starters_page(topic) for topic in (*TOPICS, "own")]

    assert [name for name in wanted if not (PLAYBOOK / language / f"{name}.md").exists()] == []


def pairing(**terms: object) -> Pairing:
    """Ana mentors Bo."""
    return Pairing("p", "c", "spring", None, "ana", "bo", datetime(2026, 3, 2, tzinfo=UTC), terms=dict(terms))


def test_the_mentor_leads_unless_the_two_lead_in_turn() -> None:
    """In turn the mentor leads the odd sessions and, to begin with, session 0; the mentee leads the even ones."""
    both = pairing(**{"mode/ana": "two_way", "mode/bo": "two_way"})
    one = pairing(**{"mode/ana": "two_way"})

    assert [both.leads(number) for number in range(5)] == ["ana", "ana", "bo", "ana", "bo"]
    assert [one.leads(number) for number in range(5)] == ["ana"] * 5


def test_a_session_is_spent_as_agreed_unless_whoever_leads_chose_another_way() -> None:
    """A way that there is not (any more) counts as none chosen."""
    both = pairing(**{"mode/ana": "two_way", "mode/bo": "two_way", "variant/3": "one_way"})
    one = pairing(**{"variant/3": "scenario", "variant/4": "karaoke"})

    assert [both.variant(number) for number in (2, 3)] == ["two_way", "one_way"]
    assert [one.variant(number) for number in (2, 3, 4)] == ["one_way", "scenario", "one_way"]
