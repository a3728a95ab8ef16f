"""A page of a platform's directory becomes people, addresses and facts, in a handful of statements (PRODUCT §1)."""

from collections.abc import Mapping, Sequence
from zoneinfo import ZoneInfoNotFoundError

from conversations.engine.ledger.book import Ledger
from conversations.engine.ledger.erasures import Erased, erased_from
from conversations.engine.ledger.first_language import first_language
from conversations.engine.ledger.people import rhythm_of
from conversations.engine.profiles import Profile
from conversations.programme.companies import Door
from conversations.programme.facts import PersonReachable, PersonUnreachable, RhythmChanged, ZoneDiffers
from conversations.programme.people import Address, Person
from conversations.programme.wall_clock import zone_named

#: Somebody as the directory has them now, and who they are to us.
Known = tuple[Profile, Person, Address]


class Introductions:
    """Takes in profiles of one door. Lives as long as one unit of work; the caller has locked the company."""

    def __init__(self, ledger: Ledger, door: Door) -> None:
        self._ledger = ledger
        self._door = door
        self._people = ledger.uow.people
        self._company = ledger.company.id
        self._holders: dict[str, Person] = {}  # of e-mail addresses, in lower case

    async def take_in(self, profiles: Sequence[Profile], user: str = "") -> Mapping[str, tuple[Person, Address]]:
        """Who everybody of this page is to us now, by user id; whoever is not let in is left out.

        `user` is who has just written to us: an erased person comes back by that alone (PRODUCT §1).
        """
        by_user = {each.user: each for each in profiles}
        there = await self._people.at_door(self._company, self._door.platform, self._door.external, by_user)
        self._holders = dict(await self._people.by_email(self._company, [each.email for each in profiles]))
        known = [(profile, *there[each]) for each, profile in by_user.items() if each in there]
        strangers = [each for each in by_user.values() if each.user not in there and each.membership == "member"]
        if strangers:
            known += await self._let_in(strangers, user)
        await self._bring_up_to_date([each for each in known if each[2].confirmed_at])
        return {profile.user: (person, address) for profile, person, address in known}

    async def add(self, profile: Profile, region: str | None) -> tuple[Person, Address]:
        """Somebody new, with the rhythm of an ordinary office until they say otherwise: work facts, nothing else."""
        now = self._ledger.now
        person = Person(
            self._ledger.ids.new(),
            self._company,
            profile.name or profile.email or profile.user,
            now,
            profile.email.lower(),
            title=profile.title,
            region=region,
            zone=known_zone(profile.zone) or "UTC",
            locale=language_of(profile.locale) or await first_language(self._ledger, region),
            platform=self._door.platform,
        )
        address = self._address(profile, person)
        address.confirmed_at, address.zone = now, known_zone(profile.zone)
        self._ledger.uow.add(person, rhythm_of(self._ledger.ids.new(), person, now), address)
        return person, address

    async def _let_in(self, strangers: Sequence[Profile], user: str) -> list[Known]:
        """People who have no address here: found by their e-mail, else made, unless they had themselves erased."""
        uow, door = self._ledger.uow, self._door
        linked = [person.id for each in strangers if (person := self._holder(each))]
        with_place = {
            each.person for each in await self._people.addresses_of(self._company, linked) if each.confirmed_at
        }
        is_any_new = len(linked) < len(strangers)
        erased = await erased_from(uow, self._company) if is_any_new else Erased()
        regions = await uow.companies.regions(self._company) if is_any_new else ()
        region = regions[0].id if len(regions) == 1 else None
        found: list[Known] = []
        for profile in strangers:
            holder = self._holder(profile)
            if holder is not None:
                person, address = holder, self._address(profile, holder)
                # Whoever has a place of their own is asked there first whether this one is theirs, too (PRODUCT §1).
                address.confirmed_at = None if person.id in with_place else self._ledger.now
                uow.add(address)
            elif profile.user != user and erased.knows(profile.email, (door.platform, door.external, profile.user)):
                continue
            else:
                person, address = await self.add(profile, region)
                if person.email:
                    self._holders[person.email] = person
            with_place.add(person.id)
            found.append((profile, person, address))
        return found

    async def _bring_up_to_date(self, known: Sequence[Known]) -> None:
        for profile, person, address in known:
            await self._note_presence(profile, person, address)
            if profile.membership == "member":
                self._note_work_facts(profile, person)
        moved = [
            each
            for each in known
            if each[0].membership == "member" and known_zone(each[0].zone) not in ("", each[2].zone)
        ]
        told = await self._people.with_intake(self._company, [person.id for _, person, _ in moved])
        for profile, person, address in moved:
            await self._note_zone(known_zone(profile.zone), person, address, has_told=person.id in told)

    async def _note_presence(self, profile: Profile, person: Person, address: Address) -> None:
        """Only a change counts: who cannot be reached for another reason is not tried again with every reading."""
        is_active = profile.membership != "deactivated"
        if is_active == address.is_active:
            return
        address.is_active = is_active
        if is_active:
            address.unreachable_since = None
        if is_active and person.unreachable_since:
            await self._ledger.record(PersonReachable(person=person.id))
        elif not is_active and person.unreachable_since is None:
            places = await self._people.addresses(self._company, person.id)
            if not any(each.is_active and each.confirmed_at and not each.unreachable_since for each in places):
                await self._ledger.record(PersonUnreachable(person=person.id, why="user_disabled"))

    def _note_work_facts(self, profile: Profile, person: Person) -> None:
        """Of two platforms the one that the person prefers is believed."""
        person.platform = person.platform or self._door.platform
        if person.platform != self._door.platform:
            return
        person.name = profile.name or person.name
        person.title = profile.title or person.title
        if profile.email and self._holder(profile) in (None, person):
            person.email = profile.email.lower()

    async def _note_zone(self, zone: str, person: Person, address: Address, has_told: bool) -> None:
        """A platform's zone is taken as given until the person has told theirs; from then on they are asked."""
        is_change, address.zone = bool(address.zone), zone
        if zone == person.zone:
            return
        if not has_told:
            await self._ledger.record(RhythmChanged(person=person.id, zone=zone))
        elif is_change:
            when = f"{self._ledger.now:%Y%m%d%H%M}"
            await self._ledger.record(
                ZoneDiffers(person=person.id, platform=self._door.platform, zone=zone, occasion_key=when)
            )

    def _holder(self, profile: Profile) -> Person | None:
        return self._holders.get(profile.email.lower())

    def _address(self, profile: Profile, person: Person) -> Address:
        return Address(
            self._ledger.ids.new(), self._company, person.id, self._door.platform, self._door.external, profile.user
        )


def known_zone(name: str) -> str:
    """The IANA zone as it stands, '' where there is no such zone."""
    try:
        return zone_named(name).key if name else ""
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return ""


def language_of(locale: str) -> str:
    """The language of a tag such as `de-DE`."""
    return locale.replace("_", "-").split("-")[0].lower()
