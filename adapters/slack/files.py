"""Files of a message: uploaded beside it into the same chat (Slack's three-step upload)."""

import asyncio
import logging
from collections.abc import Sequence
from typing import Any

from adapters.media import made
from adapters.slack import limits
from adapters.slack.client import Slack
from conversations.engine.errors import FlipsideError, TryLater
from conversations.engine.prompts import File, Meeting

log = logging.getLogger(__name__)


async def upload(slack: Slack, door: str, channel: str, files: Sequence[File]) -> None:
    """Share the files in the chat, in this order and as one message.

    One that cannot be uploaded is logged and left out: the message they belong to has arrived already.
    """
    shared = []
    for file in files:
        try:
            shared.append(await _one(slack, door, file))
        except (FlipsideError, KeyError, ValueError) as error:
            log.error("slack: a file could not be uploaded: %s", error)
    if not shared:
        return
    try:
        await _call(slack, door, "files.completeUploadExternal", files=shared, channel_id=channel)
    except FlipsideError as error:
        log.error("slack: uploaded files could not be shared: %s", error)


async def _one(slack: Slack, door: str, file: File) -> dict[str, str]:
    name, _, content = await made(file)
    place = await _call(slack, door, "files.getUploadURLExternal", filename=name, length=len(content))
    await slack.upload(str(place["upload_url"]), content)
    title = file.title if isinstance(file, Meeting) else file.name
    return {"id": str(place["file_id"]), "title": limits.clip(title or name, limits.FILE_TITLE)}


async def _call(slack: Slack, door: str, method: str, **arguments: Any) -> dict[str, Any]:
    """A call that waits once where Slack asks to: a later attempt would have to say the message again."""
    try:
        return await slack.call(door, method, **arguments)
    except TryLater as wait:
        if wait.after > limits.FILE_PATIENCE:
            raise
        await asyncio.sleep(wait.after)
        return await slack.call(door, method, **arguments)
