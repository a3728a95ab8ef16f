"""What a platform's doctor finds; `flipside doctor` prints it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Finding:
    """One sentence about one thing; `is_wrong` when something has to be done about it."""

    says: str
    is_wrong: bool = False


def wrong(says: str) -> Finding:
    """A finding that asks for something to be done."""
    return Finding(says, is_wrong=True)
