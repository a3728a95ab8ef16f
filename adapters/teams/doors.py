"""A tenant that no company has yet: somebody opens it with a code or a word, or is told how (PRODUCT §1)."""

import logging
from collections.abc import Awaitable, Callable
from dataclasses import replace

from adapters.teams.references import Reference
from adapters.teams.refusals import TeamsSaysNo
from conversations.engine.errors import Unreachable
from conversations.engine.events import Arrived, Commanded, Event, Installed, Said
from conversations.engine.linking import code_in
from conversations.engine.ports import Labels, Profile, Receive, Reply

log = logging.getLogger(__name__)

#: Who is behind a reference. Raises TryLater, Unreachable and TeamsSaysNo.
FindProfile = Callable[[Reference], Awaitable[Profile]]


class Doors:
    """Answers whoever writes from an unknown tenant."""

    def __init__(self, receive: Receive, profile: FindProfile, labels: Labels) -> None:
        self._receive = receive
        self._profile = profile
        self._labels = labels

    async def knock(self, event: Event, reference: Reference) -> Reply:
        """What they are told. `is_unknown_door` while it stays unknown; nothing is kept of them then.

        Raises what the engine raises, and TryLater where the directory asks to wait.
        """
        words, locale = _words(event), reference.locale or "en"
        if words is None:
            return Reply(is_unknown_door=True)
        code = code_in(words)
        if code or words.casefold() in self._start_words(locale):
            return await self._open(event, reference, code, locale)
        return _told(self._labels.label("surface-unknown-tenant", locale))

    async def _open(self, event: Event, reference: Reference, code: str, locale: str) -> Reply:
        """Join the company of this code, or found one, whose first admin they become. Guests open nothing."""
        try:
            installer = await self._profile(reference)
        except (TeamsSaysNo, Unreachable) as error:
            log.warning("teams: somebody who opens door %s cannot be introduced: %s", reference.tenant, error)
            return _told(self._labels.label("surface-trouble", locale))
        if installer.membership != "member":
            return _told(self._labels.label("surface-not-a-member", locale))
        # Teams tells no company's name; the domain of its addresses comes closest until an admin corrects it.
        organisation = installer.email.rpartition("@")[2] or reference.tenant
        origin = replace(event.origin, event_id=f"{event.origin.event_id}/installed")
        reply = await self._receive(Installed(origin, organisation, installer, code))
        # A code that opens nothing is answered with a line, and the door stays unknown.
        return replace(reply, is_unknown_door=bool(reply.line))

    def _start_words(self, locale: str) -> tuple[str, ...]:
        """The word itself, in English and in the language of the client."""
        return tuple(self._labels.label("surface-start", each).casefold() for each in ("en", locale))


def _told(line: str) -> Reply:
    return Reply(line=line, is_unknown_door=True)


def _words(event: Event) -> str | None:
    """What somebody typed, '' where they merely came; None for what is no reason to answer."""
    match event:
        case Said(text=words) | Commanded(line=words):
            return words.strip()
        case Arrived():
            return ""
        case _:
            return None
