"""The connector: every answer of Teams, and every missing one, ends in an outcome we know."""

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from adapters.teams import refusals, wire
from adapters.teams.budget import Budget
from adapters.teams.connector import Connector
from adapters.teams.refusals import PERMANENT, code_of
from conversations.engine.errors import Ambiguous, TryLater, Unreachable
from tests.adapters.teams.service import Parts, Says, parts, refused

HELLO = {"type": "message", "text": "Hello"}


@pytest.fixture
async def here() -> AsyncIterator[Parts]:
    async with parts() as made:
        yield made


async def test_a_message_is_posted_into_the_persons_chat(here: Parts) -> None:
    """With our token, from the bot to the person; ids become one part of the address each, whatever is in them."""
    ident = await here.connector.send(here.ana, HELLO)
    (heard,) = here.service.heard

    assert ident == "m-1"
    assert (heard.method, heard.raw) == ("POST", "/emea/v3/conversations/a%3A1-chat%2Fof%20ana/activities")
    assert heard.headers["Authorization"] == "Bearer token-1"
    assert heard.json == {
        **HELLO,
        "from": {"id": "28:bot"},
        "recipient": {"id": "29:ana"},
        "conversation": {"id": here.ana.conversation},
    }


@pytest.mark.parametrize("says", [Says(500), Says(502), Says(503), Says(504), Says(408), Says(is_lost=True)])
async def test_a_lost_answer_leaves_a_doubt_and_nothing_is_repeated(here: Parts, says: Says) -> None:
    """A chat of Teams cannot be looked through, so saying it again could say it twice."""
    here.service.plan(says)
    with pytest.raises(Ambiguous):
        await here.connector.send(here.ana, HELLO)

    assert len(here.service.heard) == 1


@pytest.mark.parametrize("says", [Says(200, text="<p>a proxy's page</p>"), Says(201, {}), Says(201, {"id": 7})])
async def test_a_success_without_an_id_is_a_doubt(here: Parts, says: Says) -> None:
    """Teams always names what was posted."""
    here.service.plan(says)
    with pytest.raises(Ambiguous):
        await here.connector.send(here.ana, HELLO)


async def test_no_answer_in_time_is_a_doubt(here: Parts, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever waits longer than the time-out waits for ever."""
    monkeypatch.setattr(wire, "ANSWER_SECONDS", 0.2)
    here.service.plan(Says(seconds=0.6))
    with pytest.raises(Ambiguous):
        await here.connector.send(here.ana, HELLO)


async def test_a_message_that_reached_nobody_is_said_later(here: Parts) -> None:
    """Where nothing listens nothing was said."""
    await here.login.token()
    connector = Connector(here.wire, here.login, Budget(here.wall), lambda _: True)
    with pytest.raises(TryLater) as wait:
        await connector.send(replace(here.ana, service_url="http://127.0.0.1:1/"), HELLO)

    assert 0.5 <= wait.value.after <= 1


async def test_retry_after_is_obeyed_to_the_second_by_the_whole_door(here: Parts) -> None:
    """Until the wait has passed nobody of the door is written to; other companies are."""
    bo = replace(here.ana, conversation="a:2", user="bo")
    elsewhere = replace(bo, tenant="t-2")
    here.service.plan(Says(429, headers={"Retry-After": "7"}))
    with pytest.raises(TryLater) as first:
        await here.connector.send(here.ana, HELLO)
    here.wall.time += 6.9
    for one in (here.ana, bo):
        with pytest.raises(TryLater) as second:
            await here.connector.send(one, HELLO)
    await here.connector.send(elsewhere, HELLO)
    here.wall.time += 0.11
    await here.connector.send(here.ana, HELLO)

    assert (first.value.after, first.value.is_whole_door) == (7, True)
    assert second.value.after == pytest.approx(0.1)
    assert len(here.service.heard) == 3


async def test_a_busy_chat_waits_alone_and_longer_each_time(here: Parts) -> None:
    """412: something else is going on in this chat. The wait doubles, and is a first one again after a success."""
    waits = []
    here.service.plan(*[Says(412)] * 3)
    for _ in range(3):
        with pytest.raises(TryLater) as wait:
            await here.connector.send(here.ana, HELLO)
        waits.append(wait.value)
        here.wall.time += wait.value.after
    await here.connector.send(replace(here.ana, conversation="a:2"), HELLO)
    await here.connector.send(here.ana, HELLO)
    here.service.plan(Says(412))
    with pytest.raises(TryLater) as first_again:
        await here.connector.send(here.ana, HELLO)

    assert [longest / 2 <= one.after <= longest for one, longest in zip(waits, (1, 2, 4), strict=True)] == [True] * 3
    assert not any(one.is_whole_door for one in waits)
    assert first_again.value.after == waits[0].after


@pytest.mark.parametrize("status", [403, 404])
@pytest.mark.parametrize("code", PERMANENT)
async def test_what_no_repetition_changes_is_unreachable(here: Parts, status: int, code: str) -> None:
    """The code is kept: it says what the programme office can do."""
    here.service.plan(refused(status, code))
    with pytest.raises(Unreachable) as refusal:
        await here.connector.send(here.ana, HELLO)

    assert refusal.value.why == code


@pytest.mark.parametrize(
    ("status", "answer", "code"),
    [
        (
            403,
            {"error": {"code": "Forbidden", "message": "ConversationBlockedByUser: no"}},
            "ConversationBlockedByUser",
        ),
        (403, {"error": {"code": "x", "subCode": "MessageWritesBlocked"}}, "MessageWritesBlocked"),
        (403, {"code": "BotDisabledByAdmin"}, "BotDisabledByAdmin"),
        (403, {"errorCode": 209, "message": '{"subCode": "MessageWritesBlocked"}'}, "MessageWritesBlocked"),
        (403, {"error": {"code": "Something", "message": "new"}}, "Forbidden"),
        (403, {"error": "ana@aurora.example may not"}, "Forbidden"),
        (404, {}, "ConversationNotFound"),
        (413, {}, "MessageSizeTooBig"),
        (400, {"error": {"code": "BadSyntax", "message": "…"}}, "BadSyntax"),
        (400, {"error": {"code": "no code but words", "message": "…"}}, ""),
    ],
)
def test_a_code_is_found_wherever_it_stands(status: int, answer: dict[str, Any], code: str) -> None:
    """In the code, in a sub-code, in the message; what we do not know is called by its status."""
    assert code_of(status, answer) == code


@pytest.mark.parametrize(
    "code", [*PERMANENT, "Forbidden", refusals.NOT_INSTALLED, refusals.WRONG_HOST, refusals.NO_GROUPS]
)
def test_somebody_can_read_what_to_do_about_every_code(code: str) -> None:
    """Whatever ends up in the delivery ledger stands in docs/teams.md."""
    page = (Path(__file__).parents[3] / "docs/teams.md").read_text(encoding="utf-8")

    assert f"`{code}`" in page


async def test_a_malformed_message_waits_for_a_better_version_of_us(
    here: Parts, caplog: pytest.LogCaptureFixture
) -> None:
    """It is neither lost nor said; the log has Microsoft's code and not the words."""
    here.service.plan(refused(400, "BadSyntax", "canary"))
    with pytest.raises(TryLater) as wait:
        await here.connector.send(here.ana, {"type": "message", "text": "canary"})

    assert (wait.value.after, wait.value.is_whole_door) == (3600, False)
    assert "BadSyntax" in caplog.text
    assert "canary" not in caplog.text


async def test_a_withdrawn_token_is_replaced_at_once(here: Parts) -> None:
    """Nothing was done with the old one, so the message goes out with the new one."""
    here.service.plan(Says(401))
    await here.connector.send(here.ana, HELLO)

    assert [each.headers["Authorization"] for each in here.service.heard] == ["Bearer token-1", "Bearer token-2"]


async def test_a_token_that_is_never_taken_keeps_the_door_waiting(here: Parts) -> None:
    """One new login, then patience: the settings are wrong."""
    here.service.plan(Says(401), Says(401))
    with pytest.raises(TryLater) as wait:
        await here.connector.send(here.ana, HELLO)

    assert (wait.value.after, wait.value.is_whole_door) == (300, True)
    assert len(here.service.logins) == 2


async def test_a_local_client_is_written_to_without_a_token() -> None:
    """Nobody logs in."""
    async with parts(is_anonymous=True) as here:
        await here.connector.send(here.ana, HELLO)
        here.service.plan(Says(401))
        with pytest.raises(TryLater):
            await here.connector.send(here.ana, HELLO)

    assert [("Authorization" in each.headers) for each in here.service.heard] == [False, False]


@pytest.mark.parametrize(
    "url", ["https://evil.example/", "http://169.254.169.254/latest", "", "file:///etc/passwd", "https://[::1"]
)
async def test_nothing_leaves_for_a_host_that_is_not_ours(here: Parts, url: str) -> None:
    """A reference is checked again before each message: no token, no words, no login for anybody else."""
    with pytest.raises(Unreachable) as refusal:
        await here.connector.send(replace(here.ana, service_url=url), HELLO)

    assert refusal.value.why == "service_host_not_allowed"
    assert here.service.logins == []


async def test_a_redirect_is_not_followed(here: Parts) -> None:
    """It would carry words and token to wherever it points."""
    here.service.plan(Says(307, headers={"Location": f"{here.service.url}/elsewhere"}))
    with pytest.raises(TryLater):
        await here.connector.send(here.ana, HELLO)

    assert [each.path.partition("/v3/")[0] for each in here.service.heard] == ["/emea"]


async def test_a_message_is_changed_in_its_place(here: Parts) -> None:
    """PUT, with the activity's own id."""
    await here.connector.update(here.ana, "16:00/1", HELLO)
    (heard,) = here.service.heard

    assert (heard.method, heard.raw.rpartition("/")[2]) == ("PUT", "16%3A00%2F1")
    assert heard.json["id"] == "16:00/1"


@pytest.mark.parametrize("says", [Says(503), Says(is_lost=True)])
async def test_a_change_that_is_lost_can_be_made_again(here: Parts, says: Says) -> None:
    """The same change twice is the same change."""
    here.service.plan(says, says)
    with pytest.raises(TryLater):
        await here.connector.update(here.ana, "m-1", HELLO)


async def test_typing_never_stops_anything(here: Parts) -> None:
    """Whatever comes of it, nobody hears of trouble."""
    here.service.plan(Says(201, {}), Says(429), Says(is_lost=True))
    for _ in range(4):
        await here.connector.typing(here.ana)
        here.wall.time += 100

    assert [each["type"] for each in here.service.said()] == ["typing"] * 4


async def test_one_line_is_said_as_it_is_written(here: Parts) -> None:
    """As plain text, in which no mark means anything."""
    await here.connector.say(here.ana, "*stars* stay")

    assert here.service.said()[0] | {"type": "message", "textFormat": "plain"} == here.service.said()[0]


async def test_an_empty_budget_makes_no_call(here: Parts) -> None:
    """What would be too much is not even asked."""
    for _ in range(7):
        await here.connector.send(here.ana, HELLO)
    with pytest.raises(TryLater):
        await here.connector.send(here.ana, HELLO)

    assert len(here.service.heard) == 7


async def test_after_closing_nothing_is_opened_again(here: Parts) -> None:
    """A late message must not leave a connection behind; closing twice is fine."""
    await here.login.token()
    await here.wire.close()
    await here.wire.close()

    with pytest.raises(TryLater):
        await here.connector.send(here.ana, HELLO)
