"""A strict Teams on loopback: what it holds, who may do what in it, and what it complains about.

`complaints` lists everything a well-made bot never does: messages Teams would show wrongly, calls before Retry-After
has passed or more of them than a thread takes, calls without a token. A test that provokes none of them ends with
`complaints == []`.
"""

import time
from collections import Counter
from collections.abc import Callable
from typing import Any

from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey

from tests.faults import Faults
from tests.teams.pace import LOOKING, SENDING, Pace
from tests.teams.signing import LIVES, Signer, signer
from tests.teams.state import AppConfig, Conversation, Dialog, Json, Message, State, Tenant, Token, User


class TeamsRefuses(Exception):
    """An HTTP status and the code in the answer's body. `is_nested`: as the older services word it."""

    def __init__(self, status: int, code: str, message: str = "", is_nested: bool = False, after: float = 0.0) -> None:
        super().__init__(code)
        self.status = status
        self.code = code
        self.message = message or f"{code}, says the fake."
        self.is_nested = is_nested
        self.after = after


class FakeTeams:
    """All tenants. `now` is the wall clock in seconds since 1970; `published` are the keys that sign."""

    def __init__(self, app: AppConfig | None = None, now: Callable[[], float] = time.time) -> None:
        self.app = app or AppConfig()
        self.now = now
        self.state = State()
        self.faults = Faults()
        self.complaints: list[str] = []
        self.calls: Counter[str] = Counter()
        self.signer: Signer = signer()
        self.published: list[Signer] = [self.signer]
        self.certificate: RSAPublicKey | None = None
        self.url = ""
        self.sending = Pace(SENDING)
        self.looking = Pace(LOOKING)
        self._closed_until: dict[str, float] = {}
        self._token: tuple[str, Signer, float, str] | None = None

    @property
    def service_url(self) -> str:
        """What activities name as the address of the connector; it ends with a slash, as Teams' own does."""
        return f"{self.url}/emea/"

    # --- who is there

    def tenant(self, name: str = "Aurora", ident: str = "") -> Tenant:
        """A new company."""
        tenant = Tenant(ident or self.guid("7"), name)
        self.state.tenants[tenant.id] = tenant
        return tenant

    def user(self, tenant: Tenant, nick: str, ident: str = "", **more: Any) -> User:
        """Somebody new in this tenant."""
        user_id = ident or self.guid("a")
        words = {"name": nick.title(), "email": f"{nick}@example.com"} | more
        user = User(user_id, f"29:1{self.new_id('u')}_-{user_id[-12:]}", tenant.id, **words)
        self.state.users[user.id] = user
        return user

    def chat(self, user: User) -> Conversation:
        """The personal chat of this person with the bot; made when it is not there yet."""
        for each in self.state.conversations.values():
            if each.kind == "personal" and each.users == (user.id,):
                return each
        return self._made(Conversation(f"a:1{self.new_id('c')}-{user.id[-12:]}", "personal", user.tenant, (user.id,)))

    def group(self, *users: User, is_channel: bool = False) -> Conversation:
        """A chat of several people with the bot in it."""
        ident = f"19:{self.new_id('g')}@thread.{'tacv2' if is_channel else 'v2'}"
        members = tuple(each.id for each in users)
        kind = "channel" if is_channel else "groupChat"
        return self._made(Conversation(ident, kind, users[0].tenant, members, is_installed=True))  # type: ignore[arg-type]  # one of the two above

    def of_account(self, account: str) -> User | None:
        """Whoever has this account, or this aadObjectId."""
        return next((each for each in self.state.users.values() if account in (each.account, each.id)), None)

    # --- what is where

    def new_id(self, prefix: str) -> str:
        """An id of this kind, such as c00000012."""
        self.state.made += 1
        return f"{prefix}{self.state.made:08d}"

    def guid(self, first: str = "0") -> str:
        """An id as directories make them; `first` is one of 0-9 and a-f."""
        self.state.made += 1
        return f"{first * 8}-0000-4000-8000-{self.state.made:012d}"

    def next_message_id(self) -> str:
        """Milliseconds since 1970, later than every one before."""
        self.state.newest = max(int(self.now() * 1000), self.state.newest + 1)
        return str(self.state.newest)

    def message(self, conversation: str, ident: str) -> Message | None:
        """A message by its id."""
        found = self.state.conversations.get(conversation)
        return next((each for each in found.messages if each.id == ident), None) if found else None

    def dialog_of(self, user: str) -> Dialog | None:
        """The dialog on this person's screen."""
        return self.state.dialogs.get(user)

    def timestamp(self) -> str:
        """The wall clock as activities carry it."""
        now = self.now()
        return time.strftime("%Y-%m-%dT%H:%M:%S", time.gmtime(now)) + f".{int(now * 1000) % 1000:03d}Z"

    # --- who may

    def bearer(self) -> str:
        """The Authorization header of what Teams sends; one token serves for almost an hour."""
        made = self._token
        is_good = made is not None and made[1] is self.signer and made[2] > self.now() and made[3] == self.service_url
        if made is None or not is_good:
            token = self.signer.token(self.app.id, self.app.issuer, self.service_url, self.now())
            made = self._token = (token, self.signer, self.now() + LIVES - 300, self.service_url)
        return f"Bearer {made[0]}"

    def give_token(self) -> Token:
        """A token that lets the bot call the connector."""
        token = Token(f"eyJ.{self.new_id('t')}.fake", self.now() + LIVES)
        self.state.tokens[token.value] = token
        return token

    # --- what is wrong

    def complain(self, about: str) -> None:
        """Remember something a well-made bot never does."""
        self.complaints.append(about)

    def close_for(self, thread: str, seconds: float) -> None:
        """Until then this thread takes no call."""
        self._closed_until[thread] = self.now() + seconds

    def seconds_closed(self, thread: str) -> float:
        """How long the thread is still closed; 0 when it is open."""
        return max(0.0, self._closed_until.get(thread, 0.0) - self.now())

    def _made(self, conversation: Conversation) -> Conversation:
        self.state.conversations[conversation.id] = conversation
        return conversation


def error_json(refusal: TeamsRefuses) -> Json:
    """The body of an answer that refuses, in the wording of today's services or of older ones."""
    if not refusal.is_nested:
        return {"error": {"code": refusal.code, "message": refusal.message}}
    inner = f'{{\r\n  "subCode": "{refusal.code}",\r\n  "details": "{refusal.message}",\r\n  "errorCode": null\r\n}}'
    return {"errorCode": 209, "message": inner}
