"""The company as Microsoft's local client reads it from its configuration: who sits in front of it, and who else is."""

from dataclasses import dataclass
from typing import Any

Json = dict[str, Any]

TENANT = "5a8d2f6e-0000-4000-8000-00000000a0a0"


@dataclass(frozen=True)
class Human:
    """Somebody of the company; `number` makes the id in their directory, `zone` is that of their computer."""

    number: int
    name: str
    zone: str = "Europe/Berlin"

    @property
    def first(self) -> str:
        """Their first name in small letters."""
        return self.name.partition(" ")[0].lower()

    @property
    def account(self) -> str:
        """Their id in chats with the bot."""
        return f"29:{self.first}"

    @property
    def chat(self) -> str:
        """The id of their chat with the bot."""
        return f"a:{self.first}"


#: A client insists on five colleagues, a group chat and a team.
COLLEAGUES = tuple(
    Human(90 + number, f"{name} Extra") for number, name in enumerate(("Dana", "Erin", "Finn", "Gus", "Ida"))
)


def company(human: Human) -> Json:
    """The configuration of this person's client."""
    return {
        "version": "0.1.1",
        "tenantId": TENANT,
        "bot": {"id": "28:flipside", "name": "Flipside"},
        "currentUser": _person(human),
        "users": [_person(each) for each in COLLEAGUES],
        "personalChat": {"id": human.chat},
        "groupChat": {"id": "19:lunch", "name": "Lunch"},
        "team": {"id": "19:aurora", "name": "Aurora", "aadGroupId": TENANT, "channels": []},
    }


def _person(human: Human) -> Json:
    first, last = human.name.split(" ")
    address = f"{human.first}@example.com"
    return {
        "id": human.account,
        "aadObjectId": f"00000000-0000-4000-8000-{human.number:012}",
        "name": human.name,
        "givenName": first,
        "surname": last,
        "email": address,
        "userPrincipleName": address,  # the client's own spelling
    }
