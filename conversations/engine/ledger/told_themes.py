"""What people say their stories are about, where enough of them say the same (PRODUCT §4, quarterly_pack; §7).

Themes are frozen with the figures of their quarter (engine/freezing.py): counted anew, one that is gone after an
erasure would tell of whoever was erased.
"""

from collections.abc import Mapping
from datetime import date

from conversations.engine.ports import FrozenTheme, UnitOfWork
from conversations.engine.values import Word
from conversations.programme.anonymity import may_tell_words, rounded
from conversations.programme.publication import Scope

#: More themes than these are no page.
MOST_THEMES = 5


async def told_themes(uow: UnitOfWork, company: str, scope: Scope, month: date) -> tuple[Word, ...]:
    """Those of the quarter whose last month begins on this day, the likeliest first; none where it is not frozen.

    How many told each is never said.
    """
    found = await uow.themes.frozen(company, scope, month)
    return tuple(Word(f"option-{each.theme}") for each in found[:MOST_THEMES])


def themes_to_tell(said: Mapping[str, int], scope: Scope, month: date, k: int) -> list[FrozenTheme]:
    """What may be told of themes that so many people of the scope named; `k` is the policy k.comments there."""
    return [
        FrozenTheme(scope, month, theme, rounded(people)) for theme, people in said.items() if may_tell_words(people, k)
    ]
