"""What must be there before a cohort is launched (PRODUCT §4, readiness)."""

from collections.abc import Sequence
from typing import Literal

from conversations.programme.companies import Cohort, Role

Missing = Literal["sponsor", "goal", "success"]


def missing_before_launch(cohort: Cohort, has_sponsor: bool) -> tuple[Missing, ...]:
    """What is not there yet: a sponsor, a goal with topics that serve it, what success would be.

    A control cohort learns nothing, so that it needs no goal.
    """
    is_there: dict[Missing, bool] = {
        "sponsor": has_sponsor,
        "goal": cohort.is_control or any(cohort.goals.values()),
        "success": bool(cohort.criteria),
    }
    return tuple(each for each, there in is_there.items() if not there)


def has_sponsor(roles: Sequence[Role], cohort: Cohort) -> bool:
    """Whether somebody stands for the programme, anywhere in it, or for this cohort."""
    return any(role.name == "sponsor" and role.cohort in ("", cohort.id) for role in roles)
