"""What people type for a policy's value: `15m`, `2h`, `10 working days`, `3 months`, `40%`, `no` (PRODUCT §1, §8)."""

import re

from conversations.programme.policy import Unit

_QUANTITY = re.compile(r"([0-9]{1,6})\s*(%|[a-zäöü ]*)")
_YES_OR_NO = {"yes": 1, "on": 1, "ja": 1, "an": 1, "1": 1, "no": 0, "off": 0, "nein": 0, "aus": 0, "0": 0}
_MINUTES = ("m", "min", "mins", "minute", "minutes", "minuten")
_HOURS = ("h", "hour", "hours", "stunde", "stunden")
_DAYS = ("d", "day", "days", "tag", "tage")
_WORKING_DAYS = ("wd", "working day", "working days", "arbeitstag", "arbeitstage")
_WEEKS = ("w", "week", "weeks", "woche", "wochen")
_MONTHS = ("mo", "month", "months", "monat", "monate", "months apart", "monate abstand")
#: By the unit of a policy: what may stand behind the number, and how much of the unit one of it is.
_MEASURES: dict[Unit, tuple[tuple[tuple[str, ...], int], ...]] = {
    "working days": ((_DAYS, 1), (_WORKING_DAYS, 1), (_WEEKS, 5)),
    "minutes": ((_MINUTES, 1), (_HOURS, 60)),
    "hours": ((_HOURS, 1), (_DAYS, 24)),
    "days": ((_DAYS, 1), (_WEEKS, 7)),
    "months": ((_MONTHS, 1), (("y", "year", "years", "jahr", "jahre"), 12)),
    "months apart": ((_MONTHS, 1),),
    "sessions": ((("session", "sessions", "treffen"), 1),),
    "people": ((("person", "people", "personen", "leute"), 1),),
    "per cent": ((("%", "per cent", "percent", "prozent"), 1),),
    "levels": ((("level", "levels", "ebene", "ebenen"), 1),),
    "words": ((("word", "words", "wörter"), 1),),
}


class NotThatUnit(ValueError):
    """What was typed is no whole number in the unit asked for, or in one that can be turned into it."""


def read_quantity(typed: str, unit: Unit) -> int:
    """The whole number of `unit` that is meant; a bare number is taken in it. Raises NotThatUnit.

    A day stands for a working day where those are asked for, a week then for five.
    """
    plain = " ".join(typed.casefold().split())
    if unit == "yes or no":
        if plain not in _YES_OR_NO:
            raise NotThatUnit(typed)
        return _YES_OR_NO[plain]
    found = _QUANTITY.fullmatch(plain)
    if found is None:
        raise NotThatUnit(typed)
    number, measure = int(found[1]), found[2].strip()
    if not measure:
        return number
    for names, worth in _MEASURES[unit]:
        if measure in names:
            return number * worth
    raise NotThatUnit(typed)
