"""Public holidays of a country and its subdivision."""

from datetime import date
from functools import lru_cache

from holidays import country_holidays


@lru_cache(maxsize=4096)
def public_holidays(country: str | None, subdivision: str | None, year: int) -> frozenset[date]:
    """The public holidays of one year; none for a country nobody has heard of.

    `country` is ISO 3166-1 alpha-2; `subdivision` is the part after the hyphen in ISO 3166-2 ("BY", "SCT").
    """
    if country is None:
        return frozenset()
    for part in (subdivision, None):  # an unknown subdivision still has its country's days
        try:
            return frozenset(country_holidays(country, subdiv=part, years=year))
        except NotImplementedError:
            continue
    return frozenset()
