"""Signed activities from Teams to the bot, and Teams' own patience with the answer."""

import json
import time
from collections.abc import Mapping
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

from tests.hosting import Post
from tests.teams.fake import FakeTeams
from tests.teams.shapes import faults_of_answer
from tests.teams.state import Json

#: Teams waits so many seconds for an answer, then sends the activity again.
PATIENCE = 15.0


@dataclass(frozen=True)
class Answer:
    """What the bot answered."""

    status: int
    body: bytes

    @property
    def is_ok(self) -> bool:
        """Teams takes it as received."""
        return 200 <= self.status < 300

    @property
    def said(self) -> Any:
        """The answer as JSON; None for an empty one."""
        return json.loads(self.body) if self.body.strip() else None


class Wire:
    """Sends what Teams sends. `sent` is every activity that went out, oldest first."""

    def __init__(self, teams: FakeTeams, post: Post) -> None:
        self.teams = teams
        self.sent: list[Json] = []
        self._post = post

    async def send(self, activity: Json, **headers: str) -> Answer:
        """An activity, with a token of the Bot Framework; `headers` replace what goes with it."""
        self.sent.append(deepcopy(activity))
        answer = await self.raw(json.dumps(activity, ensure_ascii=False, separators=(",", ":")).encode(), **headers)
        self._look_at(activity, answer)
        return answer

    async def raw(self, body: bytes, **headers: str) -> Answer:
        """Any bytes, with a good token."""
        teams, started = self.teams, time.monotonic()
        told: Mapping[str, str] = {
            "Content-Type": "application/json; charset=utf-8",
            "User-Agent": "Microsoft-SkypeBotApi (Microsoft-BotFramework/3.0)",
        }
        token = {} if teams.app.is_anonymous else {"Authorization": teams.bearer()}
        answer = Answer(*await self._post(teams.app.path, {**told, **token, **headers}, body))
        if answer.status >= 500 and answer.status != 503:
            teams.complain(f"{teams.app.path} answered {answer.status}")
        if time.monotonic() - started > PATIENCE:
            teams.complain(f"{teams.app.path} took longer than {PATIENCE:g} s")
        return answer

    async def resend(self, has_new_id: bool = False) -> Answer:
        """The last activity once more, as Teams does that got no answer in time: with its id, then with another."""
        again = deepcopy(self.sent[-1])
        if has_new_id:
            again["id"] = f"f:{self.teams.guid('f')}"
        return await self.send(again)

    def _look_at(self, activity: Json, answer: Answer) -> None:
        """Answers to invokes are shown to somebody, so they must be of a shape Teams knows."""
        if activity["type"] != "invoke" or not answer.is_ok:
            return
        try:
            faults = faults_of_answer(activity["name"], answer.said)
        except ValueError:
            faults = ["the answer is no JSON"]
        if faults:
            self.teams.complain(f"{activity['name']} was answered wrongly: {faults}")
