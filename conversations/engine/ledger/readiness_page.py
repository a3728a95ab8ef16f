"""Go, or wait, and why: what is required before a launch, and what the poll says (PRODUCT §4, readiness)."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from conversations.engine.ledger.policies import policies_in
from conversations.engine.ports import UnitOfWork
from conversations.engine.values import Facts, Items, Word
from conversations.programme.companies import Cohort, Company, Role
from conversations.programme.readiness import has_sponsor, missing_before_launch
from conversations.programme.readiness_poll import SIDES, Heard, heard


async def readiness_page(
    uow: UnitOfWork, company: Company, cohort: Cohort, roles: Sequence[Role], now: datetime
) -> Mapping[str, Any]:
    """`is_go`, and what is shown: the reasons, the answers as far as they may be told. `now` is UTC.

    While answers come in nothing is told of them: what is told once stays.
    """
    reasons = [Word(f"ready-missing-{each}") for each in missing_before_launch(cohort, has_sponsor(roles, cohort))]
    poll = await uow.companies.poll(company.id, cohort.id)
    if poll is None or not poll.is_over(now):
        waits = Word("ready-unasked") if poll is None else Word("ready-open", {"day": poll.closes_at.date()})
        return {"is_go": False, "reasons": _listed([*reasons, waits])}
    k = (await policies_in(uow, company, cohort, None))["k.scores"]
    found = heard(poll.counts, k)
    reasons += [Word("ready-quiet", {"side": _side(side)}) for side in SIDES if _is_untold(found, side)]
    reasons += [
        Word("ready-low", {"side": _side(each.side), "about": _about(each)}) for each in found if each.says_wait
    ]
    page: dict[str, Any] = {"is_go": not reasons, "answers": Facts(tuple(_row(each) for each in found))}
    return {**page, "reasons": _listed(reasons)} if reasons else page


def _listed(reasons: list[Word]) -> Items:
    return Items(Word("ready-reasons"), tuple(reasons))


def _row(each: Heard) -> tuple[Word, Word]:
    name = Word("ready-asked_about", {"side": _side(each.side), "about": _about(each)})
    if each.band is None:
        return name, Word("ready-untold")
    low, high = each.band
    return name, Word("ready-told", {"low": round(low), "high": round(high), "n": each.n})


def _is_untold(found: Sequence[Heard], side: str) -> bool:
    return all(each.band is None for each in found if each.side == side)


def _side(side: str) -> Word:
    return Word(f"ready-side-{side}")


def _about(each: Heard) -> Word:
    return Word(f"ready-about-{each.question}")
