"""What an invoke on a card is answered with: words, or the card anew. Dialogs have answers of their own."""

from typing import Any

from adapters.teams import text
from adapters.teams.render import CARD, card
from conversations.engine.ports import Labels
from conversations.engine.prompts import Prompt

Answer = dict[str, Any]

MESSAGE = "application/vnd.microsoft.activity.message"


def words(line: str = "") -> Answer:
    """Leave the card as it is and show these words for a moment, if any."""
    return {"statusCode": 200, "type": MESSAGE, "value": text.literal(line)}


def anew(form: Prompt, labels: Labels) -> Answer:
    """The same card as it stands now, in the place of the one that was pressed."""
    return {"statusCode": 200, "type": CARD, "value": card(form, labels)}
