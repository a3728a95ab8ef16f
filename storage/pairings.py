"""Pairings in all states, couples that must not be drafted, and what the office watches over."""

from collections.abc import Collection, Sequence

from sqlalchemy import Text, bindparam, exists, literal, or_, select, type_coerce

from conversations.programme.auditing import Audit, AuditedPairing
from conversations.programme.escalations import Escalation
from conversations.programme.match_wishes import MatchWish
from conversations.programme.pairings import LIVE, Pairing, PairingState
from conversations.programme.people import Participant
from storage.engine_tables import talks
from storage.lists import is_in
from storage.oversight_tables import IS_OPEN, escalations
from storage.pairing_tables import pairings
from storage.prepared import Prepared
from storage.reading import Reading
from storage.repository import Repository, given
from storage.schema import is_one_of
from storage.tables import participants

_COMPANY = pairings.c.company == bindparam("of_company")
_ALL = select(pairings).where(_COMPANY).order_by(pairings.c.drafted_at, pairings.c.id)
_THEIRS = _ALL.where(or_(pairings.c.mentor == bindparam("of_person"), pairings.c.mentee == bindparam("of_person")))
_OF = Reading(Pairing, _THEIRS)
_OF_IN = Reading(Pairing, _THEIRS.where(is_in(pairings.c.state, "of_states")))
_HERE = select(participants.c.person).where(
    participants.c.company == bindparam("of_company"), participants.c.cohort == bindparam("of_cohort")
)
_REFUSED = Prepared(
    select(pairings.c.mentor, pairings.c.mentee)
    .where(_COMPANY, pairings.c.state != "lapsed", pairings.c.mentor.in_(_HERE), pairings.c.mentee.in_(_HERE))
    .distinct()
    .order_by(pairings.c.mentor, pairings.c.mentee)
)

_WAS_TOLD = exists().where(
    talks.c.company == bindparam("of_company"),
    type_coerce(talks.c.subject, Text) == literal("pairing/", Text).concat(pairings.c.id),
    is_one_of(talks.c.conversation, "attention"),
)
_IN_QUESTION = Reading(
    Pairing,
    _ALL.where(
        or_(
            is_one_of(pairings.c.state, "drafted"),
            is_one_of(pairings.c.state, *LIVE)
            & or_(pairings.c.run > 0, pairings.c.unknown_run > 0, pairings.c.scripts > 0, _WAS_TOLD),
        )
    ),
)
_OPEN = Reading(
    Escalation,
    select(escalations)
    .where(escalations.c.company == bindparam("of_company"), IS_OPEN)
    .order_by(escalations.c.opened_at, escalations.c.id),
)


class SqlPairings(Repository):
    """Keeps the port Pairings."""

    async def get(self, company: str, pairing: str, for_update: bool = False) -> Pairing:
        """NotFound when this company has no such pairing; `for_update` is the lock two-sided decisions need."""
        return await self.found(Pairing, company, pairing, for_update)

    async def of(self, company: str, person: str, states: Collection[PairingState] = ()) -> Sequence[Pairing]:
        """A person's pairings on either side, the earliest draft first; all states when none is named."""
        if states:
            return await self.nouns.all(_OF_IN, of_company=company, of_person=person, of_states=sorted(states))
        return await self.nouns.all(_OF, of_company=company, of_person=person)

    async def some(self, company: str, pairings: Collection[str]) -> Sequence[Pairing]:
        """Pairings by id, the earliest draft first; ids that none has are left out."""
        if not pairings:
            return []
        return await self.nouns.having(Pairing, "drafted_at", "id", company=company, id=sorted(pairings))

    async def in_question(self, company: str) -> Sequence[Pairing]:
        """Drafts, and what the office may want to look at: whose sessions fell through or stayed unknown lately, who
        were asked how to go on, of whom it was told. The earliest draft first."""
        return await self.nouns.all(_IN_QUESTION, of_company=company)

    async def in_cohort(self, company: str, cohort: str) -> Sequence[Pairing]:
        """A cohort's pairings, the earliest draft first."""
        return await self.nouns.having(Pairing, "drafted_at", "id", company=company, cohort=cohort)

    async def all(self, company: str) -> Sequence[Pairing]:
        """Every pairing, the earliest draft first."""
        return await self.nouns.having(Pairing, "drafted_at", "id", company=company)

    async def wishes(self, company: str) -> Sequence[MatchWish]:
        """What champions asked of the matcher, the earliest first."""
        return await self.nouns.having(MatchWish, "since", "id", company=company)

    async def escalations(self, company: str, pairing: str = "") -> Sequence[Escalation]:
        """Open and closed, the earliest first; of one pairing where named."""
        return await self.nouns.having(Escalation, "opened_at", "id", company=company, **given(pairing=pairing))

    async def open_escalations(self, company: str) -> Sequence[Escalation]:
        """Those that nothing has settled yet, the earliest first."""
        return await self.nouns.all(_OPEN, of_company=company)

    async def audits(self, company: str, quarter: str = "") -> Sequence[Audit]:
        """By quarter; of one quarter where named."""
        return await self.nouns.having(Audit, "quarter", "id", company=company, **given(quarter=quarter))

    async def audited(self, company: str, quarter: str = "", pairing: str = "") -> Sequence[AuditedPairing]:
        """The pairings of samples, by quarter; of one quarter or pairing where named."""
        only = given(quarter=quarter, pairing=pairing)
        return await self.nouns.having(AuditedPairing, "quarter", "id", company=company, **only)

    async def refused(self, company: str, cohort: str) -> Sequence[tuple[str, str]]:
        """Couples (mentor, mentee) of the cohort's participants that must not be drafted (PRODUCT §5).

        Never the same two again, in whichever cohort they met. Only a draft that lapsed for want of a
        champion's yes may be drafted anew.
        """
        rows = await self.nouns.values(_REFUSED, Pairing, Participant, of_company=company, of_cohort=cohort)
        return [(mentor, mentee) for mentor, mentee in rows]
