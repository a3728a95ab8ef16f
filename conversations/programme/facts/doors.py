"""Doors and newcomers: a company begins, a platform tells of somebody."""

from dataclasses import dataclass

from conversations.programme.facts.base import Fact


@dataclass(frozen=True, kw_only=True)
class CompanyFounded(Fact):
    """The first install made a company; the person who installed looks after it (PRODUCT §1)."""

    about = ("company", "company")
    company: str
    person: str


@dataclass(frozen=True, kw_only=True)
class ZoneDiffers(Fact):
    """A platform shows another zone than before, and not the one the person confirmed to us."""

    about = ("person", "person")
    person: str
    platform: str
    zone: str
    occasion_key: str = ""

    @property
    def occasion(self) -> str:
        """The platform, and what tells this change from another one."""
        return f"{self.platform}/{self.occasion_key}"
