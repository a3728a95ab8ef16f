"""Letters in a picture: literal, of any script, in fonts that have them all. Imported only where one is drawn."""

from collections.abc import Callable
from functools import cache
from typing import Literal

from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties, fontManager
from matplotlib.ft2font import FT2Font
from matplotlib.text import Text

from adapters.media.fonts import drawable, path_of, ranked, shared
from adapters.media.text import clip

Align = Literal["left", "center", "right"]

#: Points for each pixel of a picture that has a hundred to the inch.
POINTS = 0.72
#: From the top of a line to the feet of its letters, and from there to the feet of the next; in sizes of letters.
ASCENT, LEADING = 1.0, 1.25
#: Characters that are looked at: no picture has room for more.
LONGEST = 80


class Letters:
    """Writes into one figure for a reader of `locale`; places and sizes in pixels, from the lower left."""

    def __init__(self, figure: Figure, canvas: FigureCanvasAgg, locale: str) -> None:
        self._figure = figure
        self._renderer = canvas.get_renderer()  # type: ignore[no-untyped-call]  # the library says no types here
        self._locale = locale
        self._width, self._height = (inches * 100 for inches in figure.get_size_inches())
        self._zoom = figure.dpi / 100

    def write(self, words: str, x: float, top: float, size: float, colour: str, align: Align = "left") -> None:
        """Lines below one another from this height down. Their distance is the same in every script."""
        for number, line in enumerate(words.split("\n")):
            self._figure.add_artist(self._text(line, x, top - (ASCENT + number * LEADING) * size, size, colour, align))

    def width(self, words: str, size: float) -> float:
        """How many pixels wide the widest line is."""
        return max(
            float(self._text(line, size=size).get_window_extent(self._renderer).width) / self._zoom
            for line in words.split("\n")
        )

    def lines(self, words: str, size: float, room: float, most: int) -> str:
        """The words on at most so many lines of this width, broken between words; what has no room is cut openly."""
        rest, broken = clip(" ".join(words.split()), LONGEST), list[str]()
        while rest and len(broken) < most - 1 and self.width(rest, size) > room:
            head, found, tail = rest.rpartition(" ")
            while found and self.width(head, size) > room:
                head, found, more = head.rpartition(" ")
                tail = f"{more} {tail}"
            if not found:
                break
            broken, rest = [*broken, head], tail
        return "\n".join([*broken, clip(rest, round(room), lambda part: max(len(part), round(self.width(part, size))))])

    def _text(
        self, line: str, x: float = 0, baseline: float = 0, size: float = 1, colour: str = "k", align: Align = "left"
    ) -> Text:
        font, letters = set_in(line, self._locale)
        font.set_size(size * POINTS)
        return Text(
            x / self._width,
            baseline / self._height,
            letters,
            color=colour,
            fontproperties=font,
            horizontalalignment=align,
            verticalalignment="baseline",
            parse_math=False,  # or what stands between two dollars would be a formula
            transform=self._figure.transFigure,
            figure=self._figure,
        )


def set_in(line: str, locale: str) -> tuple[FontProperties, str]:
    """Fonts, the first of which has all letters if one does, and what of the line can be drawn with them."""
    wanted = drawable(line, lambda _: True)
    fonts: list[tuple[str, Callable[[str], bool]]] = []
    for font in ranked(line, locale):
        fonts.append((font, _letters(font).__contains__))
        if all(any(has(letter) for _, has in fonts) for letter in wanted):
            break
    letters = drawable(line, lambda letter: any(has(letter) for _, has in fonts))
    first, names = shared(letters, fonts), [font for font, _ in fonts]
    return FontProperties(family=[_family(name) for name in dict.fromkeys((first or names[0], *names))]), letters


@cache
def _letters(font: str) -> frozenset[str]:
    return frozenset(map(chr, FT2Font(path_of(font)).get_charmap()))


@cache
def _family(font: str) -> str:
    """The name under which matplotlib finds it from now on."""
    fontManager.addfont(path_of(font))
    return FT2Font(path_of(font)).family_name
