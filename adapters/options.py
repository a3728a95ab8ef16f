"""Which options of a field are meant by what was filled in."""

from collections.abc import Sequence

from conversations.engine.forms import Raw
from conversations.engine.prompts import Option


def chosen(options: Sequence[Option], raw: Raw) -> list[int]:
    """Places of the options that are meant, by their value or by a label that somebody typed."""
    known = {option.label.casefold(): place for place, option in enumerate(options)}
    known |= {option.value: place for place, option in enumerate(options)}
    wanted = [raw] if isinstance(raw, str) else list(raw or ())
    found = [known.get(each, known.get(each.strip().casefold())) for each in wanted if each.strip()]
    return list(dict.fromkeys(place for place in found if place is not None))
