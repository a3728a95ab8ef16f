"""Roles given and taken; rights are read on every action, so that both count at once (PRODUCT §1)."""

from collections.abc import Sequence

from conversations.engine.errors import NotAllowed
from conversations.engine.ledger.audit import write_audit
from conversations.engine.ledger.book import Ledger
from conversations.engine.ledger.may import admins_only
from conversations.programme.companies import Role
from conversations.programme.facts import RoleGiven, RoleTaken
from conversations.programme.rights import is_admin, knows
from conversations.programme.subjects import Subject


async def role_given(ledger: Ledger, fact: RoleGiven) -> None:
    """The same hat twice is one; of a hidden cohort its own office decides."""
    await admins_only(ledger, fact.by)
    roles = await ledger.uow.companies.roles(ledger.company.id)
    if fact.cohort:
        cohort = await ledger.uow.companies.cohort(ledger.company.id, fact.cohort)
        if not knows(roles, fact.by, cohort):
            raise NotAllowed
    wanted = (fact.person, fact.role, fact.region or None, fact.cohort)
    if any((each.person, each.name, each.region, each.cohort) == wanted for each in roles):
        return
    role = Role(ledger.ids.new(), ledger.company.id, fact.person, fact.role, fact.region or None, fact.cohort)
    ledger.uow.add(role)
    about = subject_of(role)
    await write_audit(ledger, fact.by, "role given", about, after=await _described(ledger, role), why=fact.why)


async def role_taken(ledger: Ledger, fact: RoleTaken) -> None:
    """Somebody must run the programme: the last admin keeps the hat."""
    await admins_only(ledger, fact.by)
    roles = await ledger.uow.companies.roles(ledger.company.id)
    role = next((each for each in roles if each.id == fact.hat), None)
    if role is None or is_the_last_admin(role, roles):
        return
    await ledger.uow.delete(role)
    about = subject_of(role)
    await write_audit(ledger, fact.by, "role taken", about, before=await _described(ledger, role), why=fact.why)


def is_the_last_admin(role: Role, roles: Sequence[Role]) -> bool:
    """Whether nobody else runs the company."""
    return is_admin(role) and not any(is_admin(each) and each.person != role.person for each in roles)


def subject_of(role: Role) -> Subject:
    """What a change of this role is about: the cohort it is worn in, so that a hidden one stays hidden."""
    return Subject("cohort", role.cohort) if role.cohort else Subject("person", role.person)


async def _described(ledger: Ledger, role: Role) -> str:
    region = await ledger.uow.companies.region(ledger.company.id, role.region) if role.region else None
    who = str(Subject("person", role.person)) if role.cohort else ""  # no name outlives an erasure
    return ", ".join(each for each in (who, role.name, region.name if region else "") if each)
