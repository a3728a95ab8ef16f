"""A chart as a PNG: drawn beside the loop, one at a time, remembered for the next who reads the same."""

import asyncio
import logging
import threading
from base64 import b64encode
from functools import lru_cache

from conversations.engine.prompts import Chart

log = logging.getLogger(__name__)

MEDIA_TYPE = "image/png"
#: Bytes of the largest picture; a usual one is a quarter of it.
LARGEST = 60_000
#: Picture points for each of the 360 that a phone is wide, the sharpest first.
SCALES = (2.0, 1.5, 1.0)
#: Pictures that are remembered: all sponsors of a region read the same one.
REMEMBERED = 32

_one_at_a_time = threading.Lock()


async def chart_png(chart: Chart | None, most: int = LARGEST, has_title: bool = False) -> bytes | None:
    """The sharpest picture of at most so many bytes, 360 to 720 pixels wide; `has_title` where it may stand alone.

    None where there is nothing to draw, where none is small enough and where drawing fails, which is logged: the
    figures stand beside it anyway.
    """
    if chart is None or not chart.told:
        return None
    try:
        for scale in SCALES:
            png = await asyncio.to_thread(_drawn, chart, scale, has_title)
            if len(png) <= most:
                return png
    except Exception:
        log.exception("media: a chart could not be drawn; its figures stand without a picture")
        return None
    log.info("media: a chart stands without a picture, as none is below %d bytes", most)
    return None


def data_uri(png: bytes) -> str:
    """The picture as an address that holds it."""
    return f"data:{MEDIA_TYPE};base64,{b64encode(png).decode()}"


def _drawn(chart: Chart, scale: float, has_title: bool) -> bytes:
    with _one_at_a_time:
        return _remembered(chart, scale, has_title)


@lru_cache(maxsize=REMEMBERED)
def _remembered(chart: Chart, scale: float, has_title: bool) -> bytes:
    from adapters.media.plot import plot  # a second to import, and most processes draw none

    return plot(chart, scale, has_title)
