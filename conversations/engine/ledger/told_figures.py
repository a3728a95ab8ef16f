"""Published figures in words: value, target, trend, n; or why nothing is told (PRODUCT §4, §7)."""

from typing import Any

from conversations.engine.values import Word
from conversations.programme.anonymity import Published
from conversations.programme.figures import FIGURES
from conversations.programme.sponsoring import Trending


def figure_name(figure: str) -> Word:
    """What a figure is called."""
    return Word(f"sponsors-figure-{figure}")


def told(published: Published, target: float | None, trending: Trending = "unknown") -> Word:
    """One cell: '82 % · target 80 % · better · n ≥ 25', or why it is not told."""
    if published.is_told and published.value is not None:
        given: dict[str, Any] = {"value": value(published.figure, published.value), "n": published.n}
        key = "sponsors-told"
        if target is not None:
            key, given["target"] = f"{key}-target", value(published.figure, target)
        if trending != "unknown":
            key, given["trend"] = f"{key}-trend", Word(f"sponsors-trend-{trending}")
        return Word(key, given)
    few = _few(published)
    return Word(few, {"n": published.n}) if few else Word(f"sponsors-untold-{_why(published)}")


def formula(published: Published) -> Word:
    """How it is computed and how many answers it rests on."""
    name = published.figure
    given = {"figure": figure_name(name), "formula": Word(f"sponsors-formula-{name}"), "n": published.n}
    if not published.is_told and not _few(published):
        return Word("sponsors-explained-untold", given | {"why": Word(f"sponsors-untold-{_why(published)}")})
    if published.response is None:
        return Word("sponsors-explained", given)
    return Word("sponsors-explained-response", given | {"response": published.response})


def value(figure: str, number: float) -> Word:
    """A value in its figure's unit."""
    match FIGURES[figure].unit:
        case "per cent":
            return Word("sponsors-value-per_cent", {"value": round(number)})
        case "points":
            return Word("sponsors-value-points", {"value": f"{number:+.0f}"})
        case "days":
            return Word("sponsors-value-days", {"value": round(number)})
        case "of 5":
            return Word("sponsors-value-of_5", {"value": float(number)})
        case _:
            return Word("sponsors-value-plain", {"value": float(number)})


def _few(published: Published) -> str:
    """Where only the part, or only the rest, is fewer than five, that much is told; '' where it is not so."""
    if published.why != "too_few" or published.band is None:
        return ""
    low, high = published.band
    if low == 0 and high < 100:
        return "sponsors-few"
    return "sponsors-all_but_few" if low > 0 and high == 100 else ""


def _why(published: Published) -> str:
    is_asked = FIGURES[published.figure].kind != "engagement"
    return "too_few_answers" if published.why == "too_few" and is_asked else published.why or "no_data"
