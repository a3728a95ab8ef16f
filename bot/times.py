"""The real clock and real ids: the only place where the present and chance come from."""

import secrets
from datetime import UTC, datetime

_ALPHABET = "abcdefghijklmnopqrstuvwxyz234567"


class WallClock:
    """The machine's clock, in UTC."""

    def now(self) -> datetime:
        """The present instant."""
        return datetime.now(UTC)


class RandomIds:
    """Ids nobody can guess: 80 bits of the operating system's randomness."""

    def new(self) -> str:
        """A fresh opaque id of 16 lower-case letters and digits."""
        return "".join(_ALPHABET[byte % 32] for byte in secrets.token_bytes(16))
