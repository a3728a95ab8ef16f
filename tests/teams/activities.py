"""What Teams posts to a bot, built as Teams builds it."""

import html
from collections.abc import Mapping
from typing import Any

from tests.teams.fake import FakeTeams
from tests.teams.state import Conversation, Json, Message, User


def activity(teams: FakeTeams, user: User, chat: Conversation, kind: str, ident: str, **more: Any) -> Json:
    """What all activities of a person have in common."""
    return {
        "type": kind,
        "id": ident,
        "timestamp": teams.timestamp(),
        "channelId": "msteams",
        "serviceUrl": teams.service_url,
        "from": {"id": user.account, "name": user.name, "aadObjectId": user.id},
        "conversation": _conversation(chat),
        "recipient": {"id": teams.app.bot, "name": teams.app.name},
        "entities": [_client(user)],
        "channelData": {"tenant": {"id": chat.tenant}},
        "locale": user.locale,
        "localTimezone": user.zone,
        **more,
    }


def said(teams: FakeTeams, user: User, chat: Conversation, ident: str, words: str, mentions_bot: bool = False) -> Json:
    """A typed message; Teams writes text as HTML and lists mentions beside it."""
    written = html.escape(words, quote=False)
    made = activity(teams, user, chat, "message", ident, textFormat="plain", text=written)
    made["attachments"] = [{"contentType": "text/html", "content": f"<p>{written}</p>"}]
    if mentions_bot:
        mark = f"<at>{teams.app.name}</at>"
        mentioned = {"id": teams.app.bot, "name": teams.app.name}
        made["text"] = f"{mark} {written}"
        made["entities"].append({"type": "mention", "text": mark, "mentioned": mentioned})
    return made


def invoke(teams: FakeTeams, user: User, chat: Conversation, name: str, value: Json, message: Message | None) -> Json:
    """Something whose answer somebody waits for, on a message or in a dialog."""
    made = activity(teams, user, chat, "invoke", f"f:{teams.guid('f')}", name=name, value=value)
    if message is not None:
        made["replyToId"] = message.id
        made["channelData"] |= {"source": {"name": "message"}, "legacy": {"replyToId": f"1:{message.id}"}}
    return made


def executed(action: Mapping[str, Any], data: Json) -> Json:
    """The value of a pressed Action.Execute: its own words and data, with the inputs among the data."""
    told = {key: action[key] for key in ("type", "id", "title", "verb") if key in action}
    return {"action": {**told, "data": data}, "trigger": "manual"}


def dialog(data: Json) -> Json:
    """The value of what opens a dialog or sends it off."""
    return {"data": data, "context": {"theme": "default"}}


def file_taken(context: Json, address: str, unique_id: str, name: str) -> Json:
    """The value of a consent card that was accepted: where the file may be written to."""
    place = {
        "contentUrl": f"{address}/{name}",
        "name": name,
        "uploadUrl": address,
        "uniqueId": unique_id,
        "fileType": name.rpartition(".")[2],
    }
    return {"type": "fileUpload", "action": "accept", "context": context, "uploadInfo": place}


def file_declined(context: Json) -> Json:
    """The value of a consent card that was declined."""
    return {"type": "fileUpload", "action": "decline", "context": context}


def installation(teams: FakeTeams, user: User, chat: Conversation, action: str) -> Json:
    """The app was added, changed or removed."""
    made = activity(teams, user, chat, "installationUpdate", f"f:{teams.guid('f')}", action=action)
    made["channelData"] |= {"source": {"name": "message"}, "settings": {"selectedChannel": {"id": chat.id}}}
    return made


def membership(teams: FakeTeams, user: User, chat: Conversation, is_added: bool) -> Json:
    """The event that goes with it: the bot is a member of the chat now, or no more."""
    members = [{"id": teams.app.bot}]
    changed = {"membersAdded": members} if is_added else {"membersRemoved": members}
    return activity(teams, user, chat, "conversationUpdate", f"f:{teams.guid('f')}", **changed)


def _conversation(chat: Conversation) -> Json:
    kind = {"id": chat.id, "conversationType": chat.kind, "tenantId": chat.tenant}
    return kind if chat.kind == "personal" else {**kind, "isGroup": True}


def _client(user: User) -> Json:
    country = user.locale.partition("-")[2] or "US"
    told = {"locale": user.locale, "country": country, "platform": "Windows", "timezone": user.zone}
    return {"type": "clientInfo", **told}
