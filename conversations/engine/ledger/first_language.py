"""What somebody reads who has chosen no language: their region's, else the company's (PRODUCT §9)."""

from conversations.engine.ledger.book import Ledger


async def first_language(ledger: Ledger, region: str | None) -> str:
    """The code of a language."""
    found = await ledger.uow.companies.region(ledger.company.id, region) if region else None
    return found.locale if found else ledger.company.locale
