"""One clear picture of a chart: lines with their names at their ends. Imported only where one is drawn."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import nan

from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from adapters.media.chart_words import told
from adapters.media.layout import apart, grid
from adapters.media.letters import LEADING, POINTS, Letters
from adapters.media.palette import encoded, steps
from conversations.engine.prompts import Chart

#: Pixels at scale 1: as wide as a small phone.
WIDTH, HEIGHT, EDGE = 360, 220, 8
#: Sizes of letters: the title, a line's last figure, its name and all else.
TITLE, FIGURE, SMALL = 14.0, 13.0, 11.0
#: The widest name at the end of a line, on at most two lines.
NAME = 104
#: The widest name of a point.
LABEL = 80
PAPER, GRID, GREY, INK = "#ffffff", "#dfe3e7", "#59626b", "#212529"
#: Apart for every kind of colour blindness, and dark enough for words; the marks differ as well.
LOOKS = (("#0068a8", "o"), ("#bd4b00", "s"), (INK, "^"))


def plot(chart: Chart, scale: float, has_title: bool) -> bytes:
    """The PNG, 360 by 220 pixels times `scale`. The same chart gives the same bytes."""
    return _Plot(chart, scale, has_title).png()


@dataclass(frozen=True)
class _End:
    """What stands at the end of a line: its latest figure and its name, beside which value, in which colour."""

    figure: str
    name: str
    beside: float
    colour: str


class _Plot:
    """One chart; all places in pixels from the lower left, before they are scaled."""

    def __init__(self, chart: Chart, scale: float, has_title: bool) -> None:
        self._chart = chart
        self._scale = scale
        self._figure = Figure((WIDTH / 100, HEIGHT / 100), 100 * scale, facecolor=PAPER)
        self._canvas = FigureCanvasAgg(self._figure)
        self._letters = Letters(self._figure, self._canvas, chart.locale)
        self._title = self._letters.lines(chart.title, TITLE, WIDTH - 2 * EDGE, 2) if has_title else ""
        self._ticks = grid(chart)
        self._highest = HEIGHT - EDGE - (_height(self._title, TITLE) + EDGE if self._title else 0)

    def png(self) -> bytes:
        """Draw from the outside to the inside, each part beside what is there already."""
        ends = self._ends()
        widest = max(max(self._letters.width(end.figure, FIGURE), self._letters.width(end.name, SMALL)) for end in ends)
        left = EDGE + max(self._letters.width(told(self._chart, tick), SMALL) for tick in self._ticks) + 6
        right = WIDTH - EDGE - widest - EDGE
        bottom = EDGE + 2 * SMALL * LEADING
        axes = self._axes(left, right, bottom, self._highest - SMALL / 2)
        self._scales(axes, left)
        self._lines(axes)
        self._name_ends(axes, ends, right + EDGE, bottom)
        self._name_points(axes, bottom - 6)
        self._letters.write(self._title, EDGE, HEIGHT - EDGE, TITLE, INK)
        return self._encoded()

    def _ends(self) -> list[_End]:
        """Each line, and the target, by its latest figure."""
        chart, found = self._chart, []
        for line, (colour, _) in zip(chart.series, LOOKS, strict=False):
            known = [value for value in line.values if value is not None]
            found.append(self._end(line.name, line.values[-1], known[-1] if known else self._ticks[0], colour))
        if chart.target is not None:
            found.append(self._end(chart.aim, chart.target, chart.target, GREY))
        return sorted(found, key=lambda end: -end.beside)

    def _end(self, name: str, value: float | None, beside: float, colour: str) -> _End:
        return _End(told(self._chart, value), self._letters.lines(name, SMALL, NAME, 2), beside, colour)

    def _axes(self, left: float, right: float, bottom: float, top: float) -> Axes:
        width, height, last = right - left, top - bottom, len(self._chart.labels) - 1
        axes = self._figure.add_axes((left / WIDTH, bottom / HEIGHT, width / WIDTH, height / HEIGHT), frameon=False)
        axes.set_axis_off()
        # Some room at both ends; a single point stands in the middle.
        beside = last * EDGE / (width - 2 * EDGE) if last else 1
        axes.set_xlim(-beside, last + beside)
        axes.set_ylim(self._ticks[0], self._ticks[-1])
        return axes

    def _scales(self, axes: Axes, left: float) -> None:
        for tick in self._ticks:
            axes.axhline(tick, color=GRID, linewidth=1 * POINTS, zorder=1)
            top = self._pixels(axes, 0, tick)[1] + SMALL * 0.66
            self._letters.write(told(self._chart, tick), left - 6, top, SMALL, GREY, "right")
        if self._chart.target is not None:
            axes.axhline(self._chart.target, color=GREY, linewidth=1.2 * POINTS, dashes=(4, 3), zorder=2)

    def _lines(self, axes: Axes) -> None:
        for line, (colour, mark) in zip(self._chart.series, LOOKS, strict=False):
            axes.plot(
                range(len(line.values)),
                [nan if value is None else value for value in line.values],
                color=colour,
                linewidth=2.2 * POINTS,
                marker=mark,
                markersize=6 * POINTS,
                markeredgewidth=0,
                solid_capstyle="round",
                clip_on=False,
                zorder=3,
            )

    def _name_ends(self, axes: Axes, ends: list[_End], left: float, lowest: float) -> None:
        """Each beside its value, moved apart where they would cover each other."""
        tops = [self._pixels(axes, 0, end.beside)[1] + FIGURE * 0.66 for end in ends]
        heights = [_height(end.figure, FIGURE) + _height(end.name, SMALL) for end in ends]
        for end, top in zip(ends, apart(tops, heights, HEIGHT, lowest - EDGE), strict=True):
            self._letters.write(end.figure, left, top, FIGURE, end.colour)
            self._letters.write(end.name, left, top - _height(end.figure, FIGURE), SMALL, end.colour)

    def _name_points(self, axes: Axes, top: float) -> None:
        """The latest is always named; of the others every second, third, … where there is no room for all.

        What follows a last space, a year mostly, is a second line; it moves on from a point that is not named.
        """
        whole = [self._letters.lines(label, SMALL, LABEL, 1) for label in self._chart.labels]
        labels = [label.rpartition(" ")[::2] if " " in label else (label, "") for label in whole]
        half = [max(self._letters.width(part, SMALL) for part in label) / 2 for label in labels]
        at = [self._pixels(axes, place, 0)[0] for place in range(len(labels))]
        at = [min(max(x, width + 2), WIDTH - width - 2) for x, width in zip(at, half, strict=True)]
        named: Sequence[int] = ()
        for step in range(1, len(labels) + 1):
            named = range(len(labels) - 1, -1, -step)
            if all(at[later] - half[later] - at[sooner] - half[sooner] >= 3 for later, sooner in pairwise(named)):
                break
        second = ""
        for place, (first, below) in enumerate(labels):
            second = below or second
            if place in named:
                self._letters.write(f"{first}\n{second}", at[place], top, SMALL, GREY, "center")
                second = ""

    def _pixels(self, axes: Axes, x: float, y: float) -> tuple[float, float]:
        across, up = axes.transData.transform((x, y)) / self._scale
        return float(across), float(up)

    def _encoded(self) -> bytes:
        self._canvas.draw()  # type: ignore[no-untyped-call]  # the library says no types here
        rgba = bytes(self._canvas.buffer_rgba())  # type: ignore[no-untyped-call]  # nor here
        used = [colour for (colour, _), _ in zip(LOOKS, self._chart.series, strict=False) if colour != INK]
        colours = [step for colour in (GREY, *used) for step in steps(colour, 0.33, 0.66, 1)]
        return encoded(
            self._canvas.get_width_height(), rgba, [*steps(PAPER, 1), *steps(GRID, 1), *steps(INK, 0.7, 1), *colours]
        )


def _height(words: str, size: float) -> float:
    return (words.count("\n") + 1) * size * LEADING if words else 0
