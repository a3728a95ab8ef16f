"""What a reader sees of a card: its words as Teams' client shows them."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from tests.teams.adaptive_cards import parts
from tests.teams.state import Message


def words(message: Message) -> str:
    """Everything there is to read, fields and buttons left out; one line for each paragraph."""
    if message.card is None:
        return str(message.activity.get("text", ""))
    return "\n".join(read(each) for each in parts(message.card) if each["type"] == "RichTextBlock")


def read(block: Mapping[str, Any]) -> str:
    """One paragraph as it is seen."""
    return run(block["inlines"])


def run(runs: Sequence[Mapping[str, Any]]) -> str:
    """Runs of text after one another; what only keeps braces apart takes no room."""
    return "".join(str(each["text"]) for each in runs).replace("{\u2060{", "{{")


def lines(card: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Each paragraph with the id of its element."""
    for each in parts(card):
        if each["type"] == "RichTextBlock":
            yield each.get("id", ""), read(each)
