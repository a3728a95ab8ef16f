"""chat.* and conversations.*: posting, changing and reading messages."""

import re
from typing import Any

from tests.slack.block_kit import faults_of_blocks
from tests.slack.call import Call, Method, told
from tests.slack.fake import SlackRefuses
from tests.slack.state import Channel, Ephemeral, Json, Message

LONGEST_TEXT = 4_000
POSTED = (
    "channel",
    "text",
    "blocks",
    "attachments",
    "link_names",
    "markdown_text",
    "metadata",
    "mrkdwn",
    "parse",
    "reply_broadcast",
    "thread_ts",
    "unfurl_links",
    "unfurl_media",
)


def post_message(call: Call) -> Json:
    """chat.postMessage: into a chat, or to somebody by their user id."""
    channel = _target(call)
    slack = call.slack
    text, blocks = _said(call)
    metadata = _metadata(call)
    _pace(call, channel)
    message = Message(slack.next_ts(), call.grant.bot_user, text, blocks, metadata, slack.now() + slack.lag)
    channel.messages.append(message)
    return {"channel": channel.id, "ts": message.ts, "message": message_json(call, message, with_metadata=True)}


def _pace(call: Call, channel: Channel) -> None:
    """One message per second and chat: counted, and refused where strict pacing is asked for."""
    slack, chat = call.slack, f"chat.postMessage {channel.id}"
    closed = slack.seconds_closed(call.grant.door, chat)
    if closed:
        slack.complain(f"chat.postMessage was called {closed:.2f} s before Retry-After had passed for {channel.id}")
        raise SlackRefuses("ratelimited", retry_after=closed)
    latest = next((each for each in reversed(channel.messages) if each.is_from_bot), None)
    if latest is not None and slack.now() - float(latest.ts) < 1:
        slack.too_quick += 1
        if slack.is_pacing_strict:
            slack.close_for(call.grant.door, chat, 1)
            raise SlackRefuses("ratelimited", retry_after=1)


def update(call: Call) -> Json:
    """chat.update: the app's own messages; without blocks the old blocks go."""
    channel = call.channel(call.text("channel"))
    found = next((each for each in channel.messages if each.ts == call.text("ts")), None)
    if found is None:
        raise SlackRefuses("message_not_found")
    if found.user != call.grant.bot_user:
        raise SlackRefuses("cant_update_message")
    text, blocks = _said(call)
    if _is_rich(found.blocks) and blocks and not _is_rich(blocks):
        call.slack.complain("a message of rich text was changed into one without any")
        raise SlackRefuses("block_mismatch")
    found.text, found.blocks = text, blocks
    if "metadata" in call.arguments:
        found.metadata = _metadata(call)
    found.edits += 1
    return {
        "channel": channel.id,
        "ts": found.ts,
        "text": found.text,
        "message": message_json(call, found, with_metadata=True),
    }


def post_ephemeral(call: Call) -> Json:
    """chat.postEphemeral: seen by one person of the chat, found by nobody."""
    channel = call.channel(call.text("channel"))
    user = call.user(call.text("user"))
    if user.id not in channel.users:
        raise SlackRefuses("user_not_in_channel")
    text, blocks = _said(call)
    call.slack.state.ephemerals.append(Ephemeral(user.id, text, blocks))
    return {"message_ts": call.slack.next_ts()}


def open_chat(call: Call) -> Json:
    """conversations.open: the bot's chat with one person, or with up to eight."""
    users = tuple(dict.fromkeys(filter(None, call.text("users").split(","))))
    if not users:
        channel = call.channel(call.text("channel"))
        return {"channel": {"id": channel.id}, "no_op": True, "already_open": True}
    if len(users) > 8:
        raise SlackRefuses("too_many_users")
    needed = "im:write" if len(users) == 1 else "mpim:write"
    if needed not in call.grant.scopes:
        call.slack.complain(f"conversations.open without {needed}")
        raise SlackRefuses("missing_scope", needed=needed, provided=",".join(call.grant.scopes))
    for user in users:
        _must_take(call, user)
    known = len(call.slack.state.channels)
    team = call.slack.state.users[users[0]].team
    channel = call.slack.chat(team, call.grant.bot_user, users)
    was_there = len(call.slack.state.channels) == known
    return {"channel": {"id": channel.id}, **({"no_op": True, "already_open": True} if was_there else {})}


def history(call: Call) -> Json:
    """conversations.history: newest first, page by page, later than posted by the fake's lag."""
    channel = call.channel(call.text("channel"))
    needed = f"{channel.kind}:history"
    if needed not in call.grant.scopes:
        call.slack.complain(f"conversations.history of {channel.kind} without {needed}")
        raise SlackRefuses("missing_scope", needed=needed, provided=",".join(call.grant.scopes))
    limit = call.number("limit", 100)
    if not 1 <= limit <= 999:
        raise SlackRefuses("invalid_limit")
    oldest, latest = _ts(call, "oldest", "0"), _ts(call, "latest", "99999999999")
    is_inclusive = call.flag("inclusive")
    start = call.number("cursor", 0)
    now = call.slack.now()
    shown = [
        each
        for each in reversed(channel.messages)
        if each.shown_from <= now
        and (oldest < float(each.ts) < latest or (is_inclusive and float(each.ts) in (oldest, latest)))
    ]
    page, rest = shown[start : start + limit], shown[start + limit :]
    with_metadata = call.flag("include_all_metadata")
    return {
        "messages": [message_json(call, each, with_metadata) for each in page],
        "has_more": bool(rest),
        **({"response_metadata": {"next_cursor": str(start + limit)}} if rest else {}),
    }


def message_json(call: Call, message: Message, with_metadata: bool) -> Json:
    """A message as answers carry it."""
    found: Json = {"type": "message", "user": message.user, "ts": message.ts, "text": message.text}
    found["team"] = call.grant.team or call.grant.enterprise
    if message.is_from_bot:
        found |= {"bot_id": call.grant.bot_id, "app_id": call.slack.app.id}
    if message.blocks:
        found["blocks"] = message.blocks
    if message.edits:
        found["edited"] = {"user": message.user, "ts": message.ts}
    if message.files:
        found["files"] = [{"id": each} for each in message.files]
    if with_metadata and message.metadata is not None:
        found["metadata"] = message.metadata
    return found


def _target(call: Call) -> Channel:
    ident = call.text("channel")
    if ident.startswith(("U", "W")):
        _must_take(call, ident)
        return call.slack.chat(call.grant.team, call.grant.bot_user, (ident,))
    channel = call.channel(ident)
    if channel.is_archived:
        raise SlackRefuses("is_archived")
    if channel.kind == "im" and call.slack.state.users[channel.users[0]].deleted:
        raise SlackRefuses("user_disabled")
    return channel


def _must_take(call: Call, ident: str) -> None:
    """Refuses people who cannot be written to."""
    user = call.user(ident)
    if user.deleted:
        raise SlackRefuses("user_disabled")
    if user.is_bot:
        raise SlackRefuses("cannot_dm_bot")
    if user.refuses_apps:
        raise SlackRefuses("user_not_visible")
    if not call.slack.app.has_messages:
        raise SlackRefuses("messages_tab_disabled")


def _said(call: Call) -> tuple[str, list[Json]]:
    text, blocks = call.text("text"), call.structure("blocks")
    if not text and not blocks:
        raise SlackRefuses("no_text")
    if not text:
        call.slack.complain("blocks without text: notifications and screen readers have nothing to read")
    if len(text) > LONGEST_TEXT:
        call.slack.complain(f"text of {len(text)} characters")
        raise SlackRefuses("msg_too_long")
    if not blocks:
        return text, []
    faults = faults_of_blocks(blocks, "message")
    if faults:
        call.slack.complain(f"invalid_blocks: {faults}")
        if faults == ["msg_blocks_too_long"]:
            raise SlackRefuses("msg_blocks_too_long")
        raise SlackRefuses("invalid_blocks", errors=faults, **told(*faults))
    return text, with_ids(call, blocks)


def _is_rich(blocks: list[Json]) -> bool:
    return any(block["type"] == "rich_text" for block in blocks)


def with_ids(call: Call, blocks: list[Any]) -> list[Json]:
    """Slack gives blocks without an id one."""
    return [{"block_id": call.slack.new_id("b"), **block} for block in blocks]


def _metadata(call: Call) -> Json | None:
    found = call.structure("metadata")
    if found is None:
        return None
    is_well_formed = (
        isinstance(found, dict)
        and set(found) == {"event_type", "event_payload"}
        and re.fullmatch(r"[A-Za-z0-9_]{1,255}", str(found["event_type"]))
        and isinstance(found["event_payload"], dict)
        and all(isinstance(each, str | int | bool) for each in found["event_payload"].values())
    )
    if not is_well_formed:
        call.slack.complain(f"invalid_metadata_format: {found}")
        raise SlackRefuses("invalid_metadata_format")
    return dict(found)


def _ts(call: Call, name: str, usually: str) -> float:
    try:
        return float(call.text(name, usually))
    except ValueError:
        raise SlackRefuses(f"invalid_ts_{name}") from None


METHODS = {
    "chat.postMessage": Method(post_message, ("chat:write",), POSTED, ("channel",)),
    "chat.update": Method(
        update,
        ("chat:write",),
        ("channel", "ts", "text", "blocks", "attachments", "link_names", "markdown_text", "metadata", "parse"),
        ("channel", "ts"),
    ),
    "chat.postEphemeral": Method(
        post_ephemeral,
        ("chat:write",),
        ("channel", "user", "text", "blocks", "attachments", "link_names", "parse", "thread_ts"),
        ("channel", "user"),
    ),
    "conversations.open": Method(
        open_chat, ("im:write", "mpim:write"), ("channel", "users", "return_im", "prevent_creation")
    ),
    "conversations.history": Method(
        history,
        ("im:history", "mpim:history"),
        ("channel", "cursor", "include_all_metadata", "inclusive", "latest", "limit", "oldest"),
        ("channel",),
        takes_json=False,
    ),
}
