"""Charts as pictures: small, sharp where there is room, literal, in every script, and drawn one at a time."""

import asyncio
import subprocess
import sys
import threading
from base64 import b64decode
from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from adapters.media import plot, png
from adapters.media.layout import apart, grid
from adapters.media.letters import Letters, set_in
from adapters.media.plot import GREY, HEIGHT, INK, LOOKS, PAPER, WIDTH
from adapters.media.png import LARGEST, chart_png, data_uri
from conversations.engine.prompts import Chart, Line
from tests.adapters.charts import COMPLETION, FULL, colours_of, picture_of
from tests.adapters.prompts import HOSTILE, charts


@pytest.fixture(autouse=True)
def forgotten() -> Iterator[None]:
    """No test sees what another has drawn."""
    yield
    png._remembered.cache_clear()


async def drawn(chart: Chart, most: int = LARGEST, has_title: bool = False) -> bytes:
    """The picture, which there must be."""
    found = await chart_png(chart, most, has_title)

    assert found is not None
    return found


def rgb(colour: str) -> tuple[int, ...]:
    """`#rrggbb` as three numbers."""
    return tuple(int(colour[at : at + 2], 16) for at in (1, 3, 5))


async def test_a_picture_is_as_wide_as_two_phones_and_light() -> None:
    """Twice 360 pixels are sharp on a phone; what lies behind the lines is white in every corner."""
    picture = picture_of(await drawn(COMPLETION, has_title=True)).convert("RGB")

    assert picture.size == (2 * WIDTH, 2 * HEIGHT)
    assert {picture.getpixel(at) for at in ((0, 0), (719, 0), (0, 439), (719, 439))} == {rgb(PAPER)}


async def test_every_line_and_the_target_have_a_colour_of_their_own() -> None:
    """A line less is a colour less."""
    colours = [rgb(colour) for colour, _ in LOOKS]
    all_three, only_one = colours_of(await drawn(FULL)), colours_of(await drawn(COMPLETION))

    assert {*colours, rgb(GREY)} <= all_three
    assert colours[0] in only_one
    assert colours[1] not in only_one


@pytest.mark.parametrize("colour", [*(colour for colour, _ in LOOKS), GREY, INK])
def test_colours_are_dark_enough_to_be_read(colour: str) -> None:
    """4.5 to 1 on white, as words of that size need (WCAG 2.2, 1.4.3)."""
    linear = [(part / 255 / 12.92) if part <= 10 else ((part / 255 + 0.055) / 1.055) ** 2.4 for part in rgb(colour)]
    light = 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    assert 1.05 / (light + 0.05) >= 4.5


def test_marks_differ_as_well_as_colours() -> None:
    """For whoever sees no colours at all."""
    assert len({mark for _, mark in LOOKS}) == len(LOOKS) == 3


async def test_the_same_chart_has_the_same_bytes() -> None:
    """Nothing comes from the clock or from chance."""
    once = await drawn(FULL)
    png._remembered.cache_clear()

    assert await drawn(FULL) == once


async def test_a_gap_is_seen() -> None:
    """A line that goes through looks different from one that stops."""
    through = replace(COMPLETION, series=(Line("Completion", (62.0, 66.5, 71.0, 82.0)),))
    colour = rgb(LOOKS[0][0])
    counts = [
        sum(count for count, each in picture_of(await drawn(one)).convert("RGB").getcolors() or () if each == colour)
        for one in (COMPLETION, through)
    ]

    assert counts[0] < counts[1]


@pytest.mark.parametrize("most", [6_000, 5_000, 3_600])
async def test_it_is_drawn_as_sharp_as_there_is_room(most: int) -> None:
    """Less room is fewer pixels, never less of the chart."""
    picture = await drawn(FULL, most)

    assert len(picture) <= most
    assert picture_of(picture).size[0] in (WIDTH, WIDTH * 3 // 2)


async def test_there_is_no_picture_where_none_fits() -> None:
    """Its figures stand as text."""
    assert await chart_png(FULL, 500) is None
    assert await chart_png(FULL, -1) is None


async def test_there_is_no_picture_of_nothing() -> None:
    """Neither without a chart nor where nothing is told."""
    assert await chart_png(None) is None
    assert await chart_png(replace(COMPLETION, series=(Line("A", (None,) * 4),))) is None


async def test_trouble_while_drawing_costs_only_the_picture(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """The message goes out without it, and the log says why."""

    def broken(*_: object) -> bytes:
        raise RuntimeError("no such font")

    monkeypatch.setattr(plot, "plot", broken)

    assert await chart_png(COMPLETION) is None
    assert "no such font" in caplog.text


async def test_one_is_drawn_at_a_time_and_the_same_one_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Twenty sponsors on the first of the month cost as much as one; the loop goes on meanwhile."""
    draw, at_work, most, count = plot.plot, 0, 0, 0

    def counted(chart: Chart, scale: float, has_title: bool) -> bytes:
        nonlocal at_work, most, count
        at_work, count = at_work + 1, count + 1
        most = max(most, at_work)
        try:
            assert threading.current_thread() is not threading.main_thread()
            return draw(chart, scale, has_title)
        finally:
            at_work -= 1

    monkeypatch.setattr(plot, "plot", counted)
    charts = [COMPLETION, replace(COMPLETION, title="Another"), *(replace(COMPLETION) for _ in range(6))]
    found = await asyncio.gather(*(chart_png(chart, has_title=True) for chart in charts))

    assert (most, count) == (1, 2)
    assert len(set(found)) == 2


@pytest.mark.parametrize("text", [*HOSTILE, r"$\frac{1}{2}$ $\undefined $", "a\nb\nc\nd", "\x00\x07", ""])
async def test_whatever_a_name_says_it_is_drawn_as_letters(text: str) -> None:
    """No formula, no missing glyph (a warning would fail here), and every part of it leaves room for the lines."""
    chart = replace(COMPLETION, title=text, labels=(text,) * 4, aim=text, series=(replace(FULL.series[0], name=text),))
    chart = replace(chart, series=(Line(text, COMPLETION.series[0].values),))
    picture = picture_of(await drawn(chart, has_title=True))

    assert picture.size[0] == 2 * WIDTH


def test_a_dollar_is_a_dollar() -> None:
    """What stands between two of them takes as much room as with euros around it, and is no formula."""
    figure = Figure()
    letters = Letters(figure, FigureCanvasAgg(figure), "en")

    assert letters.width("a$b_2$c", 14) == pytest.approx(letters.width("a€b_2€c", 14), abs=2)
    assert letters.width("a$b_2$c", 14) > letters.width("ab_2c", 14) + 10


@pytest.mark.parametrize(
    ("locale", "words"),
    [
        ("ar", "الجلسات التي عُقدت"),
        ("he", "מפגשים"),
        ("ja", "実施率"),
        ("ko", "세션"),
        ("zh-TW", "會議"),
        ("hi", "सत्र"),
        ("el", "Συναντήσεις"),
        ("de", "Größe"),
    ],
)
async def test_every_script_is_drawn_to_the_letter(locale: str, words: str) -> None:
    """Fonts are found for all of it, and nothing is an empty box: that would be a warning, and fail here."""
    chart = replace(COMPLETION, title=words, aim=words, labels=(words,) * 4, locale=locale)
    await drawn(replace(chart, series=(replace(chart.series[0], name=words),)), has_title=True)

    assert set_in(words, locale)[1] == words


@given(charts())
@settings(max_examples=25, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
async def test_any_chart_can_be_drawn(chart: Chart) -> None:
    """Whatever its figures and names; small enough for its medium, or not at all."""
    found = await chart_png(chart, 20_000, has_title=True)

    assert (found is None) == (not chart.told)
    assert found is None or len(found) <= 20_000


def test_names_at_the_ends_of_lines_never_cover_each_other() -> None:
    """They move apart, stay in their order and in the picture, however close the lines end."""
    heights = (30.0, 30.0, 44.0, 30.0)
    for tops in ((200.0, 199.0, 198.0, 197.0), (60.0, 50.0, 40.0, 35.0), (220.0, 150.0, 100.0, 40.0)):
        placed = apart(tops, heights, 220, 20)

        assert placed[0] <= 220
        assert placed[-1] - heights[-1] >= 20
        assert all(upper - height >= lower for upper, height, lower in zip(placed, heights, placed[1:], strict=False))


@pytest.mark.parametrize(
    ("values", "unit", "ticks"),
    [
        ((62.0, 82.0), "%", [0, 25, 50, 75, 100]),
        ((8.0, 2.0), "%", [0, 2, 4, 6, 8]),
        ((-12.0, 46.0), "", [-20, 0, 20, 40, 60]),
        ((4.2, 4.5), "", [3.5, 4, 4.5, 5]),
        ((0.0, 0.0), "%", [0, 0.5, 1]),
    ],
)
def test_grid_lines_stand_at_round_figures(values: tuple[float, float], unit: str, ticks: list[float]) -> None:
    """Per cent from 0 on; a small change is no leap."""
    chart = Chart("Held", ("Jan", "Feb"), (Line("A", values),), unit, None, "")

    assert grid(chart) == pytest.approx(ticks)


def test_an_address_holds_the_whole_picture() -> None:
    """As any client takes it apart."""
    kind, _, content = data_uri(b"\x89PNG").partition(",")

    assert kind == "data:image/png;base64"
    assert b64decode(content) == b"\x89PNG"


def test_the_library_is_imported_only_where_a_chart_is_drawn() -> None:
    """It takes a second, and a process that answers people should not spend it at its start."""
    code = (
        "import sys, asyncio, bot.app, adapters.slack, adapters.teams, adapters.playground; "
        "from adapters.media.png import chart_png; asyncio.run(chart_png(None)); "
        "sys.exit(any(name in sys.modules for name in ('matplotlib', 'PIL')))"
    )

    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
