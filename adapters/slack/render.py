"""A prompt as a Slack message: what is read, then what can be pressed."""

from collections.abc import Sequence
from typing import Any

from adapters.media.chart_words import sparklines, written_out
from adapters.slack import limits, mrkdwn, rich_text
from adapters.slack.pressing import below_row, numbered, of_rows, pressable, without_rows
from adapters.slack.rich_text import Part, plain
from conversations.engine.ports import Labels
from conversations.engine.prompts import Prompt, Row, Section

#: Characters of a value that reads well in half the width.
NARROW = 100


def message(prompt: Prompt, labels: Labels) -> dict[str, Any]:
    """The message: `text`, which notifications and screen readers take, and `blocks`."""
    pressed = pressable(prompt, labels)
    return {"text": _fallback(prompt), "blocks": [*_words_beside(prompt, pressed), *pressed]}


def closed(prompt: Prompt, answered: str, labels: Labels) -> dict[str, Any]:
    """The same words with nothing to press; what was chosen stays readable."""
    chosen = f"✓ {answered}" if answered else ""
    last = [rich_text.block("answered", [rich_text.paragraph(rich_text.bold(chosen))])] if chosen else []
    return {"text": _fallback(prompt, chosen), "blocks": [*_words_beside(without_rows(prompt), last), *last]}


def words(prompt: Prompt, most: int, room: int) -> list[Part]:
    """All that is read, in at most `most` blocks of the size `room`: set out, else close together, else cut.

    The buttons of a list stand below their rows, else together below all of them, with the names of their rows.
    The footnote is never cut away: it says who sees the rest. The picture of a chart is a file beside the message.
    """
    prompt = written_out(prompt)
    last = _footnote(prompt.footnote) if prompt.footnote else []
    most, room = most - len(last), room - size(last)
    blocks = _set_out(prompt)
    if len(blocks) > most or size(blocks) > room:
        pressed = of_rows(prompt.sections, prompt.token, room // 2)[: max(most - 1, 0)]
        around = size([rich_text.block("whole", []), *pressed])
        blocks = [rich_text.block("whole", rich_text.cut([_close_together(prompt)], room - around)), *pressed]
    return [*blocks, *last]


def size(blocks: Sequence[Part]) -> int:
    """How much of a message these blocks take."""
    return sum(limits.size(block) + limits.BLOCK for block in blocks)


def _words_beside(prompt: Prompt, others: Sequence[Part]) -> list[Part]:
    return words(prompt, limits.BLOCKS - len(others), limits.MESSAGE - size(others))


def _fallback(prompt: Prompt, chosen: str = "") -> str:
    lines = [prompt.title, prompt.text, *prompt.errors, *(f"{row.label}: {row.value}" for row in prompt.rows)]
    if prompt.chart is not None:
        lines += [prompt.chart.title, *sparklines(prompt.chart)]
    for part in prompt.sections:
        lines += [part.title, part.text, *(f"• {item}" for item in part.items)]
    whole = "\n".join(line for line in (*lines, prompt.footnote, chosen) if line.strip())
    kept = limits.clip(whole or rich_text.NOTHING, limits.TEXT, lambda text: limits.length(mrkdwn.escape(text)))
    return mrkdwn.escape(kept)


def _set_out(prompt: Prompt) -> list[Part]:
    blocks = _heading("title", prompt.title) if prompt.title else []
    if prompt.text:
        blocks.append(rich_text.block("text", [rich_text.paragraph(rich_text.text(prompt.text))]))
    if prompt.errors:
        blocks.append(rich_text.block("errors", [rich_text.quotation(error) for error in prompt.errors]))
    blocks += _rows(prompt.rows)
    for number, part in enumerate(prompt.sections, start=1):
        blocks += [*_section(f"section:{number}", part), *below_row(f"section:{number}", part, prompt.token)]
    return blocks or [rich_text.block("text", [rich_text.paragraph(rich_text.text(""))])]


def _close_together(prompt: Prompt) -> Part:
    """One paragraph with little around its words; what stood in blocks of its own is a line."""
    runs = [rich_text.bold(prompt.title + "\n")] if prompt.title else []
    runs += [rich_text.text(line + "\n") for line in (prompt.text, *prompt.errors) if line]
    for row in prompt.rows:
        runs += [rich_text.bold(row.label), rich_text.text(f"  {row.value}\n")]
    for part in prompt.sections:
        lines = [line for line in (part.text, *(f"• {item}" for item in part.items)) if line]
        runs += [rich_text.bold(f"\n{part.title}\n")] if part.title else []
        runs += [rich_text.text("\n".join(lines) + "\n")] if lines else []
    return rich_text.paragraph(*runs)


def _heading(block_id: str, title: str) -> list[Part]:
    if limits.length(title) <= limits.HEADER and title.isprintable() and title.strip():
        return [{"type": "header", "block_id": block_id, "text": plain(title, limits.HEADER)}]
    return [rich_text.block(block_id, [rich_text.paragraph(rich_text.bold(title))])]


def _rows(rows: Sequence[Row]) -> list[Part]:
    """Labels at the left and values at the right; one under the other where that would be too narrow."""
    if not all(_is_narrow(row) for row in rows):
        return [rich_text.block("rows", [_line(row) for row in rows])]
    blocks = []
    for number, start in enumerate(range(0, len(rows), limits.FIELDS // 2), start=1):
        fields = [field for row in rows[start : start + limits.FIELDS // 2] for field in _fields(row)]
        blocks.append({"type": "section", "block_id": numbered("rows", number), "fields": fields})
    return blocks


def _is_narrow(row: Row) -> bool:
    """Only labels without any mark are set in bold by marks of our own."""
    is_plain = bool(row.label.strip()) and row.label.isprintable() and row.label == mrkdwn.escape(row.label).strip()
    return is_plain and "\n" not in row.value and max(len(row.label), len(row.value)) <= NARROW


def _fields(row: Row) -> list[Part]:
    label = {"type": "mrkdwn", "text": mrkdwn.bold(row.label), "verbatim": True}
    return [label, plain(row.value, limits.FIELD)]


def _line(row: Row) -> Part:
    between = "  " if _is_narrow(row) else "\n"
    return rich_text.paragraph(rich_text.bold(row.label), rich_text.text(between), rich_text.text(row.value))


def _section(block_id: str, part: Section) -> list[Part]:
    if not part.begins:
        return [rich_text.block(block_id, _elements(part))] if part.title or part.text or part.items else []
    rest = _section(block_id, Section("", part.text, part.items))
    heading = _heading(f"{block_id}:title", part.title) if part.title else []
    return [{"type": "divider", "block_id": f"{block_id}:begins"}, *heading, *rest]


def _elements(part: Section) -> list[Part]:
    runs = [rich_text.bold(part.title)] if part.title else []
    if part.text:
        runs += [rich_text.text("\n")] if runs else []
        runs.append(rich_text.text(part.text))
    elements = [rich_text.paragraph(*runs)] if runs else []
    return [*elements, rich_text.bullets(part.items)] if part.items else elements


def _footnote(words: str) -> list[Part]:
    if limits.length(words) > limits.CONTEXT:
        return [rich_text.block("footnote", [rich_text.paragraph(rich_text.text(words))])]
    return [{"type": "context", "block_id": "footnote", "elements": [plain(words, limits.CONTEXT)]}]
