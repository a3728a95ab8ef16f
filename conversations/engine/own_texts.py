"""The own texts of each company, kept in memory as long as nobody changes one."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from conversations.engine.ports import UnitOfWork
from conversations.programme.texts import OwnText

#: So many companies' own texts are kept at hand.
KEPT = 1000
NONE: Mapping[str, str] = {}


@dataclass
class OwnTexts:
    """One a process. A company's texts are read again when its `texts_revision` has moved, whoever moved it."""

    _known: dict[str, tuple[int, tuple[OwnText, ...]]] = field(default_factory=dict)

    async def of(
        self, uow: UnitOfWork, company: str, revision: int, region: str | None, language: str
    ) -> Mapping[str, str]:
        """Words by key for readers of this region and language; those of the region before those of the company.

        Costs nothing where a company has none, and one statement after a change.
        """
        if revision == 0:
            return NONE
        if self._known.get(company, (0, ()))[0] != revision:
            if len(self._known) >= KEPT:
                self._known.clear()
            self._known[company] = (revision, tuple(await uow.companies.texts(company)))
        own = [each for each in self._known[company][1] if each.locale == language and each.region in (None, region)]
        return {each.key: each.words for each in sorted(own, key=lambda each: each.region is not None)}
