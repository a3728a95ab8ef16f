"""A person as a platform's directory knows them."""

from dataclasses import dataclass
from typing import Literal

#: Only members take part: guests and people of another organisation are told so kindly (PRODUCT §1).
Membership = Literal["member", "guest", "external", "deactivated", "bot"]


@dataclass(frozen=True)
class Profile:
    """`user` is the platform's own id, `zone` an IANA name, `locale` a language tag such as `de-DE`.

    `email` is set only where the platform has verified it. `is_owner` is whoever owns the whole workspace.
    """

    user: str
    name: str
    email: str = ""
    zone: str = ""
    locale: str = ""
    title: str = ""
    membership: Membership = "member"
    is_owner: bool = False
