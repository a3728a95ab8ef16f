"""Where things stand in a picture: the grid lines of a chart, and names that must not cover each other."""

from collections.abc import Sequence

from matplotlib.ticker import MaxNLocator

from conversations.engine.prompts import Chart


def grid(chart: Chart) -> list[float]:
    """Values of the grid lines, upwards: per cent begin at 0 and end at 100 where that is near, else around all.

    One decimal tells them; without some height a small change would look like a leap.
    """
    values = [*chart.told, *([] if chart.target is None else [chart.target])]
    low, high = min(values), max(values)
    if chart.unit == "%" and low >= 0 and 50 < high <= 100:
        return [0, 25, 50, 75, 100]
    if chart.unit == "%":
        low = min(low, 0)
    missing = max(1, max(abs(low), abs(high)) / 5) - (high - low)
    if missing > 0:
        low, high = (low, high + missing) if chart.unit == "%" else (low - missing / 2, high + missing / 2)
    return [float(tick) for tick in MaxNLocator(4, steps=[1, 2, 5, 10]).tick_values(low, high)]


def apart(tops: Sequence[float], heights: Sequence[float], highest: float, lowest: float) -> list[float]:
    """Tops of blocks, the highest first, moved as little as keeps them from covering each other."""
    placed: list[float] = []
    for top, height in zip(tops, heights, strict=True):
        placed.append(min(top, highest))
        highest = placed[-1] - height
    for place in reversed(range(len(placed))):
        placed[place] = max(placed[place], lowest + heights[place])
        lowest = placed[place]
    return placed
