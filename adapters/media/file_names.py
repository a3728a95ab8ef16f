"""File names that every chat, mailbox and disk accepts, made from whatever a thing is called."""

import re
import unicodedata

LONGEST_STEM = 80

_EXTENSIONS = {
    "application/json": "json",
    "text/calendar": "ics",
    "text/csv": "csv",
    "text/html": "html",
    "text/markdown": "md",
    "text/plain": "txt",
}
_UNSAFE = re.compile(r"[^A-Za-z0-9_-]+")


def extension_of(media_type: str) -> str:
    """The extension without a dot; `txt` for types we do not know, because a document is always text."""
    return _EXTENSIONS.get(media_type.partition(";")[0].strip().casefold(), "txt")


def file_name(called: str, extension: str, fallback: str) -> str:
    """`called` in ASCII letters, digits, `-` and `_`, then the extension; `fallback` where nothing is left.

    The type decides the extension, never the name, so that a name cannot pretend to be a program.
    """
    stem = called.strip()
    if stem.casefold().endswith(f".{extension}"):
        stem = stem[: -len(extension) - 1]
    # Decomposed, "é" loses its accent and keeps its letter.
    plain = unicodedata.normalize("NFKD", stem.replace("ß", "ss")).encode("ascii", "ignore").decode("ascii")
    safe = _UNSAFE.sub("-", plain).strip("-_")[:LONGEST_STEM].rstrip("-_")
    return f"{safe or fallback}.{extension}"
