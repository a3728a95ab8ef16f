"""Recognition: hours and development credits so far, and the certificate once a pairing is completed."""

from collections.abc import Iterator, Sequence
from typing import Any

from conversations.engine.scene import Because, Opening, Scene
from conversations.engine.script import Conversation
from conversations.engine.values import Attested, Facts, Items, Word, hours
from conversations.programme.recognition import Contribution, credits_of, months_of, side_of
from conversations.programme.working_time import local_day

recognition = Conversation("recognition", needs=("contributions",))

_BELOW = ("sum", "by_pairing", "rule")
so_far = recognition.tell("so_far", shows=_BELOW)
certificate = recognition.tell("certificate", shows=(*_BELOW, "paper"))
nothing = recognition.tell("nothing")


@recognition.opening
def what_was_given(scene: Scene, _: str) -> Opening | Because:
    parts: tuple[Contribution, ...] = scene.extra["contributions"]
    certified = [each for each in parts if each.is_certified]
    if not any(each.held for each in parts):
        return Opening({}, "nothing")
    given: dict[str, Any] = {
        "sum": Facts(tuple(_sum(parts))),
        "by_pairing": Items(Word("recognition-by_pairing"), tuple(_line(each) for each in parts)),
    }
    rates = {each.per_credit for each in parts}
    if len(rates) == 1 and 0 not in rates:
        given["rule"] = Word("recognition-rule", {"count": min(rates)})
    if certified:
        return Opening({**given, "paper": _attested(scene, certified)}, "certificate")
    return Opening({**given, "when": _when(scene, parts)}, "so_far")


def _sum(parts: Sequence[Contribution]) -> Iterator[tuple[Word, Any]]:
    yield Word("certificate-sessions"), sum(each.held for each in parts)
    yield Word("certificate-hours"), hours(sum(each.minutes for each in parts))
    earned = credits_of(parts)
    if earned is not None:
        yield Word("certificate-credits"), earned


def _line(each: Contribution) -> Word:
    said = {
        "partner": each.partner or Word("recognition-no_name"),
        "held": each.held,
        "hours": hours(each.minutes),
    }
    earned = credits_of([each])
    return Word("recognition-pairing" if earned is None else "recognition-credited", {**said, "credits": earned or 0})


def _when(scene: Scene, parts: Sequence[Contribution]) -> Word:
    """When the certificate comes: with the first planned end there is."""
    ends = [each.pairing.ends_at for each in parts if each.pairing.is_live and each.pairing.ends_at]
    if not ends:
        return Word("recognition-later")
    return Word("recognition-with_the_end", {"day": local_day(scene.reader.availability, min(ends))})


def _attested(scene: Scene, parts: Sequence[Contribution]) -> Attested:
    """All completed pairings on one page: nothing about partners or contents."""
    rhythm = scene.reader.availability
    stretches = [each.stretch for each in parts]
    return Attested(
        scene.reader.name,
        tuple(dict.fromkeys(each.programme for each in parts)),
        side_of(parts),
        local_day(rhythm, min(start for start, _ in stretches)),
        local_day(rhythm, max(end for _, end in stretches)),
        months_of(parts),
        sum(each.held for each in parts),
        sum(each.minutes for each in parts),
        credits_of(parts),
        local_day(rhythm, scene.now),
    )
