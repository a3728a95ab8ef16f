"""Charts to draw and to write out, and a look at a picture from outside."""

from io import BytesIO

from PIL import Image

from conversations.engine.prompts import Chart, Line

MONTHS = ("Mar 2025", "Apr", "May", "Jun", "Jul", "Aug", "Sept", "Oct", "Nov", "Dec", "Jan 2026", "Feb")
COMPLETION = Chart(
    "Sessions that took place",
    ("Nov 2025", "Dec", "Jan 2026", "Feb"),
    (Line("Completion", (62.0, None, 71.0, 82.0)),),
    "%",
    80.0,
    "Line chart: Sessions that took place (Nov 2025 to Feb). Its figures are written out beside it.",
    "Target",
)
#: Its figures as they are written out; each stays with its month.
WRITTEN_OUT = "Completion: Nov 2025\u00a062%\u00a0· Dec\u00a0–\u00a0· Jan 2026\u00a071%\u00a0· Feb\u00a082%"
#: All there is room for.
FULL = Chart(
    "Sessions that took place",
    MONTHS,
    (
        Line("Completion", (52.0, 58.0, 61.0, None, 66.0, 70.0, 72.0, 71.0, None, None, 79.0, 82.0)),
        Line("Participation", (34.0, 40.0, 38.0, 42.0, 47.0, 45.0, 50.0, None, 55.0, 58.0, 60.0, 64.0)),
        Line("Would recommend", (70.0, 72.0, 74.0, 71.0, 76.0, 77.0, 79.0, 80.0, 81.0, 80.0, 83.0, 84.0)),
    ),
    "%",
    80.0,
    "Line chart",
    "Target",
)


def picture_of(png: bytes) -> Image.Image:
    """The picture as another program opens it, which reads it to its end."""
    picture = Image.open(BytesIO(png), formats=("PNG",))
    picture.load()
    return picture


def colours_of(png: bytes) -> set[tuple[int, ...]]:
    """Every colour in it."""
    found = picture_of(png).convert("RGB").getcolors()
    return {colour for _, colour in found or () if isinstance(colour, tuple)}
