"""A chart in words: every figure beside its picture, and lines of small bars where no picture is shown."""

from dataclasses import replace

from conversations.engine.numbers import figure
from conversations.engine.prompts import Chart, Line, Prompt, Section

BARS = "▁▂▃▅▇"
#: What stands where nothing is told: among bars, and for a figure.
GAP, UNTOLD = "·", "–"
#: A space at which no line is broken: a figure stays with its month.
STAYS = "\u00a0"


def written_out(prompt: Prompt, is_pictured: bool = True) -> Prompt:
    """The prompt with all figures of its chart as its first section; without a picture bars go before them."""
    chart = prompt.chart
    if chart is None:
        return prompt
    bars = "" if is_pictured else "\n".join(sparklines(chart))
    items = [f"{line.name}: {_figures(chart, line)}" for line in chart.series]
    if chart.target is not None:
        items.append(f"{chart.aim}: {told(chart, chart.target)}")
    return replace(prompt, sections=(Section(chart.title, bars, tuple(items)), *prompt.sections))


def sparklines(chart: Chart) -> list[str]:
    """`Completion ▁▂·▅▇ 62% → 82%` for each line: all on one scale, then its first and its latest figure."""
    return [f"{line.name} {_bars(chart, line)} {_ends(chart, line)}" for line in chart.series]


def told(chart: Chart, value: float | None) -> str:
    """A value as the chart's reader reads it."""
    return UNTOLD if value is None else figure(value, chart.unit, chart.locale)


def _figures(chart: Chart, line: Line) -> str:
    pairs = zip(chart.labels, line.values, strict=True)
    return f"{STAYS}· ".join(f"{label}{STAYS}{told(chart, value)}" for label, value in pairs)


def _bars(chart: Chart, line: Line) -> str:
    low, high = min(chart.told, default=0.0), max(chart.told, default=0.0)
    top = len(BARS) - 1

    def bar(value: float | None) -> str:
        if value is None:
            return GAP
        return BARS[round((value - low) / (high - low) * top)] if high > low else BARS[top // 2]

    return "".join(map(bar, line.values))


def _ends(chart: Chart, line: Line) -> str:
    known = [value for value in line.values if value is not None]
    if not known:
        return UNTOLD
    ends = (known[0], known[-1]) if len(known) > 1 else (known[0],)
    return " → ".join(told(chart, value) for value in ends)
