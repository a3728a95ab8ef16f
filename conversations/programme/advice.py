"""What a champion could do about what people say of the programme, from published figures alone (PRODUCT §1, §7)."""

from collections.abc import Mapping

from conversations.programme.anonymity import Published
from conversations.programme.targets import is_met

#: What to do, in the order in which it helps, by the command that does it.
ADVICE: Mapping[str, str] = {
    "usefulness": "playbook show checklist_misaligned_expectations",
    "response": "pairs quiet",
    "recommend": "events add",
    "belonging": "playbook lessons",
    "voice": "playbook show receiving_feedback",
    "all_well": "events add",
}
#: More at a time is no advice.
MOST_ADVICE = 3
#: Fewer answers to pulses than these, in per cent, or a band that ends here (1 to 5), call for something.
FEW_ANSWERS, LOW_BAND = 60, 3


def advised(now: Mapping[str, Published], targets: Mapping[str, float | None]) -> tuple[str, ...]:
    """One to three names of ADVICE; what is not told calls for nothing. `targets` are values by figure."""
    response = now["response"].value if now["response"].is_told else None
    calls = {
        "usefulness": _is_off(now["satisfaction"], targets),
        "response": response is not None and response < FEW_ANSWERS,
        "recommend": _is_off(now["nps"], targets),
        "belonging": _is_low(now["survey_belonging"]) or _is_low(now["inclusion"]),
        "voice": _is_low(now["survey_voice"]),
    }
    return tuple(name for name, is_called_for in calls.items() if is_called_for)[:MOST_ADVICE] or ("all_well",)


def _is_off(figure: Published, targets: Mapping[str, float | None]) -> bool:
    return figure.is_told and is_met(figure.figure, figure.value, targets[figure.figure]) is False


def _is_low(figure: Published) -> bool:
    return figure.is_told and figure.band is not None and figure.band[1] <= LOW_BAND
