"""Topics, and what two people could talk about: those that one wants to learn and the other offers (PRODUCT §5)."""

from conversations.programme.people import Participant

#: The library, by key; words of one's own come beside it.
TOPICS = (
    "inclusive_leadership",
    "emerging_technology",
    "identity",
    "social_impact",
    "generations",
    "feedback_culture",
    "ways_of_working",
    "customers_of_tomorrow",
)


def shared(mentor: Participant, mentee: Participant, is_two_way: bool = False) -> tuple[str, ...]:
    """The keys of these topics, in the order the mentee wants them; where both learn, what the mentor wants last."""
    ways = [(mentee.objectives, mentor.topics_offered)]
    if is_two_way:
        ways.append((mentor.objectives, mentee.topics_offered))
    return tuple(dict.fromkeys(topic for wanted, offered in ways for topic in wanted if topic in offered))
