"""Neutral values to bytes: the one folder every adapter may import."""

import asyncio
from typing import assert_never

from adapters.media.csv import table_bytes
from adapters.media.file_names import extension_of, file_name
from adapters.media.ics import meeting_bytes
from conversations.engine.prompts import Certificate, Document, File, Meeting, Table


async def made(file: File) -> tuple[str, str, bytes]:
    """As `file_bytes`; what takes long to draw is drawn beside, so that nobody else waits for it."""
    return await asyncio.to_thread(file_bytes, file) if isinstance(file, Certificate) else file_bytes(file)


def file_bytes(file: File) -> tuple[str, str, bytes]:
    """Name, media type and content of a file, ready to upload.

    The name holds ASCII letters, digits, `-`, `_` and an extension; all text in the content is UTF-8.
    Raises ValueError for a meeting whose instants name no zone or that ends before it starts.
    """
    match file:
        case Meeting():
            return file_name(file.title, "ics", fallback="meeting"), "text/calendar", meeting_bytes(file)
        case Table():
            return file_name(file.name, "csv", fallback="table"), "text/csv", table_bytes(file)
        case Document():
            name = file_name(file.name, extension_of(file.media_type), fallback="document")
            return name, file.media_type, file.content.encode("utf-8", errors="replace")
        case Certificate():
            from adapters.media.pdf import certificate_bytes  # a second to import, and most processes draw none

            return file_name(file.name, "pdf", fallback="certificate"), "application/pdf", certificate_bytes(file)
        case _:
            assert_never(file)
