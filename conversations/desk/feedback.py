"""Feedback: what the people of a region say about the programme, and what may help (PRODUCT §1, champion; §7)."""

from collections.abc import Sequence
from datetime import date
from typing import TypeVar

from dateutil.relativedelta import relativedelta

from conversations.engine.commands import CHAMPIONS, Answer, Noun, place
from conversations.engine.errors import NotAllowed
from conversations.engine.ledger.desk import Desk
from conversations.engine.ledger.feedback_page import beside_the_company, feedback_page
from conversations.engine.ledger.sponsor_page import month_named
from conversations.engine.values import Listed, Run, Word
from conversations.programme.companies import Cohort, Region
from conversations.programme.figures import month_of
from conversations.programme.publication import Scope

feedback = Noun("feedback")

Place = TypeVar("Place", bound=Region | Cohort)

#: Several regions, or a region and a cohort: which of them is meant has to be said.
_REGION = place("region", optional=True, takes_the_only_one=False)


@feedback.command("", _REGION, place("cohort", optional=True, takes_the_only_one=False), roles=CHAMPIONS)
async def what_people_say(desk: Desk, region: Region | None, cohort: Cohort | None) -> Answer:
    """One page on a region, or on a cohort for its own office: the last frozen month, and what could be done."""
    theirs: Sequence[Region | Cohort] = [*await _regions(desk), *await _cohorts(desk)]
    named = [each for each in (region, cohort) if each is not None]
    it = _meant(theirs, named[0] if named else None)
    if it is None or len(named) > 1:
        return _which(theirs, "feedback")
    month = await _month(desk)
    shown = await feedback_page(desk.uow, desk.company, _scope(it), month)
    if not shown:
        return await _nothing(desk, it, "feedback-nothing")
    runs = (Run(Word("feedback-do-compare"), f"feedback compare #{it.id}"),) if isinstance(it, Region) else ()
    return Answer(Word("feedback-page", {"place": it.name, "month": month_named(month)}), shows=tuple(shown), runs=runs)


@feedback.command("compare", _REGION, roles=CHAMPIONS)
async def compare(desk: Desk, region: Region | None) -> Answer:
    """A region beside the whole company, where both are told; no difference of them rests on a few."""
    theirs = await _regions(desk)
    it = _meant(theirs, region)
    if it is None:
        return _which(theirs, "feedback compare")
    month = await _month(desk)
    table = await beside_the_company(desk.uow, desk.company, _scope(it), month)
    if table is None:
        return await _nothing(desk, it, "feedback-nothing-beside")
    runs = (Run(Word("feedback-do-page"), f"feedback #{it.id}"),)
    return Answer(Word("feedback-compare", {"place": it.name, "month": month_named(month)}), shows=(table,), runs=runs)


def _meant(theirs: Sequence[Place], named: Place | None) -> Place | None:
    """What is named, if it is the caller's; without a name the only one there is; None where there are several."""
    if named is None:
        return theirs[0] if len(theirs) == 1 else None
    if named.id not in [each.id for each in theirs]:
        raise NotAllowed
    return named


async def _regions(desk: Desk) -> list[Region]:
    """Those of the caller's hats that are of no one cohort: whoever looks after one of them reads its page alone."""
    named = {role.region for role in desk.hats if not role.cohort}
    return [each for each in await desk.regions() if desk.is_everywhere or each.id in named]


async def _cohorts(desk: Desk) -> list[Cohort]:
    """Those the caller administers, or is champion in, that have begun."""
    own = {role.cohort for role in desk.hats}
    own |= {each.id for each in await desk.governed()}
    return [each for each in await desk.cohorts() if each.id in own and not each.is_planned]


async def _month(desk: Desk) -> date:
    """The last month whose figures are frozen; in the first hours of a month that is the one before the last."""
    last = month_of(desk.now) - relativedelta(months=1)
    is_frozen = await desk.uow.reports.is_frozen(desk.company.id, last)
    return last if is_frozen else last - relativedelta(months=1)


async def _nothing(desk: Desk, it: Region | Cohort, key: str) -> Answer:
    """Why, and when there will be more; the same words whether few answered or nobody."""
    policy = await (desk.policy(region=it) if isinstance(it, Region) else desk.policy(it))
    after = month_of(desk.now) + relativedelta(months=1)
    quiet = Run(Word("feedback-do-response"), "pairs quiet")
    return Answer(Word(key, {"place": it.name, "k": policy["k.scores"], "day": after}), runs=(quiet,))


def _which(theirs: Sequence[Region | Cohort], line: str) -> Answer:
    rows = tuple(Listed(each.name, "", (Run(Word("feedback-do-page"), _about(line, each)),)) for each in theirs)
    return Answer(Word("feedback-which", {"count": len(rows)}), rows)


def _about(line: str, it: Region | Cohort) -> str:
    return f"{line} {'region' if isinstance(it, Region) else 'cohort'}=#{it.id}"


def _scope(it: Region | Cohort) -> Scope:
    return Scope("region" if isinstance(it, Region) else "cohort", it.id)
