"""Policies: every rule with its value, unit and bounds, and where it is set (PRODUCT §1, §8)."""

from conversations.engine.commands import ADMINS, Answer, Noun, done, one_as_typed, place, sure, words
from conversations.engine.errors import NotAllowed
from conversations.engine.ledger.desk import Desk
from conversations.engine.ledger.desk.settings import amount, change, line_of_value, place_name, record_policy
from conversations.engine.values import Listed, Run, Word
from conversations.programme.companies import Cohort, Company, Programme, Region
from conversations.programme.policy import POLICIES, Policy

policies = Noun("policies", also=("policy",))

#: Where a policy may be set: everywhere, unless one of these is named.
PLACES = tuple(place(each, optional=True, takes_the_only_one=False) for each in ("region", "cohort", "programme"))
#: How a value is typed, in characters.
VALUE = 40


@policies.command("", roles=ADMINS)
async def all_policies(desk: Desk) -> Answer:
    """What holds in the whole company, and where something else is set."""
    if not desk.runs_the_company:
        raise NotAllowed
    levels: list[Programme | Cohort | Region] = [*await desk.programmes(), *await desk.cohorts(), *await desk.regions()]
    book = await desk.policy()
    rows = tuple(
        Listed(
            policy.name,
            Word(
                "policies-row",
                {
                    "value": amount(policy, book[policy.name]),
                    "low": amount(policy, policy.low),
                    "high": amount(policy, policy.high),
                    "where": _where(policy, desk.company, levels),
                },
            ),
            (Run(Word("policies-do-change"), f"policies set {policy.name}"),),
        )
        for policy in POLICIES.values()
    )
    return Answer(Word("policies-count", {"count": len(rows)}), rows)


@policies.command(
    "set", one_as_typed("policy", *POLICIES), words("value", VALUE), *PLACES, words("why", optional=True), roles=ADMINS
)
async def set_policy(
    desk: Desk,
    policy: str,
    value: str,
    region: Region | None,
    cohort: Cohort | None,
    programme: Programme | None,
    why: str | None,
) -> Answer:
    """The value in one place: the nearest that is named, else the whole company."""
    return await change(desk, POLICIES[policy], value, region or cohort or programme or desk.company, why or "")


@policies.command("unset", one_as_typed("policy", *POLICIES), *PLACES, words("why", optional=True), roles=ADMINS)
async def unset_policy(
    desk: Desk,
    policy: str,
    region: Region | None,
    cohort: Cohort | None,
    programme: Programme | None,
    why: str | None,
) -> Answer:
    """That place says nothing about it any more, so that the next wider one holds."""
    where = region or cohort or programme or desk.company
    before = where.policies.get(policy)
    what = {"policy": policy, "place": place_name(where)}
    if before is None:
        return Answer(Word("policies-unset-nothing", what))
    if not desk.is_sure:
        return sure("policies-unset-sure", what | {"value": amount(POLICIES[policy], int(before))})
    await record_policy(desk, policy, where, None, why or "")
    return done("policies-unset-done", what, undo=line_of_value(POLICIES[policy], where, int(before)))


def _where(policy: Policy, company: Company, levels: list[Programme | Cohort | Region]) -> Word:
    """The company's own value, and every other place that says something else."""
    own = (Word("policies-everywhere"),) if policy.name in company.policies else ()
    others = tuple(
        Word("policies-there", {"place": each.name, "value": amount(policy, int(each.policies[policy.name]))})
        for each in levels
        if policy.name in each.policies
    )
    return Word("policies-set_in", {"places": (*own, *others)}) if own or others else Word("policies-default")
