"""What only some conversations may look at, by the name under which they declare the need."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from conversations.engine.ledger.extras import (
    completion,
    diagnosing,
    escalating,
    events,
    gating,
    outcomes,
    preparing,
    reader,
    readying,
    sponsoring,
    topics,
    training,
)
from conversations.engine.ledger.extras.request import Request

LOADERS: Mapping[str, Callable[[Request], Awaitable[Any]]] = {
    **reader.LOADERS,
    **outcomes.LOADERS,
    **preparing.LOADERS,
    **topics.LOADERS,
    **completion.LOADERS,
    **escalating.LOADERS,
    **events.LOADERS,
    **diagnosing.LOADERS,
    **gating.LOADERS,
    **readying.LOADERS,
    **sponsoring.LOADERS,
    **training.LOADERS,
}


async def load_extras(request: Request, needs: tuple[str, ...]) -> Mapping[str, Any]:
    """Everything named in `needs`, and the concern where the subject is one."""
    found = {name: await LOADERS[name](request) for name in needs}
    return {**found, "concern": request.concern} if request.concern else found
