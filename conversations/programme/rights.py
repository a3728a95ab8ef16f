"""Who may see and decide what (PRODUCT §1, §4): pure, read again on every action.

A role with a cohort is worn in that cohort alone, beside those whom its region has anyway. A hidden cohort has no
other office than those: to everybody else it is as if it were not there.
"""

from collections.abc import Collection, Sequence

from conversations.programme.companies import Cohort, Role
from conversations.programme.outlines import PairingOutline
from conversations.programme.pairings import Pairing

#: Who looks after the people of a hidden cohort, where they wear their hat in it.
OFFICE = ("champion", "admin", "trainer")


def office_for(
    roles: Sequence[Role], cohort: Cohort, region: str | None, involved: Collection[str] = ()
) -> tuple[str, ...]:
    """Whose business a pairing of this cohort and region is, the `involved` aside; ids in order.

    The region's champions, else those of the whole programme, and beside them the cohort's; else the admins. Of a
    hidden cohort: its own champions, else its admins, else whoever is of its office; somebody must answer, so where
    nobody of it can, the admins do.
    """
    free = [role for role in roles if role.person not in involved]
    own, general = _own(free, cohort), [role for role in free if not role.cohort]
    own_champions = [role for role in own if role.name == "champion" and role.region in (None, region)]
    own_admins, admins = ([role for role in some if role.name == "admin"] for some in (own, general))
    if cohort.is_hidden:
        return _first(own_champions, own_admins, own, admins)
    champions = [role for role in general if role.name == "champion"]
    of_region, of_programme = ([role for role in champions if role.region == place] for place in (region, None))
    return _first([*(of_region or of_programme), *own_champions], [*own_admins, *admins])


def programme_office_for(roles: Sequence[Role], cohort: Cohort, pairing: Pairing) -> tuple[str, ...]:
    """The admins of a pairing's cohort who are no part of it, ids in order; where there is none, whoever of its
    region's office answers."""
    people = sorted({role.person for role in roles if role.person not in pairing.people})
    admins = tuple(person for person in people if administers(roles, person, cohort))
    return admins or office_for(roles, cohort, pairing.region, pairing.people)


def may_decide(roles: Sequence[Role], person: str, pairing: Pairing | PairingOutline, cohort: Cohort) -> bool:
    """Whether this person may approve or set aside a draft of this cohort: responsible for it and not part of it."""
    return bool(speaks_for(roles, person, pairing, cohort))


def speaks_for(
    roles: Sequence[Role], person: str, pairing: Pairing | PairingOutline, cohort: Cohort
) -> tuple[str | None, ...]:
    """For which regions of a pairing this person's yes counts: one across two regions needs both (PRODUCT §1)."""
    return tuple(region for region in pairing.regions if person in office_for(roles, cohort, region, pairing.people))


def is_asked(roles: Sequence[Role], person: str, pairing: Pairing, cohort: Cohort) -> bool:
    """Whether a draft waits for this person's own yes."""
    return any(region in pairing.awaits for region in speaks_for(roles, person, pairing, cohort))


def looks_after(
    roles: Sequence[Role],
    person: str,
    pairing: Pairing | PairingOutline,
    cohort: Cohort,
    regions: Collection[str | None],
) -> bool:
    """Whether this person sees how a pairing is doing, never what is said in it: the office of any of its `regions`
    (those of mentee and mentor) and the admins of its cohort, whoever is part of it aside (PRODUCT §1)."""
    if person in pairing.people:
        return False
    offices = (office_for(roles, cohort, region, pairing.people) for region in regions)
    return any(person in office for office in offices) or administers(roles, person, cohort)


def knows(roles: Sequence[Role], person: str, cohort: Cohort) -> bool:
    """Whether this cohort may enter anything that this person sees by their hats: counts, lists, the audit log."""
    if not cohort.is_hidden:
        return True
    return person in office_of(roles, cohort)


def office_of(roles: Sequence[Role], cohort: Cohort) -> tuple[str, ...]:
    """Everybody who looks after a hidden cohort, champions first: those with a hat in it, else the admins."""
    office = _own(roles, cohort) or [role for role in roles if is_admin(role)]
    return tuple(dict.fromkeys(role.person for name in OFFICE for role in office if role.name == name))


def administers(roles: Sequence[Role], person: str, cohort: Cohort) -> bool:
    """Whether this person is an admin of this cohort: of all, or of it alone."""
    mine = [role for role in roles if role.person == person and role.name == "admin"]
    return knows(roles, person, cohort) and any(role.cohort in ("", cohort.id) for role in mine)


def fills(roles: Sequence[Role], person: str, cohort: Cohort, region: str | None = None) -> bool:
    """Whether this person may ask people of a region into this cohort, mark them, or have its matcher look: its
    admins and champions, and those of everywhere or of the region; of a hidden cohort its office (PRODUCT §1).

    Without a region any champion of the cohort's people may.
    """
    if not knows(roles, person, cohort):
        return False
    worn = _own(roles, cohort) if cohort.is_hidden else [role for role in roles if role.cohort in ("", cohort.id)]
    mine = [role for role in worn or [each for each in roles if is_admin(each)] if role.person == person]
    champions = [role.region for role in mine if role.name == "champion"]
    reaches = bool(champions) if region is None else any(each in (None, region) for each in champions)
    return reaches or any(role.name == "admin" for role in mine)


def words_region(roles: Sequence[Role], person: str, region: str | None) -> bool:
    """Whether this person may choose the words of a region: its champions and those of all regions, and admins."""
    mine = [role for role in roles if role.person == person and not role.cohort]
    is_champion = any(role.name == "champion" and role.region in (None, region) for role in mine)
    return is_champion or any(is_admin(role) for role in mine)


def is_admin(role: Role) -> bool:
    """Whether the role is that of the programme office itself: of the company, not of one cohort."""
    return role.name == "admin" and not role.cohort


def _own(roles: Sequence[Role], cohort: Cohort) -> list[Role]:
    return [role for role in roles if role.cohort == cohort.id and role.name in OFFICE]


def _first(*ranks: Sequence[Role]) -> tuple[str, ...]:
    found = next((rank for rank in ranks if rank), ())
    return tuple(dict.fromkeys(sorted(role.person for role in found)))
