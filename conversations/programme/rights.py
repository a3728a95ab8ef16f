"""Who may see and decide what (PRODUCT §1): pure, read again on every action."""

from collections.abc import Collection, Sequence

from conversations.programme.companies import Role
from conversations.programme.pairings import Pairing


def office_for(roles: Sequence[Role], region: str | None, involved: Collection[str] = ()) -> tuple[str, ...]:
    """The champions of a region who are not involved, else the admins who are not; ids in a stable order."""
    for name in ("champion", "admin"):
        found = [
            role.person
            for role in roles
            if role.name == name and (name == "admin" or role.region == region) and role.person not in involved
        ]
        if found:
            return tuple(dict.fromkeys(sorted(found)))
    return ()


def may_decide(roles: Sequence[Role], person: str, pairing: Pairing) -> bool:
    """Whether this person may approve or set aside a draft: responsible for it and not part of it."""
    return person in office_for(roles, pairing.region, pairing.people)
