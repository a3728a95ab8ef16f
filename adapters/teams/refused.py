"""How a request is turned away at the door: with a status, a reason for the log, and a count."""

from prometheus_client import Counter

from conversations.engine.errors import FlipsideError

REFUSED = Counter("flipside_teams_refused", "Requests that were refused, by the status they got.", ["status"])


class Refused(FlipsideError):
    """The request is not from Teams, not meant for us, or not as Teams writes. `status` answers it."""

    def __init__(self, status: int, why: str) -> None:
        super().__init__(why)
        self.status = status
