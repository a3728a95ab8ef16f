"""Whom somebody can turn to: confidants by name, and the help their region or company offers anyway (PRODUCT §4)."""

from conversations.engine.ledger.extras.request import Request
from conversations.engine.ports import UnitOfWork
from conversations.programme.companies import Company, Role
from conversations.programme.people import MEMBER, Person
from conversations.programme.rights import office_of


async def confidants(uow: UnitOfWork, company: Company, reader: Person) -> tuple[Person, ...]:
    """Who may be told in confidence; never somebody in a pairing with them.

    The office of a hidden cohort they were invited to comes first; then champions and admins of their region and
    cohorts. Whoever looks after another cohort alone is not among them.
    """
    wanted = [*await _own_office(uow, company, reader), *await _usual(uow, company, reader)]
    partners = [each.other(reader.id) for each in await uow.pairings.of(company.id, reader.id)]
    fit = [each for each in dict.fromkeys(wanted) if each not in (reader.id, *partners)]
    people = await uow.people.some(company.id, fit)
    return tuple(people[each] for each in fit if people[each].erased_at is None)


async def next_confidant(uow: UnitOfWork, company: Company, author: Person, asked: str) -> Person | None:
    """Who reads a concern that the one who was asked did not: of a hidden cohort's own office, if it has anybody else.

    Otherwise the last of the confidants, which is the programme office.
    """
    others = [each for each in await confidants(uow, company, author) if each.id != asked]
    near = await _own_office(uow, company, author)
    return next(iter([each for each in others if each.id in near] or others[::-1]), None)


async def support(request: Request) -> str:
    """The help that the reader's region names, else their company, in its own words; '' for whoever is no member."""
    parts = await request.uow.people.participations(request.company.id, request.reader.id)
    if not any(each.state in MEMBER for each in parts):
        return ""
    region = request.reader.region
    local = await request.uow.companies.region(request.company.id, region) if region else None
    return (local.support if local else "").strip() or request.company.support.strip()


async def _own_office(uow: UnitOfWork, company: Company, reader: Person) -> tuple[str, ...]:
    roles = await uow.companies.roles(company.id)
    cohorts = [await uow.companies.cohort(company.id, each) for each in await _cohorts(uow, company, reader)]
    return tuple(person for each in cohorts if each.is_hidden for person in office_of(roles, each))


async def _usual(uow: UnitOfWork, company: Company, reader: Person) -> list[str]:
    known = ("", *await _cohorts(uow, company, reader))

    def is_near(role: Role) -> bool:
        return role.cohort in known and role.region in (None, reader.region)

    roles = [each for each in await uow.companies.roles(company.id) if is_near(each)]
    return [each.person for name in ("champion", "admin") for each in roles if each.name == name]


async def _cohorts(uow: UnitOfWork, company: Company, reader: Person) -> tuple[str, ...]:
    """Those the reader was invited to: whoever has only been proposed has not heard of them."""
    return tuple(each.cohort for each in await uow.people.participations(company.id, reader.id) if each.invited_at)
