"""What we remember: the database behind the engine's ports, on SQLite and on PostgreSQL."""

from storage.secrets import load_or_make_key
from storage.storage import Storage

__all__ = ["Storage", "load_or_make_key"]
