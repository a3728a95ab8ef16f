"""What a command sees and may do: the caller's own corner of the company, and facts to change it by (PRODUCT §1)."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime

from conversations.engine.changeable import is_locked
from conversations.engine.ledger.audit import write_audit
from conversations.engine.ledger.book import Ledger
from conversations.engine.ledger.policies import policies, policy_of
from conversations.engine.ledger.taking_in import Looked, look
from conversations.engine.ports import UnitOfWork
from conversations.programme.companies import Cohort, Company, Programme, Region, Role, RoleName
from conversations.programme.facts import Fact
from conversations.programme.imports import ImportKind
from conversations.programme.outlines import PairingOutline, PartOutline, PersonOutline
from conversations.programme.pairings import LIVE, Pairing, PairingState
from conversations.programme.people import Participant, Person
from conversations.programme.policy import PolicyBook
from conversations.programme.rights import administers, is_admin, knows, looks_after
from conversations.programme.subjects import Subject
from conversations.programme.texts import OwnText


class Desk:
    """One caller, one command, one unit of work. Everything read here is already narrowed to what the caller may see.

    The caller sees by the hats that let them give this command, named in `worn`: a sponsor of everywhere who is
    champion of one region gives a champion's commands there alone. A hat of one cohort shows that cohort.

    `now` is UTC. `is_sure`: the caller has said yes to what `sure` asked. Things change by `record` alone, and what
    a champion or admin changes is written into the audit log by `audit`, unless the fact's own handler does so.
    """

    def __init__(
        self, ledger: Ledger, caller: Person, roles: Sequence[Role], worn: Collection[RoleName], is_sure: bool = False
    ) -> None:
        self._ledger = ledger
        self._roles = roles
        self.hats = tuple(role for role in roles if role.person == caller.id and role.name in worn)
        self.caller = caller
        self.is_sure = is_sure
        self._by_name: list[PersonOutline] | None = None

    @property
    def company(self) -> Company:
        """The caller's company."""
        return self._ledger.company

    @property
    def now(self) -> datetime:
        """The instant of the command, UTC."""
        return self._ledger.now

    @property
    def uow(self) -> UnitOfWork:
        """For reads that are narrowed by an id which the desk has handed out; never to widen the view."""
        return self._ledger.uow

    def new_id(self) -> str:
        """An id for a noun this command makes."""
        return self._ledger.ids.new()

    def wears(self, *names: RoleName) -> bool:
        """Whether the caller wears one of these hats, anywhere."""
        return any(role.name in names for role in self.hats)

    @property
    def runs_the_company(self) -> bool:
        """Whether the caller is of the programme office itself, not admin of one cohort alone."""
        return any(is_admin(role) for role in self.hats)

    @property
    def is_everywhere(self) -> bool:
        """Whether a hat of the caller's is of all regions and cohorts."""
        return any(role.region is None and not role.cohort for role in self.hats)

    @property
    def roles(self) -> Sequence[Role]:
        """All roles of the company; to be shown to admins only."""
        return self._roles

    async def cohorts(self) -> list[Cohort]:
        """Those of which the caller may know; to whoever wears the hat in one cohort, that one."""
        found = await self.uow.companies.cohorts(self.company.id)
        return [
            each
            for each in found
            if knows(self._roles, self.caller.id, each) and any(role.cohort in ("", each.id) for role in self.hats)
        ]

    async def governed(self) -> list[Cohort]:
        """Those the caller administers."""
        found = await self.uow.companies.cohorts(self.company.id)
        return [each for each in found if administers(self._roles, self.caller.id, each)]

    async def regions(self) -> list[Region]:
        """All for whoever wears a hat of everywhere, else those the caller's hats name."""
        found = await self.uow.companies.regions(self.company.id)
        named = {role.region for role in self.hats}
        return [each for each in found if self.is_everywhere or each.id in named]

    async def programmes(self) -> list[Programme]:
        """The company's programmes; to whoever does not run it those of the cohorts they may know of."""
        if self.runs_the_company:
            return list(await self.uow.companies.programmes(self.company.id))
        names = dict.fromkeys(each.programme for each in await self.cohorts())
        found = [await self.uow.companies.programme(self.company.id, each) for each in names]
        return [each for each in found if each is not None]

    async def people(self) -> list[Person]:
        """Everybody of the caller's regions, and who takes part in a cohort of theirs; by name."""
        known = await self.known()
        found = await self.uow.people.some(self.company.id, [each.id for each in known])
        return [found[each.id] for each in known]

    async def known(self, only: str = "") -> list[PersonOutline]:
        """The same in outline, which is all that most of them are looked at for; `only` the one of this id if named."""
        parts = {each.person for each in await self.parts()} if any(role.cohort for role in self.hats) else set()
        here = self._regions_of("")
        everybody = await self._everybody(only)
        return [each for each in everybody if None in here or each.region in here or each.id in parts]

    async def colleagues(self, only: str = "") -> list[PersonOutline]:
        """Whom the caller may ask to take part: in a cohort of theirs whoever is of the region of that hat."""
        here = {role.region for role in self.hats}
        return [each for each in await self._everybody(only) if None in here or each.region in here]

    async def participants(self, state: str = "", people: Collection[str] = ()) -> list[Participant]:
        """The parts that the caller's people have in the cohorts the caller may know of; of `people` where named."""
        found = []
        for cohort in await self.cohorts():
            here = self._regions_of(cohort.id)
            parts = await self.uow.people.participants(self.company.id, cohort.id, state, people)
            known = await self.uow.people.some(self.company.id, [each.person for each in parts])
            alive = {
                ident for ident, each in known.items() if not each.erased_at and (None in here or each.region in here)
            }
            found += [each for each in parts if each.person in alive]
        return found

    async def parts(self, *cohorts: Cohort) -> list[PartOutline]:
        """The same in outline, of these cohorts where they are named."""
        found: list[PartOutline] = []
        for cohort in await self.cohorts():
            if cohorts and cohort.id not in [each.id for each in cohorts]:
                continue
            here = self._regions_of(cohort.id)
            parts = await self.uow.outlines.participants(self.company.id, cohort.id)
            found += [each for each in parts if None in here or each.region in here]
        return found

    async def pairings(self, states: Collection[PairingState] = LIVE) -> list[Pairing]:
        """Those in these states that the caller looks after and is no part of, the earliest draft first."""
        return list(await self.uow.pairings.some(self.company.id, [each.id for each in await self.seen(states)]))

    async def seen(self, states: Collection[PairingState] = LIVE) -> list[PairingOutline]:
        """The same in outline. A pairing across two regions is looked after by the office of both (PRODUCT §1)."""
        found = await self.uow.outlines.pairings(self.company.id, states)
        cohorts = {each.id: each for each in await self.uow.companies.cohorts(self.company.id)}
        wearers = {role.person for role in self._roles}
        # Rights are the same for all of one place, but where somebody with a hat is one of the two.
        theirs: dict[tuple[object, ...], bool] = {}
        seen = []
        for each in found:
            place = (each.cohort, each.region, each.mentor_region)
            involved = (person for person in each.people if person in wearers)
            key = (*place, *involved)
            if key not in theirs:
                theirs[key] = looks_after(self._roles, self.caller.id, each, cohorts[each.cohort], place[1:])
            if theirs[key]:
                seen.append(each)
        return seen

    async def names(self, people: Collection[str]) -> Mapping[str, str]:
        """Full names by id."""
        found = await self.uow.people.some(self.company.id, people)
        return {ident: person.name for ident, person in found.items()}

    async def all_names(self) -> Mapping[str, str]:
        """The same of the whole company, to look for a name in: whoever was erased has none."""
        return {each.id: each.name for each in await self._everybody()}

    async def mentioned(self, user: str) -> str:
        """The id of whom a chat tool means by this user id, in the chat the command came from; '' for nobody."""
        at = self._ledger.answers_at
        if at is None:
            return ""
        found = await self.uow.people.at_door(self.company.id, at.platform, at.door, [user])
        return found[user][0].id if user in found else ""

    async def own_texts(self) -> list[OwnText]:
        """The words of the caller's regions, and those of all regions."""
        regions = {each.id for each in await self.regions()}
        found = await self.uow.companies.texts(self.company.id)
        return [each for each in found if each.region is None or each.region in regions]

    def is_locked(self, text: str) -> bool:
        """Whether nobody may give this text other words."""
        return is_locked(self._ledger.catalogue, text)

    async def _everybody(self, only: str = "") -> Sequence[PersonOutline]:
        """Whoever was erased aside; by name. Read once a command."""
        if only:
            return await self.uow.outlines.people(self.company.id, [only])
        if self._by_name is None:
            found = await self.uow.outlines.people(self.company.id)
            self._by_name = sorted(found, key=lambda each: (each.name.casefold(), each.id))
        return self._by_name

    def _regions_of(self, cohort: str) -> Collection[str | None]:
        """Whose people are the caller's by a hat of everywhere, or by one worn in this cohort; None is everybody's."""
        return {role.region for role in self.hats if role.cohort in ("", cohort)}

    async def policy(self, cohort: Cohort | None = None, region: Region | None = None) -> PolicyBook:
        """The policies that hold in the company, in a cohort, or in a region of it."""
        programme = await self.uow.companies.programme(self.company.id, cohort.programme) if cohort else None
        return policies(self.company, programme, cohort, region)

    async def policy_of(self, pairing: Pairing) -> PolicyBook:
        """The policies that hold for this pairing."""
        return await policy_of(self.uow, self.company, pairing)

    async def looked_at(self, kind: ImportKind, text: str) -> Looked:
        """What a file would change as things stand; nothing is changed by it."""
        return await look(self._ledger, kind, text)

    async def record(self, *facts: Fact) -> None:
        """Something has happened by this command: the ledger acts on it."""
        await self._ledger.record(*facts)

    async def audit(self, action: str, subject: Subject, before: str = "", after: str = "", why: str = "") -> None:
        """Keep who changed what, from what to what, and why; `why` is the caller's own words and lies sealed."""
        await write_audit(self._ledger, self.caller.id, action, subject, before, after, why)
