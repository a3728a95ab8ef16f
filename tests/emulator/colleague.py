"""Somebody in front of Microsoft's local client: types, presses, fills in, and reads what it shows."""

from collections.abc import Awaitable, Callable, Sequence

from tests.emulator.company import Json
from tests.emulator.teams import Client
from tests.teams import activities, filling
from tests.teams.cards import errors
from tests.teams.seeing import words
from tests.teams.state import Message


class Colleague:
    """One person; `settle` lets everything happen that is due in the app. `dialog` is the form on screen."""

    def __init__(self, client: Client, settle: Callable[[], Awaitable[None]]) -> None:
        self.client = client
        self.dialog: Json | None = None
        self._settle = settle

    @property
    def name(self) -> str:
        """What they are called."""
        return self.client.human.name

    @property
    def messages(self) -> list[Message]:
        """What they see of the bot, oldest first."""
        return [self._message(each) for each in self.client.messages.values()]

    async def reads(self) -> str:
        """Every word of the bot's."""
        return "\n".join(words(each) for each in self.messages)

    async def sees(self, text: str) -> None:
        """Wait until they can read this."""
        try:
            await self.client.shown(lambda each: text in words(self._message(each)))
        except TimeoutError:
            raise AssertionError(f"{self.name} never reads {text!r}:\n{(await self.reads())[-800:]}") from None

    async def install(self) -> None:
        """Add the app."""
        await self.client.install()
        await self._settle()

    async def say(self, text: str) -> None:
        """Type to the bot."""
        await self.client.say(text)
        await self._settle()

    async def can_press(self, button: str) -> bool:
        """Whether any message has this button."""
        return any(self._has(each, button) for each in self.messages)

    async def press(self, button: str) -> None:
        """Press what has this label, value or id, on the newest message that has it."""
        message = self._newest(button)
        card = message.card or {}
        await self._execute(message, filling.found(card, button), filling.as_shown(card))

    async def fill(self, **values: str | Sequence[str]) -> None:
        """Send off the dialog on screen, or the newest form of the chat where there is none; it must be taken in."""
        message = None if self.dialog else await self._open()
        card = self._form(message)
        filled = filling.as_shown(card)
        for name, value in values.items():
            filling.fill(card, filled, name, value)
        assert not list(filling.unsendable(card, filled))
        action = filling.found(card, "form")
        if message:
            answer = await self._execute(message, action, filled)
            assert answer["type"] == "application/vnd.microsoft.activity.message", f"the form comes back: {answer}"
            return
        told = filling.merged(action, card, filled)
        await self._follow(await self.client.invoke("task/submit", activities.dialog(told)))
        await self._settle()

    async def options(self, name: str) -> list[str]:
        """What can be chosen in a field of the form on screen, or of the newest one of the chat."""
        card = self._form(None if self.dialog else await self._open())
        (field,) = [each for each in filling.inputs(card) if each["id"].partition(":")[2] == name]
        return [filling.value_of(each) for each in field["choices"]]

    def close(self) -> None:
        """Close the dialog on screen."""
        self.dialog = None

    def _message(self, shown: Json) -> Message:
        return Message(shown["messageId"], self.client.human.account, shown)

    async def _open(self) -> Message | None:
        """The message whose fields lie in it; None where they are in a dialog, which is open then."""
        message = self._newest("form")
        action = filling.found(message.card or {}, "form")
        if action["type"] == "Action.Execute":
            return message
        asked = activities.dialog(action["data"])
        await self._follow(await self.client.invoke("task/fetch", asked, message.id))
        assert self.dialog is not None, f"no form opened for {self.name}"
        return None

    def _form(self, message: Message | None) -> Json:
        card = message.card if message else self.dialog
        assert card is not None
        return card

    async def _follow(self, answer: Json) -> None:
        match answer["task"]:
            case {"type": "continue", "value": {"card": {"content": card}}}:
                assert not errors(card), f"{self.name}'s form comes back: {errors(card)}"
                self.dialog = card
            case {"type": "message"}:
                self.dialog = None
            case other:
                raise AssertionError(f"no dialog knows {other}")

    async def _execute(self, message: Message, action: Json, filled: dict[str, str]) -> Json:
        told = filling.merged(action, message.card or {}, filled)
        answer: Json = await self.client.execute(message.id, activities.executed(action, told))
        await self._settle()
        return answer

    def _newest(self, button: str) -> Message:
        for message in reversed(self.messages):
            if self._has(message, button):
                return message
        said = "\n".join(words(each) for each in self.messages)
        raise AssertionError(f"{self.name} sees no {button!r}:\n{said[-600:]}")

    def _has(self, message: Message, button: str) -> bool:
        shown = filling.actions(message.card or {})
        return any(button in (each.get("data", {}).get("value"), each.get("id")) for each in shown)
