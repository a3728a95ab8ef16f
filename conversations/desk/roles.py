"""Roles: who is champion, trainer, sponsor, admin or of the committee, and where (PRODUCT §1)."""

from typing import get_args

from conversations.engine.commands import ADMINS, Answer, Noun, done, one_of, place, somebody, sure, words
from conversations.engine.errors import NotAllowed
from conversations.engine.ledger.desk import Desk
from conversations.engine.ledger.hats import is_the_last_admin
from conversations.engine.values import Listed, Run, Word
from conversations.programme.companies import Cohort, Region, Role, RoleName
from conversations.programme.facts import Private, RoleGiven, RoleTaken
from conversations.programme.people import Person

roles = Noun("roles", also=("role",))

NAMES: tuple[RoleName, ...] = get_args(RoleName)
#: Where a hat is worn: everywhere, unless one of these is named.
WHERE = (
    place("region", optional=True, takes_the_only_one=False),
    place("cohort", optional=True, takes_the_only_one=False),
)


@roles.command("", one_of("role", *NAMES, optional=True), roles=ADMINS)
async def all_roles(desk: Desk, role: RoleName | None = None) -> Answer:
    """Who wears which hat, the office first; those of cohorts the caller may not know of are left out."""
    if not desk.runs_the_company:
        raise NotAllowed
    known = {each.id: each.name for each in await desk.cohorts()}
    regions = {each.id: each.name for each in await desk.regions()}
    shown = [each for each in desk.roles if role in (None, each.name) and (not each.cohort or each.cohort in known)]
    names = await desk.names([each.person for each in shown])
    shown.sort(key=lambda each: (NAMES.index(each.name), names[each.person].casefold(), each.id))
    rows = tuple(
        Listed(
            names[each.person],
            _worn(each, regions.get(each.region or "", ""), known.get(each.cohort, "")),
            () if is_the_last_admin(each, desk.roles) else (Run(Word("roles-do-take"), _take_line(each)),),
        )
        for each in shown
    )
    return Answer(Word("roles-count", {"count": len(rows)}), rows, runs=(Run(Word("roles-do-give"), "roles give"),))


@roles.command("give", somebody(), one_of("role", *NAMES), *WHERE, words("why", optional=True), roles=ADMINS)
async def give(
    desk: Desk, person: Person, role: RoleName, region: Region | None, cohort: Cohort | None, why: str | None
) -> Answer:
    """It counts at once. The office of a cohort alone is worn in that cohort alone."""
    what = {"name": person.name, "hat": _hat(role, region, cohort)}
    if _worn_by(desk, person, role, region, cohort):
        return Answer(Word("roles-given-already", what))
    await desk.record(
        RoleGiven(
            person=person.id,
            role=role,
            by=desk.caller.id,
            region=region.id if region else "",
            cohort=cohort.id if cohort else "",
            why=Private(why or ""),
        )
    )
    return done("roles-given", what, undo=f"{_line('take', person.id, role, region, cohort)} sure=yes")


@roles.command("take", somebody(), one_of("role", *NAMES), *WHERE, words("why", optional=True), roles=ADMINS)
async def take(
    desk: Desk, person: Person, role: RoleName, region: Region | None, cohort: Cohort | None, why: str | None
) -> Answer:
    """It counts at once; somebody must run the programme, so the last admin keeps the hat."""
    what = {"name": person.name, "hat": _hat(role, region, cohort)}
    worn = _worn_by(desk, person, role, region, cohort)
    if worn is None:
        return Answer(Word("roles-not_worn", what), runs=(Run(Word("roles-do-list"), "roles"),))
    if is_the_last_admin(worn, desk.roles):
        return Answer(Word("roles-last_admin", what), runs=(Run(Word("roles-do-give"), "roles give role=admin"),))
    if not desk.is_sure:
        return sure("roles-take-sure", what)
    await desk.record(RoleTaken(person=person.id, hat=worn.id, by=desk.caller.id, why=Private(why or "")))
    return done("roles-taken", what, undo=_line("give", person.id, role, region, cohort))


def _worn_by(desk: Desk, person: Person, role: RoleName, region: Region | None, cohort: Cohort | None) -> Role | None:
    where = (region.id if region else None, cohort.id if cohort else "")
    mine = (each for each in desk.roles if each.person == person.id and each.name == role)
    return next((each for each in mine if (each.region, each.cohort) == where), None)


def _hat(role: str, region: Region | None, cohort: Cohort | None) -> Word:
    places = tuple(each.name for each in (region, cohort) if each)
    hat = Word(f"roles-{role}")
    return Word("roles-hat_in", {"hat": hat, "places": places}) if places else hat


def _worn(role: Role, region: str, cohort: str) -> Word:
    places = tuple(each for each in (region, cohort) if each)
    hat = Word(f"roles-{role.name}")
    return Word("roles-hat_in", {"hat": hat, "places": places}) if places else hat


def _line(verb: str, person: str, role: str, region: Region | None, cohort: Cohort | None) -> str:
    where = f" region=#{region.id}" if region else ""
    where += f" cohort=#{cohort.id}" if cohort else ""
    return f"roles {verb} person=#{person} role={role}{where}"


def _take_line(role: Role) -> str:
    where = f" region=#{role.region}" if role.region else ""
    where += f" cohort=#{role.cohort}" if role.cohort else ""
    return f"roles take person=#{role.person} role={role.name}{where}"
