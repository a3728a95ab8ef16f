"""One-time codes as people type them, and how often they may (PRODUCT §1)."""

import hmac
import re
from datetime import datetime
from hashlib import sha256

from conversations.engine.events import Origin
from conversations.engine.ports import Journal

#: Letters and digits that nobody mistakes for others: no I and 1, no O and 0. 32 of them, five bits each.
ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
_FOUR = rf"[{ALPHABET}{ALPHABET.lower()}]{{4}}"
#: A code as people type it, in capitals or not; phones make longer dashes. Match the whole sentence with it.
CODE = re.compile(rf"{_FOUR}[-‐‑–—]{_FOUR}")
#: `/mentor link ABCD-2345` says the same as the code alone.
_COMMAND = re.compile(r"(?:link|door)\s+", re.IGNORECASE)
#: So many codes an hour may be tried from one address, right ones among them.
TRIES = 5


def code_in(text: str) -> str:
    """The code that this sentence is, written `ABCD-2345`; '' where it is anything else."""
    words = _COMMAND.sub("", text.strip().strip("`*_ "), count=1)
    if not CODE.fullmatch(words):
        return ""
    return f"{words[:4]}-{words[-4:]}".upper()


def new_code(ident: str) -> str:
    """A code of 40 bits, from a fresh id of at least as many that is used for nothing else."""
    number = int.from_bytes(sha256(ident.encode()).digest()[:5], "big")
    letters = "".join(ALPHABET[number >> 5 * place & 31] for place in range(8))
    return f"{letters[:4]}-{letters[4:]}"


def hashed(secret: str, kind: str, code: str) -> str:
    """What is kept of a code: nobody reads it back without the company's secret."""
    return hmac.new(secret.encode(), f"code/{kind}/{code}".encode(), "sha256").hexdigest()


def place_of(origin: Origin) -> str:
    """What tells this address from all others without naming it."""
    return sha256(f"{origin.platform}/{origin.door}/{origin.user}".encode()).hexdigest()[:32]


async def may_try(journal: Journal, origin: Origin, now: datetime) -> bool:
    """Count one more try of this address in this hour (UTC); False when it had them all.

    Tries are remembered as events are: once each, whichever replica hears them, and not for ever.
    """
    for number in range(TRIES):
        if await journal.is_new(f"code/{place_of(origin)}/{now:%Y%m%d%H}/{number}", now):
            return True
    return False
