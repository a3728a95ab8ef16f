"""Sealing: what people write and what opens doors is unreadable in the database.

Fernet (AES-128-CBC with HMAC-SHA256) has no associated data, so company, row and column stand inside the
ciphertext: a value copied to another row, column or company does not open there.
"""

import json
import os
import stat
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from cryptography.fernet import Fernet, InvalidToken, MultiFernet

from conversations.engine.codec import from_json, to_json
from conversations.engine.errors import FlipsideError


class CannotOpen(FlipsideError):
    """A sealed value does not open: its key is not among FLIPSIDE_KEYS, or it was moved or damaged."""


class BadKey(FlipsideError):
    """A key is 32 random bytes in URL-safe base64. Leave FLIPSIDE_KEYS out, and one is made in a file."""


class OpenKeyFile(FlipsideError):
    """Others may read the key file. Run `chmod 600` on it, and change the key if somebody may have."""


class Sealer:
    """Seals with the first key, opens with any. `keys` are URL-safe base64 of 32 bytes, the newest first."""

    def __init__(self, keys: Sequence[str]) -> None:
        try:
            self._fernet = MultiFernet([Fernet(key) for key in keys])
        except ValueError as problem:
            raise BadKey from problem

    def seal(self, company: str, row: str, column: str, value: Any) -> str:
        """Ciphertext of a JSON-able value, bound to its place; {} is stored as '', having nothing to hide."""
        if value == {}:
            return ""
        return self._fernet.encrypt(f"{_place(company, row, column)}\n{to_json(value)}".encode()).decode()

    def open(self, company: str, row: str, column: str, token: str) -> Any:
        """The value sealed for this very place; CannotOpen elsewhere, with a wrong key, or when damaged."""
        if not token:
            return {}
        try:
            place, _, text = self._fernet.decrypt(token).decode().partition("\n")
        except InvalidToken as problem:
            raise CannotOpen from problem
        if place != _place(company, row, column):
            raise CannotOpen(f"the value in {column} of row {row} was sealed for another place: somebody moved it")
        return from_json(text)

    def reseal(self, token: str) -> str:
        """The same value under the first key, its place unchanged; CannotOpen when no key fits."""
        try:
            return self._fernet.rotate(token).decode() if token else ""
        except InvalidToken as problem:
            raise CannotOpen from problem


def new_key() -> str:
    """A fresh random key."""
    return Fernet.generate_key().decode()


def load_or_make_key(path: Path) -> str:
    """The key kept in a file, made on first use with mode 0600; OpenKeyFile when others may read it."""
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return _load_key(path)
    key = new_key()
    with os.fdopen(descriptor, "w") as file:
        file.write(key + "\n")
    return key


def _load_key(path: Path) -> str:
    if stat.S_IMODE(path.stat().st_mode) & 0o077:
        raise OpenKeyFile(f"{path}: others may read it. Run `chmod 600 {path}`; if somebody did, change the key")
    return path.read_text().strip()


def _place(company: str, row: str, column: str) -> str:
    # JSON keeps line ends out of the first line, so no id can forge another place.
    return json.dumps([company, row, column])
