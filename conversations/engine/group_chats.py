"""Where people can have a chat of their own with the bot beside them (PRODUCT §10)."""

from collections.abc import Sequence

from conversations.engine.ports import Group
from conversations.programme.people import Address

#: Platforms where a bot can open a chat with several people: a Teams bot cannot (platform facts §1.3).
PLATFORMS = ("slack",)


def shared_door(addresses: Sequence[Sequence[Address]]) -> Group | None:
    """The chat that everybody could be in, given the addresses of each, or None."""
    first, *others = [[each for each in mine if each.confirmed_at and each.platform in PLATFORMS] for mine in addresses]
    for own in first:
        theirs = [[each.external for each in mine if each.door == own.door] for mine in others]
        if all(theirs):
            return Group(own.platform, own.door, (own.external, *(externals[0] for externals in theirs)))
    return None
