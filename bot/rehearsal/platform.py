"""The platform of a rehearsal: a file that remembers what was delivered, as Slack's history would.

It outlives the process, so that a message whose receipt was lost is found again and not said twice.
"""

import json
import os
from collections.abc import AsyncIterator, Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

from bot.invented.company import PLATFORM
from bot.rehearsal.messages import Envelope, Message, message_of
from conversations.engine.delivery import Delivery, Drop, Ready, Wait
from conversations.engine.errors import Unreachable
from conversations.engine.ports import Direct, Group, Outgoing, Profile, Receipt, Receive, Send, UnitOfWork
from conversations.engine.prompts import Prompt


class Witness:
    """Stands beside delivery and notes who is about to read what, and about which pairing and session."""

    def __init__(self) -> None:
        self.envelopes: dict[str, Envelope] = {}
        self._about: dict[str, tuple[str | None, int | None, tuple[str, ...]]] = {}

    def stand_beside(self, delivery: Delivery) -> None:
        """From now on every message that this delivery lets go gets its envelope."""
        decide = delivery.prepare

        async def prepare(uow: UnitOfWork, message: Outgoing, now: datetime) -> Ready | Wait | Drop:
            prepared = await decide(uow, message, now)
            await self._note(uow, message, prepared)
            return prepared

        delivery.prepare = prepare  # type: ignore[method-assign]  # delivery decides as before; somebody watches

    async def _note(self, uow: UnitOfWork, message: Outgoing, prepared: Ready | Wait | Drop) -> None:
        if isinstance(prepared, Ready):
            pairing, number, people = await self._subject(uow, message)
            self.envelopes[message.id] = Envelope(
                message.id,
                message.person,
                "office" if message.is_office else "participant",
                prepared.reads.zone,
                prepared.reads.locale,
                message.is_reply,
                message.is_urgent,
                pairing,
                message.subject.id if message.subject and message.subject.kind == "session" else None,
                number,
                next((each for each in people if each != message.person), None),
                str(message.subject) if message.subject else None,
            )

    async def _subject(self, uow: UnitOfWork, message: Outgoing) -> tuple[str | None, int | None, tuple[str, ...]]:
        subject = message.subject
        if subject is None or subject.kind not in ("session", "pairing"):
            return None, None, ()
        if str(subject) not in self._about:
            number, pairing = None, subject.id
            if subject.kind == "session":
                session = await uow.sessions.get(message.company, subject.id)
                number, pairing = session.number, session.pairing
            people = (await uow.pairings.get(message.company, pairing)).people
            self._about[str(subject)] = pairing, number, people
        return self._about[str(subject)]


class RehearsalPlatform:
    """Keeps the port Adapter. `unread` are the messages since somebody looked, `is_away` says who cannot be reached."""

    name = PLATFORM
    reads_back = True
    rewrites = False
    pace = 0.0

    def __init__(self, file: Path, witness: Witness) -> None:
        self._witness = witness
        self.is_away: Callable[[str, datetime], bool] = lambda _user, _at: False
        #: Delivered, and not yet looked at by its reader: whatever goes wrong there must not look like a failed send.
        self.unread: list[Message] = []
        self.keys: set[str] = set()
        self.messages: list[Message] = []
        self.deeds: list[dict[str, Any]] = []
        self.month_ends: list[dict[str, Any]] = []
        for kind, values in _whole_lines(file):
            if kind == "did":
                self.deeds.append(values)
            elif kind == "month_end":
                self.month_ends.append(values)
            else:
                self._remember(Message.of_json(values))
        self._file = os.open(file, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)

    def mount(self, web: Any, receive: Receive) -> None:
        """Nothing comes in by the web."""

    async def deliver(self, to: Direct | Group, prompt: Prompt, send: Send) -> Receipt:
        """Write the message down once; Unreachable while its reader is."""
        if isinstance(to, Group):
            raise Unreachable("no_group_chats")
        if send.key in self.keys:
            return Receipt(send.key)
        envelope = self._witness.envelopes.pop(send.key)
        at = send.at
        if at is None:
            raise ValueError("a rehearsal needs the instant of every send")
        if self.is_away(to.user, at):
            raise Unreachable("user_disabled")
        message = message_of(at, to.user, envelope, self.name, prompt)
        self._write("message", message.to_json())
        self._remember(message)
        self.unread.append(message)
        return Receipt(send.key)

    def note(self, deed: dict[str, Any]) -> None:
        """Write down what somebody did, for transcripts."""
        self.deeds.append(deed)
        self._write("did", deed)

    def end_month(self, row: dict[str, Any]) -> None:
        """Write down how things stood when a month was frozen."""
        self.month_ends.append(row)
        self._write("month_end", row)

    async def people(self, door: str) -> AsyncIterator[Profile]:
        """There is no directory."""
        nobody: tuple[Profile, ...] = ()
        for profile in nobody:
            yield profile

    async def close(self) -> None:
        """Close the file; harmless when done twice."""
        if self._file >= 0:
            os.close(self._file)
            self._file = -1

    def _remember(self, message: Message) -> None:
        self.keys.add(message.envelope.key)
        self.messages.append(message)

    def _write(self, kind: str, values: dict[str, Any]) -> None:
        # One write a line: a killed process leaves whole lines and at most one broken one at the end.
        os.write(self._file, (json.dumps({kind: values}, ensure_ascii=False) + "\n").encode())


def _whole_lines(file: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """The lines of an earlier run; a last line cut short by a kill is cut away."""
    if not file.exists():
        return
    kept = file.read_bytes()
    whole = kept[: kept.rfind(b"\n") + 1]
    if len(whole) < len(kept):
        file.write_bytes(whole)
    for line in whole.splitlines():
        yield next(iter(json.loads(line).items()))
