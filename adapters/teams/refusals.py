"""What the answers of Teams mean for us: every code we act upon stands in the table (platform-facts §1.3)."""

import re
from collections.abc import Mapping
from typing import Any

from conversations.engine.errors import FlipsideError

#: Trying again will not help: this person cannot be reached until somebody changes something (docs/teams.md).
PERMANENT = (
    "BotDisabledByAdmin",
    "BotNotInConversationRoster",
    "BotNotRegistered",
    "ConversationBlockedByUser",
    "ConversationNotFound",
    "ForbiddenOperationException",
    "InvalidBotApiHost",
    "MemberNotFoundInConversation",
    "MessageSizeTooBig",
    "MessageWritesBlocked",
    "NotEnoughPermissions",
    "TenantNoPermission",
)
_WORD = re.compile("[A-Za-z]{1,64}")
#: What such an answer is called when it names no code that we know.
UNNAMED: Mapping[int, str] = {403: "Forbidden", 404: "ConversationNotFound", 413: "MessageSizeTooBig"}
#: We have never met this person in a chat of their own, or they have removed the app.
NOT_INSTALLED = "app_not_installed"
#: The chat is at an address that we do not write to.
WRONG_HOST = "service_host_not_allowed"
#: A bot cannot open chats of several people.
NO_GROUPS = "no_group_chats"


class TeamsSaysNo(FlipsideError):
    """Teams refuses a call for good; `status` and `code` are its own, and nothing that was sent is quoted."""

    def __init__(self, call: str, status: int, code: str) -> None:
        super().__init__(f"{call} was refused with {status} {code}".rstrip())
        self.status = status
        self.code = code


class NoAnswer(FlipsideError):
    """Nothing came back that can be trusted; `may_have_worked` says whether it may have been acted upon."""

    def __init__(self, call: str, why: str, may_have_worked: bool = True) -> None:
        super().__init__(f"{call} has no answer ({why})")
        self.may_have_worked = may_have_worked


def code_of(status: int, answer: Mapping[str, Any]) -> str:
    """The code of a refusal: one we know, wherever in the answer it stands, else what it calls itself.

    Sub-codes stand in a field of their own or in the message, which older services fill with JSON.
    """
    error = answer.get("error")
    named = error if isinstance(error, dict) else answer
    words = _WORD.findall(" ".join(str(named.get(field)) for field in ("subCode", "code", "message")).casefold())
    known = [code for code in PERMANENT if code.casefold() in words]
    if known:
        return known[0]
    code = str(named.get("code"))
    return UNNAMED.get(status, code if _WORD.fullmatch(code) and "code" in named else "")
