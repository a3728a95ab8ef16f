"""Links under a message: to a chat with somebody, and to calendar files.

A chat of Teams takes no such files, so whoever was sent their signed link fetches them.
"""

import base64
import hmac
import json
import logging
import secrets
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from urllib.parse import urlencode

from aiohttp import web

from adapters.media import file_bytes
from adapters.teams.pressing import Link
from adapters.teams.references import of_door
from conversations.engine.ports import Labels, Shelf
from conversations.engine.prompts import Meeting

log = logging.getLogger(__name__)

PATH = "/teams/files/"
#: How long a link can be used.
LASTS = timedelta(hours=24)
#: Characters of the longest link that is looked at.
LONGEST = 512
#: Opens the calendar of Teams with everything filled in.
CALENDAR = "https://teams.microsoft.com/l/meeting/new"
#: Opens a chat with somebody, new or as it is; nothing is said in it before a person does.
CHAT = "https://teams.microsoft.com/l/chat/0/0"
_HEADERS = {"Cache-Control": "no-store", "Referrer-Policy": "no-referrer", "X-Content-Type-Options": "nosniff"}


def chat_with(email: str, tenant: str, label: str) -> Link:
    """The chat of whoever presses it with the person of this e-mail address, or of this name to sign in with."""
    return Link(label, f"{CHAT}?{urlencode({'tenantId': tenant, 'users': email})}")


class CalendarLinks:
    """Makes links and serves them. `secret` signs, `base` is our public address, '' where there is none.

    `now` is the wall clock in seconds since 1970.
    """

    def __init__(
        self, shelf: Shelf, labels: Labels, secret: bytes, base: str, now: Callable[[], float] = time.time
    ) -> None:
        self._shelf = shelf
        self._labels = labels
        self._key = hmac.digest(secret, b"flipside calendar links", "sha256")
        self._base = base.rstrip("/")
        self._now = now

    def mount(self, web: web.Application) -> None:
        """Add `/teams/files/…`."""
        web.router.add_get(f"{PATH}{{signed}}", self._serve)

    async def of(self, tenant: str, meeting: Meeting, locale: str, at: datetime | None = None) -> tuple[Link, ...]:
        """The entry for any calendar, and the page of Teams' own calendar unless the meeting is cancelled.

        `at` is the instant by the shelf's clock, where that is another than the wall's. Raises ValueError for a
        meeting that ends before it starts.
        """
        say = self._labels
        url = await self._signed(tenant, meeting, locale, at) if self._base else ""
        if meeting.is_cancelled:
            return (Link(say.label("surface-calendar-remove", locale), url),) if url else ()
        own = (Link(say.label("surface-calendar", locale), url),) if url else ()
        return (*own, Link(say.label("surface-calendar-teams", locale), _page(meeting)))

    async def _signed(self, tenant: str, meeting: Meeting, locale: str, at: datetime | None) -> str:
        """A link that anybody who holds it can use, so what it leads to says a time and first names alone."""
        name, media_type, content = file_bytes(replace(meeting, description="", location=""))
        ident, now = secrets.token_urlsafe(16), datetime.fromtimestamp(self._now(), UTC)
        kept = {"name": name, "media_type": media_type, "content": content.decode()}
        await self._shelf.put(of_door(tenant), _key(ident), kept, (at or now) + LASTS)
        words = json.dumps([tenant, ident, locale, int((now + LASTS).timestamp())]).encode()
        return f"{self._base}{PATH}{_text(words)}.{_text(self._signature(words))}"

    async def _serve(self, request: web.Request) -> web.Response:
        """The file, for as long as the link lasts; nothing else is found, and nobody learns why."""
        tenant, ident, locale, until = self._opened(request.match_info["signed"]) or ("", "", "en", 0)
        kept = await self._shelf.get(of_door(tenant), _key(ident)) if self._now() < until else None
        if not kept:
            over = self._labels.label("surface-calendar-over", locale)
            return web.Response(status=404, text=f"{over}\n", headers=_HEADERS)
        return web.Response(
            body=kept["content"].encode(),
            content_type=kept["media_type"],
            charset="utf-8",
            headers={**_HEADERS, "Content-Disposition": f'attachment; filename="{kept["name"]}"'},
        )

    def _opened(self, signed: str) -> tuple[str, str, str, int] | None:
        """Tenant, id, language and end (seconds since 1970) of a link that we made; None for any other."""
        words, _, signature = signed.partition(".")
        if len(signed) > LONGEST or not signed.isascii():
            return None
        try:
            made = base64.urlsafe_b64decode(words + "=" * (-len(words) % 4))
        except ValueError:
            return None
        if not hmac.compare_digest(_text(self._signature(made)).encode(), signature.encode()):
            return None
        tenant, ident, locale, until = json.loads(made)
        return tenant, ident, locale, until

    def _signature(self, words: bytes) -> bytes:
        return hmac.digest(self._key, words, "sha256")


def _page(meeting: Meeting) -> str:
    """Subject and time, both instants with their offset; nothing else travels in an address."""
    start, end = (each.astimezone(UTC).isoformat(timespec="seconds") for each in (meeting.start, meeting.end))
    return f"{CALENDAR}?{urlencode({'subject': meeting.title, 'startTime': start, 'endTime': end})}"


def _key(ident: str) -> str:
    return f"file/{ident}"


def _text(words: bytes) -> str:
    return base64.urlsafe_b64encode(words).rstrip(b"=").decode()
