"""The nouns of one unit of work: each row is one object, and what became of it is written when it must be.

A noun read twice is the same noun (an identity map). Beside it lie the values it was read with; comparing both tells
what changed, dicts changed in place included. Changes are written at commit, and before every question whose answer
they might alter.
"""

from collections.abc import Iterable, Sequence
from operator import itemgetter
from typing import Any, TypeVar

from conversations.engine.errors import NotFound
from storage.drivers import Row, Transaction, UnitRefused
from storage.mapping import NOUNS
from storage.prepared import Prepared
from storage.reading import Part, Reading, Shape, Values, having, shape_of

Noun = TypeVar("Noun")


class Nouns:
    """Reads and writes nouns in a transaction."""

    def __init__(self, transaction: Transaction) -> None:
        self.transaction = transaction
        self._kept: dict[type, _Kept] = {}

    def at_hand(self, kind: type[Noun], *key: str) -> Noun | None:
        """The noun if this unit has read or added it already; asks no database."""
        known = self._of(kind).known.get(key)
        return known[0] if known else None

    def at_hand_with(self, kind: type[Noun], **fields: object) -> Noun | None:
        """The noun with these values, which no two rows share, if this unit has read or added it already."""
        known = (noun for noun, _ in self._of(kind).known.values())
        return next((each for each in known if all(getattr(each, name) == fields[name] for name in fields)), None)

    async def one(self, kind: type[Noun], *key: str, for_update: Reading[Noun] | bool = False) -> Noun | None:
        """The noun of this key, or None. `for_update` locks its row until the end, by its own SELECT if given."""
        kept = self._of(kind)
        # SQLite has one writer, so what was read cannot have changed; PostgreSQL reads again under the lock.
        must_lock = bool(for_update) and self.transaction.dialect.name == "postgresql"
        if not must_lock and (known := self.at_hand(kind, *key)) is not None:
            return known
        if key in kept.gone:
            return None
        locked = for_update if isinstance(for_update, Reading) else kept.shape.locked
        reading = locked if must_lock else kept.shape.one
        if must_lock:
            await self.write([kind])
        rows = await self._rows(reading, kept.shape.asked(key), is_refreshing=must_lock)
        found: Noun | None = rows[0][0] if rows else None
        return found

    async def having(self, noun: type[Noun], /, *order: str, **fields: object) -> list[Noun]:
        """Nouns with these values in their fields, in the order of the fields named; a list means any of its texts."""
        lists = tuple(name for name, value in fields.items() if isinstance(value, list))
        kind: Any = noun  # mypy takes no class of a type variable for Hashable
        reading: Reading[Noun] = having(kind, order, tuple(fields), lists)
        return await self.all(reading, **fields)

    async def all(self, reading: Reading[Noun], /, **values: object) -> list[Noun]:
        """Every noun of a SELECT, given the values it asks for."""
        return [row[0] for row in await self.rows(reading, **values)]

    async def first(self, reading: Reading[Noun], /, **values: object) -> Noun | None:
        """The first noun of a SELECT."""
        return next(iter(await self.all(reading, **values)), None)

    async def rows(self, reading: Reading[Any], /, **values: object) -> list[Values]:
        """The rows of a joined SELECT: its nouns, None for one that is not there, then its other columns."""
        await self.write(reading.asks)
        return await self._rows(reading, values)

    async def values(self, statement: Prepared, /, *kinds: type, **values: object) -> Sequence[Row]:
        """The rows of a SELECT of single columns that looks at the tables of these kinds."""
        await self.write(kinds)
        return await statement.rows(self.transaction, values)

    async def change(self, statement: Prepared, /, *kinds: type, **values: object) -> int:
        """Run an INSERT, UPDATE or DELETE that looks at the tables of these kinds; how many rows it changed.

        Nouns read before do not learn of it.
        """
        await self.write(kinds)
        return await statement.change(self.transaction, values)

    def add(self, *nouns: object) -> None:
        """New nouns; they are known from now on. TypeError for what is no noun."""
        for noun in nouns:
            if type(noun) not in NOUNS:
                raise TypeError(f"{type(noun).__name__} is no noun: add a line to storage/mapping.py")
            kept = self._of(type(noun))
            known = kept.known.setdefault(kept.shape.key(noun), (noun, None))
            if known[0] is not noun or known[1] is None:
                kept.added.append(noun)

    def delete(self, noun: object) -> None:
        """A noun is to be no more."""
        kept = self._of(type(noun))
        key = kept.shape.key(noun)
        known = kept.known.pop(key, None)
        if known is not None and known[1] is None:
            kept.added = [each for each in kept.added if each is not noun]
        else:
            kept.gone[key] = noun

    def forget(self, kind: type, **having: object) -> None:
        """Nouns with these values in their fields are no longer known, as their rows were deleted by a statement."""
        kept = self._of(kind)
        for key, (noun, _) in list(kept.known.items()):
            if all(getattr(noun, name) == value for name, value in having.items()):
                del kept.known[key]

    def forget_all(self) -> None:
        """No noun is known any more, and none is written."""
        self._kept.clear()

    async def write(self, kinds: Iterable[type] | None = None) -> None:
        """Write what was added, changed and deleted, of all kinds or of these, in the order of mapping.NOUNS.

        IntegrityError for doubles; NotFound where the row of a changed noun is no more; UnitRefused afterwards.
        """
        wanted = self._kept.keys() if kinds is None else self._kept.keys() & kinds
        if not wanted:
            return
        if self.transaction.is_refused:
            raise UnitRefused
        try:
            for kind in NOUNS:
                if kind in wanted:
                    await self._kept[kind].write(self.transaction)
        except BaseException:
            self.transaction.is_refused = True
            raise

    async def _rows(self, reading: Reading[Any], values: Any, is_refreshing: bool = False) -> list[Values]:
        dialect = self.transaction.dialect
        written = reading.written(dialect, values)
        rows = await written.rows(self.transaction, values)
        if not rows:
            return []
        parts = [(part, part.kind and self._of(part.kind)) for part in reading.parts(dialect, written)]
        found = []
        for row in rows:
            found.append(
                tuple(kept.noun(part, row, is_refreshing) if kept else part.value(row) for part, kept in parts)
            )
        return found

    def _of(self, kind: type) -> "_Kept":
        kept = self._kept.get(kind)
        if kept is None:
            kept = self._kept[kind] = _Kept(shape_of(kind))
        return kept


class _Kept:
    """The nouns of one kind: what is known with the values it was read with (None: not written yet), new, and gone."""

    def __init__(self, shape: Shape) -> None:
        self.shape = shape
        self.known: dict[Values, tuple[Any, Values | None]] = {}
        self.added: list[Any] = []
        self.gone: dict[Values, object] = {}

    def noun(self, part: Part, row: Row, is_refreshing: bool) -> Any:
        """The noun of a row; a known one stays as it is unless it is read again under a lock."""
        key = part.key(row)
        known = self.known.get(key)
        if known is not None and not is_refreshing:
            return known[0]
        if key[-1] is None:
            return None
        values = part.values(row)
        if known is None:
            noun = self.shape.kind(*values)
        else:
            noun = known[0]
            for name, value in zip(self.shape.names, values, strict=True):
                setattr(noun, name, value)
        self._keep(key, noun, values)
        return noun

    async def write(self, transaction: Transaction) -> None:
        """Delete, change, add, in this order: what is gone may make room for what is new."""
        if self.gone:
            await self.shape.delete.later_each(transaction, [self.shape.asked(key) for key in self.gone])
            self.gone = {}
        for names, changes in sorted(self._changes().items()):
            await self._change(transaction, names, sorted(changes, key=itemgetter(0)))
        if self.added:
            added = [(each, self.shape.values(each)) for each in self.added]
            rows = [dict(zip(self.shape.names, values, strict=True)) for _, values in added]
            await self.shape.insert.later_each(transaction, rows)
            self.added = []
            for noun, values in added:
                self._keep(self.shape.key(noun), noun, values)

    def _changes(self) -> dict[tuple[str, ...], list[tuple[Values, Any, Values]]]:
        """Key, noun and values of what changed, by the names of the fields that did."""
        found: dict[tuple[str, ...], list[tuple[Values, Any, Values]]] = {}
        for key, (noun, was) in self.known.items():
            if was is not None and (now := self.shape.values(noun)) != was:
                names = tuple(name for name, old, new in zip(self.shape.names, was, now, strict=True) if old != new)
                found.setdefault(names, []).append((key, noun, now))
        return found

    async def _change(
        self, transaction: Transaction, names: tuple[str, ...], changes: Sequence[tuple[Values, Any, Values]]
    ) -> None:
        rows = [self.shape.asked(key) | {name: getattr(noun, name) for name in names} for key, noun, _ in changes]
        if len(rows) == 1:
            missing = NotFound(self.shape.kind.__name__.lower(), changes[0][0][-1])
            await self.shape.update.later(transaction, rows[0], missing)
        else:
            await self.shape.update.later_each(transaction, rows)
        for key, noun, now in changes:
            self._keep(key, noun, now)

    def _keep(self, key: Values, noun: Any, values: Values) -> None:
        self.known[key] = (noun, self.shape.snapshot(values))
