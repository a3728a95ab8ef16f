"""Somebody in front of Slack: types, presses, fills in and sees; everything they do is a signed request to the app."""

from collections.abc import Iterator, Sequence
from typing import Any

from tests.slack import payloads
from tests.slack.api_people import user_json
from tests.slack.api_views import change, checked, show
from tests.slack.block_kit import pressables
from tests.slack.fake import FakeSlack
from tests.slack.filling import fill, unsendable
from tests.slack.shapes import options_of
from tests.slack.state import Channel, Ephemeral, Json, Message, User, View
from tests.slack.wire import Answer, Wire


class SlackUser:
    """One person. `last_event` is the id by which the app can tell a repeat of what they did last."""

    def __init__(self, wire: Wire, user: User) -> None:
        self.wire = wire
        self.slack: FakeSlack = wire.slack
        self.user = user
        self.last_event = ""

    # --- what they see

    @property
    def channel(self) -> Channel:
        """Their chat with the bot."""
        grant = self.slack.grant_of(self.user.team)
        return self.slack.chat(self.user.team, grant.bot_user, (self.user.id,))

    @property
    def messages(self) -> list[Message]:
        """What the bot has posted there, oldest first; shared files beside it are left out."""
        return [each for each in self.channel.messages if each.is_from_bot and not each.files]

    @property
    def modal(self) -> View | None:
        """The modal on their screen."""
        return self.slack.modal_of(self.user.id)

    @property
    def home(self) -> View | None:
        """Their Home tab."""
        return self.slack.home_of(self.user.team, self.user.id)

    @property
    def whispers(self) -> list[Ephemeral]:
        """Lines that only they could see, oldest first."""
        return [each for each in self.slack.state.ephemerals if each.user == self.user.id]

    # --- what they do in the chat

    async def say(self, text: str, event_id: str = "") -> Answer:
        """Type a message to the bot."""
        ts = self.slack.next_ts()
        inner = payloads.said(self.user, self.channel, ts, text)
        self.channel.messages.append(Message(ts, self.user.id, inner["text"], inner["blocks"], is_from_bot=False))
        return await self._event(inner, event_id)

    async def command(self, text: str, channel: str = "C00000000", name: str = "/mentor") -> Answer:
        """Type a slash command somewhere; a line the app answers is seen here alone."""
        trigger = self._trigger()
        answer = await self.wire.command(payloads.command(self.slack, self.user, name, text, channel, trigger))
        if answer.is_ok and answer.body.strip():
            told: Json = {"text": answer.body.decode()} if answer.body.lstrip()[:1] != b"{" else answer.said
            if told.get("response_type", "ephemeral") != "ephemeral":
                self.slack.complain("a command was answered for everybody in the channel")
            whisper = Ephemeral(self.user.id, str(told.get("text", "")), told.get("blocks", []))
            self.slack.state.ephemerals.append(whisper)
        return answer

    async def press(self, message: Message, button: str) -> Answer:
        """Press what has this label or this value on the message, in a menu or not."""
        return await self.press_as_it_was(message, _action(message.blocks, button))

    async def press_as_it_was(self, message: Message, action: Json) -> Answer:
        """Press a button that may be gone by now: an old phone still shows it."""
        trigger = self._trigger()
        action = action | {"action_ts": self.slack.next_ts()}
        payload = payloads.pressed_in_message(self.slack, self.user, self.channel, message, action, trigger)
        return await self.wire.interaction(payload)

    async def shortcut(self, callback_id: str) -> Answer:
        """Use a global shortcut."""
        trigger = self._trigger()
        return await self.wire.interaction(payloads.shortcut(self.slack, self.user, callback_id, trigger))

    async def quote(self, callback_id: str, text: str, author: str = "U00000000") -> Answer:
        """Use a message shortcut on somebody's words."""
        trigger = self._trigger()
        payload = payloads.message_shortcut(self.slack, self.user, callback_id, text, author, trigger)
        return await self.wire.interaction(payload)

    async def change(self, **more: Any) -> Answer:
        """Change one's profile; the app hears of it (`tz`, `real_name`, `deleted` …)."""
        for name, value in more.items():
            setattr(self.user, name, value)
        changed = user_json(self.slack, self.user)
        return await self._event({"type": "user_change", "user": changed, "event_ts": self.slack.next_ts()}, "")

    # --- the app's own pages

    async def open_messages(self, event_id: str = "") -> Answer:
        """Open the chat with the bot."""
        return await self._opened("messages", event_id)

    async def open_home(self, event_id: str = "") -> Answer:
        """Look at the Home tab."""
        return await self._opened("home", event_id)

    async def press_home(self, button: str) -> Answer:
        """Press a button of the Home tab."""
        assert self.home is not None, f"{self.user.name} has no Home tab yet"
        action = _action(self.home.body["blocks"], button) | {"action_ts": self.slack.next_ts()}
        trigger = self._trigger()
        payload = payloads.pressed_in_view(self.slack, self.user, self.home, action, trigger)
        return await self.wire.interaction(payload)

    # --- forms

    def fill(self, name: str, value: str | Sequence[str], is_offered: bool = True) -> None:
        """Fill in one field of the modal on screen, by its block id; a moment as `2026-03-03T15:00`."""
        assert self.modal is not None, f"{self.user.name} sees no modal"
        fill(self.modal, name, value, is_offered)

    async def submit(self, is_checked: bool = True) -> Answer:
        """Send the modal off and do with it what the app says.

        Slack's own client sends nothing that misses a field or is too long; `is_checked=False` is a client that does.
        """
        view = self.modal
        assert view is not None, f"{self.user.name} sees no modal"
        refused = list(unsendable(view)) if is_checked else []
        assert not refused, f"Slack would not send this: {refused}"
        return await self.submit_as_it_was(self.slack.view_json(view))

    async def submit_as_it_was(self, shown: Json) -> Answer:
        """Send off a modal as it was shown at some time."""
        self.last_event = f"{shown['id']}/{shown['hash']}"
        trigger = self.slack.trigger(self.user.id, self.user.team)
        answer = await self.wire.interaction(payloads.submitted(self.slack, self.user, shown, trigger))
        view = self.slack.state.views[shown["id"]]
        if answer.is_ok and not view.is_closed:
            self._obey(view, answer.said)
        return answer

    def close(self) -> None:
        """Close the modal on screen; Slack tells nobody who did not ask for it."""
        if self.modal is not None:
            self.modal.is_closed = True

    def _obey(self, view: View, said: Json) -> None:
        match said.get("response_action"):
            case None:
                view.is_closed = True
            case "clear":
                for each in self.slack.state.views.values():
                    each.is_closed = each.is_closed or (each.user == self.user.id and each.body["type"] == "modal")
            case "errors":
                inputs = [block["block_id"] for block in view.body["blocks"] if block["type"] == "input"]
                errors = said.get("errors", {})
                wrong = [each for each in errors if each not in inputs]
                if wrong or not errors:
                    self.slack.complain(f"errors for {wrong}, where the modal has {inputs}")
            case "update" | "push" as action:
                faults = checked(self.slack, said.get("view"), "modal")
                if not faults:
                    body = said["view"] | {"blocks": self._with_ids(said["view"]["blocks"])}
                    if action == "update":
                        change(self.slack, view, body)
                    else:
                        above = show(self.slack, body, self.user.id, self.user.team)
                        above.root, above.previous = view.root or view.id, view.id
            case unknown:
                self.slack.complain(f"unknown response_action {unknown!r}")

    # --- how it reaches the app

    def _with_ids(self, blocks: Sequence[Json]) -> list[Json]:
        return [{"block_id": self.slack.new_id("b"), **block} for block in blocks]

    async def _opened(self, tab: str, event_id: str) -> Answer:
        inner: dict[str, Any] = {
            "type": "app_home_opened",
            "user": self.user.id,
            "channel": self.channel.id,
            "tab": tab,
            "event_ts": self.slack.next_ts(),
        }
        if tab == "home" and self.home is not None:
            inner["view"] = self.slack.view_json(self.home)
        return await self._event(inner, event_id)

    async def _event(self, inner: Json, event_id: str) -> Answer:
        self.last_event = event_id or self.slack.new_id("Ev")
        return await self.wire.event(payloads.event(self.slack, self.user.team, self.last_event, inner))

    def _trigger(self) -> str:
        self.last_event = self.slack.trigger(self.user.id, self.user.team)
        return self.last_event


def buttons(blocks: Sequence[Json]) -> Iterator[tuple[str, str, Json]]:
    """Everything that can be pressed: label, value, and the action a press of it sends."""
    for block in blocks:
        for element in pressables([block]):
            common = {"block_id": block["block_id"], "action_id": element.get("action_id", "")}
            if element["type"] == "button":
                value = element.get("value", "")
                action = {"type": "button", **common, "text": element["text"], "value": value}
                yield element["text"]["text"], value, action
            elif element["type"] in ("overflow", "static_select") and block["type"] != "input":
                for option in options_of(element):
                    action = {"type": element["type"], **common, "selected_option": option}
                    yield option["text"]["text"], option["value"], action


def _action(blocks: Sequence[Json], button: str) -> Json:
    for label, value, action in buttons(blocks):
        if button in (label, value):
            return action
    shown = [label for label, _, _ in buttons(blocks)]
    raise AssertionError(f"there is no button {button!r} but {shown}")
