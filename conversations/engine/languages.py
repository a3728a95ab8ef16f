"""The languages there are words in, each by its own name."""

from functools import lru_cache

from babel import Locale

from conversations.engine.wording import LOCALES


@lru_cache(maxsize=1)
def languages() -> tuple[tuple[str, str], ...]:
    """Pairs of code and name, such as ('de', 'Deutsch'), by code."""
    codes = sorted(folder.name for folder in LOCALES.iterdir() if folder.is_dir())
    return tuple((code, _own_name(code)) for code in codes)


def _own_name(code: str) -> str:
    locale = Locale.parse(code, sep="-")
    name = locale.get_display_name(locale) or code
    return name[:1].upper() + name[1:]
