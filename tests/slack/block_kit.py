"""What Slack publishes about blocks, read once more and strictly: shapes, lengths, counts, keys.

Written from the public reference (docs.slack.dev/reference/block-kit) and on purpose without a look at the product's
own limits; beside it `slack_sdk.models` checks the same blocks. Each function gives the faults it finds as sentences.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Literal

from slack_sdk.errors import SlackObjectFormationError
from slack_sdk.models.blocks import Block
from slack_sdk.models.views import View

from tests.slack import rich_text
from tests.slack.elements import FILLED, PLAIN, PRESSED, element
from tests.slack.shapes import Faults, Shape, counted, each, string, text

Surface = Literal["message", "modal", "home"]

#: All blocks of a message together, and what each costs beside its JSON. Not in the reference: measured by others
#: (slackapi/bolt-js issues 2509 and 2867).
MESSAGE_SIZE = 13_297
BLOCK_SIZE = 125
VIEW_SIZE = 250 * 1024
BLOCKS = {"message": 50, "modal": 100, "home": 100}


def _in_context(found: Any, at: str) -> Faults:
    kind = found.get("type") if isinstance(found, Mapping) else None
    yield from element("image")(found, at) if kind == "image" else text(2000)(found, at)


def _section_says_something(found: Mapping[str, Any], at: str) -> Faults:
    if "text" not in found and "fields" not in found:
        yield f"{at}: a section has text or fields"


BLOCK_ID = {"block_id": string(255)}
KINDS = {
    "section": Shape(
        "section",
        BLOCK_ID
        | {
            "text": text(3000),
            "fields": counted(1, 10, text(2000)),
            "accessory": element(*PRESSED, "multi_static_select", "image"),
            "expand": each(bool),
        },
        also=_section_says_something,
    ),
    "header": Shape("header", BLOCK_ID | {"text": text(150, PLAIN)}, ("text",)),
    "divider": Shape("divider", BLOCK_ID),
    "context": Shape("context", BLOCK_ID | {"elements": counted(1, 10, _in_context)}, ("elements",)),
    "actions": Shape("actions", BLOCK_ID | {"elements": counted(1, 25, element(*PRESSED))}, ("elements",)),
    "input": Shape(
        "input",
        BLOCK_ID
        | {
            "label": text(2000, PLAIN),
            "element": element(*FILLED),
            "hint": text(2000, PLAIN),
            "optional": each(bool),
            "dispatch_action": each(bool),
        },
        ("label", "element"),
    ),
    "rich_text": Shape("rich_text", BLOCK_ID | {"elements": counted(1, 1000, rich_text.element_faults)}, ("elements",)),
}
MODAL = Shape(
    "modal",
    {
        "title": text(24, PLAIN),
        "blocks": each(list),
        "close": text(24, PLAIN),
        "submit": text(24, PLAIN),
        "private_metadata": string(3000, least=0),
        "callback_id": string(255),
        "clear_on_close": each(bool),
        "notify_on_close": each(bool),
        "external_id": string(255, least=0),
        "submit_disabled": each(bool),
    },
    ("title", "blocks"),
)
HOME = Shape(
    "home",
    {
        "blocks": each(list),
        "private_metadata": string(3000, least=0),
        "callback_id": string(255),
        "external_id": string(255, least=0),
    },
    ("blocks",),
)


def faults_of_blocks(blocks: Any, surface: Surface) -> list[str]:
    """Everything Slack would refuse in the blocks of a message, a modal or a Home tab."""
    if not isinstance(blocks, list) or not 1 <= len(blocks) <= BLOCKS[surface]:
        return [f"blocks: a list of 1 to {BLOCKS[surface]} blocks"]
    found = [fault for place, block in enumerate(blocks) for fault in _block(block, f"blocks[{place}]")]
    if found:
        return found
    found += _twice("block_id", [block["block_id"] for block in blocks if "block_id" in block])
    found += _twice("action_id", [each["action_id"] for each in pressables(blocks) if "action_id" in each])
    size = len(json.dumps(blocks, ensure_ascii=False, separators=(",", ":"))) + BLOCK_SIZE * (len(blocks) - 1)
    if surface == "message" and size > MESSAGE_SIZE:
        found.append("msg_blocks_too_long")
    return found


def faults_of_view(view: Any, kind: Literal["modal", "home"]) -> list[str]:
    """Everything Slack would refuse in a view."""
    if not isinstance(view, Mapping) or view.get("type") != kind:
        return [f"view: an object of the type {kind!r}"]
    found = list((MODAL if kind == "modal" else HOME).faults(view, "view"))
    if not found:
        found = faults_of_blocks(view["blocks"], kind)
    if found:
        return found
    if kind == "modal" and any(block["type"] == "input" for block in view["blocks"]) and "submit" not in view:
        found.append("view: a modal with inputs has a submit button")
    try:
        View(**view).validate_json()
    except (SlackObjectFormationError, TypeError) as error:
        found.append(f"view: slack_sdk says {error}")
    return found


def pressables(blocks: Sequence[Mapping[str, Any]]) -> Iterator[Mapping[str, Any]]:
    """Every element that carries an action id."""
    for block in blocks:
        yield from block.get("elements", ()) if block["type"] == "actions" else ()
        for part in ("accessory", "element"):
            if part in block:
                yield block[part]


def _block(block: Any, at: str) -> Faults:
    kind = block.get("type") if isinstance(block, Mapping) else None
    if kind not in KINDS:
        yield f"{at}: unknown type of block {kind!r}"
        return
    own = list(KINDS[str(kind)].faults(block, f"{at}.{kind}"))
    yield from own
    if not own:
        try:
            parsed = Block.parse(dict(block))
            assert parsed is not None
            parsed.validate_json()
        except SlackObjectFormationError as error:
            yield f"{at}.{kind}: slack_sdk says {error}"


def _twice(what: str, ids: Sequence[str]) -> list[str]:
    return [f"{what} {one!r} stands there more than once" for one in dict.fromkeys(ids) if ids.count(one) > 1]
