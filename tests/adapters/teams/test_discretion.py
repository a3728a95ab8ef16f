"""What people write stays between them and the engine: no log, shelf or group says it (PRODUCT §2.5)."""

import logging

import pytest

from conversations.engine.events import Submitted
from conversations.engine.forms import Text
from conversations.engine.ports import Reply
from conversations.engine.prompts import Input, Prompt
from tests.adapters.teams.ways_in import ways_in

CANARY = "my mentor is unkind to me"
FORM = Prompt("One line?", inputs=(Input(Text("note"), "Note"),), submit="Send", token="t.2")


@pytest.mark.parametrize("trouble", [None, RuntimeError("no database")])
async def test_no_log_and_no_shelf_holds_what_somebody_wrote(
    caplog: pytest.LogCaptureFixture, trouble: Exception | None
) -> None:
    """Typed, as a command, in a form that did not fit, in a group; taken in or not; at the finest level of logging."""
    caplog.set_level(logging.DEBUG)
    async with ways_in() as teams:
        teams.engine.answer = lambda event: (
            Reply(errors={"note": "Shorter, please."}) if isinstance(event, Submitted) else Reply(form=FORM)
        )
        form = teams.shown(FORM)
        teams.engine.trouble = trouble
        for words in (CANARY, f"/{CANARY}", f"mentor {CANARY}"):
            await teams.ana.say(words)
        await teams.ana.submit(form, note=CANARY)
        group = teams.teams.group(teams.ana.user, teams.person("bo").user)
        await teams.ana.say(CANARY, chat=group, mentions_bot=True)
        told = await teams.told()
        in_group = [each.activity.get("text", "") for each in group.messages if each.is_from_bot]

        assert "teams:" in caplog.text or trouble is None
        assert CANARY not in caplog.text
        assert CANARY not in str(teams.shelf.kept)
        assert CANARY not in str((told, in_group))
        assert len(in_group) == 1


async def test_a_refusal_quotes_nothing_that_was_sent(caplog: pytest.LogCaptureFixture) -> None:
    """Neither the token nor the words of whoever was not let in."""
    caplog.set_level(logging.DEBUG)
    async with ways_in() as teams:
        await teams.ana.say("hello")
        answer = await teams.wire.send(
            {**teams.wire.sent[-1], "text": CANARY}, Authorization="Bearer secret.secret.secret"
        )

        assert answer.status == 401
        assert "refused" in caplog.text
        assert "secret.secret" not in caplog.text + str(answer.body)
        assert CANARY not in caplog.text + str(answer.body)
