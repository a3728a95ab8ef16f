"""Exports and guides: offered with Teams' own consent card, kept for an hour, uploaded where the person says."""

import logging
import secrets
import time
from base64 import b64decode, b64encode
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from yarl import URL

from adapters.media import made
from adapters.teams.connector import Connector
from adapters.teams.reading import part, text
from adapters.teams.references import Reference, of_door
from adapters.teams.refusals import NoAnswer
from adapters.teams.wire import Wire
from conversations.engine.errors import FlipsideError
from conversations.engine.ports import Shelf
from conversations.engine.prompts import Certificate, Document, Table

log = logging.getLogger(__name__)

CONSENT = "application/vnd.microsoft.teams.card.file.consent"
INFO = "application/vnd.microsoft.teams.card.file.info"
#: How long the content waits for a yes.
WAITS = timedelta(hours=1)
#: Where people's own files are: OneDrive of the public cloud and of the sovereign ones.
STORES = ("sharepoint.com", "sharepoint.us", "sharepoint-mil.us", "sharepoint.cn", "graph.microsoft.com")

#: What people keep among their own files; a meeting goes into a calendar instead.
Export = Document | Table | Certificate


class NotStored(FlipsideError):
    """The file could not be put where the person wanted it; it still waits, so that a second yes may work."""


class Files:
    """Offers files and stores them. `is_local` says whether an address on this machine may be written to.

    `now` is the wall clock in seconds since 1970.
    """

    def __init__(
        self,
        connector: Connector,
        shelf: Shelf,
        wire: Wire,
        is_local: Callable[[str], bool] = lambda _: False,
        now: Callable[[], float] = time.time,
    ) -> None:
        self._connector = connector
        self._shelf = shelf
        self._wire = wire
        self._is_local = is_local
        self._now = now

    async def offer(self, reference: Reference, files: Sequence[Export], at: datetime | None = None) -> None:
        """Ask for each file whether it may be stored. `at` is the instant by the shelf's clock.

        One that cannot be offered is logged and left out: the message they belong to has arrived already.
        """
        for file in files:
            name, _, content = await made(file)
            ident = secrets.token_urlsafe(16)
            until = (at or datetime.fromtimestamp(self._now(), UTC)) + WAITS
            kept = {"user": reference.user, "content": b64encode(content).decode(), "until": until.isoformat()}
            await self._shelf.put(of_door(reference.tenant), _key(ident), kept, until)
            asked = {"sizeInBytes": len(content), "acceptContext": {"file": ident}, "declineContext": {"file": ident}}
            card = {"contentType": CONSENT, "name": name, "content": {"description": name, **asked}}
            try:
                await self._connector.send(reference, {"type": "message", "attachments": [card]})
            except FlipsideError as error:
                log.error("teams: a file could not be offered: %s", error)

    async def answered(self, reference: Reference, value: Mapping[str, Any]) -> None:
        """A person's yes or no, the `value` of the invoke `fileConsent/invoke`.

        Harmless twice, and for files that wait no more or belong to somebody else. Raises NotStored.
        """
        tenant, key = of_door(reference.tenant), _key(text(part(value, "context"), "file"))
        kept = await self._shelf.get(tenant, key)
        if not kept or kept.get("user") != reference.user:
            log.info("teams: an answer about a file that does not wait (any more)")
            return
        if value.get("action") != "accept":
            await self._shelf.remove(tenant, key)
            return
        # Taken before it is uploaded: of an answer that comes twice one stores it.
        if not await self._shelf.take(tenant, key):
            return
        place = part(value, "uploadInfo")
        try:
            await self._upload(text(place, "uploadUrl"), b64decode(kept["content"]))
        except NotStored:
            await self._shelf.put(tenant, key, kept, datetime.fromisoformat(kept["until"]))
            raise
        await self._show(reference, place)

    async def _upload(self, address: str, content: bytes) -> None:
        if not self._is_store(address):
            raise NotStored("the address for the upload is none of Microsoft's stores")
        headers = {"Content-Type": "application/octet-stream"}
        if content:
            headers["Content-Range"] = f"bytes 0-{len(content) - 1}/{len(content)}"
        try:
            # The address is signed: it may not be quoted anew.
            answer = await self._wire.ask("PUT", URL(address, encoded=True), headers, content)
        except NoAnswer as silence:
            raise NotStored(str(silence)) from None
        if not answer.is_success:
            raise NotStored(f"the store answered the upload with status {answer.status}")

    async def _show(self, reference: Reference, place: Mapping[str, Any]) -> None:
        """The file as Teams shows one; without it, it is in the person's files all the same."""
        url, name = text(place, "contentUrl"), text(place, "name")
        if not self._is_store(url):
            return
        content = {"uniqueId": text(place, "uniqueId"), "fileType": text(place, "fileType")}
        card = {"contentType": INFO, "contentUrl": url, "name": name, "content": content}
        try:
            await self._connector.send(reference, {"type": "message", "attachments": [card]})
        except FlipsideError as error:
            log.warning("teams: a stored file could not be shown: %s", error)

    def _is_store(self, address: str) -> bool:
        """Only by https, on its own port, and only where Microsoft keeps people's files."""
        if self._is_local(address):
            return True
        try:
            url = URL(address, encoded=True)
        except ValueError:
            return False
        host = (url.host or "").lower()
        is_known = any(host == store or host.endswith(f".{store}") for store in STORES)
        return url.scheme == "https" and is_known and url.port == 443 and url.user is None


def _key(ident: str) -> str:
    return f"file/{ident}"
