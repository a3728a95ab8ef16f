"""Charts in words: the same figures stand as text in every medium, and small bars where there is no picture."""

from dataclasses import replace

from hypothesis import given

from adapters.media.chart_words import BARS, GAP, sparklines, written_out
from conversations.engine.prompts import Chart, Line, Prompt, Section
from tests.adapters.charts import COMPLETION, WRITTEN_OUT
from tests.adapters.prompts import charts


def test_every_figure_is_written_out_below_its_title() -> None:
    """In its order, with its month; a gap is a dash, the target comes last; other sections follow."""
    stories = Section("Stories", "One.")
    told = written_out(Prompt("March.", sections=(stories,), chart=COMPLETION))

    assert told.sections == (
        Section(
            "Sessions that took place",
            "",
            (WRITTEN_OUT, "Target: 80%"),
        ),
        stories,
    )


def test_bars_go_before_the_figures_where_there_is_no_picture() -> None:
    """So that a rise is seen at a glance all the same."""
    told = written_out(Prompt("March.", chart=COMPLETION), is_pictured=False)

    assert told.sections[0].text == "Completion ▁·▃▇ 62% → 82%"
    assert len(told.sections[0].items) == 2


def test_figures_are_written_as_the_reader_writes_them() -> None:
    """In German with a comma, and a space before the sign."""
    chart = replace(COMPLETION, series=(Line("Treffen", (61.5, None, 71.0, 82.0)),), locale="de")

    assert sparklines(chart) == ["Treffen ▁·▃▇ 61,5\u00a0% → 82\u00a0%"]


def test_all_lines_share_one_scale() -> None:
    """Or a low line would look as high as its neighbour."""
    chart = replace(COMPLETION, labels=("Jan", "Feb"), series=(Line("A", (0.0, 50.0)), Line("B", (75.0, 100.0))))

    assert [line[2:4] for line in sparklines(chart)] == ["▁▃", "▅▇"]


def test_what_never_changes_lies_in_the_middle() -> None:
    """A flat line is neither low nor high; a single figure has no arrow."""
    flat = replace(COMPLETION, labels=("Jan", "Feb"), series=(Line("A", (4.0, 4.0)),), unit="")
    single = replace(COMPLETION, labels=("Jan",), series=(Line("A", (4.2,)),), unit="")

    assert sparklines(flat) == ["A ▃▃ 4 → 4"]
    assert sparklines(single) == ["A ▃ 4.2"]


def test_a_line_of_gaps_tells_nothing() -> None:
    """No figure is made up for it."""
    chart = replace(COMPLETION, series=(Line("A", (None, None, None, None)),))

    assert sparklines(chart) == ["A ···· –"]


def test_a_prompt_without_a_chart_stays_as_it_is() -> None:
    """Nothing is added to it."""
    prompt = Prompt("March.", sections=(Section("Stories"),))

    assert written_out(prompt) is prompt


@given(charts())
def test_any_chart_can_be_written_out(chart: Chart) -> None:
    """One bar a point and one item a line, whatever the figures and whatever the names."""
    (told, *_) = written_out(Prompt("", chart=chart)).sections

    assert len(told.items) == len(chart.series) + (chart.target is not None)
    for line, words in zip(chart.series, sparklines(chart), strict=True):
        bars = words.removeprefix(line.name).split(" ")[1]
        assert len(bars) == len(chart.labels)
        assert set(bars) <= {*BARS, GAP}
        assert [bar == GAP for bar in bars] == [value is None for value in line.values]
