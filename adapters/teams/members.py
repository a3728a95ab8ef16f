"""A member of a chat, as Teams describes one, as the engine knows people."""

from collections.abc import Mapping
from typing import Any

from adapters.teams.references import Reference
from conversations.engine.ports import Profile
from conversations.engine.profiles import Membership

#: What an invited guest's user principal name holds.
GUEST = "#ext#"


def profile_of(member: Mapping[str, Any], reference: Reference) -> Profile:
    """Who they are; language and zone are what their own client said last.

    The e-mail address only at the domain of their user principal name, which their company has proved to be its own
    (PRODUCT §1): any other one is merely written down in a directory.
    """
    said = {name: str(member.get(name) or "") for name in ("name", "email", "userPrincipalName")}
    principal, email = said["userPrincipalName"].casefold(), said["email"]
    is_proved = "@" in principal and principal.rpartition("@")[2] == email.casefold().rpartition("@")[2]
    return Profile(
        user=reference.user,
        name=said["name"],
        email=email if is_proved and GUEST not in principal else "",
        zone=reference.zone,
        locale=reference.locale,
        membership=_membership(member, principal, reference.tenant),
    )


def _membership(member: Mapping[str, Any], principal: str, tenant: str) -> Membership:
    home, role = str(member.get("tenantId") or tenant), str(member.get("userRole") or "")
    if role.casefold() == "guest" or GUEST in principal:
        return "guest"
    is_external = home.casefold() != tenant.casefold() or role.casefold() == "anonymous"
    return "external" if is_external else "member"
