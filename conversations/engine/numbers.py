"""How a figure is read: with the digits, the decimal mark and the per cent sign of the reader's language."""

from functools import lru_cache

from babel.numbers import format_decimal, format_percent

from conversations.engine.calendar_words import locale_named


@lru_cache(maxsize=1024)
def figure(value: float, unit: str, locale: str) -> str:
    """`82%`, `82 %` or `4,2`: at most one decimal; `unit` is `%` (82.0 is 82 per cent) or '' for plain numbers."""
    known = locale_named(locale)
    if unit == "%":
        pattern = str(known.percent_formats[None].pattern)
        return format_percent(value / 100, pattern.replace("0", "0.#"), locale=known)
    return format_decimal(value, "#,##0.#", locale=known)
