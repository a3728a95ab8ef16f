"""A draft is kept: it waits for the yes of every region it belongs to (PRODUCT §1, §3)."""

from collections.abc import Sequence
from dataclasses import asdict

from conversations.engine.ledger.book import Ledger
from conversations.programme.companies import Cohort
from conversations.programme.facts import PairingsDrafted
from conversations.programme.match_draft import DraftPair
from conversations.programme.pairings import Pairing
from conversations.programme.people import Person
from conversations.programme.policy import PolicyBook
from conversations.programme.rights import office_for
from conversations.programme.subjects import Subject
from conversations.programme.working_time import add_working_days


async def keep_draft(
    ledger: Ledger,
    cohort: Cohort,
    mentor: Person,
    mentee: Person,
    pair: DraftPair,
    policy: PolicyBook,
    ident: str = "",
) -> Pairing:
    """A drafted pairing, which lapses where nobody says yes to it in time."""
    pairing = Pairing(
        ident or ledger.ids.new(),
        ledger.company.id,
        cohort.id,
        mentee.region,
        mentor.id,
        mentee.id,
        ledger.now,
        score=pair.score,
        why=tuple({**asdict(why), "args": dict(why.args)} for why in pair.why),
        flags=tuple(pair.flags),
        is_async_only="async_only" in pair.flags,
        other_region=mentor.region,
    )
    ledger.uow.add(pairing)
    lapses_at = add_working_days(mentee.availability, ledger.now, policy["draft.lapses"])
    await ledger.timer("draft_lapses", Subject("pairing", pairing.id), lapses_at)
    return pairing


async def ask_for_approval(ledger: Ledger, cohort: Cohort, drafted: Sequence[Pairing], run: str, but: str = "") -> None:
    """The office of every region of these drafts is asked, once each; a draft across two regions is for both.

    A region for which the person `but` may say yes is not asked: they have just made the drafts by hand.
    """
    roles = await ledger.uow.companies.roles(ledger.company.id)
    office = [role.person for role in roles]
    regions: dict[str | None, list[Pairing]] = {}
    for pairing in drafted:
        for region in pairing.awaits:
            if not but or but not in office_for(roles, cohort, region, pairing.people):
                regions.setdefault(region, []).append(pairing)
    for region, theirs in sorted(regions.items(), key=lambda item: item[0] or ""):
        involved = tuple(person for each in theirs for person in each.people if person in office)
        count = len(theirs)
        await ledger.record(PairingsDrafted(cohort=cohort.id, region=region, run=run, count=count, involved=involved))
