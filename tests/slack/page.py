"""The cast in front of Slack: the same frames as the playground's page, as signed requests and blocks on a screen.

What somebody does goes to the app as Slack would send it; what they read comes out of the blocks that the real
adapter posted to the fake Slack, and a form out of the modal that opens when its button is pressed.
"""

from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from copy import deepcopy
from functools import partial
from typing import Any

from adapters.slack import SlackAdapter
from bot.app import App
from conversations.engine.ports import Labels
from tests.adapters.fakes import MemoryShelf
from tests.chat_cast import CAST, MONDAY
from tests.chat_page import Frame
from tests.hand_clock import HandClock
from tests.hosting import hosting
from tests.screens import Kept, Screens
from tests.slack import cards
from tests.slack.fake import FakeSlack
from tests.slack.filling import fill
from tests.slack.making import installed, make_adapter
from tests.slack.person import SlackUser, buttons
from tests.slack.server import serving
from tests.slack.state import Grant, Json, Message, View
from tests.slack.wire import Answer, Wire


class SlackPage(Screens):
    """Everybody of the cast in front of Slack."""

    def __init__(
        self, slack: FakeSlack, door: str, clock: HandClock, shelf: MemoryShelf, adapter: SlackAdapter
    ) -> None:
        super().__init__(slack, door, clock, shelf, adapter)
        self.slack = slack
        self._people: dict[str, SlackUser] = {}

    # --- as a stage for stories

    def user_of(self, name: str) -> str:
        """The id somebody of the cast has here."""
        return f"U{name.upper()}"

    def name_of(self, user: str) -> str:
        """Whose id that is."""
        return user.removeprefix("U").casefold()

    @asynccontextmanager
    async def standing_on(self, app: App) -> AsyncIterator[None]:
        """Take part in this application; at the end Slack has refused nothing, and nothing was said twice."""
        async with hosting(app.web) as post:
            wire = Wire(self.slack, post)
            users = self.slack.state.users
            self._people = {name: SlackUser(wire, users[self.user_of(name)]) for name in CAST}
            yield
        said = [each for channel in self.slack.state.channels.values() for each in channel.messages if each.metadata]
        payloads = [each.metadata["event_payload"] for each in said if each.metadata]
        keys = [each["key"] for each in payloads]

        assert self.slack.complaints == []
        assert all(set(each) == {"key"} for each in payloads)
        assert len(keys) == len(set(keys))

    def person(self, name: str) -> SlackUser:
        """Somebody of the cast in front of Slack."""
        return self._people[name]

    async def installed_again(self, grant: Grant) -> None:
        """The record that OAuth leaves after a reinstall."""
        team = self.slack.state.teams[self.door]
        await installed(self._shelf, team, grant, self.slack.app.id, self.slack.now)

    def content_of(self, file: Mapping[str, Any]) -> bytes:
        """The bytes of a file on a card."""
        return self.slack.state.files[file["id"]].content

    # --- as a page

    async def quote(self, name: str, event_id: str, conversation: str, words: str) -> None:
        """A message shortcut; Slack makes its own ids."""
        _taken(await self._people[name].quote(f"quote:{conversation}", words))
        self._people[name].close()

    async def show_zone(self, name: str, zone: str) -> None:
        """Their profile changes."""
        _taken(await self._people[name].change(tz=zone))

    async def screen(self, name: str) -> Sequence[Frame]:
        """The messages this person sees, as cards."""
        person = self._people[name]
        shown: list[Frame] = []
        channel = person.channel
        for message in channel.messages:
            key = f"{channel.id}/{message.ts}"
            if message.files:
                files = [self.slack.state.files[each] for each in message.files]
                shown[-1]["card"]["files"] = [cards.file_of(each) for each in files]
            elif not message.is_from_bot:
                shown.append({"id": key, "text": message.text})
            else:
                read = partial(self._card, person, key, message)
                shown.append({"id": key, "card": await self.read_once(key, message.blocks, read)})
        return shown

    async def say(self, name: str, text: str, event_id: str) -> None:
        """Type a sentence, or a command with a slash."""
        person = self._people[name]
        if text.startswith("/"):
            _taken(await person.command(text.removeprefix("/mentor").removeprefix("/").strip()))
        else:
            _taken(await person.say(text, event_id))
        person.close()

    async def arrive(self, name: str, event_id: str) -> None:
        """Open the chat with the bot for the first time."""
        _taken(await self._people[name].open_messages(event_id))

    async def press(self, name: str, key: str, token: str, value: str) -> None:
        """Press a button of a message; a modal that it opens is closed again."""
        await self._press(self._people[name], key, f"{token}|{value}")
        self._people[name].close()

    async def submit(self, name: str, key: str, values: Mapping[str, Any]) -> dict[str, str]:
        """Open the form of this message and send it off, page by page; a form that is gone as it was once seen."""
        person = self._people[name]
        message = self._message(person, key)
        if not cards.opens_a_form(message):
            answer = await person.submit_as_it_was(_filled(self._looked[key], values))
            _taken(answer)
            return _errors(answer)
        await self._press(person, key, cards.form_value(message))
        left = dict(values)
        while True:
            if person.modal is None:  # the question is over, and the app says so in the chat
                return {}
            here = [each["block_id"] for each in person.modal.body["blocks"] if each["type"] == "input"]
            for field in [field for field in left if field in here]:
                person.fill(field, left.pop(field), is_offered=False)
            answer = await person.submit(is_checked=False)
            _taken(answer)
            if _errors(answer) or not left:
                break
        person.close()
        return _errors(answer)

    async def _press(self, person: SlackUser, key: str, value: str) -> None:
        message = self._message(person, key)
        if value in [each for _, each, _ in buttons(message.blocks)]:
            _taken(await person.press(message, value))
        else:
            action = {"type": "button", "block_id": "answers", "action_id": "answers.1", "value": value}
            _taken(await person.press_as_it_was(message, action))

    async def _card(self, person: SlackUser, key: str, message: Message) -> Frame:
        """A message's blocks as they are read."""
        return cards.card(message, await self._form(person, key, message), [])

    async def _form(self, person: SlackUser, key: str, message: Message) -> Json | None:
        """The form behind the message's button, looked at once, as soon as the message is there."""
        if not cards.opens_a_form(message):
            return None
        if key not in self._looked:
            await self._press(person, key, cards.form_value(message))
            assert person.modal is not None, f"{person.user.name} pressed and no form opened"
            self._looked[key] = deepcopy(self.slack.view_json(person.modal))
            person.close()
        form: Json = self._looked[key]
        return form

    def _message(self, person: SlackUser, key: str) -> Message:
        ts = key.partition("/")[2]
        return next(each for each in person.channel.messages if each.ts == ts)


@asynccontextmanager
async def slack_page(kept: Kept | None, labels: Labels) -> AsyncIterator[SlackPage]:
    """A page on a fake Slack of its own, from the beginning or from where a story had come to."""
    clock, shelf = HandClock(MONDAY.timestamp()), MemoryShelf()
    slack = FakeSlack(now=clock)
    team = slack.team("Aurora")
    for name, member in CAST.items():
        slack.user(team, name, id=f"U{name.upper()}", real_name=member.name, tz=member.zone)
    async with serving(slack) as url:
        page = SlackPage(slack, team.id, clock, shelf, make_adapter(slack, url, shelf, labels))
        if kept:
            page.go_on(kept)
        else:
            await installed(shelf, team, slack.install(team), slack.app.id, slack.now)
        yield page


def _taken(answer: Answer) -> None:
    assert answer.is_ok, f"the app answered {answer.status}: {answer.body.decode()[:200]}"


def _filled(shown: Json, values: Mapping[str, Any]) -> Json:
    """A modal as it was once shown, filled in since."""
    changed = deepcopy(shown)
    view = View(shown["id"], "", "", shown["hash"], changed, filled=changed["state"]["values"])
    for name, value in values.items():
        fill(view, name, value, is_offered=False)
    return changed


def _errors(answer: Answer) -> dict[str, str]:
    found: dict[str, str] = answer.said.get("errors", {})
    return {name.removesuffix(":time"): words for name, words in found.items()}
