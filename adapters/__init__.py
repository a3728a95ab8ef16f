"""Where we say it. A platform is a folder; each has __init__, inbound, render, client and limits."""

from importlib import import_module
from pathlib import Path
from typing import Any

from conversations.engine.errors import FlipsideError
from conversations.engine.ports import Adapter, Labels, Shelf, Stage


class UnknownPlatform(FlipsideError):
    """No folder in adapters/ has this name. Correct the name or add the folder."""


def platforms() -> tuple[str, ...]:
    """The names that `load` knows, in alphabetical order."""
    return tuple(sorted(file.parent.name for file in Path(__file__).parent.glob("*/inbound.py")))


def load(name: str, settings: Any, shelf: Shelf, labels: Labels, stage: Stage | None = None) -> Adapter:
    """The adapter of one platform, made by its folder's `adapter(settings, shelf, stage, labels)`.

    A folder is imported only when asked for, so that a process carries no SDK it does not use. `stage` is
    for the playground alone. Raises UnknownPlatform.
    """
    if name not in platforms():
        raise UnknownPlatform(f"no platform is called {name!r}; there are: {', '.join(platforms())}")
    made: Adapter = import_module(f"adapters.{name}").adapter(settings, shelf, stage, labels)
    return made
