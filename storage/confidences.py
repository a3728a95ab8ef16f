"""People's own words, sealed, each with one author; who may read them is decided by the rights, never here."""

from collections.abc import Collection, Mapping

from sqlalchemy import ColumnElement, delete, select
from sqlalchemy.ext.asyncio import AsyncSession

from conversations.programme.subjects import Subject
from storage.engine_tables import confidences
from storage.repository import upsert
from storage.secrets import Sealer

PLACE = "confidences.words"
_KEY = confidences.c


class SqlConfidences:
    """Keeps the port Confidences."""

    def __init__(self, session: AsyncSession, sealer: Sealer) -> None:
        self._session = session
        self._sealer = sealer

    async def put(self, company: str, person: str, subject: Subject, name: str, words: str) -> None:
        """Keep somebody's words about a subject; earlier ones of this name are gone."""
        sealed = self._sealer.seal(company, row_name(person, subject, name), PLACE, words)
        row = {"company": company, "person": person, "subject": subject, "name": name, "words": sealed}
        await self._session.execute(upsert(self._session, confidences, "words"), row)

    async def get(self, company: str, person: str, subject: Subject, name: str) -> str:
        """Somebody's words, or ''."""
        found = await self._some(
            _KEY.company == company, _KEY.person == person, _KEY.subject == subject, _KEY.name == name
        )
        return found[0][3] if found else ""

    async def of(self, company: str, person: str) -> Mapping[tuple[str, str], str]:
        """Everything a person wrote, by (subject's text form, name), in that order."""
        found = await self._some(_KEY.company == company, _KEY.person == person)
        return {(str(subject), name): words for _, subject, name, words in found}

    async def named(self, company: str, name: str, people: Collection[str] = ()) -> Mapping[str, str]:
        """What people wrote under one name, by person; about several subjects, the last by its text form."""
        wanted = [_KEY.company == company, _KEY.name == name]
        if people:
            wanted.append(_KEY.person.in_(sorted(people)))
        return {person: words for person, _, _, words in await self._some(*wanted)}

    async def forget(self, company: str, person: str, subject: Subject | None = None, name: str = "") -> None:
        """Delete a person's words: all, or only about one subject, or only of one name."""
        statement = delete(confidences).where(_KEY.company == company, _KEY.person == person)
        if subject is not None:
            statement = statement.where(_KEY.subject == subject)
        if name:
            statement = statement.where(_KEY.name == name)
        await self._session.execute(statement)

    async def _some(self, *wanted: ColumnElement[bool]) -> list[tuple[str, Subject, str, str]]:
        rows = await self._session.execute(
            select(_KEY.company, _KEY.person, _KEY.subject, _KEY.name, _KEY.words)
            .where(*wanted)
            .order_by(_KEY.person, _KEY.subject, _KEY.name)
        )
        return [
            (person, subject, name, self._sealer.open(company, row_name(person, subject, name), PLACE, words))
            for company, person, subject, name, words in rows
        ]


def row_name(person: str, subject: Subject, name: str) -> str:
    """What words are sealed to: their author, subject and name."""
    return f"{person}/{subject}/{name}"
