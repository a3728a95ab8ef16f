"""Somebody in front of Teams: types, presses, fills in and sees; all they do is a signed activity to the bot."""

import asyncio
from collections.abc import Mapping
from copy import deepcopy
from typing import Any

from tests.teams import activities, filling
from tests.teams.filling import Value
from tests.teams.state import Conversation, Dialog, Json, Message, Upload, User
from tests.teams.wire import Answer, Wire


class TeamsUser:
    """One person. `last_event` is the id of the activity they sent last; `toasts` are words that came and went."""

    def __init__(self, wire: Wire, user: User) -> None:
        self.wire = wire
        self.teams = wire.teams
        self.user = user
        self.last_event = ""
        self.toasts: list[str] = []

    # --- what they see

    @property
    def chat(self) -> Conversation:
        """Their chat with the bot."""
        return self.teams.chat(self.user)

    @property
    def messages(self) -> list[Message]:
        """What the bot has posted there, oldest first; files it offers beside it are left out."""
        return [each for each in self.chat.messages if each.is_from_bot and each.file is None]

    @property
    def files(self) -> list[Message]:
        """The files the bot has offered or stored, oldest first."""
        return [each for each in self.chat.messages if each.file is not None]

    @property
    def dialog(self) -> Dialog | None:
        """The dialog on their screen."""
        return self.teams.dialog_of(self.user.id)

    # --- what they do in the chat

    async def install(self) -> Answer:
        """Add the app for themselves; Teams tells of it twice."""
        self.chat.is_installed, self.chat.refusal = True, ""
        await self._send(activities.membership(self.teams, self.user, self.chat, is_added=True))
        return await self._send(activities.installation(self.teams, self.user, self.chat, "add"))

    async def uninstall(self) -> Answer:
        """Remove the app."""
        self.chat.is_installed = False
        await self._send(activities.membership(self.teams, self.user, self.chat, is_added=False))
        return await self._send(activities.installation(self.teams, self.user, self.chat, "remove"))

    async def say(
        self, text: str, event_id: str = "", chat: Conversation | None = None, mentions_bot: bool = False
    ) -> Answer:
        """Type a message to the bot, in their own chat or in one with others."""
        ident, where = event_id or self.teams.next_message_id(), chat or self.chat
        made = activities.said(self.teams, self.user, where, ident, text, mentions_bot)
        where.messages.append(Message(ident, self.user.account, made, is_from_bot=False))
        return await self._send(made)

    async def press(self, message: Message, button: str) -> Answer:
        """Press what has this label, value or id on the message; fields that lie in the card travel as they are."""
        return await self.press_as_it_was(message, filling.found(_card(message), button))

    async def press_as_it_was(self, message: Message, action: Mapping[str, Any], data: Json | None = None) -> Answer:
        """Press a button that may be gone by now: an old phone still shows it."""
        card = message.card or {}
        told = filling.merged(action, card, filling.as_shown(card)) if data is None else data
        if action["type"] == "Action.Submit":
            return await self._open(message, told)
        return await self._execute(message, action, told)

    async def submit(
        self, message: Message, is_checked: bool = True, is_offered: bool = True, **values: Value
    ) -> Answer:
        """Fill in fields that lie in the message and send them off.

        Teams' own client sends nothing that is too long; `is_checked=False` is a client that does.
        """
        card = _card(message)
        filled = filling.as_shown(card)
        for name, value in values.items():
            filling.fill(card, filled, name, value, is_offered)
        refused = list(filling.unsendable(card, filled)) if is_checked else []
        assert not refused, f"Teams would not send this: {refused}"
        action = filling.found(card, "form")
        return await self._execute(message, action, filling.merged(action, card, filled))

    # --- dialogs

    async def open_dialog(self, message: Message) -> Answer:
        """Press the button that opens the message's form."""
        return await self.press(message, "form")

    def fill(self, name: str, value: Value, is_offered: bool = True) -> None:
        """Fill in one field of the dialog on screen; a moment as `2026-03-03T15:00`."""
        assert self.dialog is not None, f"{self.user.name} sees no dialog"
        assert self.dialog.card is not None, f"{self.user.name} reads {self.dialog.sentence!r}"
        filling.fill(self.dialog.card, self.dialog.filled, name, value, is_offered)

    async def submit_dialog(self, is_checked: bool = True) -> Answer:
        """Send the dialog off and do with it what the bot says."""
        dialog = self.dialog
        assert dialog is not None, f"{self.user.name} sees no dialog"
        assert dialog.card is not None, f"{self.user.name} reads {dialog.sentence!r}"
        refused = list(filling.unsendable(dialog.card, dialog.filled)) if is_checked else []
        assert not refused, f"Teams would not send this: {refused}"
        return await self.submit_as_it_was(dialog.card, dialog.filled)

    async def submit_as_it_was(self, card: Json, filled: Mapping[str, str]) -> Answer:
        """Send off a dialog as it was shown at some time."""
        action = filling.found(card, "form")
        value = activities.dialog(filling.merged(action, card, filled))
        return self._obey(await self._invoke("task/submit", value, None))

    def close(self) -> None:
        """Close the dialog on screen; Teams tells nobody."""
        self.teams.state.dialogs.pop(self.user.id, None)

    # --- files

    async def accept(self, message: Message) -> Answer:
        """Let the bot put the file it offers into their OneDrive."""
        offered = _file(message)
        file = Upload(self.teams.guid("d"), offered["name"], offered["content"]["sizeInBytes"])
        self.teams.state.uploads[file.id] = file
        address, context = f"{self.teams.url}/upload/{file.id}", offered["content"]["acceptContext"]
        value = activities.file_taken(context, address, file.id, file.name)
        return await self._invoke("fileConsent/invoke", value, message)

    async def take(self, message: Message) -> Answer:
        """Accept it and look until it is there, no longer than three seconds."""
        before = len(self.files)
        answer = await self.accept(message)
        for _ in range(300):
            if len(self.files) > before:
                break
            await asyncio.sleep(0.01)
        return answer

    async def decline(self, message: Message) -> Answer:
        """Not want the file."""
        value = activities.file_declined(_file(message)["content"]["declineContext"])
        return await self._invoke("fileConsent/invoke", value, message)

    # --- how it reaches the bot

    async def _execute(self, message: Message, action: Mapping[str, Any], data: Json) -> Answer:
        answer = await self._invoke("adaptiveCard/action", activities.executed(action, data), message)
        said = answer.said if answer.is_ok else None
        match said:
            case {"type": "application/vnd.microsoft.card.adaptive", "value": card}:
                message.shown = deepcopy(card)
            case {"type": "application/vnd.microsoft.activity.message", "value": str(words)} if words:
                self.toasts.append(words)
            case {"type": "application/vnd.microsoft.error", "value": {"message": words}}:
                self.toasts.append(words)
        return answer

    async def _open(self, message: Message, data: Json) -> Answer:
        return self._obey(await self._invoke("task/fetch", activities.dialog(data), message))

    def _obey(self, answer: Answer) -> Answer:
        """The dialog that an answer opens, changes or closes."""
        self.close()
        said = answer.said if answer.is_ok else None
        match said:
            case {"task": {"type": "continue", "value": {"title": title, "card": {"content": card}}}}:
                dialog = Dialog(self.user.id, self.chat.id, title, deepcopy(card), filled=filling.as_shown(card))
                self.teams.state.dialogs[self.user.id] = dialog
            case {"task": {"type": "message", "value": sentence}}:
                self.teams.state.dialogs[self.user.id] = Dialog(self.user.id, self.chat.id, sentence=sentence)
        return answer

    async def _invoke(self, name: str, value: Json, message: Message | None) -> Answer:
        return await self._send(activities.invoke(self.teams, self.user, self.chat, name, value, message))

    async def _send(self, activity: Json) -> Answer:
        self.last_event = activity["id"]
        return await self.wire.send(activity)


def _card(message: Message) -> Json:
    assert message.card is not None, "the message has no card"
    return message.card


def _file(message: Message) -> Json:
    assert message.file is not None, "the message offers no file"
    return message.file
