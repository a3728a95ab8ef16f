"""A prompt as an Adaptive Card: what is read, then what can be filled in, then what can be pressed."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from adapters.media.chart_words import written_out
from adapters.media.png import data_uri
from adapters.teams import limits, text
from adapters.teams.fields import input_elements
from adapters.teams.pressing import Link, below_row, open_dialog, pressable, submit, without_rows
from adapters.teams.text import Part
from conversations.engine.errors import FlipsideError
from conversations.engine.ports import Labels
from conversations.engine.prompts import Chart, Prompt, Row, Section

CARD = "application/vnd.microsoft.card.adaptive"
#: Characters of a label and of a value that read well beside each other on a phone.
NARROW = 60
#: Characters that are kept of each text of a message that is too large.
SHORTEST = 20
#: What begins an item of a list after another one.
BULLET = "\n•  "
_HEADING = {"weight": "Bolder", "size": "Medium"}


class TooLarge(FlipsideError):
    """This message stays too large for Teams however it is cut: give its prompt fewer parts."""


def message(prompt: Prompt, labels: Labels, links: Sequence[Link] = (), png: bytes | None = None) -> dict[str, Any]:
    """An activity of type `message` without ids: one card of at most 25 KB, and its first line as `summary`.

    `links` are files and pages to open beside the chat, `png` is the picture of its chart. Raises TooLarge.
    """
    return _activity(card(prompt, labels, links, png), prompt)


def closed(prompt: Prompt, answered: str, labels: Labels, png: bytes | None = None) -> dict[str, Any]:
    """The same words and picture with nothing to press or fill in; what was chosen stays readable."""
    chosen = [text.block("answered", text.bold(f"✓ {answered}"), spacing="Medium")] if answered else []
    return _activity(_card_beside(without_rows(prompt), chosen, png), prompt)


def room_for_picture(prompt: Prompt, labels: Labels, links: Sequence[Link] = ()) -> int:
    """Bytes that a PNG may have so that no word of this message is cut for it; 0 or less where there is no room.

    Of each three bytes four letters are written into the card.
    """
    return (limits.MESSAGE - limits.size(message(prompt, labels, links, b""))) // 4 * 3


def card(prompt: Prompt, labels: Labels, links: Sequence[Link] = (), png: bytes | None = None) -> dict[str, Any]:
    """The card alone, as an answer to `adaptiveCard/action`. Raises TooLarge.

    Up to three fields lie in it where all words have room beside them. More of them are a button for a dialog, and
    what did not fit in them is said among the words.
    """
    if not prompt.inputs:
        return _card_beside(prompt, pressable(prompt, labels, None, links), png)
    if len(prompt.inputs) <= limits.INLINE_FIELDS:
        fields = [element for one in prompt.inputs for element in input_elements(one, labels, prompt.locale)]
        last = [*fields, *footnote(prompt), *pressable(prompt, labels, submit(prompt), links)]
        for picture in dict.fromkeys((png, None)):
            drawn = framed(prompt, [*_set_out(prompt, picture), *last])
            if _fits(drawn, prompt):
                return drawn
    told = replace(prompt, errors=(*prompt.errors, *(one.error for one in prompt.inputs if one.error)))
    return _card_beside(told, pressable(prompt, labels, open_dialog(prompt, labels), links), png)


def framed(prompt: Prompt, body: Sequence[Part]) -> dict[str, Any]:
    """A card with these elements; clients that draw no cards show its first line."""
    return {
        "type": "AdaptiveCard",
        "version": limits.CARD_VERSION,
        "fallbackText": text.label(prompt.fallback, limits.SUMMARY),
        "body": list(body),
    }


def words(prompt: Prompt, room: int, png: bytes | None = None) -> list[Part]:
    """All that is read, in elements of the size `room`, with the picture where that leaves every word whole.

    Where there is too little room for the words alone the longest texts are cut first.
    """
    for picture in dict.fromkeys((png, None)):
        blocks = _set_out(prompt, picture)
        if limits.size(blocks) <= room:
            return blocks
    prompt = written_out(prompt, is_pictured=False)
    lengths = range(SHORTEST, room)
    fitting = bisect_right(lengths, room, key=lambda most: limits.size(_blocks(_shortened(prompt, most))))
    blocks = _blocks(_shortened(prompt, lengths[fitting - 1] if fitting else SHORTEST))
    return blocks if fitting else _beginning(blocks, room)


def footnote(prompt: Prompt) -> list[Part]:
    """Who sees it, below all that is read and filled in; never cut away."""
    if not prompt.footnote:
        return []
    said = text.run(limits.clip(prompt.footnote, limits.FOOTNOTE), isSubtle=True, size="Small")
    return [text.block("footnote", said, spacing="Medium")]


def _activity(drawn: Part, prompt: Prompt) -> dict[str, Any]:
    summary = prompt.fallback if prompt.fallback.strip() else text.NOTHING
    return {"type": "message", "summary": summary, "attachments": [{"contentType": CARD, "content": drawn}]}


def _card_beside(prompt: Prompt, pressed: Sequence[Part], png: bytes | None = None) -> Part:
    """The card of all that is read and what can be pressed; the words take what room is left."""
    last = [*footnote(prompt), *pressed]
    room = limits.MESSAGE - limits.size(_activity(framed(prompt, last), prompt))
    drawn = framed(prompt, [*words(prompt, room, png), *last])
    if not _fits(drawn, prompt):
        raise TooLarge
    return drawn


def _fits(drawn: Part, prompt: Prompt) -> bool:
    return limits.size(_activity(drawn, prompt)) <= limits.MESSAGE


def _beginning(blocks: Sequence[Part], room: int) -> list[Part]:
    """As many elements as take this room, of the next one as many runs, and an ellipsis."""
    end = text.block("more", text.run(limits.ELLIPSIS))
    left = room - limits.size([end])
    kept: list[Part] = []
    for block in blocks:
        cost = limits.size(block) + 1
        if cost > left:
            runs, bare = block.get("inlines", []), limits.size({**block, "inlines": []}) + 1
            count = bisect_right(range(len(runs) + 1), left - bare, key=lambda number: limits.size(runs[:number])) - 1
            return [*kept, {**block, "inlines": runs[:count]}, end] if count > 0 else [*kept, end]
        kept.append(block)
        left -= cost
    return kept


def _shortened(prompt: Prompt, most: int) -> Prompt:
    """The prompt with at most so many characters of each of its texts."""

    def cut(words: str) -> str:
        return limits.clip(words, most)

    return replace(
        prompt,
        title=cut(prompt.title),
        text=cut(prompt.text),
        errors=tuple(cut(error) for error in prompt.errors),
        rows=tuple(Row(cut(row.label), cut(row.value)) for row in prompt.rows),
        sections=tuple(
            replace(part, title=cut(part.title), text=cut(part.text), items=tuple(cut(item) for item in part.items))
            for part in prompt.sections
        ),
    )


def _set_out(prompt: Prompt, png: bytes | None = None) -> list[Part]:
    """Everything that is read, whole; the figures of a chart come first, under its picture or under bars."""
    return _blocks(written_out(prompt, is_pictured=png is not None), png)


def _blocks(prompt: Prompt, png: bytes | None = None) -> list[Part]:
    blocks = [text.block("title", text.run(prompt.title, **_HEADING))] if prompt.title else []
    if prompt.text or not (prompt.title or prompt.sections or prompt.rows or prompt.errors):
        blocks.append(text.block("text", text.run(prompt.text), spacing="Small" if prompt.title else ""))
    for number, error in enumerate(prompt.errors, start=1):
        blocks.append(text.block(f"errors:{number}", text.run(error, color="Attention"), spacing="Small"))
    blocks += _rows(prompt.rows)
    for number, part in enumerate(prompt.sections, start=1):
        drawn = _section(f"section:{number}", part)
        if prompt.chart is not None and png is not None and number == 1:
            drawn.insert(1 if part.title else 0, _picture(prompt.chart, png))
        blocks += [*drawn, *below_row(f"section:{number}", part, prompt.token)]
    return blocks


def _picture(chart: Chart, png: bytes) -> Part:
    alt = text.label(chart.alt, limits.ALT)
    return {"type": "Image", "id": "chart", "url": data_uri(png), "altText": alt, "size": "Stretch"}


def _rows(rows: Sequence[Row]) -> list[Part]:
    """Labels at the left and values at the right; one under the other where that would be too narrow."""
    is_narrow = all("\n" not in row.value and max(len(row.label), len(row.value)) <= NARROW for row in rows)
    drawn = []
    for number, row in enumerate(rows, start=1):
        ident, spacing = f"row:{number}", "Medium" if number == 1 else "Small"
        drawn.append(_beside(ident, row, spacing) if is_narrow else _below(ident, row, spacing))
    return drawn


def _beside(ident: str, row: Row, spacing: str) -> Part:
    label = text.block(f"{ident}:label", text.run(row.label, isSubtle=True))
    value = text.block(f"{ident}:value", text.run(row.value))
    columns = [{"type": "Column", "width": width, "items": [item]} for width, item in (("2", label), ("3", value))]
    return {"type": "ColumnSet", "id": ident, "spacing": spacing, "columns": columns}


def _below(ident: str, row: Row, spacing: str) -> Part:
    return text.block(ident, text.run(f"{row.label}\n", isSubtle=True), text.run(row.value), spacing=spacing)


def _section(ident: str, part: Section) -> list[Part]:
    """A heading with its words in one paragraph, and a list in another: elements cost more room than words."""
    runs = [text.run(part.title, **_HEADING) if part.begins else text.bold(part.title)] if part.title else []
    if part.text:
        runs.append(text.run(f"\n{part.text}" if runs else part.text))
    drawn = [text.block(ident, *runs, spacing="Medium")] if runs else []
    if part.items:
        items = [text.run(f"{BULLET if number else BULLET.lstrip()}{item}") for number, item in enumerate(part.items)]
        drawn.append(text.block(f"{ident}:items", *items, spacing="Small" if drawn else "Medium"))
    return [{**drawn[0], "separator": True, "spacing": "Large"}, *drawn[1:]] if drawn and part.begins else drawn
