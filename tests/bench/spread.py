"""How the benches say what they measured."""

import os
import platform
import sqlite3
from collections.abc import Sequence
from statistics import median


def spread(values: Sequence[float], digits: int = 0) -> dict[str, float]:
    """Median, least and greatest."""
    return {
        name: round(value, digits)
        for name, value in (("median", median(values)), ("min", min(values)), ("max", max(values)))
    }


def machine() -> dict[str, object]:
    """What the figures were measured on; they mean little anywhere else."""
    return {
        "processor": platform.machine(),
        "cores": os.cpu_count(),
        "system": platform.system(),
        "python": platform.python_version(),
        "sqlite": sqlite3.sqlite_version,
    }


def written(value: object) -> str:
    """One cell."""
    assert isinstance(value, dict)
    return "{median:g} ({min:g}-{max:g})".format(**value)
