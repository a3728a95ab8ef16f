"""The secret of a company: the key of every hash that must say nothing to whoever steals the database.

It is sealed like people's words and never leaves the ledger.
"""

from conversations.engine.ledger.book import Ledger
from conversations.engine.ports import UnitOfWork
from conversations.programme.subjects import Subject

#: Under this name it lies with the confidences, of nobody.
_NAME = "erasure_secret"


async def company_secret(uow: UnitOfWork, company: str) -> str:
    """The secret, '' while nothing was hashed with it."""
    return await uow.confidences.get(company, "", Subject("company", company), _NAME)


async def made_secret(ledger: Ledger) -> str:
    """The secret, made where there is none yet."""
    company = ledger.company.id
    secret = await company_secret(ledger.uow, company)
    if not secret:
        secret = ledger.ids.new() + ledger.ids.new()
        await ledger.uow.confidences.put(company, "", Subject("company", company), _NAME, secret)
    return secret
