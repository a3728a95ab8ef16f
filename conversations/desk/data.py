"""Data: what there is, and what is kept how long (PRODUCT §8, retention). Counts only."""

from conversations.engine.commands import ADMINS, Answer, Noun
from conversations.engine.errors import NotAllowed
from conversations.engine.ledger.desk import Desk
from conversations.engine.ledger.desk.settings import amount
from conversations.engine.values import Facts, Run, Word
from conversations.programme.outlines import Counted
from conversations.programme.people import MEMBER
from conversations.programme.policy import POLICIES

data = Noun("data")

#: What is kept for a time that a policy says, and which.
KEPT = {"drafts": "retention.drafts", "bodies": "retention.bodies", "lines": "retention.pulses"}
#: What is kept until something happens.
UNTIL = ("boundaries", "codes", "imports", "stories", "audit", "erased")


@data.command("", roles=ADMINS)
async def overview(desk: Desk) -> Answer:
    """How much there is of what; hidden cohorts the caller may not know of are not counted."""
    if not desk.runs_the_company:
        raise NotAllowed
    cohorts = [each.id for each in await desk.cohorts()]
    if desk.is_everywhere:
        found = await desk.uow.outlines.counted(desk.company.id, cohorts)
    else:
        members = {each.person for each in await desk.parts() if each.state in MEMBER}
        found = Counted(len(await desk.known()), len(members), len(await desk.seen()))
    counts = {
        "people": found.people,
        "cohorts": len(cohorts),
        "members": found.members,
        "pairings": found.pairings,
    }
    rows = tuple((Word(f"data-row-{name}"), str(count)) for name, count in counts.items())
    runs = (
        Run(Word("data-do-retention"), "data retention"),
        Run(Word("data-do-exports"), "exports"),
        Run(Word("data-do-messages"), "messages"),
    )
    return Answer(Word("data-overview"), shows=(Facts(rows),), runs=runs)


@data.command("retention", roles=ADMINS)
async def retention(desk: Desk) -> Answer:
    """What is kept how long, as the company's policies stand."""
    if not desk.runs_the_company:
        raise NotAllowed
    book = await desk.policy()
    rows = [(Word(f"data-kept-{name}"), amount(POLICIES[policy], book[policy])) for name, policy in KEPT.items()]
    rows += [(Word(f"data-kept-{name}"), Word(f"data-until-{name}")) for name in UNTIL]
    runs = tuple(Run(Word(f"data-do-{name}"), f"policies set {policy}") for name, policy in KEPT.items())
    return Answer(Word("data-retention"), shows=(Facts(tuple(rows)),), runs=runs)
