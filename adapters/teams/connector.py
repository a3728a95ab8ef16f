"""The connector: writing into a chat, and asking who is in it. Each call ends in a known way (platform-facts §1.3)."""

import logging
from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import quote

from yarl import URL

from adapters.teams.budget import Budget
from adapters.teams.login import WAIT_REFUSED, Login
from adapters.teams.members import profile_of
from adapters.teams.references import Reference
from adapters.teams.refusals import UNNAMED, WRONG_HOST, NoAnswer, TeamsSaysNo, code_of
from adapters.teams.wire import Answer, Wire
from conversations.engine.errors import Ambiguous, FlipsideError, TryLater, Unreachable
from conversations.engine.ports import Profile

log = logging.getLogger(__name__)

#: A message that Teams calls malformed waits so long (seconds) for a better version of us; it is never lost.
LOOK_AGAIN = 3_600.0


class Connector:
    """Messages, changes to them, members. `is_service` says whether a service address may be written to."""

    def __init__(self, wire: Wire, login: Login, budget: Budget, is_service: Callable[[str], bool]) -> None:
        self._wire = wire
        self._login = login
        self._budget = budget
        self._is_service = is_service

    async def send(self, reference: Reference, activity: Mapping[str, Any]) -> str:
        """Say something new, once; returns the id of the activity.

        Raises TryLater where it was certainly not said and can be later, Unreachable where no repetition helps, and
        Ambiguous where nobody knows: there is no way to look it up, so it must not simply be said again.
        """
        try:
            answer = await self._ask("POST", reference, "activities", body=_addressed(reference, activity))
        except NoAnswer as silence:
            if silence.may_have_worked:
                log.warning("teams: nobody knows whether a message was said: %s", silence)
                raise Ambiguous from None
            raise self._budget.heed(reference.tenant, reference.conversation) from None
        except TeamsSaysNo as refusal:
            log.error("teams: a message is not taken, it is tried again in an hour: %s", refusal)
            raise TryLater(LOOK_AGAIN) from None
        ident = answer.get("id")
        if not isinstance(ident, str) or not ident:
            raise Ambiguous
        return ident

    async def say(self, reference: Reference, line: str) -> str:
        """One plain line. Raises as `send`."""
        return await self.send(reference, {"type": "message", "textFormat": "plain", "text": line})

    async def update(self, reference: Reference, ident: str, activity: Mapping[str, Any]) -> None:
        """Change what an activity of ours says. Raises TryLater, Unreachable and TeamsSaysNo."""
        body = {**_addressed(reference, activity), "id": ident}
        await self._idempotent("PUT", reference, "activities", ident, body=body)

    async def typing(self, reference: Reference) -> None:
        """Show for a moment that an answer is on its way. It never raises: nothing depends on it."""
        try:
            await self._ask("POST", reference, "activities", body=_addressed(reference, {"type": "typing"}))
        except FlipsideError as error:
            log.debug("teams: nobody sees that we are typing: %s", error)

    async def member(self, reference: Reference) -> Profile:
        """Who this person is, as Teams knows them now. Raises TryLater, Unreachable and TeamsSaysNo."""
        found = await self._idempotent("GET", reference, "members", reference.account)
        return profile_of(found, reference)

    async def _idempotent(
        self, method: str, reference: Reference, *path: str, body: Mapping[str, Any] | None = None
    ) -> dict[str, Any]:
        """What may be asked twice waits where there was no answer."""
        try:
            return await self._ask(method, reference, *path, body=body)
        except NoAnswer as silence:
            log.info("teams: %s", silence)
            raise self._budget.heed(reference.tenant, reference.conversation) from None

    async def _ask(
        self, method: str, reference: Reference, *path: str, body: Mapping[str, Any] | None = None
    ) -> dict[str, Any]:
        if not self._is_service(reference.service_url):
            log.error("teams: the service address of door %s is not among TEAMS_SERVICE_HOSTS", reference.tenant)
            raise Unreachable(WRONG_HOST)
        url = _address(reference, *path)
        token = await self._login.token()
        self._budget.spend(reference.tenant, reference.conversation)
        answer = await self._wire.ask(method, url, _bearer(token), body)
        if answer.status == 401 and token:
            # Nothing was done; the token may have been withdrawn before its time.
            self._login.refused(token)
            token = await self._login.token()
            answer = await self._wire.ask(method, url, _bearer(token), body)
        if not answer.is_success:
            raise self._refusal(f"{method} {path[0]}", reference, answer)
        self._budget.went_well(reference.tenant, reference.conversation)
        return answer.json()

    def _refusal(self, call: str, reference: Reference, answer: Answer) -> FlipsideError:
        """What an answer means that is no success."""
        code = code_of(answer.status, answer.json())
        if answer.status == 429:
            # Our windows keep each chat below its limit, so what was too much is the door's.
            return self._budget.heed(reference.tenant, "", answer.retry_after)
        if answer.status == 412:
            return self._budget.heed(reference.tenant, reference.conversation, answer.retry_after)
        if answer.status == 401:
            log.error("teams: our token is refused (%s). Check TEAMS_APP_ID, and TEAMS_ISSUER for its cloud", code)
            return TryLater(WAIT_REFUSED, is_whole_door=True)
        if answer.status in UNNAMED:
            return Unreachable(code)
        if answer.status == 408 or answer.status >= 500:
            return NoAnswer(call, f"status {answer.status}")
        return TeamsSaysNo(call, answer.status, code)


def _address(reference: Reference, *path: str) -> URL:
    parts = ("v3", "conversations", reference.conversation, *path)
    whole = "/".join([reference.service_url.rstrip("/"), *(quote(part, safe="") for part in parts)])
    return URL(whole, encoded=True)


def _addressed(reference: Reference, activity: Mapping[str, Any]) -> dict[str, Any]:
    return {
        **activity,
        "from": {"id": reference.bot},
        "recipient": {"id": reference.account},
        "conversation": {"id": reference.conversation},
    }


def _bearer(token: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {token}"} if token else {}
