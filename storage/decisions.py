"""What two people decide together; unique by (pairing, kind, number)."""

from collections.abc import Sequence

from sqlalchemy import bindparam, update

from conversations.engine.ports import Decision
from storage.drivers import Transaction
from storage.engine_tables import decisions
from storage.prepared import Prepared
from storage.repository import Rows, insert_once
from storage.secrets import Sealer

ROWS = Rows(Decision, decisions)
_COMPANY = decisions.c.company == bindparam("of_company")
_PAIRING = (_COMPANY, decisions.c.pairing == bindparam("of_pairing"))
_IN_ORDER = (decisions.c.pairing, decisions.c.kind, decisions.c.number)
_GET = Prepared(
    ROWS.select.where(*_PAIRING, decisions.c.kind == bindparam("of_kind"), decisions.c.number == bindparam("of_number"))
)
_OF = Prepared(ROWS.select.where(*_PAIRING).order_by(*_IN_ORDER))
_ALL = Prepared(ROWS.select.where(_COMPANY).order_by(*_IN_ORDER))
_ADD = Prepared(insert_once(decisions))
_SAVE = Prepared(update(decisions).where(_COMPANY, decisions.c.id == bindparam("of_id")))


class SqlDecisions:
    """Keeps the port Decisions."""

    def __init__(self, transaction: Transaction, sealer: Sealer) -> None:
        self._transaction = transaction
        self._sealer = sealer

    async def get(self, company: str, pairing: str, kind: str, number: int) -> Decision | None:
        """One decision, or None. Lock its pairing first (`pairings.get(…, for_update=True)`) to settle it."""
        found = await self._all(_GET, of_company=company, of_pairing=pairing, of_kind=kind, of_number=number)
        return next(iter(found), None)

    async def of(self, company: str, pairing: str) -> Sequence[Decision]:
        """A pairing's decisions by kind and number."""
        return await self._all(_OF, of_company=company, of_pairing=pairing)

    async def all(self, company: str) -> Sequence[Decision]:
        """Every decision, by pairing, kind and number."""
        return await self._all(_ALL, of_company=company)

    async def add(self, decision: Decision) -> bool:
        """Add it; False when the pairing has one of this kind and number already, which then stays as it is."""
        return bool(await _ADD.change(self._transaction, ROWS.sealed(decision, self._sealer)))

    async def save(self, decision: Decision) -> None:
        """Write every field of a decision that was changed."""
        row = ROWS.sealed(decision, self._sealer, leave_out=("id", "company"))
        await _SAVE.later(self._transaction, {**row, "of_company": decision.company, "of_id": decision.id})

    async def _all(self, statement: Prepared, **values: object) -> list[Decision]:
        return [ROWS.opened(row, self._sealer) for row in await statement.rows(self._transaction, values)]
