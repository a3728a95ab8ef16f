"""Which pages go with a session: its guide, in one of four ways, and questions to begin with (PRODUCT §4, §9)."""

from typing import Literal

Variant = Literal["one_way", "two_way", "scenario", "role_reversal"]

#: The ways to spend an hour, the usual one first.
VARIANTS: tuple[Variant, ...] = ("one_way", "two_way", "scenario", "role_reversal")
#: Guides are numbered like sessions; 0 is for getting to know each other and has no variants.
LAST_GUIDE = 6
#: Sessions after the last guide begin again here: trying out, deciding, looking back.
GUIDE_AFTER_THE_LAST = 4
#: The topics with pages of their own: questions to begin with, and goals; the general ones go with any other.
TOPICS_WITH_PAGES = ("inclusive_leadership", "emerging_technology", "identity", "social_impact", "generations")


def guide_number(session: int) -> int:
    """The guide of the session of this number, counted from 0: 0 to 6, then 4, 5, 6, 4 and so on."""
    if session <= LAST_GUIDE:
        return session
    return GUIDE_AFTER_THE_LAST + (session - LAST_GUIDE - 1) % (LAST_GUIDE - GUIDE_AFTER_THE_LAST + 1)


def guide_page(session: int, variant: Variant) -> str:
    """The page of this session's guide, in this way of spending the hour."""
    number = guide_number(session)
    return f"guide_{number}" if number == 0 or variant == "one_way" else f"guide_{number}_{variant}"


def starters_page(topic: str) -> str:
    """The page with questions to begin with on this topic."""
    return f"starters_{topic if topic in TOPICS_WITH_PAGES else 'own'}"


def goals_page(topic: str) -> str:
    """The page with examples of goals on this topic."""
    return f"goals_{topic if topic in TOPICS_WITH_PAGES else 'own'}"
