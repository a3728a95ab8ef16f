"""People's own words, sealed, each with one author; who may read them is decided by the rights, never here."""

from collections.abc import Collection, Mapping
from functools import cache

from sqlalchemy import bindparam, delete, select

from conversations.programme.subjects import Subject
from storage.drivers import Transaction
from storage.engine_tables import confidences
from storage.lists import is_in
from storage.prepared import Prepared
from storage.repository import upsert
from storage.secrets import Sealer

PLACE = "confidences.words"
_KEY = confidences.c
_COMPANY = _KEY.company == bindparam("of_company")
_PERSON = _KEY.person == bindparam("of_person")
_SUBJECT = _KEY.subject == bindparam("of_subject")
_NAME = _KEY.name == bindparam("of_name")
_ALL = (
    select(_KEY.company, _KEY.person, _KEY.subject, _KEY.name, _KEY.words)
    .where(_COMPANY)
    .order_by(_KEY.person, _KEY.subject, _KEY.name)
)
_PUT = Prepared(upsert(confidences, "words"))
_GET = Prepared(_ALL.where(_PERSON, _SUBJECT, _NAME))
_OF = Prepared(_ALL.where(_PERSON))
_NAMED = Prepared(_ALL.where(_NAME))
_NAMED_OF = Prepared(_ALL.where(_NAME, is_in(_KEY.person, "of_people")))


class SqlConfidences:
    """Keeps the port Confidences."""

    def __init__(self, transaction: Transaction, sealer: Sealer) -> None:
        self._transaction = transaction
        self._sealer = sealer

    async def put(self, company: str, person: str, subject: Subject, name: str, words: str) -> None:
        """Keep somebody's words about a subject; earlier ones of this name are gone."""
        sealed = self._sealer.seal(company, row_name(person, subject, name), PLACE, words)
        row = {"company": company, "person": person, "subject": subject, "name": name, "words": sealed}
        await _PUT.later(self._transaction, row)

    async def get(self, company: str, person: str, subject: Subject, name: str) -> str:
        """Somebody's words, or ''."""
        found = await self._some(_GET, of_company=company, of_person=person, of_subject=subject, of_name=name)
        return found[0][3] if found else ""

    async def of(self, company: str, person: str) -> Mapping[tuple[str, str], str]:
        """Everything a person wrote, by (subject's text form, name), in that order."""
        found = await self._some(_OF, of_company=company, of_person=person)
        return {(str(subject), name): words for _, subject, name, words in found}

    async def named(self, company: str, name: str, people: Collection[str] = ()) -> Mapping[str, str]:
        """What people wrote under one name, by person; about several subjects, the last by its text form."""
        if people:
            found = await self._some(_NAMED_OF, of_company=company, of_name=name, of_people=sorted(people))
        else:
            found = await self._some(_NAMED, of_company=company, of_name=name)
        return {person: words for person, _, _, words in found}

    async def forget(self, company: str, person: str, subject: Subject | None = None, name: str = "") -> None:
        """Delete a person's words: all, or only about one subject, or only of one name."""
        given: dict[str, object] = {"of_company": company, "of_person": person}
        if subject is not None:
            given["of_subject"] = subject
        if name:
            given["of_name"] = name
        await _forget("of_subject" in given, "of_name" in given).later(self._transaction, given)

    async def _some(self, statement: Prepared, **values: object) -> list[tuple[str, Subject, str, str]]:
        return [
            (person, subject, name, self._sealer.open(company, row_name(person, subject, name), PLACE, words))
            for company, person, subject, name, words in await statement.rows(self._transaction, values)
        ]


def row_name(person: str, subject: Subject, name: str) -> str:
    """What words are sealed to: their author, subject and name."""
    return f"{person}/{subject}/{name}"


@cache
def _forget(by_subject: bool, by_name: bool) -> Prepared:
    statement = delete(confidences).where(_COMPANY, _PERSON)
    if by_subject:
        statement = statement.where(_SUBJECT)
    return Prepared(statement.where(_NAME) if by_name else statement)
