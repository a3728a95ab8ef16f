"""Where a person's direct chat with the bot is: learned with the first message, then remembered on the shelf.

A first message goes to the person's own id: asking for the chat first may be done fifty times a minute only.
"""

from collections.abc import Mapping

from adapters.slack.installations import of_door
from adapters.slack.people import Call
from conversations.engine.ports import Shelf


class Chats:
    """Channel ids of direct chats by person."""

    def __init__(self, call: Call, shelf: Shelf) -> None:
        self._call = call
        self._shelf = shelf

    async def of(self, door: str, user: str) -> str:
        """The channel of the direct chat with this person. Raises as Slack.call."""
        known = await self._shelf.get(of_door(door), _key(user))
        return str(known) if known else await self.anew(door, user)

    async def known(self, door: str, user: str) -> str:
        """The channel, where it is remembered, else the person's id, which takes messages as well."""
        return str(await self._shelf.get(of_door(door), _key(user)) or user)

    async def keep(self, door: str, user: str, channel: str) -> None:
        """Remember the channel that a message to the person's id went into."""
        await self._shelf.put(of_door(door), _key(user), channel)

    async def move(self, door: str, users: Mapping[str, str]) -> None:
        """These people have other ids now, by their old ones; their chats stay where they are. Harmless twice."""
        for old, new in users.items():
            if channel := await self._shelf.get(of_door(door), _key(old)):
                await self.keep(door, new, str(channel))
                await self._shelf.remove(of_door(door), _key(old))

    async def anew(self, door: str, user: str) -> str:
        """The channel as Slack says now, whatever was remembered. Raises as Slack.call."""
        channel = await self.together(door, (user,))
        await self.keep(door, user, channel)
        return channel

    async def together(self, door: str, users: tuple[str, ...]) -> str:
        """The channel of the bot with all of these people. Raises as Slack.call."""
        answer = await self._call(door, "conversations.open", users=",".join(users))
        return str(answer["channel"]["id"])


def _key(user: str) -> str:
    return f"channel/{user}"
