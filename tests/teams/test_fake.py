"""The fake Teams refuses what Teams refuses: otherwise everything tested against it proves nothing."""

from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass
from typing import Any

import aiohttp
import jwt
import pytest

from tests.faults import Broken, LostAnswer, Refused, TooMany
from tests.hand_clock import HandClock
from tests.teams.api_login import JWT_BEARER
from tests.teams.fake import FakeTeams
from tests.teams.samples import block, card, line, message
from tests.teams.server import serving
from tests.teams.signing import signer
from tests.teams.state import Conversation, Json, Upload, User


@dataclass
class Stand:
    """A tenant with Ana, who has the app, and a client that has logged in."""

    teams: FakeTeams
    clock: HandClock
    ana: User
    chat: Conversation
    http: aiohttp.ClientSession
    token: str = ""

    async def ask(self, method: str, path: str, body: Any = None, **headers: str) -> tuple[int, Any, Mapping[str, str]]:
        told = {"Authorization": f"Bearer {self.token}"} if self.token else {}
        address = f"{self.teams.service_url}v3/conversations/{path}".rstrip("/")
        async with self.http.request(method, address, json=body, headers={**told, **headers}) as response:
            return response.status, await response.json(content_type=None), response.headers

    async def say(self, activity: Json) -> tuple[int, str]:
        status, said, _ = await self.ask("POST", f"{self.chat.id}/activities", activity)
        return status, said.get("id") or said["error"]["code"]

    async def log_in(self, **form: str) -> tuple[int, Any]:
        app = self.teams.app
        told = {
            "grant_type": "client_credentials",
            "client_id": app.id,
            "client_secret": app.password,
            "scope": f"{app.issuer}/.default",
        }
        address = f"{self.teams.url}/{app.tenant}/oauth2/v2.0/token"
        async with self.http.post(address, data={**told, **form}) as response:
            return response.status, await response.json()


@pytest.fixture
async def stand() -> AsyncIterator[Stand]:
    clock = HandClock()
    teams = FakeTeams(now=clock)
    ana = teams.user(teams.tenant(), "ana")
    chat = teams.chat(ana)
    chat.is_installed = True
    async with serving(teams), aiohttp.ClientSession() as http:
        made = Stand(teams, clock, ana, chat, http)
        made.token = (await made.log_in())[1]["access_token"]
        yield made


async def test_only_a_token_opens_the_connector(stand: Stand) -> None:
    """None at all is complained about; one that is over or invented is refused."""
    good, stand.token = stand.token, "invented"
    invented = await stand.ask("POST", f"{stand.chat.id}/activities", line())
    stand.token = good
    stand.clock.at += 3600
    late = await stand.ask("POST", f"{stand.chat.id}/activities", line())
    assert stand.teams.complaints == []
    stand.token = ""
    without = await stand.ask("POST", f"{stand.chat.id}/activities", line())

    assert (invented[0], late[0], without[0]) == (401, 401, 401)
    assert len(stand.teams.complaints) == 1


@pytest.mark.parametrize(
    ("form", "code"),
    [
        ({"client_secret": "wrong"}, 7000215),
        ({"client_id": "other"}, 700016),
        ({"client_assertion_type": JWT_BEARER, "client_assertion": "invented"}, 7000215),
    ],
)
async def test_the_login_wants_to_know_who_it_is(stand: Stand, form: dict[str, str], code: int) -> None:
    """Wrong secrets, wrong proofs and unknown apps are told apart, as they are in life."""
    status, said = await stand.log_in(**form)

    assert (status, said["error_codes"]) == (401, [code])


@pytest.mark.parametrize(("age", "expected"), [(0, 200), (700, 401)])
async def test_the_login_takes_a_proof_signed_with_the_certificate(stand: Stand, age: int, expected: int) -> None:
    """For ten minutes."""
    key, begins = signer("certificate").private, int(stand.clock()) - age
    stand.teams.certificate = key.public_key()
    app = stand.teams.app.id
    address = f"{stand.teams.url}/{stand.teams.app.tenant}/oauth2/v2.0/token"
    claims = {"aud": address, "iss": app, "sub": app, "nbf": begins, "exp": begins + 600}
    proof = jwt.encode(claims, key, "PS256")
    status, _ = await stand.log_in(client_assertion_type=JWT_BEARER, client_assertion=proof)

    assert status == expected


async def test_a_message_gets_an_id_and_can_be_changed_not_deleted(stand: Stand) -> None:
    """In its place; everybody sees the new one."""
    _, ident = await stand.say(line())
    changed = await stand.ask("PUT", f"{stand.chat.id}/activities/{ident}", message(card(block("Changed"))))
    gone = await stand.ask("PUT", f"{stand.chat.id}/activities/1", message(card()))
    deleted = await stand.ask("DELETE", f"{stand.chat.id}/activities/{ident}")

    assert (changed[0], gone[0], deleted[0]) == (200, 404, 405)
    assert [(each.id, each.edits) for each in stand.chat.messages] == [(ident, 1)]
    assert stand.teams.complaints == ["a message was deleted"]


@pytest.mark.parametrize(
    ("changes", "status", "code"),
    [
        ({"is_installed": False}, 403, "ForbiddenOperationException"),
        ({"refusal": "ConversationBlockedByUser"}, 403, "ConversationBlockedByUser"),
        ({"refusal": "BotDisabledByAdmin"}, 403, "BotDisabledByAdmin"),
    ],
)
async def test_whoever_has_the_app_no_more_cannot_be_written_to(
    stand: Stand, changes: dict[str, Any], status: int, code: str
) -> None:
    """Teams says why, in a code of its own."""
    for name, value in changes.items():
        setattr(stand.chat, name, value)

    assert await stand.say(line()) == (status, code)
    assert stand.chat.messages == []


async def test_unknown_chats_and_people_are_not_found(stand: Stand) -> None:
    """Nothing is made up."""
    nowhere = await stand.ask("POST", "a:1nowhere/activities", line())
    nobody = await stand.ask("GET", f"{stand.chat.id}/members/29:nobody")
    ana = await stand.ask("GET", f"{stand.chat.id}/members/{stand.ana.account}")

    assert (nowhere[0], nobody[0], ana[0]) == (404, 404, 200)
    assert ana[1]["aadObjectId"] == stand.ana.id
    assert ana[1]["tenantId"] == stand.ana.tenant


async def test_a_badly_made_message_is_complained_about(stand: Stand) -> None:
    """And shown to nobody."""
    status, _ = await stand.say(message(card(version="1.6")))

    assert status == 400
    assert len(stand.teams.complaints) == 1
    assert stand.chat.messages == []


async def test_a_thread_takes_seven_messages_a_second(stand: Stand) -> None:
    """The eighth is refused and complained about; a second later there is room again."""
    for _ in range(7):
        assert (await stand.say(line()))[0] == 201
    status, _, headers = await stand.ask("POST", f"{stand.chat.id}/activities", line())
    stand.clock.at += 1
    later, _ = await stand.say(line())

    assert (status, headers["Retry-After"], later) == (429, "1", 201)
    assert len(stand.teams.complaints) == 1


async def test_a_call_before_retry_after_has_passed_is_complained_about(stand: Stand) -> None:
    """After it has passed everything is well again."""
    stand.teams.faults.plan("send", TooMany(5))
    limited = await stand.say(line("1"))
    stand.clock.at += 4
    early = await stand.say(line("2"))
    stand.clock.at += 1
    in_time = await stand.say(line("3"))

    assert [limited[0], early[0], in_time[0]] == [429, 429, 201]
    assert len(stand.teams.complaints) == 1
    assert [each.activity["text"] for each in stand.chat.messages] == ["3"]


async def test_a_lost_answer_leaves_its_message_and_a_broken_one_does_not(stand: Stand) -> None:
    """Nobody can tell one from the other."""
    stand.teams.faults.plan("send", LostAnswer(), Broken(502), Broken(504, is_done=True))
    with pytest.raises(aiohttp.ClientError):
        await stand.say(line("lost"))
    for text in ("broken", "late"):
        async with stand.http.post(
            f"{stand.teams.service_url}v3/conversations/{stand.chat.id}/activities",
            json=line(text),
            headers={"Authorization": f"Bearer {stand.token}"},
        ) as response:
            assert response.status in (502, 504)

    assert [each.activity["text"] for each in stand.chat.messages] == ["lost", "late"]


async def test_older_services_say_no_in_other_words(stand: Stand) -> None:
    """The code is a sub-code inside the text of the message."""
    stand.teams.faults.plan("send", Refused("MessageWritesBlocked", is_nested=True))
    status, said, _ = await stand.ask("POST", f"{stand.chat.id}/activities", line())

    assert status == 403
    assert "MessageWritesBlocked" in said["message"]
    assert "error" not in said


async def test_tokens_are_signed_with_a_published_key(stand: Stand) -> None:
    """The metadata lead to the keys, and a key to the token's claims."""
    async with stand.http.get(f"{stand.teams.url}/v1/.well-known/openidconfiguration") as response:
        metadata = await response.json()
    async with stand.http.get(metadata["jwks_uri"]) as response:
        (key,) = (await response.json())["keys"]
    _, _, token = stand.teams.bearer().partition(" ")
    said = jwt.decode(
        token,
        jwt.PyJWK(key, "RS256"),
        ["RS256"],
        audience=stand.teams.app.id,
        issuer=metadata["issuer"],
        options={"verify_exp": False, "verify_nbf": False},
    )

    assert said["serviceurl"] == stand.teams.service_url
    assert "msteams" in key["endorsements"]
    with pytest.raises(jwt.InvalidSignatureError):
        jwt.decode(token, signer("another").private.public_key(), ["RS256"], options={"verify_aud": False})


async def test_a_file_is_stored_whole_and_without_the_bots_token(stand: Stand) -> None:
    """Content-Range says how much there is; the address is known to one person alone."""
    file = Upload("one", "data.json", 2)
    stand.teams.state.uploads[file.id] = file
    address = f"{stand.teams.url}/upload/{file.id}"
    async with stand.http.put(address, data=b"{}") as response:
        without_range = response.status
    async with stand.http.put(address, data=b"{}", headers={"Content-Range": "bytes 0-1/2"}) as response:
        whole = response.status
    assert len(stand.teams.complaints) == 1
    async with stand.http.put(f"{address}x", data=b"{}", headers={"Content-Range": "bytes 0-1/2"}) as response:
        elsewhere = response.status

    assert (without_range, whole, elsewhere) == (400, 201, 404)
    assert (file.content, file.is_uploaded) == (b"{}", True)


async def test_a_bot_opens_no_chat_of_several_people(stand: Stand) -> None:
    """One with somebody who has the app is the one there is already."""
    bo = stand.teams.user(stand.teams.state.tenants[stand.ana.tenant], "bo")
    tenant = {"tenantId": stand.ana.tenant}
    alone = await stand.ask("POST", "", {"members": [{"id": stand.ana.account}], **tenant})
    without_app = await stand.ask("POST", "", {"members": [{"id": bo.account}], **tenant})
    assert stand.teams.complaints == []
    both = [{"id": stand.ana.account}, {"id": bo.account}]
    together = await stand.ask("POST", "", {"members": both, "isGroup": True, **tenant})
    _, listed, _ = await stand.ask("GET", f"{stand.chat.id}/pagedmembers")

    assert (alone[0], without_app[0], together[0]) == (201, 403, 400)
    assert alone[1]["id"] == stand.chat.id
    assert [each["id"] for each in listed["members"]] == [stand.ana.account]
    assert len(stand.teams.complaints) == 1
