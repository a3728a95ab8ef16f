"""Cards in the hands of Microsoft's own renderer."""

from dataclasses import replace

import pytest
from playwright.async_api import Page

from adapters.media.png import chart_png, data_uri
from adapters.teams.dialogs import dialog
from adapters.teams.fields import values_of
from adapters.teams.render import closed, message
from adapters.teams.text import block, run
from conversations.engine.prompts import Prompt
from tests.adapters.charts import COMPLETION, WRITTEN_OUT
from tests.adapters.contract import EVERYTHING
from tests.adapters.prompts import HOSTILE, LONG, catalogue
from tests.adapters.teams.cards import card_of, parts, seen
from tests.adapters.teams.renderer import drawn, open_renderer, pressed
from tests.adapters.teams.test_fields import FILLED
from tests.conversations.word_keys import LANGUAGES, WORDING

pytestmark = pytest.mark.browser

CLOCKS = "{{DATE(2026-03-03T15:00:00Z,SHORT)}} {{TIME(2026-03-03T15:00:00Z)}}"


def cards_of(prompt: Prompt) -> list[dict[str, object]]:
    """The prompt asked, answered, and as a dialog where it has fields."""
    shown = [card_of(message(prompt, WORDING)), card_of(closed(prompt, "Carry on", WORDING))]
    return [*shown, dialog(prompt, WORDING)["card"]["content"]] if prompt.inputs else shown


async def test_every_step_of_every_conversation_is_drawn(page: Page) -> None:
    """In every language, with hostile names and with long answers: no complaint, no markup, no word missing."""
    await open_renderer(page)
    hostile = " ".join((*HOSTILE[:8], CLOCKS))
    for language, text in (*((each, hostile) for each in LANGUAGES), (LANGUAGES[0], LONG)):
        cards = [card for prompt in catalogue(language, text) for card in cards_of(prompt)]
        for card, found in zip(cards, await drawn(page, cards), strict=True):
            runs = [part["text"].replace("\n", "") for part in parts(card) if part["type"] == "TextRun"]

            assert found["events"] == []
            assert found["live"] == []
            assert [each for each in runs if each not in found["text"]] == []


async def test_a_chart_is_drawn_as_its_picture(page: Page) -> None:
    """The renderer takes the address that holds it and gives its words to those who don't see it."""
    await open_renderer(page)
    png = await chart_png(COMPLETION, 6_000)
    assert png is not None
    (found,) = await drawn(page, [card_of(message(Prompt("March.", chart=COMPLETION), WORDING, png=png))])
    (live,) = found["live"]

    assert found["events"] == []
    assert data_uri(png) in live
    assert f'alt="{COMPLETION.alt}"' in live
    assert WRITTEN_OUT in found["text"]


async def test_nothing_becomes_a_clock(page: Page) -> None:
    """The renderer would carry out dates and times even in literal text."""
    await open_renderer(page)
    alive, literal = ({"type": "AdaptiveCard", "version": "1.5", "body": [each]} for each in _clocks())
    first, second = await drawn(page, [alive, literal])

    assert "{{" not in first["text"]
    assert second["text"].replace("\u2060", "") == CLOCKS


def _clocks() -> tuple[dict[str, object], dict[str, object]]:
    ours = block("text", run(CLOCKS))
    return {**ours, "inlines": [{"type": "TextRun", "text": CLOCKS}]}, ours


async def test_what_is_filled_in_comes_back_from_the_renderer(page: Page) -> None:
    """Every kind of field, in a message and in a dialog: sent off untouched, read as the same answer."""
    await open_renderer(page)
    for one, raw in FILLED:
        prompt = Prompt("So?", inputs=(replace(one, value=raw),), submit="Send", token="t.1")
        for card in (card_of(message(prompt, WORDING)), dialog(prompt, WORDING)["card"]["content"]):
            data = await pressed(page, card, "Send")

            assert (data["token"], values_of(data)) == ("t.1", {one.name: raw})


async def test_every_button_sends_its_own_value_and_nothing_of_the_form(page: Page) -> None:
    """Answers, doors and the ways out behind the dots."""
    await open_renderer(page)
    prompt = replace(EVERYTHING, inputs=EVERYTHING.inputs[:1])
    card = card_of(message(prompt, WORDING))
    for button in (*prompt.buttons, *prompt.doors):
        assert await pressed(page, card, button.label) == {"token": "talk.3", "value": button.value}
    (ways,) = [part for part in parts(card) if part.get("id") == "ways"]
    assert [seen(each["title"]) for each in ways["actions"]] == [each.label for each in prompt.ways_out]
