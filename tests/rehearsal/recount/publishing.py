"""What may be told of a figure by itself (PRODUCT §7): from five people on, rounded, sensitive ones as bands."""

from math import floor

from tests.rehearsal.auditor.instants import Json
from tests.rehearsal.recount.answered import BY_QUARTER
from tests.rehearsal.recount.engagement import Counted

#: Nothing is told of so few; the policy asks for as many at least.
K = 5
#: Told as a quarter of the range from 1 to 5.
SENSITIVE = frozenset({"inclusion", "collaboration", *(name for name in BY_QUARTER if name.startswith("survey_"))})
#: Told with one decimal; anything else whole.
ONE_DECIMAL = frozenset(
    {"satisfaction", "session_frequency", "active_pairings_per_trainer", "goal_progress", "confidence_lift"}
)
CLOSE = 1e-6


def wrongly_told(cell: Json, counted: Counted) -> str:
    """What is wrong with a published figure whose exact one is known; '' when nothing is.

    One that is kept back beside others ('would_tell') may be, where it could be told by itself.
    """
    why, value = cell["why"], counted.value
    if cell["n"] != _down(counted.n) and why != "no_data":
        return "n"
    if value is None or why == "no_data":
        return "" if (value is None) == (why == "no_data") and cell["value"] is None else "whether there is anything"
    if _are_few(counted):
        return "" if why == "too_few" and cell["value"] is None else "told of a few"
    if why:
        is_silent = cell["value"] is cell["band"] is cell["response"] is None
        return "" if why == "would_tell" and is_silent else "kept back though many stand behind it"
    if cell["response"] != (None if counted.response is None else _down(floor(100 * counted.response + CLOSE))):
        return "response"
    if cell["figure"] in SENSITIVE:
        low, high = cell["band"]
        is_inside = low - CLOSE <= value <= high + CLOSE and high - low == 1 and cell["value"] is None
        return "" if is_inside else "band"
    half = 0.05 if cell["figure"] in ONE_DECIMAL else 0.5
    return "" if cell["value"] is not None and abs(cell["value"] - value) <= half + CLOSE else "value"


def _are_few(counted: Counted) -> bool:
    rest = None if counted.part is None else counted.n - counted.part
    return counted.rests_on < K or any(1 <= few < K for few in (counted.part, rest) if few is not None)


def _down(number: int) -> int:
    return number // 5 * 5
