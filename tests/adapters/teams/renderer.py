"""Microsoft's own renderer of Adaptive Cards, in Chromium: how a card is drawn, and what it sends off."""

from collections.abc import Sequence
from typing import Any

from playwright.async_api import Page

from tests.npm.packages import package

#: As Teams sets it up: six buttons in a row.
_CARD = """
    const card = new AdaptiveCards.AdaptiveCard();
    card.hostConfig = new AdaptiveCards.HostConfig({actions: {maxActions: 6}});
"""

_DRAW = f"""cards => cards.map(json => {{
    const context = new AdaptiveCards.SerializationContext();
    {_CARD}
    card.parse(json, context);
    const events = Array.from({{length: context.eventCount}}, (_, place) => context.getEventAt(place).message);
    const drawn = card.render();
    const found = card.validateProperties().validationEvents.map(event => event.message);
    return {{
        events: [...events, ...found],
        text: drawn.textContent,
        live: [...drawn.querySelectorAll("a, b, i, em, strong, code, img, script, iframe")].map(one => one.outerHTML),
    }};
}})"""

_PRESS = f"""([json, title]) => {{
    {_CARD}
    const sent = [];
    card.onExecuteAction = action => sent.push(action.data);
    card.parse(json, new AdaptiveCards.SerializationContext());
    document.body.replaceChildren(card.render());
    [...document.querySelectorAll("button")].filter(button => button.textContent === title).forEach(one => one.click());
    return sent;
}}"""


async def open_renderer(page: Page) -> None:
    """Load it into the page; skips the test where the npm package is missing."""
    await page.add_script_tag(path=package("adaptivecards") / "dist/adaptivecards.min.js")


async def drawn(page: Page, cards: Sequence[Any]) -> list[dict[str, Any]]:
    """For each card: what the renderer complains of, all its text, and whatever is more than text in it."""
    found: list[dict[str, Any]] = await page.evaluate(_DRAW, list(cards))
    return found


async def pressed(page: Page, card: Any, title: str) -> dict[str, Any]:
    """The data that the one button of this title sends off."""
    sent = await page.evaluate(_PRESS, [card, title])

    assert len(sent) == 1, f"{title!r} sent {len(sent)} times"
    found: dict[str, Any] = sent[0]
    return found
