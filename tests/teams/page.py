"""The cast in front of Teams: the same frames as the playground's page, as signed activities and cards on a screen.

What somebody does goes to the bot as Teams would send it; what they read comes out of the cards that the real adapter
posted to the fake Teams, a form out of the card or out of the dialog that opens when its button is pressed, and a
file from behind its link or out of the OneDrive it was put into.
"""

import mimetypes
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from copy import deepcopy
from functools import partial
from typing import Any
from urllib.parse import urlsplit

from adapters.teams import TeamsAdapter
from bot.app import App
from conversations.engine.events import Introduced, Origin, Quoted
from conversations.engine.ports import Labels, Receive
from tests.adapters.fakes import MemoryShelf
from tests.chat_cast import CAST, MONDAY
from tests.chat_page import Frame
from tests.hand_clock import HandClock
from tests.hosting import Site, hosting
from tests.screens import Kept, Screens
from tests.teams import cards, filling
from tests.teams.fake import FakeTeams
from tests.teams.making import installed, make_adapter
from tests.teams.person import TeamsUser
from tests.teams.server import serving
from tests.teams.shapes import CARD, CONSENT
from tests.teams.state import Json, Message
from tests.teams.wire import Answer, Wire

#: The button of a form that is gone: an old phone still shows it.
OLD_SUBMIT = {"type": "Action.Execute", "id": cards.FORM, "title": "Send", "verb": "submit"}


class TeamsPage(Screens):
    """Everybody of the cast in front of Teams."""

    def __init__(
        self, teams: FakeTeams, door: str, clock: HandClock, shelf: MemoryShelf, adapter: TeamsAdapter
    ) -> None:
        super().__init__(teams, door, clock, shelf, adapter)
        self.teams = teams
        self._people: dict[str, TeamsUser] = {}
        self._site: Site
        self._receive: Receive

    # --- as a stage for stories

    def user_of(self, name: str) -> str:
        """The id somebody of the cast has here."""
        return f"cccccccc-0000-4000-8000-{list(CAST).index(name):012d}"

    def name_of(self, user: str) -> str:
        """Whose id that is; somebody who is not of the cast has no other name."""
        return list(CAST)[int(user[-12:])] if user.startswith("cccccccc") else user

    @asynccontextmanager
    async def standing_on(self, app: App) -> AsyncIterator[None]:
        """Take part in this application; at the end Teams has had nothing to complain about."""
        self._receive = app.engine.receive
        async with hosting(app.web) as self._site:
            wire = Wire(self.teams, self._site)
            users = self.teams.state.users
            self._people = {name: TeamsUser(wire, users[self.user_of(name)]) for name in CAST}
            yield

        assert self.teams.complaints == []

    def person(self, name: str) -> TeamsUser:
        """Somebody of the cast in front of Teams."""
        return self._people[name]

    def newcomer(self, nick: str, **more: Any) -> TeamsUser:
        """Somebody of the company who is not of the cast and has just added the app, without a word yet."""
        user = self.teams.user(self.teams.state.tenants[self.door], nick, **more)
        self.teams.chat(user).is_installed = True
        return TeamsUser(Wire(self.teams, self._site), user)

    def wait(self, seconds: float) -> None:
        """Let time pass on the wall clock of Teams, which stories' own does not move."""
        self._clock.at += seconds

    def go_on(self, kept: Kept) -> None:
        """Go on from there; the connector is at another address now."""
        super().go_on(kept)
        for value in self._shelf.kept.values():
            if isinstance(value, dict) and "service_url" in value:
                value["service_url"] = self.teams.service_url

    def content_of(self, file: Mapping[str, Any]) -> bytes:
        """The bytes of a file on a card."""
        content: bytes = self._looked[file["id"]]["content"]
        return content

    # --- as a page

    async def quote(self, name: str, event_id: str, conversation: str, words: str) -> None:
        """Teams has no such thing for a bot; where there is one, this is what comes of it."""
        await self._receive(Quoted(Origin(self.name, self.door, self.user_of(name), event_id), conversation, words))

    async def show_zone(self, name: str, zone: str) -> None:
        """Their client says where it is with whatever they do; the directory is read after that."""
        user = self._people[name].user
        user.zone = zone
        await installed(self.teams, self._shelf, user)
        found = tuple([each async for each in self.people(self.door) if each.user == user.id])
        await self._receive(Introduced(Origin(self.name, self.door, "", ""), found))

    async def screen(self, name: str) -> Sequence[Frame]:
        """The messages this person sees, as cards; files they are offered lie on the card before them."""
        person = self._people[name]
        shown: list[Frame] = []
        # Whoever takes a file is told where it is, in one message more.
        for message in tuple(person.chat.messages):
            key = f"{person.chat.id}/{message.id}"
            if message.file is not None:
                if message.file["contentType"] == CONSENT:
                    shown[-1]["card"]["files"].append(await self._taken_file(person, key, message))
            elif message.card is None:
                shown.append({"id": key, "text": message.activity["text"]})
            else:
                read = partial(self._card, person, key, message)
                shown.append({"id": key, "card": await self.read_once(key, message.card, read)})
        return shown

    async def say(self, name: str, text: str, event_id: str) -> None:
        """Type a sentence, or a command with a slash."""
        _taken(await self._people[name].say(text, event_id))

    async def arrive(self, name: str, event_id: str) -> None:
        """Install the app."""
        _taken(await self._people[name].install())

    async def press(self, name: str, key: str, token: str, value: str) -> None:
        """Press a button of a message."""
        person, message = self._people[name], self._message(name, key)
        data = {"token": token, "value": value}
        here = [each for each in filling.actions(message.card or {}) if each.get("data") == data]
        old = {"type": "Action.Execute", "id": "answers.1", "title": "Old", "verb": "press", "data": data}
        _taken(await person.press_as_it_was(message, here[0] if here else old, data))

    async def submit(self, name: str, key: str, values: Mapping[str, Any]) -> dict[str, str]:
        """Send off the form that lies in this message, or in its dialog; one that is gone as it was once seen."""
        person, message = self._people[name], self._message(name, key)
        shown = message.card or {}
        if cards.opens_a_form(message):
            _taken(await person.open_dialog(message))
            return await self._send_off(person, values)
        if filling.inputs(shown):
            answer = await person.submit(message, is_checked=False, is_offered=False, **values)
            _taken(answer)
            return cards.errors(answer.said["value"]) if answer.said["type"] == CARD else {}
        form = self._looked[key]
        filled = filling.as_shown(form)
        for field, value in values.items():
            filling.fill(form, filled, field, value, is_offered=False)
        data = filling.merged(filling.found(form, cards.FORM), form, filled)
        _taken(await person.press_as_it_was(message, OLD_SUBMIT, data))
        return {}

    async def _send_off(self, person: TeamsUser, values: Mapping[str, Any]) -> dict[str, str]:
        """Fill in the dialog and send it off; where it has none, the question is over, and the bot says so."""
        if person.dialog is None or person.dialog.card is None:
            person.close()
            return {}
        for field, value in values.items():
            person.fill(field, value, is_offered=False)
        _taken(await person.submit_dialog(is_checked=False))
        after = self.teams.dialog_of(person.user.id)
        person.close()
        return cards.errors((after.card if after else None) or {})

    async def _card(self, person: TeamsUser, key: str, message: Message) -> Frame:
        """A message's card as it is read, with the files behind its links."""
        files = [await self._fetched(link) for link in cards.links(message)]
        return cards.card(message, await self._form(person, key, message), files)

    async def _form(self, person: TeamsUser, key: str, message: Message) -> Json | None:
        """The dialog behind the message's button, looked at once; a form in the message itself is remembered."""
        shown = message.card or {}
        if not cards.opens_a_form(message):
            if filling.inputs(shown):
                self._looked.setdefault(key, deepcopy(shown))
            return None
        if key not in self._looked:
            _taken(await person.open_dialog(message))
            assert person.dialog is not None, f"{person.user.name} pressed and no form opened"
            assert person.dialog.card is not None, f"{person.user.name} reads {person.dialog.sentence!r}"
            self._looked[key] = person.dialog.card
            person.close()
        form: Json = self._looked[key]
        return form

    async def _fetched(self, link: str) -> Mapping[str, Any]:
        """The file behind a link."""
        if link not in self._looked:
            status, headers, content = await self._site.get(urlsplit(link).path)
            assert status == 200, f"{link} is answered with {status}"
            name = headers["Content-Disposition"].partition('"')[2].rstrip('"')
            self._looked[link] = {"name": name, "media_type": headers["Content-Type"], "content": content}
        found = self._looked[link]
        return {"id": link, "name": found["name"], "media_type": found["media_type"], "size": len(found["content"])}

    async def _taken_file(self, person: TeamsUser, key: str, message: Message) -> Mapping[str, Any]:
        """A file that was offered; whoever looks at it has accepted it."""
        if key not in self._looked:
            _taken(await person.take(message))
            stored = list(self.teams.state.uploads.values())[-1]
            assert stored.is_uploaded, f"{stored.name} was accepted and never came"
            self._looked[key] = {"name": stored.name, "content": stored.content}
        found = self._looked[key]
        media_type = mimetypes.guess_type(found["name"])[0] or "application/octet-stream"
        return {"id": key, "name": found["name"], "media_type": media_type, "size": len(found["content"])}

    def _message(self, name: str, key: str) -> Message:
        ident = key.rpartition("/")[2]
        return next(each for each in self._people[name].chat.messages if each.id == ident)


@asynccontextmanager
async def teams_page(kept: Kept | None, labels: Labels) -> AsyncIterator[TeamsPage]:
    """A page on a fake Teams of its own, from the beginning or from where a story had come to."""
    clock, shelf = HandClock(MONDAY.timestamp()), MemoryShelf()
    teams = FakeTeams(now=clock)
    tenant = teams.tenant("Aurora", teams.app.tenant)
    async with serving(teams):
        page = TeamsPage(teams, tenant.id, clock, shelf, make_adapter(teams, shelf, labels))
        for name, member in CAST.items():
            teams.user(tenant, name, page.user_of(name), name=member.name, zone=member.zone)
        if kept:
            page.go_on(kept)
        else:
            for user in teams.state.users.values():
                await installed(teams, shelf, user)
        yield page


def _taken(answer: Answer) -> None:
    assert answer.is_ok, f"the bot answered {answer.status}: {answer.body.decode()[:200]}"
