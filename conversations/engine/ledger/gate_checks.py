"""What a gate looks at: each target with formula, value, and whether it is met, is not, or cannot be told (PRODUCT §7).

Figures are the published ones of the cohort. What the office itself counts, pairs, regions, audits, is exact.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from dateutil.relativedelta import relativedelta

from conversations.engine.ledger.published import history
from conversations.engine.ledger.talent import talent_checks
from conversations.engine.ledger.told_figures import told
from conversations.engine.ledger.told_stories import told_stories
from conversations.engine.ports import UnitOfWork
from conversations.engine.values import Word
from conversations.programme.anonymity import Published
from conversations.programme.companies import Cohort, Company
from conversations.programme.figures import quarter_closed_by
from conversations.programme.pairings import LIVE
from conversations.programme.publication import Scope
from conversations.programme.quarters import quarter_of
from conversations.programme.targets import PILOT_PAIRINGS, REGIONS, Phase, is_met, target_of, targets_of_phase

#: Phases whose gate asks for examples of changed behaviour, for the audit, for what lasts.
_EXAMPLES: tuple[Phase, ...] = (1, 3)
_AUDIT: Phase = 3
_LASTS: Phase = 4


@dataclass(frozen=True)
class Checked:
    """One target of a gate. `is_met` is None where it cannot be told, or where there is no target."""

    name: Word
    value: Word
    formula: Word
    is_met: bool | None


async def checks(uow: UnitOfWork, company: Company, cohort: Cohort, phase: Phase, month: date) -> tuple[Checked, ...]:
    """Every target of the gate at this phase's end, with the figures of the month that begins on this day."""
    scope = Scope("cohort", cohort.id)
    before = quarter_closed_by(month) - relativedelta(months=3)
    by_month = dict(await history(uow, company.id, scope, [month, before]))
    now = by_month[month]
    found = [_figure(now[each.figure], phase) for each in targets_of_phase(phase)]
    found.append(_figure(now["trainer_retention"], phase))
    if phase == 1:
        found.insert(0, await _size(uow, company, cohort))
    if phase == 2:  # the second phase is that of the regions
        found.insert(0, await _regions(uow, company, cohort))
    if phase in _EXAMPLES:
        found.append(_examples(await told_stories(uow, company, scope, 0)))
    if phase == _AUDIT:
        found.append(await _audit(uow, company, cohort, month))
    if phase == _LASTS:
        found.append(_nps_lasts(now["nps"], by_month[before]["nps"]))
        found += [
            Checked(
                Word(f"gate-check-{kind}"), Word(f"gate-talent-{_said(is_there)}"), Word("gate-how-talent"), is_there
            )
            for kind, is_there in (await talent_checks(uow, company, cohort)).items()
        ]
    return tuple(found)


def counted(found: tuple[Checked, ...]) -> Mapping[str, int]:
    """How many are met, not met, and cannot be told."""
    states = [each.is_met for each in found]
    return {"met": states.count(True), "open": states.count(False), "untold": states.count(None)}


def row(checked: Checked) -> tuple[Word, Word]:
    """One row of the table: its name; its value, and whether it is met."""
    return checked.name, Word(f"gate-row-{_said(checked.is_met)}", {"value": checked.value})


def explained(checked: Checked) -> Word:
    """Its name and how it is computed."""
    return Word("gate-explained", {"name": checked.name, "formula": checked.formula})


def _figure(published: Published, phase: Phase) -> Checked:
    name, target = published.figure, target_of(published.figure, phase)
    met = is_met(name, published.value if published.is_told else None, target)
    return Checked(Word(f"gate-figure-{name}"), told(published, target), Word(f"gate-formula-{name}"), met)


async def _size(uow: UnitOfWork, company: Company, cohort: Cohort) -> Checked:
    every = await uow.outlines.pairings(company.id)
    agreed = [each for each in every if each.cohort == cohort.id and each.agreed_at is not None]
    low, high = PILOT_PAIRINGS
    value = Word("gate-pairs", {"count": len(agreed), "low": low, "high": high})
    return Checked(Word("gate-check-size"), value, Word("gate-how-size"), low <= len(agreed) <= high)


async def _regions(uow: UnitOfWork, company: Company, cohort: Cohort) -> Checked:
    """A region counts where the cohort has a live pair; whoever is champion of it, or of it in this cohort, looks after
    it."""
    every = await uow.outlines.pairings(company.id, LIVE)
    live = {each.region for each in every if each.cohort == cohort.id and each.region}
    hats = [each for each in await uow.companies.roles(company.id, "champion") if each.cohort in ("", cohort.id)]
    looked_after = live & {each.region for each in hats}
    low, high = REGIONS
    given = {"count": len(live), "champions": len(looked_after), "low": low, "high": high}
    met = low <= len(live) <= high and looked_after == live
    return Checked(Word("gate-check-regions"), Word("gate-regions", given), Word("gate-how-regions"), met)


def _examples(stories: tuple[str, ...]) -> Checked:
    """Whether some were released; where none may be told it stays open whether there are any."""
    value = Word("gate-examples-some" if stories else "gate-examples-none")
    return Checked(Word("gate-check-examples"), value, Word("gate-how-examples"), True if stories else None)


async def _audit(uow: UnitOfWork, company: Company, cohort: Cohort, month: date) -> Checked:
    """Of the last quarter that was over: of the cohort alone where it is hidden, else over all regions."""
    quarter = quarter_of(quarter_closed_by(month))
    mine = cohort.id if cohort.is_hidden else ""
    drawn = {each.id for each in await uow.pairings.audits(company.id, quarter) if each.cohort == mine}
    looked_at = [each for each in await uow.pairings.audited(company.id, quarter) if each.audit in drawn]
    judged = sum(bool(each.verdict) for each in looked_at)
    value = Word("gate-audit", {"judged": judged, "count": len(looked_at)})
    return Checked(
        Word("gate-check-audit"), value, Word("gate-how-audit"), judged == len(looked_at) if looked_at else None
    )


def _nps_lasts(now: Published, before: Published) -> Checked:
    """Reached in the last quarter and in the one before it."""
    both = [is_met("nps", each.value if each.is_told else None, target_of("nps", _LASTS)) for each in (now, before)]
    met = None if None in both else all(both)
    return Checked(Word("gate-check-lasting"), Word(f"gate-lasting-{_said(met)}"), Word("gate-how-lasting"), met)


def _said(met: bool | None) -> str:
    return "unknown" if met is None else "met" if met else "unmet"
