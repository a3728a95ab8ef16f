"""The language of transcripts: a real engine and a real database, a platform's own way in and out, and a clock
that stands still until it is moved.

    await chat.see("ana", "pulse.held")
    await chat.press("ana", "Yes")
    chat.nothing_for("bo")

What people do goes in as frames of a page, what they read comes out as its cards: the playground's, or Slack's.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from bot.stage import Stage
from conversations.programme.facts import Fact, HeldAnswered, Nominated
from tests.chat_cast import CAST
from tests.chat_page import Page, Sent
from tests.chat_records import Records, SeededIds

Shown = dict[str, Any]

#: What no reader may ever see: a placeholder or a key where words should be.
TORN = re.compile(r"\{ ?\$?\w+ ?\}|\b(?:option|door|way|because|side|factor|error|help|why)-[a-z_]+")


@dataclass(kw_only=True)
class Chat(Records):
    """A story being told. People are named by their first names."""

    page: Page
    ids: SeededIds
    events: int = 0
    _read: dict[str, int] = field(default_factory=dict)
    _shown: dict[str, list[Shown]] = field(default_factory=dict)

    # --- what people see

    async def see(self, name: str, *steps: str) -> None:
        """The next messages this person has not read are exactly these."""
        unread = self.unread(name)
        seen = [sent.step for sent in unread[: len(steps)]]
        assert seen == list(steps), f"{name} sees {[sent.step for sent in unread]}, not {list(steps)}"
        self._read[name] = self._read.get(name, 0) + len(steps)

    async def until(self, name: str, step: str, days: int = 60) -> None:
        """Let time pass until this person reads this step; what came to them before it counts as read."""
        limit = self.now + timedelta(days=days)
        while step not in (steps := [sent.step for sent in self.unread(name)]):
            due = await self.stage.next_due()
            assert due is not None, f"nothing will ever happen; {name} has seen {self.steps(name)[-5:]}"
            assert due <= limit, f"{name} sees no {step} in {days} days but {self.steps(name)[-5:]}"
            await self._move_to(max(due, self.now + timedelta(seconds=1)))
        self._read[name] = self._read.get(name, 0) + steps.index(step) + 1

    def nothing_for(self, *names: str) -> None:
        """These people have read all they got."""
        for name in names:
            assert [sent.step for sent in self.unread(name)] == [], name

    def unread(self, name: str) -> list[Sent]:
        """What came since the last message that was read."""
        return self.sent_to(name)[self._read.get(name, 0) :]

    def sent_to(self, name: str) -> list[Sent]:
        """Everything this person got, oldest first."""
        return [sent for sent in self.page.sent if sent.user == name]

    def steps(self, name: str) -> list[str]:
        """The steps of everything this person got, oldest first."""
        return [sent.step for sent in self.sent_to(name)]

    def count(self, name: str, step: str) -> int:
        """How often this person got this step."""
        return self.steps(name).count(step)

    def skim(self, *names: str) -> None:
        """These people have read everything up to now; without names everybody has."""
        for name in names or tuple(CAST):
            self._read[name] = len(self.sent_to(name))

    def card(self, name: str, step: str = "") -> Shown:
        """The last message of the bot as the page shows it; with `step` the last one of that step."""
        wanted = [sent.key for sent in self.sent_to(name) if step in ("", sent.step)]
        assert wanted, f"{name} has got no {step or 'message'}"
        return next(message for message in self._shown[name] if message["id"] == wanted[-1])

    def text(self, name: str, step: str = "") -> str:
        """The words of that message."""
        return str(self.card(name, step)["card"]["text"])

    def words(self, name: str, step: str = "") -> str:
        """Everything that message says: title, text, table, sections, footnote."""
        card = self.card(name, step)["card"]
        words = [card["title"], card["text"], *(f"{row['label']}: {row['value']}" for row in card["rows"])]
        words += [word for part in card["sections"] for word in (part["title"], part["text"], *part["items"])]
        return "\n".join([*words, card["footnote"], *card["errors"]])

    def all_words(self, name: str) -> str:
        """Everything this person was ever told."""
        return json.dumps([message.get("card", {}) for message in self._shown[name]], ensure_ascii=False)

    def buttons(self, name: str, step: str = "") -> list[str]:
        """The labels of what can be pressed on that message: buttons of rows, answers, doors and ways out."""
        return [button["label"] for button in _buttons(self.card(name, step))]

    def values(self, name: str, step: str = "") -> list[str]:
        """The values of the answers that can be pressed on that message."""
        return [button["value"] for button in self.card(name, step)["card"]["buttons"]]

    def options(self, name: str, field_name: str) -> list[str]:
        """What can be chosen in a field of the form this person sees last."""
        (found,) = [each for each in self._form(name)["card"]["inputs"] if each["name"] == field_name]
        return [option["value"] for option in found["options"]]

    def check_words(self) -> None:
        """Everybody read whole sentences in their own language: no key, no empty placeholder."""
        for name, person in self.people.items():
            spoken = {person.locale}
            for sent in self.sent_to(name):
                if sent.step == "language.changed":
                    spoken.add(sent.prompt.locale)
                assert sent.prompt.locale in spoken, sent
            torn = TORN.findall(self.all_words(name))
            assert not torn, f"{name} reads {torn}"

    # --- what people do

    async def press(self, name: str, button: str) -> None:
        """Press the button with this label (or value) on the newest message that still has it."""
        for message in reversed(self._shown.get(name, [])):
            for each in _buttons(message):
                if button in (each["label"], each["value"]):
                    await self._do(name, type="pressed", **_at(message), value=each["value"])
                    return
        shown = [self.buttons(name)] if self.steps(name) else []
        raise AssertionError(f"{name} sees no button {button!r}; the last message has {shown}")

    async def press_old(self, name: str, step: str, value: str) -> None:
        """Press a button of a message that has been replaced: a page that was slow, or an old phone."""
        sent = [each for each in self.sent_to(name) if each.step == step][-1]
        await self._do(name, type="pressed", message=sent.key, token=sent.prompt.token, value=value)

    async def fill_old(self, name: str, step: str, **values: str | list[str]) -> None:
        """Send off a form that has been replaced."""
        sent = [each for each in self.sent_to(name) if each.step == step][-1]
        await self._do(name, type="submitted", message=sent.key, token=sent.prompt.token, values=values)

    async def fill(self, name: str, **values: str | list[str]) -> None:
        """Send off the newest form, prefilled fields as they are; it must be taken in."""
        errors = await self.misfill(name, **values)
        assert errors == {}, f"{name}'s form comes back: {errors}"

    async def misfill(self, name: str, **values: str | list[str]) -> Mapping[str, str]:
        """Send off the newest form; gives what did not fit by field name."""
        form = self._form(name)
        filled = {each["name"]: each["value"] for each in form["card"]["inputs"] if each["value"] is not None}
        unknown = [each for each in values if each not in [one["name"] for one in form["card"]["inputs"]]]
        assert not unknown, f"the form has no {unknown}"
        answer = await self._do(name, type="submitted", **_at(form), values=filled | values)
        errors: Mapping[str, str] = answer["errors"]
        return errors

    async def type(self, name: str, text: str) -> None:
        """Type a sentence, or a command with a slash."""
        await self._do(name, type="said", text=text)

    async def arrive(self, name: str) -> None:
        """Open the chat with the bot for the first time."""
        await self._do(name, type="arrived")

    async def quote(self, name: str, words: str, conversation: str) -> None:
        """Pick words out of a chat, for the conversation of this name."""
        self.events += 1
        await self.page.quote(name, f"event-{self.events}", conversation, words)
        await self.settle()

    async def move_to_zone(self, name: str, zone: str) -> None:
        """Let the platform's directory show this person in that zone."""
        await self.page.show_zone(name, zone)
        await self.settle()

    # --- time

    @property
    def now(self) -> datetime:
        """The instant it is, UTC."""
        return self.stage.now()

    @property
    def stage(self) -> Stage:
        """What moves the clock."""
        assert self.app.stage is not None
        return self.app.stage

    async def at(self, name: str, local: str) -> None:
        """Let time pass until it is this time on the wall of this person, `2026-03-03 15:00`."""
        wall = datetime.strptime(local, "%Y-%m-%d %H:%M").replace(tzinfo=ZoneInfo((await self.person(name)).zone))
        assert wall.astimezone(UTC) >= self.now, f"{local} is past"
        await self._move_to(wall.astimezone(UTC))

    async def at_instant(self, at: datetime) -> None:
        """Let time pass until this instant."""
        await self._move_to(at)

    async def minutes(self, count: int) -> None:
        """Let so many minutes pass."""
        await self._move_to(self.now + timedelta(minutes=count))

    async def hours(self, count: int) -> None:
        """Let so many hours pass."""
        await self._move_to(self.now + timedelta(hours=count))

    async def days(self, count: int) -> None:
        """Let so many days pass."""
        await self._move_to(self.now + timedelta(days=count))

    async def day_by_day(self, count: int) -> None:
        """Let so many days pass and look at the page whenever something happens: over months, forms come and go."""
        limit = self.now + timedelta(days=count)
        while (due := await self.stage.next_due()) is not None and due < limit:
            await self._move_to(max(due, self.now + timedelta(seconds=1)))
        await self._move_to(limit)

    def local(self, name: str, at: datetime) -> str:
        """An instant on this person's wall, `2026-03-03 15:00`."""
        return at.astimezone(ZoneInfo(self.people[name].zone)).strftime("%Y-%m-%d %H:%M")

    # --- behind the scenes

    async def record(self, *facts: Fact) -> None:
        """Something happens by no hand of the cast: an import, a command that has no conversation yet."""
        async with self.ledger() as ledger:
            await ledger.record(*facts)
        await self.settle()

    async def takes_place(self, *numbers: int) -> None:
        """Sessions of Ana and Bo are over by now and both say that they took place, by no hand of theirs."""
        for number in numbers:
            session = await self.session(number)
            async with self.change() as uow:
                held = await uow.sessions.get(self.company, session.id)
                held.planned_start, held.planned_end = self.now - timedelta(hours=1), self.now
            said = (HeldAnswered(session=session.id, person=self.people[name].id, held="yes") for name in ("ana", "bo"))
            await self.record(*said)

    async def nominate(self, name: str, side: str, by: str = "dana") -> None:
        """A champion proposes somebody for a side."""
        person, champion = self.people[name].id, self.people[by].id
        await self.record(Nominated(cohort=self.cohort, person=person, side=side, by=champion))

    async def settle(self) -> None:
        """Let everything happen that is due now, and look at the page."""
        while await self.app.work_off():
            pass
        for name in CAST:
            history = await self.page.frame(type="open", user=name)
            self._shown[name] = history["messages"]

    async def _move_to(self, at: datetime) -> None:
        await self.stage.move_to(at)
        await self.settle()

    async def _do(self, name: str, **frame: Any) -> dict[str, Any]:
        self.events += 1
        answer = await self.page.frame(id=f"event-{self.events}", user=name, **frame)
        assert answer["type"] == "taken"
        await self.settle()
        return answer

    def _form(self, name: str) -> Shown:
        forms = [each for each in self._shown.get(name, []) if each.get("card", {}).get("inputs")]
        assert forms, f"{name} sees no form"
        return forms[-1]


def _at(message: Shown) -> dict[str, str]:
    return {"message": message["id"], "token": message["card"]["token"]}


def _buttons(message: Shown) -> list[dict[str, str]]:
    card = message.get("card", {})
    rows = [each for part in card.get("sections", ()) for each in part.get("buttons", ())]
    return rows + [each for part in ("buttons", "doors", "ways_out") for each in card.get(part, ())]
