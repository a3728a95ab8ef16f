"""The connector: conversations, the messages in them and who is there."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from tests.teams.fake import FakeTeams, TeamsRefuses
from tests.teams.shapes import faults_of_activity
from tests.teams.state import Conversation, Json, Message, User


@dataclass(frozen=True)
class Call:
    """One call: the parts of its address and what it sends."""

    teams: FakeTeams
    parts: Mapping[str, str]
    body: Any

    @property
    def conversation(self) -> Conversation:
        """The conversation it is about. Refuses one that nobody has ever seen."""
        found = self.teams.state.conversations.get(self.parts["conversation"])
        if found is None:
            raise TeamsRefuses(404, "ConversationNotFound")
        return found

    def person(self, ident: str) -> User:
        """Somebody by account or aadObjectId. Refuses whoever is not in the conversation."""
        found = self.teams.of_account(ident)
        if found is None or found.has_left or found.id not in self.conversation.users:
            raise TeamsRefuses(404, "MemberNotFoundInConversation")
        return found


def create(call: Call) -> tuple[int, Json]:
    """A personal chat with somebody who has the app. Several people at once is nothing a bot can do."""
    body, teams = call.body, call.teams
    members = [teams.of_account(str(each.get("id"))) for each in body.get("members", ())]
    if body.get("isGroup") or len(members) != 1:
        teams.complain("a bot cannot create a group chat")
        raise TeamsRefuses(400, "BadSyntax")
    tenant = body.get("tenantId") or body.get("channelData", {}).get("tenant", {}).get("id")
    (user,) = members
    if user is None or user.tenant != tenant:
        raise TeamsRefuses(404, "ConversationNotFound")
    chat = teams.chat(user)
    _must_take(call.teams, chat)
    return 201, {"id": chat.id}


def send(call: Call) -> tuple[int, Json]:
    """A new message, or the sign that one is being typed."""
    chat = _writable(call)
    early = call.teams.sending.count(chat.id, call.teams.now())
    if early:
        call.teams.complain(f"more messages to {chat.id} than a thread takes, {early:.2f} s too early")
        raise TeamsRefuses(429, "TooManyRequests", after=early)
    if call.body["type"] == "typing":
        return 201, {"id": call.teams.new_id("typing")}
    if "id" in call.body:
        call.teams.complain("a new message does not choose its own id")
    message = Message(call.teams.next_message_id(), call.teams.app.bot, call.body)
    chat.messages.append(message)
    return 201, {"id": message.id}


def update(call: Call) -> tuple[int, Json]:
    """Another text or card in the place of a message of the bot."""
    _writable(call)
    found = call.teams.message(call.parts["conversation"], call.parts["activity"])
    if found is None:
        raise TeamsRefuses(404, "ActivityNotFoundInConversation")
    if not found.is_from_bot:
        call.teams.complain("an update of somebody else's message")
        raise TeamsRefuses(403, "NotEnoughPermissions")
    if call.body.get("type") != "message" or call.body.get("id", found.id) != found.id:
        call.teams.complain("an update that is no message, or of another id than its address")
        raise TeamsRefuses(400, "BadSyntax")
    found.activity, found.shown, found.edits = call.body, None, found.edits + 1
    return 200, {"id": found.id}


def delete(call: Call) -> tuple[int, Json]:
    """Nobody takes back what was said."""
    call.teams.complain("a message was deleted")
    raise TeamsRefuses(405, "MethodNotAllowed")


def member(call: Call) -> tuple[int, Json]:
    """One person of a conversation."""
    _look(call)
    return 200, member_json(call.person(call.parts["user"]))


def members(call: Call) -> tuple[int, Json]:
    """Everybody of a conversation, on one page."""
    _look(call)
    return 200, {"members": [member_json(call.person(each)) for each in call.conversation.users]}


def member_json(user: User) -> Json:
    """Somebody as the connector describes them."""
    given, _, family = user.name.partition(" ")
    principal = user.email if user.role == "user" else f"{user.email.replace('@', '_')}#EXT#@host.onmicrosoft.com"
    return {
        "id": user.account,
        "name": user.name,
        "aadObjectId": user.id,
        "objectId": user.id,
        "givenName": given,
        "surname": family,
        "email": user.email,
        "userPrincipalName": principal,
        "tenantId": user.tenant,
        "userRole": user.role,
    }


def _writable(call: Call) -> Conversation:
    """The conversation, which takes messages of the bot, for an activity that is well made."""
    chat = call.conversation
    faults = faults_of_activity(call.body)
    if faults:
        call.teams.complain(f"not an activity Teams shows well: {faults}")
        is_too_big = any("bytes" in fault for fault in faults)
        raise TeamsRefuses(413, "MessageSizeTooBig") if is_too_big else TeamsRefuses(400, "BadSyntax", str(faults))
    if call.body.get("conversation", {}).get("id", chat.id) != chat.id:
        call.teams.complain("an activity of another conversation than its address")
    _must_take(call.teams, chat)
    return chat


def _must_take(teams: FakeTeams, chat: Conversation) -> None:
    if chat.refusal:
        raise TeamsRefuses(403, chat.refusal)
    if not chat.is_installed:
        code = "ForbiddenOperationException" if chat.kind == "personal" else "BotNotInConversationRoster"
        raise TeamsRefuses(403, code)
    if all(teams.state.users[each].has_left for each in chat.users):
        raise TeamsRefuses(404, "ConversationNotFound")


def _look(call: Call) -> None:
    chat, teams = call.conversation, call.teams
    if not chat.is_installed:
        raise TeamsRefuses(403, "BotNotInConversationRoster")
    early = teams.looking.count(chat.id, teams.now())
    if early:
        teams.complain(f"members of {chat.id} were looked up {early:.2f} s too early")
        raise TeamsRefuses(429, "TooManyRequests", after=early)
