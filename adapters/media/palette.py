"""A drawn picture in few colours, which make it a quarter as large. Imported only where one is drawn."""

import zlib
from collections.abc import Sequence
from io import BytesIO

from PIL import Image

#: From so many colours on, a pixel is a byte; letters that look alike are then stored alike, which packs best.
COLOURS = 17

Colour = tuple[int, int, int]


def steps(colour: str, *parts: float) -> list[Colour]:
    """`#rrggbb` where it covers these parts of white paper, which is how the rims of letters look."""
    channels = [int(colour[at : at + 2], 16) for at in (1, 3, 5)]
    found = []
    for part in parts:
        red, green, blue = (round(255 - (255 - channel) * part) for channel in channels)
        found.append((red, green, blue))
    return found


def encoded(size: tuple[int, int], rgba: bytes, colours: Sequence[Colour]) -> bytes:
    """The PNG, each pixel in the nearest of these colours."""
    filled = [*colours, *[colours[0]] * (COLOURS - len(colours))]
    palette = Image.new("P", (1, 1))
    palette.putpalette([channel for colour in filled for channel in colour])
    drawn = Image.frombytes("RGBA", size, rgba).convert("RGB").quantize(palette=palette, dither=Image.Dither.NONE)
    file = BytesIO()
    drawn.save(file, "PNG", compress_level=9, compress_type=zlib.Z_FILTERED)
    return file.getvalue()
