"""Who may see and decide what (PRODUCT §1): pure, read again on every action."""

from collections.abc import Collection, Sequence

from conversations.programme.companies import Role
from conversations.programme.pairings import Pairing


def office_for(roles: Sequence[Role], region: str | None, involved: Collection[str] = ()) -> tuple[str, ...]:
    """The region's champions who are not involved, else those of the whole programme, else the admins; ids in order."""
    champions = [role for role in roles if role.name == "champion" and role.person not in involved]
    admins = [role for role in roles if role.name == "admin" and role.person not in involved]
    of_region, of_programme = ([role for role in champions if role.region == place] for place in (region, None))
    found = of_region or of_programme or admins
    return tuple(dict.fromkeys(sorted(role.person for role in found)))


def may_decide(roles: Sequence[Role], person: str, pairing: Pairing) -> bool:
    """Whether this person may approve or set aside a draft: responsible for it and not part of it."""
    return person in office_for(roles, pairing.region, pairing.people)
