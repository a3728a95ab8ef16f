"""Who may change how the programme is set up, read at every change; whoever may not is NotAllowed (PRODUCT §1)."""

from conversations.engine.errors import NotAllowed
from conversations.engine.ledger.book import Ledger
from conversations.programme.companies import Cohort
from conversations.programme.rights import administers, fills, is_admin


async def admins_only(ledger: Ledger, person: str) -> None:
    """The programme office of the company."""
    hats = await ledger.uow.companies.roles_of(ledger.company.id, person)
    if not any(is_admin(each) for each in hats):
        raise NotAllowed


async def admins_of(ledger: Ledger, person: str, cohort: Cohort) -> None:
    """The admins of this cohort; of a hidden one its own."""
    if not administers(await ledger.uow.companies.roles(ledger.company.id), person, cohort):
        raise NotAllowed


async def check_fills(ledger: Ledger, by: str, cohort: str, person: str = "") -> None:
    """Whoever asks people into this cohort and has its matcher look; with `person`, whoever may ask this one."""
    roles = await ledger.uow.companies.roles(ledger.company.id)
    found = await ledger.uow.companies.cohort(ledger.company.id, cohort)
    region = (await ledger.person(person)).region or "" if person else None
    if not fills(roles, by, found, region):
        raise NotAllowed


async def champions_of(ledger: Ledger, person: str, region: str) -> None:
    """The champions of this region or of the whole programme, and the admins of the company."""
    hats = await ledger.uow.companies.roles_of(ledger.company.id, person)
    mine = (each for each in hats if each.name == "champion" and not each.cohort)
    if not any(is_admin(each) for each in hats) and not any(each.region in (None, region) for each in mine):
        raise NotAllowed
