"""The app's two pictures, drawn here: two round-ended bars that overlap, as in the playground's icon."""

import struct
import zlib
from collections.abc import Callable
from math import hypot

#: The blue behind the mark; Teams takes it for the app's accent as well.
BLUE = (0x35, 0x56, 0xC8)
WHITE = (255, 255, 255)
COLOUR_SIZE, OUTLINE_SIZE = 192, 32
#: The mark in its own square of 32: half the width of a bar, how high its ends are, and where the two bars stand.
_RADIUS, _TOP, _BOTTOM, _FRONT, _BACK = 5.5, 13.5, 18.5, 13.5, 18.5
#: How much of the bar behind shines through.
_FAINT = 0.45
#: The outline fills its small picture and is drawn with lines of this width, in pixels.
_ENLARGED, _LINE = 1.75, 2.0

Channels = tuple[float, float, float, float]


def colour_icon() -> bytes:
    """A PNG of 192 × 192 pixels, the mark in white on a blue square without corners: Teams rounds them itself."""
    scale = COLOUR_SIZE / 32

    def pixel(x: float, y: float) -> Channels:
        front, back = _bar(x / scale, y / scale, _FRONT), _bar(x / scale, y / scale, _BACK)
        white = 1 - (1 - _inside(front * scale)) * (1 - _FAINT * _inside(back * scale))
        red, green, blue = (under + (255 - under) * white for under in BLUE)
        return red, green, blue, 255

    return _png(COLOUR_SIZE, pixel)


def outline_icon() -> bytes:
    """A PNG of 32 × 32 pixels, white lines on nothing; the line behind ends where the bar in front begins."""

    def pixel(x: float, y: float) -> Channels:
        own_x, own_y = (16 + (each - 16) / _ENLARGED for each in (x, y))
        front, back = (_bar(own_x, own_y, at) * _ENLARGED for at in (_FRONT, _BACK))
        in_front, behind = (_inside(abs(each + _LINE / 2) - _LINE / 2) for each in (front, back))
        return *WHITE, 255 * max(in_front, behind * (1 - _inside(front)))

    return _png(OUTLINE_SIZE, pixel)


def _bar(x: float, y: float, middle: float) -> float:
    """How far this point is outside the upright bar whose middle line stands here; inside it is negative."""
    return hypot(x - middle, y - min(max(y, _TOP), _BOTTOM)) - _RADIUS


def _inside(distance: float) -> float:
    """How much of a pixel is covered when its centre is this many pixels outside an edge, from 0 to 1."""
    return min(max(0.5 - distance, 0.0), 1.0)


def _png(size: int, pixel: Callable[[float, float], Channels]) -> bytes:
    """A square PNG with red, green, blue and opacity of each pixel, asked for at the pixel's centre."""
    rows = bytearray()
    for row in range(size):
        rows.append(0)
        for column in range(size):
            rows.extend(round(each) for each in pixel(column + 0.5, row + 0.5))
    header = struct.pack(">IIBBBBB", size, size, 8, 6, 0, 0, 0)
    parts = (b"IHDR", header), (b"IDAT", zlib.compress(bytes(rows), 9)), (b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(name, data) for name, data in parts)


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
