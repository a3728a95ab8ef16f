"""Messages out: said once, read back before a second try, the old buttons taken away."""

import logging
from collections.abc import Mapping
from typing import Any

from adapters.slack import files, limits
from adapters.slack.client import LITERAL, POST, Slack
from adapters.slack.refusals import LOOK_AGAIN, STALE_CHAT, NoAnswer, SlackSaysNo
from adapters.slack.render import closed, message
from conversations.engine.errors import Ambiguous, FlipsideError, TryLater, Unreachable
from conversations.engine.ports import Direct, Group, Labels, Receipt, Send
from conversations.engine.prompts import Prompt

log = logging.getLogger(__name__)

MESSAGE = "flipside_message"
#: How many messages back a second attempt looks for the first; a chat's messages wait for each other.
READ_BACK = 200


class Delivery:
    """Delivers into direct chats and group chats of any door."""

    def __init__(self, slack: Slack, labels: Labels) -> None:
        self._slack = slack
        self._labels = labels

    async def direct(self, to: Direct, prompt: Prompt, send: Send) -> Receipt:
        """Into somebody's direct chat. Raises TryLater, Unreachable, and any other error for a later attempt."""
        chats = self._slack.chats
        asked = await (chats.known if send.attempt == 1 else chats.of)(to.door, to.user)
        try:
            channel, ts = await self._say_once(to, asked, prompt, send)
        except Unreachable as error:
            # A reinstalled app may be another bot user, and that one has a direct chat of its own.
            anew = await chats.anew(to.door, to.user) if error.why in STALE_CHAT else asked
            if anew == asked:
                raise
            channel, ts = await self._say_once(to, anew, prompt, send)
        if asked == to.user:
            await chats.keep(to.door, to.user, channel)
        await self._end(to.door, prompt, send)
        return Receipt(f"{channel}/{ts}")

    async def group(self, to: Group, prompt: Prompt, send: Send) -> Receipt:
        """Into the bot's chat with several people. Raises TryLater, Unreachable and Ambiguous."""
        if send.attempt > 1:
            raise Ambiguous
        try:
            channel = await self._slack.chats.together(to.door, to.users)
            channel, ts = await self._post(to.door, channel, prompt, send)
        except NoAnswer as error:
            if error.may_have_worked and error.method == POST:
                raise Ambiguous from None
            raise TryLater(limits.WAIT_UNSAID) from None
        except SlackSaysNo as error:
            # As a second attempt it would count as said, which it certainly was not.
            log.error("slack: a group chat was refused a message: %s", error)
            raise TryLater(LOOK_AGAIN) from None
        await files.upload(self._slack, to.door, channel, prompt)
        await self._end(to.door, prompt, send)
        return Receipt(f"{channel}/{ts}")

    async def _say_once(self, to: Direct, channel: str, prompt: Prompt, send: Send) -> tuple[str, str]:
        """Channel and ts of the message, said now or by an earlier attempt; its files follow it once."""
        said = await self._read_back(to, channel, send.key) if send.attempt > 1 else None
        if said is None:
            channel, ts = await self._post(to.door, channel, prompt, send)
        else:
            ts = said[0]
        if said is None or not said[1]:
            await files.upload(self._slack, to.door, channel, prompt)
        return channel, ts

    async def _post(self, door: str, channel: str, prompt: Prompt, send: Send) -> tuple[str, str]:
        metadata = {"event_type": MESSAGE, "event_payload": {"key": send.key}}
        shown = message(prompt, self._labels)
        answer = await self._slack.call(door, POST, channel=channel, **shown, metadata=metadata, **LITERAL)
        return str(answer["channel"]), str(answer["ts"])

    async def _read_back(self, to: Direct, channel: str, key: str) -> tuple[str, bool] | None:
        """The ts of what an earlier attempt has said under this key, and whether its files followed; None if nothing.

        Whatever this chat is to hear waits for this message, so files of ours that are newer can only be its own.
        """
        history = await self._slack.call(
            to.door, "conversations.history", channel=channel, limit=READ_BACK, include_all_metadata=True
        )
        has_files = False
        for one in history.get("messages") or ():
            if _key_of(one) == key:
                return str(one["ts"]), has_files
            has_files = has_files or (bool(one.get("files")) and one.get("user") != to.user)
        return None

    async def _end(self, door: str, prompt: Prompt, send: Send) -> None:
        """Take the buttons of the message that this one replaces; its words stay. A failure stops nothing."""
        channel, _, ts = send.replaces.partition("/")
        if send.replaced is None or not ts:
            return
        over = closed(send.replaced, prompt.answered, self._labels)
        try:
            await self._slack.call(door, "chat.update", channel=channel, ts=ts, **over, parse="none", link_names=False)
        except FlipsideError as error:
            log.warning("slack: an answered message keeps its buttons: %s", error)


def _key_of(message: Mapping[str, Any]) -> str:
    metadata = message.get("metadata") or {}
    payload = metadata.get("event_payload") or {}
    return str(payload.get("key") or "") if metadata.get("event_type") == MESSAGE else ""
