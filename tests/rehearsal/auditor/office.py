"""What the result tells of the programme office: who wears which hat where, and what was published when."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from tests.rehearsal.auditor.instants import Json, at


@dataclass(frozen=True)
class Hat:
    """Somebody is champion or sponsor of a region (None: of all), in one cohort alone where one is named."""

    person: str
    role: str
    region: str | None
    cohort: str | None


@dataclass(frozen=True)
class Office:
    """`month_ends` are the months that were frozen, and when; `told` the subjects that had figures in each of them.

    `first_cohort` is the one that is rehearsed; the months in which its phases end are counted from `starts_at`.
    """

    company: str
    first_cohort: str
    is_hidden: bool
    is_control: bool
    starts_at: datetime
    hats: tuple[Hat, ...]
    month_ends: Mapping[str, datetime]
    told: Mapping[str, frozenset[str]]

    def wearing(self, role: str) -> list[Hat]:
        """All hats of this role."""
        return [each for each in self.hats if each.role == role]

    @property
    def admins(self) -> list[str]:
        """Whoever decides about the cohort: of a hidden one its own office."""
        own = [each.person for each in self.wearing("admin") if each.cohort == self.first_cohort]
        general = [each.person for each in self.wearing("admin") if not each.cohort]
        return own if self.is_hidden and own else sorted({*own, *general})


def office_from(result: Json) -> Office:
    """The office of this result. Raises KeyError where it breaks the contract."""
    cohort = next(each for each in result["cohorts"] if not each["is_planned"])
    told: dict[str, set[str]] = {each["month"]: set() for each in result["month_ends"]}
    stands_alone = cohort["is_hidden"] or cohort["is_control"]
    for each in result["published"]:
        # Of a company whose only cohort stands alone there is nothing to tell but how many leaders and trainers it has.
        if each["why"] != "no_data" and (not stands_alone or each["scope"] == cohort["id"]):
            told[each["month"]].add(f"{each['kind']}/{each['scope']}")
    return Office(
        next(each["id"] for each in result["scopes"] if each["kind"] == "company"),
        cohort["id"],
        cohort["is_hidden"],
        cohort["is_control"],
        at(result["settings"]["starts_at"]),
        tuple(
            Hat(each["id"], hat["role"], hat["region"], hat["cohort"])
            for each in result["people"]
            for hat in each.get("hats", ())
        ),
        {each["month"]: at(each["at"]) for each in result["month_ends"]},
        {month: frozenset(subjects) for month, subjects in told.items()},
    )
