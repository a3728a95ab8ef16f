"""Files and the picture of a message: uploaded beside it into the same chat (Slack's three-step upload)."""

import asyncio
import logging
from typing import Any

from adapters.media import made
from adapters.media.file_names import file_name
from adapters.media.png import chart_png
from adapters.slack import limits
from adapters.slack.client import Slack
from conversations.engine.errors import FlipsideError, TryLater
from conversations.engine.prompts import Chart, File, Meeting, Prompt

log = logging.getLogger(__name__)


async def upload(slack: Slack, door: str, channel: str, prompt: Prompt) -> None:
    """Share the prompt's picture, then its files in their order, in the chat and as one message.

    One that cannot be uploaded is logged and left out: the message they belong to has arrived already.
    """
    shared = []
    for file in (*([prompt.chart] if prompt.chart else []), *prompt.files):
        try:
            shared += await (_picture(slack, door, file) if isinstance(file, Chart) else _file(slack, door, file))
        except (FlipsideError, KeyError, ValueError) as error:
            log.error("slack: a file could not be uploaded: %s", error)
    if not shared:
        return
    try:
        await _call(slack, door, "files.completeUploadExternal", files=shared, channel_id=channel)
    except FlipsideError as error:
        log.error("slack: uploaded files could not be shared: %s", error)


async def _file(slack: Slack, door: str, file: File) -> list[dict[str, str]]:
    name, _, content = await made(file)
    return [await _stored(slack, door, name, content, file.title if isinstance(file, Meeting) else file.name)]


async def _picture(slack: Slack, door: str, chart: Chart) -> list[dict[str, str]]:
    """The drawn chart with words for those who don't see it; [] where none was drawn."""
    png = await chart_png(chart, has_title=True)
    if png is None:
        return []
    alt = limits.clip(chart.alt, limits.ALT)
    return [await _stored(slack, door, file_name(chart.title, "png", fallback="chart"), png, chart.title, alt_txt=alt)]


async def _stored(slack: Slack, door: str, name: str, content: bytes, title: str, **more: str) -> dict[str, str]:
    place = await _call(slack, door, "files.getUploadURLExternal", filename=name, length=len(content), **more)
    await slack.upload(str(place["upload_url"]), content)
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
