"""Stories that may be told to sponsors and the committee: released by their tellers, from many people (PRODUCT §7)."""

from collections.abc import Iterable, Mapping

from conversations.engine.ledger.policies import policies
from conversations.engine.ports import UnitOfWork
from conversations.programme.anonymity import may_tell_words
from conversations.programme.companies import Cohort, Company
from conversations.programme.outcomes import TOLD
from conversations.programme.outlines import PairingOutline
from conversations.programme.pairings import Pairing, PairingState
from conversations.programme.publication import Scope
from conversations.programme.sponsoring import in_turn
from conversations.programme.subjects import Subject

#: Pairings that somebody lived through, whatever became of them.
_LIVED: tuple[PairingState, ...] = ("running", "paused", "completed", "ended")


async def told_stories(uow: UnitOfWork, company: Company, scope: Scope, turn: int) -> tuple[str, ...]:
    """The words of up to two stories, others at every `turn`; none where the scope, or a story's own region, would
    give its teller away."""
    cohorts = {each.id: each for each in await uow.companies.cohorts(company.id)}
    every = await uow.outlines.pairings(company.id, _LIVED)
    lived = {each.id: each for each in every if is_inside(each, scope, cohorts)}
    k = await k_of_words(uow, company, scope, cohorts)
    if not may_tell_words(_people(lived.values()), k):
        return ()
    regions = {each.region for each in lived.values()}
    enough = {
        region
        for region in regions
        if may_tell_words(_people(each for each in lived.values() if each.region == region), k)
    }
    found = [
        (each.approved_at, each.id, each.person)
        for each in await uow.outcomes.stories(company.id)
        if each.is_consented and each.approved_at and each.pairing in lived and lived[each.pairing].region in enough
    ]
    person_of = {ident: person for _, ident, person in found}
    words = []
    for ident in in_turn([ident for _, ident, _ in sorted(found)], turn):
        words.append(await uow.confidences.get(company.id, person_of[ident], Subject("story", ident), TOLD))
    return tuple(each for each in words if each)


def is_inside(pairing: Pairing | PairingOutline, scope: Scope, cohorts: Mapping[str, Cohort]) -> bool:
    """Whether the scope holds this pairing; a hidden cohort is in its own scope and in no other."""
    cohort = cohorts[pairing.cohort]
    if scope.kind == "cohort":
        return cohort.id == scope.id
    if cohort.is_hidden or cohort.is_control:
        return False
    return scope.kind == "company" or pairing.region == scope.id


async def k_of_words(uow: UnitOfWork, company: Company, scope: Scope, cohorts: Mapping[str, Cohort]) -> int:
    """The policy k.comments that holds in the scope; `cohorts` are all of the company by id."""
    cohort = cohorts.get(scope.id) if scope.kind == "cohort" else None
    region = await uow.companies.region(company.id, scope.id) if scope.kind == "region" else None
    programme = await uow.companies.programme(company.id, cohort.programme) if cohort else None
    return policies(company, programme, cohort, region)["k.comments"]


def _people(pairings: Iterable[PairingOutline]) -> int:
    return len({person for each in pairings for person in each.people})
