"""A policy's value in one place: as it is typed, set, said and taken back, by the desk's commands about settings."""

from conversations.engine.commands import Answer, done
from conversations.engine.ledger.desk.desk import Desk
from conversations.engine.ledger.regional import Place, wider_than
from conversations.engine.values import Word
from conversations.programme.companies import Cohort, Company, Programme, Region
from conversations.programme.facts import Level, PolicySet, Private
from conversations.programme.policy import Policy, PolicyOutOfBounds, PrivacyLoosened
from conversations.programme.quantities import NotThatUnit, read_quantity


async def change(desk: Desk, policy: Policy, typed: str, where: Place, why: str) -> Answer:
    """Set it to what was typed; an answer that teaches the bounds where it does not fit."""
    bounds = {"policy": policy.name, "low": amount(policy, policy.low), "high": amount(policy, policy.high)}
    before = where.policies.get(policy.name)
    try:
        value = read_quantity(typed, policy.unit)
        wider = await wider_than(desk.uow, desk.company, where)
        policy.checked_below(value, [each.policies for each in wider])
    except NotThatUnit:
        return Answer(Word("policies-unit", bounds | {"typed": typed}))
    except PolicyOutOfBounds:
        return Answer(Word("policies-bounds", bounds | {"typed": typed}))
    except PrivacyLoosened as loosened:
        return Answer(Word("policies-stricter", bounds | {"value": amount(policy, loosened.strictest)}))
    await record_policy(desk, policy.name, where, value, why)
    what = {"policy": policy.name, "value": amount(policy, value), "place": place_name(where)}
    undo = f"policies unset {policy.name}{_at(where)} sure=yes"
    if before is not None:
        undo = line_of_value(policy, where, int(before))
    return done("policies-set-done", what, undo=undo)


def amount(policy: Policy, value: int) -> Word:
    """A value with its unit."""
    return Word(f"policies-in-{policy.unit.replace(' ', '_')}", {"count": value})


def place_name(where: Place) -> str | Word:
    """What the place is called; the company is everywhere."""
    return Word("policies-everywhere") if isinstance(where, Company) else where.name


def line_of_value(policy: Policy, where: Place, value: int) -> str:
    """The command that sets this value there."""
    return f"policies set {policy.name} {value}{_at(where)}"


def level_of(where: Place) -> Level:
    """What kind of place it is."""
    match where:
        case Region():
            return "region"
        case Cohort():
            return "cohort"
        case Programme():
            return "programme"
        case _:
            return "company"


async def record_policy(desk: Desk, policy: str, where: Place, value: int | None, why: str) -> None:
    """The policy has this value there from now on; None: that place says nothing about it any more."""
    fact = PolicySet(
        level=level_of(where), place=where.id, policy=policy, value=value, by=desk.caller.id, why=Private(why)
    )
    await desk.record(fact)


def _at(where: Place) -> str:
    return "" if isinstance(where, Company) else f" {level_of(where)}=#{where.id}"
