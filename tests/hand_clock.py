"""The wall clock of a fake platform and of the adapter before it."""


class HandClock:
    """Seconds since 1970, UTC, that pass only when told to."""

    def __init__(self, at: float = 1_770_000_000.0) -> None:
        self.at = at

    def __call__(self) -> float:
        """The instant it is."""
        return self.at
