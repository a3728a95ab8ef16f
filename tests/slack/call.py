"""One call of the Web API on its way to its method: who calls, with what, and what the method asks for."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from tests.slack.fake import FakeSlack, SlackRefuses
from tests.slack.state import Channel, Grant, Json, User

#: Arguments that travel as JSON text where the call is a form.
JSON_ARGUMENTS = ("blocks", "view", "metadata", "files", "attachments")


@dataclass(frozen=True)
class Call:
    """A call that got past the door: token, scopes and names of arguments are right."""

    slack: FakeSlack
    grant: Grant
    arguments: Json

    def text(self, name: str, usually: str = "") -> str:
        """An argument that is text."""
        return str(self.arguments.get(name, usually))

    def number(self, name: str, usually: int) -> int:
        """An argument that is a whole number."""
        try:
            return int(self.arguments.get(name, usually))
        except (TypeError, ValueError):
            raise SlackRefuses("invalid_arguments", **told(f"{name} is a number")) from None

    def flag(self, name: str) -> bool:
        """An argument that is true or false."""
        return self.arguments.get(name) in (True, 1, "1", "true", "True")

    def structure(self, name: str) -> Any:
        """An argument that is JSON, or JSON as text."""
        found = self.arguments.get(name)
        if not isinstance(found, str):
            return found
        try:
            return json.loads(found)
        except ValueError:
            raise SlackRefuses("invalid_arguments", **told(f"{name} is no JSON")) from None

    def user(self, ident: str) -> User:
        """Somebody this door can see. Refuses with user_not_found, user_not_visible."""
        found = self.slack.state.users.get(ident)
        if found is None:
            raise SlackRefuses("user_not_found")
        here = self.grant.team in ("", found.team) or found.is_stranger
        same = self.grant.enterprise and self.slack.state.teams[found.team].enterprise == self.grant.enterprise
        if not here and not same:
            raise SlackRefuses("user_not_found")
        return found

    def channel(self, ident: str) -> Channel:
        """A chat the bot is in. Refuses with channel_not_found."""
        found = self.slack.state.channels.get(ident)
        if found is None or found.bot != self.grant.bot_user:
            raise SlackRefuses("channel_not_found")
        return found


def told(*messages: str) -> Json:
    """What Slack says about wrong arguments."""
    return {"response_metadata": {"messages": [f"[ERROR] {each}" for each in messages]}}


@dataclass(frozen=True)
class Method:
    """A method of the Web API: any of `scopes` opens it; only `arguments` are known, `required` must be there.

    `kind` is the kind of token it asks for; `is_open`: it asks for none.
    """

    run: Callable[[Call], Mapping[str, Any]]
    scopes: tuple[str, ...] = ()
    arguments: tuple[str, ...] = ()
    required: tuple[str, ...] = ()
    kind: str = "bot"
    takes_json: bool = True
    is_open: bool = False
