"""The name of a time zone as people say it: the city it is called after."""

from babel.dates import get_timezone_location


def city(zone: str, locale: str) -> str:
    """`Vienna` or `Wien` for Europe/Vienna; a zone that is called after no city keeps its own name."""
    if "/" not in zone or zone.startswith("Etc/"):
        return zone.rpartition("/")[2]
    return get_timezone_location(zone, locale=locale.replace("-", "_"), return_city=True).rpartition("/")[2]
