"""What somebody typed, out of what Slack made of it: entities, links, mentions and emoji become characters again."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from adapters.slack.reading import literal, text

_MARKED = re.compile(
    r"<(?:(?P<person>@\w+)|#(?P<channel>\w+)|!(?P<call>[^<>|]+)|(?P<address>[a-z][a-z0-9+.-]*:[^<>|]+))"
    r"(?:\|(?P<label>[^<>]*))?>|&(?P<entity>lt|gt|amp);"
)
_CHARACTERS = {"lt": "<", "gt": ">", "amp": "&"}
_SCHEMES = ("https://", "http://", "mailto:", "tel:")


def words_of(message: Mapping[str, Any]) -> str:
    """The words of a message as they were typed: out of its rich text, where it has nothing else, or out of its text.

    Only rich text knows which characters an emoji is made of.
    """
    blocks = message.get("blocks")
    if isinstance(blocks, list) and all(
        isinstance(block, dict) and block.get("type") == "rich_text" for block in blocks
    ):
        words = "\n".join(_piece(element) for block in blocks for element in _elements(block))
        if words.strip():
            return literal(words)
    return typed(text(message, "text"))


def typed(sent: str) -> str:
    """Slack's own way of writing, undone.

    Mentions of people stay as `<@U123>`, because that is all Slack tells; channels become `#general`, calls to
    everybody `@here`, links the words they were made of, with the address behind them where it differs.
    """
    return _MARKED.sub(_characters, sent) if "<" in sent or "&" in sent else sent


def _characters(found: re.Match[str]) -> str:
    if found["entity"]:
        return _CHARACTERS[found["entity"]]
    label = typed(found["label"] or "")
    if found["person"]:
        return f"<{found['person']}>"
    if found["channel"]:
        return _channel(found["channel"], label)
    if found["call"]:
        return label or f"@{found['call']}"
    return _link(typed(found["address"]), label)


def _channel(ident: str, name: str) -> str:
    return f"#{name.removeprefix('#')}" if name else f"<#{ident}>"


def _link(address: str, label: str) -> str:
    """Slack adds a scheme to what looks like an address; a label of somebody's own hides where it leads."""
    bare = next((address.removeprefix(scheme) for scheme in _SCHEMES if address.startswith(scheme)), address)
    if not label or label == address:
        return address
    return label if bare.rstrip("/") == label.rstrip("/") else f"{label} ({address})"


def _elements(whole: Mapping[str, Any]) -> Sequence[Mapping[str, Any]]:
    found = whole.get("elements")
    return [element for element in found if isinstance(element, dict)] if isinstance(found, list) else []


def _piece(element: Mapping[str, Any]) -> str:
    """One paragraph, quotation or list."""
    if element.get("type") == "rich_text_list":
        return "\n".join(f"• {_piece(item)}" for item in _elements(element) if item.get("type") != "rich_text_list")
    return "".join(_run(run) for run in _elements(element)).strip("\n")


def _run(run: Mapping[str, Any]) -> str:
    match run.get("type"):
        case "link":
            return _link(text(run, "url"), text(run, "text"))
        case "emoji":
            return _emoji(text(run, "unicode"), text(run, "name"))
        case "user":
            return f"<@{text(run, 'user_id')}>"
        case "channel":
            return f"<#{text(run, 'channel_id')}>"
        case "broadcast":
            return f"@{text(run, 'range')}"
        case _:
            return text(run, "text") or text(run, "fallback")


def _emoji(codes: str, name: str) -> str:
    """The characters behind code points such as `1f44b-1f3fd`; its name where a workspace has drawn its own."""
    try:
        characters = "".join(chr(int(code, 16)) for code in codes.split("-")) if codes else ""
    except (ValueError, OverflowError):
        characters = ""
    return characters or (f":{name}:" if name else "")
