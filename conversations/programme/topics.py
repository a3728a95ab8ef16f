"""What two people could talk about: the topics that one of them wants to learn and the other offers (PRODUCT §5)."""

from conversations.programme.people import Participant


def shared(mentor: Participant, mentee: Participant, is_two_way: bool = False) -> tuple[str, ...]:
    """The keys of these topics, in the order the mentee wants them; where both learn, what the mentor wants last."""
    ways = [(mentee.objectives, mentor.topics_offered)]
    if is_two_way:
        ways.append((mentor.objectives, mentee.topics_offered))
    return tuple(dict.fromkeys(topic for wanted, offered in ways for topic in wanted if topic in offered))
