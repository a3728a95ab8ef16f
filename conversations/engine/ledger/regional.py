"""Regions, and the policies that are set there or anywhere: what facts about them change (PRODUCT §1)."""

from conversations.engine.errors import NotFound
from conversations.engine.ledger.audit import write_audit
from conversations.engine.ledger.book import Ledger
from conversations.engine.ledger.may import admins_of, admins_only, champions_of
from conversations.engine.ports import UnitOfWork
from conversations.programme.companies import Cohort, Company, Programme, Region
from conversations.programme.facts import Level, PolicySet, RegionChanged, RegionNamed
from conversations.programme.policy import POLICIES

#: What a champion may set for their own region; everything else is the admin's.
LOCAL = ("cadence.trial", "cadence.running", "session.length", "session.hold", "golden_hour.edges")
#: What is no policy.
LOCAL_FIELDS = ("locale", "support", "topics", "confidentiality")
#: Where a policy can be set.
Place = Company | Programme | Cohort | Region


async def region_named(ledger: Ledger, fact: RegionNamed) -> None:
    """A new region speaks the company's language until somebody chooses another."""
    await admins_only(ledger, fact.by)
    region = await ledger.uow.companies.region(ledger.company.id, fact.region)
    if region is None:
        ledger.uow.add(Region(fact.region, ledger.company.id, fact.name, ledger.company.locale))
        await write_audit(ledger, fact.by, "region added", fact.subject, after=fact.name)
        return
    before, region.name = region.name, fact.name
    await write_audit(ledger, fact.by, "region renamed", fact.subject, before, fact.name)


async def region_changed(ledger: Ledger, fact: RegionChanged) -> None:
    """Each setting that is different leaves a line in the audit log."""
    await champions_of(ledger, fact.by, fact.region)
    region = await ledger.uow.companies.region(ledger.company.id, fact.region)
    if region is None:
        raise NotFound("region", fact.region)
    for name in LOCAL_FIELDS:
        value, before = getattr(fact, name), getattr(region, name)
        if value is None or value == before:
            continue
        setattr(region, name, value)
        action = f"region {'language' if name == 'locale' else name}"
        await write_audit(ledger, fact.by, action, fact.subject, _written(before), _written(value), fact.why)


async def policy_set(ledger: Ledger, fact: PolicySet) -> None:
    """The value holds from the next time somebody asks for it; None takes it away again.

    Raises PolicyOutOfBounds, and PrivacyLoosened where a wider level protects more.
    """
    place = await _place(ledger, fact.level, fact.place)
    await _may_set(ledger, fact, place)
    policy = POLICIES[fact.policy]
    before = place.policies.get(policy.name)
    if fact.value is None:
        place.policies = {name: value for name, value in place.policies.items() if name != policy.name}
    else:
        wider = await wider_than(ledger.uow, ledger.company, place)
        value = policy.checked_below(fact.value, [each.policies for each in wider])
        place.policies = {**place.policies, policy.name: value}
    after = "" if fact.value is None else str(fact.value)
    action = f"policy {'unset' if fact.value is None else 'set'}: {policy.name}"
    await write_audit(ledger, fact.by, action, fact.subject, "" if before is None else str(before), after, fact.why)


async def wider_than(uow: UnitOfWork, company: Company, place: Place) -> tuple[Place, ...]:
    """The wider places whose policies certainly hold here; above a region, which is of no cohort, the company alone."""
    if isinstance(place, Company):
        return ()
    if not isinstance(place, Cohort):
        return (company,)
    programme = await uow.companies.programme(company.id, place.programme)
    return (company, *([programme] if programme else ()))


async def _place(ledger: Ledger, level: Level, ident: str) -> Place:
    companies, company = ledger.uow.companies, ledger.company.id
    found: Place | None
    match level:
        case "programme":
            found = await companies.programme(company, ident)
        case "region":
            found = await companies.region(company, ident)
        case "cohort":
            found = await companies.cohort(company, ident)
        case _:
            found = ledger.company
    if found is None:
        raise NotFound(level, ident)
    return found


async def _may_set(ledger: Ledger, fact: PolicySet, place: Place) -> None:
    if isinstance(place, Cohort):
        await admins_of(ledger, fact.by, place)
    elif isinstance(place, Region) and fact.policy in LOCAL:
        await champions_of(ledger, fact.by, place.id)
    else:
        await admins_only(ledger, fact.by)


def _written(value: object) -> str:
    return ", ".join(value) if isinstance(value, tuple) else str(value)
