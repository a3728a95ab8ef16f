"""How two people come to a chat of their own: the bot opens one, or each has a link to the other (PRODUCT §10)."""

from collections.abc import Sequence
from typing import Literal

from conversations.engine.ports import Group
from conversations.programme.people import Address, Person

#: Platforms where a bot can open a chat with several people: a Teams bot cannot (platform facts §1.3).
PLATFORMS = ("slack",)
#: Platforms where people open one themselves, by a link that names the other one's e-mail address.
BY_LINK = ("teams",)

Way = Literal["", "group", "link"]


def way_to_chat(people: Sequence[Person], addresses: Sequence[Sequence[Address]]) -> Way:
    """How these people, with the addresses of each in the same order, could have a chat of their own; '' for not."""
    if shared_door(addresses):
        return "group"
    at_one_door = _group(addresses, BY_LINK) is not None
    return "link" if at_one_door and all(each.email for each in people) else ""


def shared_door(addresses: Sequence[Sequence[Address]]) -> Group | None:
    """The chat that everybody could be in with the bot, given the addresses of each, or None."""
    return _group(addresses, PLATFORMS)


def _group(addresses: Sequence[Sequence[Address]], platforms: Sequence[str]) -> Group | None:
    first, *others = [[each for each in mine if each.confirmed_at and each.platform in platforms] for mine in addresses]
    for own in first:
        theirs = [[each.external for each in mine if each.door == own.door] for mine in others]
        if all(theirs):
            return Group(own.platform, own.door, (own.external, *(externals[0] for externals in theirs)))
    return None
