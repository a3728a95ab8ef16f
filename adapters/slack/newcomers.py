"""People the engine has not met: they are introduced first, then what they did is handed over once more."""

import logging
from dataclasses import replace

from adapters.slack.client import Slack
from adapters.slack.refusals import NotInstalled, SlackSaysNo
from conversations.engine.errors import Unreachable
from conversations.engine.events import Arrived, Commanded, Departed, Event, Introduced, Looked, Said
from conversations.engine.linking import code_in
from conversations.engine.ports import Receive, Reply

log = logging.getLogger(__name__)


class Newcomers:
    """The engine's front door with somebody at it who knows the directory; itself a `Receive`."""

    def __init__(self, slack: Slack, receive: Receive) -> None:
        self._slack = slack
        self._receive = receive

    async def __call__(self, event: Event) -> Reply:
        """Take in an event. `line` is what somebody who cannot take part is told. Raises what the engine raises."""
        reply = await self._receive(event)
        if not reply.is_unknown or isinstance(event, Departed | Introduced):
            return reply
        origin = event.origin
        try:
            profile = await self._slack.profile(origin.door, origin.user)
        except (NotInstalled, SlackSaysNo, Unreachable) as error:
            log.warning("slack: somebody at door %s cannot be introduced: %r", origin.door, error)
            return Reply()
        introduced = replace(origin, event_id=f"{origin.event_id}/introduced")
        has_spoken = not isinstance(event, Arrived | Looked)
        reply = await self._receive(Introduced(introduced, (profile,), has_spoken))
        # Whoever may not take part yet may do so by the code that they have just typed.
        return reply if reply.line and not _is_code(event) else await self._receive(event)


def _is_code(event: Event) -> bool:
    return isinstance(event, Said | Commanded) and bool(code_in(event.text if isinstance(event, Said) else event.line))
