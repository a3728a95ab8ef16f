"""The state of an installation under way: random, for ten minutes, once, and in one browser alone."""

import secrets
from collections.abc import Callable
from datetime import UTC, datetime
from hashlib import sha256

from adapters.slack.installations import TENANT
from conversations.engine.ports import Shelf

#: How long an installation that was begun may be finished, in seconds.
STATE_SECONDS = 600


class States:
    """Only digests are kept, so that nobody who reads the shelf could finish an installation."""

    def __init__(self, shelf: Shelf, now: Callable[[], float]) -> None:
        """`now` is the wall time in seconds since 1970."""
        self._shelf = shelf
        self._now = now

    async def begin(self, company_code: str = "") -> tuple[str, str]:
        """A fresh state for Slack to hand back, and what the browser keeps as its cookie.

        `company_code` is an admin's, for a workspace that joins a company.
        """
        state, browser = secrets.token_urlsafe(32), secrets.token_urlsafe(32)
        ends = self._now() + STATE_SECONDS
        kept = {"browser": digest(browser), "ends": ends, "company_code": company_code}
        await self._shelf.put(TENANT, f"state/{digest(state)}", kept, datetime.fromtimestamp(ends, UTC))
        return state, browser

    async def company_code(self, state: str, browser: str) -> str | None:
        """The code that came with the beginning ('' for none); asking uses the state up.

        None unless we gave this state to this browser, not long ago and unused.
        """
        kept = await self._shelf.take(TENANT, f"state/{digest(state)}")
        if not kept or self._now() >= kept["ends"]:
            return None
        return str(kept["company_code"]) if secrets.compare_digest(str(kept["browser"]), digest(browser)) else None


def digest(text: str) -> str:
    """The SHA-256 of any text, in hexadecimal; what is no real Unicode has one too."""
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
