"""Who trains, how many are needed, and who may say that somebody had their orientation (PRODUCT §4, training)."""

from collections.abc import Collection, Sequence
from datetime import date

from conversations.programme.companies import Cohort, Role, RoleName
from conversations.programme.people import Orientation
from conversations.programme.targets import TARGETS

#: So many active pairings go with one trainer.
PAIRINGS_PER_TRAINER = int(next(each.value for each in TARGETS if each.figure == "active_pairings_per_trainer"))
#: Fewer trainers than this are no clinic.
FEWEST_TRAINERS = 2
#: So many themes there are; then they come round again.
CLINIC_THEMES = 6
#: Whether an orientation comes before session 1; 1 is yes.
POLICY = "training.orientation"

_TICK: tuple[RoleName, ...] = ("trainer", "champion", "admin")
_WAIVE: tuple[RoleName, ...] = ("champion", "admin")


def trainers_needed(pairings: int) -> int:
    """One trainer per 25 active pairings, none where there are none."""
    return -(-pairings // PAIRINGS_PER_TRAINER)


def peers(roles: Sequence[Role], cohorts: Sequence[Cohort]) -> tuple[str, ...]:
    """Whom a trainer meets at the clinic, ids in order. Who trains a hidden cohort alone is known to nobody else."""
    hidden = [each.id for each in cohorts if each.is_hidden]
    return tuple(sorted({each.person for each in roles if each.name == "trainer" and each.cohort not in hidden}))


def clinic_number(month: str) -> int:
    """Counts the months ('2026-05'), so that themes and hosts take turns without anybody keeping a list."""
    first = date.fromisoformat(f"{month}-01")
    return first.year * 12 + first.month - 1


def may_note(
    hats: Sequence[Role], before: Orientation, after: Orientation, region: str | None, cohorts: Collection[str]
) -> bool:
    """Whether whoever wears these hats may change it for somebody of this region who takes part in these cohorts.

    Attendance is ticked by trainers too; a waiver is given and taken back by champions and admins.
    """
    names = _WAIVE if "waived" in (before, after) else _TICK
    return any(
        each.name in names and (each.cohort in cohorts if each.cohort else each.region in (None, region))
        for each in hats
    )
