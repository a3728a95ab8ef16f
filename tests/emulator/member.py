"""Somebody of the emulated workspace: types, presses, fills in, and reads what the emulator keeps for them."""

import asyncio
import json
from collections.abc import Awaitable, Callable, Sequence
from typing import Any
from urllib.parse import urlencode

from tests.emulator.slack import Emulator, Json
from tests.slack.api_views import prefilled
from tests.slack.filling import fill, unsendable
from tests.slack.person import buttons
from tests.slack.seeing import words
from tests.slack.state import View


class Member:
    """One person; `settle` lets everything happen that is due in the app."""

    def __init__(
        self, slack: Emulator, user: Json, token: str, bot_token: str, settle: Callable[[], Awaitable[None]]
    ) -> None:
        self.user = user
        self._slack = slack
        self._token = token
        self._bot_token = bot_token
        self._settle = settle
        self._modal: View | None = None

    @property
    def name(self) -> str:
        """What they are called."""
        return str(self.user["name"])

    async def say(self, text: str) -> None:
        """Type to the bot; the emulator tells the app by itself."""
        await self._slack.ask("chat.postMessage", self._token, channel=await self._chat(), text=text)
        await asyncio.sleep(0.2)  # the event comes when the emulator sends it
        await self._settle()

    async def messages(self) -> list[Json]:
        """The chat with the bot, oldest first."""
        history = await self._slack.ask("conversations.history", self._token, channel=await self._chat(), limit="200")
        return list(reversed(history["messages"]))

    async def reads(self) -> str:
        """Every word of the chat."""
        return "\n".join(words(each.get("blocks") or []) or each["text"] for each in await self.messages())

    async def can_press(self, button: str) -> bool:
        """Whether any message has this button."""
        shown = [each.get("blocks") or [] for each in await self.messages()]
        return any(value.partition("|")[2] == button for blocks in shown for _, value, _ in buttons(blocks))

    async def press(self, button: str) -> None:
        """Press what has this value, or ends with it, on the newest message that has it."""
        for message in reversed(await self.messages()):
            for _, value, action in buttons(message.get("blocks") or []):
                if value.partition("|")[2] == button:
                    await self._press(message, action)
                    return
        raise AssertionError(f"{self.name} sees no button {button!r}:\n{(await self.reads())[-600:]}")

    async def fill(self, **values: str | Sequence[str]) -> None:
        """Send off the form on screen, after opening it by its button where there is none; it must be taken in."""
        if self._modal is None:
            await self.press("@form")
        assert self._modal is not None, f"no form opened for {self.name}"
        for name, value in values.items():
            fill(self._modal, name, value)
        assert not list(unsendable(self._modal))
        view = {**self._modal.body, "hash": self._modal.hash, "state": {"values": self._modal.filled}}
        answer = await self._interact({"type": "view_submission", "view": view})
        match answer.get("response_action"):
            case "update":
                self._see({**answer["view"], "id": view["id"], "hash": f"{view['hash']}+"})  # each change has its own
            case None | "clear":
                self._modal = None
            case other:
                raise AssertionError(f"{self.name}'s form comes back: {other} {answer.get('errors')}")
        await self._settle()

    def close(self) -> None:
        """Close the form on screen."""
        self._modal = None

    async def options(self, name: str) -> list[str]:
        """What can be chosen in a field of the form on screen, opened where there is none."""
        if self._modal is None:
            await self.press("@form")
        assert self._modal is not None
        block = next(each for each in self._modal.body["blocks"] if each.get("block_id") == name)
        return [one["value"] for one in block["element"]["options"]]

    async def command(self, text: str) -> None:
        """Type /mentor somewhere."""
        fields = {"command": "/mentor", "text": text, "channel_id": "C000000001", **self._where()}
        await self._send("/slack/commands", {**fields, "trigger_id": await self._trigger()})
        await self._settle()

    async def _press(self, message: Json, action: Json) -> None:
        container = {"type": "message", "message_ts": message["ts"], "channel_id": await self._chat()}
        payload = {"type": "block_actions", "container": container, "message": message, "actions": [action]}
        before = list(self._slack.views)
        await self._interact(payload)
        opened = [each for each in self._slack.views if each not in before]
        self._modal = None
        if opened:
            self._see(self._slack.views[opened[-1]])
        await self._settle()

    def _see(self, body: Json) -> None:
        self._modal = View(body["id"], self.user["id"], "", body["hash"], body, filled=prefilled(body))

    async def _interact(self, payload: Json) -> Json:
        team = {"id": self.user["team_id"], "domain": "aurora"}
        user = {"id": self.user["id"], "username": self.user["name"], "team_id": self.user["team_id"]}
        common = {"team": team, "user": user, "enterprise": None, "is_enterprise_install": False}
        whole = {**payload, **common, "trigger_id": await self._trigger()}
        return await self._send("/slack/interactivity", {"payload": json.dumps(whole)})

    async def _send(self, path: str, fields: dict[str, str]) -> Json:
        form = "application/x-www-form-urlencoded"
        status, content = await self._slack.send(path, urlencode(fields).encode(), form)
        assert status == 200, f"{path}: {status} {content!r}"
        said: Json = json.loads(content) if content.strip().startswith(b"{") else {}
        return said

    def _where(self) -> dict[str, str]:
        return {"team_id": self.user["team_id"], "user_id": self.user["id"], "is_enterprise_install": "false"}

    async def _trigger(self) -> str:
        asked = await self._slack.ask("views.generateTriggerId", self._bot_token, user_id=self.user["id"])
        return str(asked["trigger_id"])

    async def _chat(self) -> str:
        opened: dict[str, Any] = await self._slack.ask("conversations.open", self._token, users=self._slack.bot)
        return str(opened["channel"]["id"])
