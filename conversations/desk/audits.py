"""Audits: what the quarterly sample asks of somebody, and for admins how it was drawn (PRODUCT §4)."""

from collections.abc import Sequence

from conversations.engine.commands import ADMINS, CHAMPIONS, Answer, Noun, done, one_of, words
from conversations.engine.errors import NotAllowed
from conversations.engine.ledger.auditing import drawn_at
from conversations.engine.ledger.desk import Desk
from conversations.engine.values import Facts, Items, Listed, Run, Word
from conversations.programme.auditing import VERDICTS, Audit, AuditedPairing, Verdict
from conversations.programme.facts import Private, VerdictGiven
from conversations.programme.pairings import Pairing
from conversations.programme.quarters import quarter_of

audits = Noun("audits", also=("audit",))

#: Takes an answer back.
OPEN = "open"


@audits.command("", roles=CHAMPIONS)
async def my_audits(desk: Desk) -> Answer:
    """The pairings whose audit waits for the caller, and when the next samples are drawn."""
    waiting = [each for each in await _mine(desk) if not each.verdict]
    rows = await _rows(desk, waiting)
    until = drawn_at(quarter_of(desk.now.date())).date()
    return Answer(Word("audits-count", {"count": len(rows), "until": until}), rows)


@audits.command("sample", roles=ADMINS)
async def how_it_was_drawn(desk: Desk) -> Answer:
    """The last samples: so many of so many, by which seed, and the answers so far; anybody can draw them again."""
    if not desk.runs_the_company:
        raise NotAllowed
    governed = {"", *(each.id for each in await desk.governed())}
    every = [each for each in await desk.uow.pairings.audits(desk.company.id) if each.cohort in governed]
    if not every:
        return Answer(Word("audits-none"))
    quarter = every[-1].quarter
    audited = await desk.uow.pairings.audited(desk.company.id, quarter)
    regions = {each.id: each.name for each in await desk.uow.companies.regions(desk.company.id)}
    hidden = {each.id: each.name for each in await desk.governed()}
    found = [each for each in every if each.quarter == quarter]
    rows = tuple((_place(each, regions, hidden), _size(each, audited)) for each in found)
    seeds = tuple(each.seed for each in found)
    return Answer(Word("audits-sample", {"quarter": quarter}), shows=(Facts(rows), Items(Word("audits-seeds"), seeds)))


@audits.command(
    "verdict", words("pair", 120), one_of("verdict", *VERDICTS, OPEN), words("line", optional=True), roles=CHAMPIONS
)
async def verdict(desk: Desk, pair: str, verdict: str, line: str | None) -> Answer:
    """What the caller found about one of theirs; given again, the later one holds."""
    hits = await _meant(desk, pair)
    if len(hits) != 1:
        return Answer(Word("audits-which", {"count": len(hits)}), await _rows(desk, hits or await _mine(desk)))
    it, pairing = hits[0], await desk.uow.pairings.get(desk.company.id, hits[0].pairing)
    before, after = it.verdict, _verdict(verdict)
    await desk.record(
        VerdictGiven(
            pairing=it.pairing,
            quarter=it.quarter,
            by=desk.caller.id,
            verdict=after,
            line=Private(line or ""),
            at_desk=True,
        )
    )
    names = await desk.names(pairing.people)
    who = {"mentor": names[pairing.mentor], "mentee": names[pairing.mentee]}
    if not after:
        return done("audits-open-done", who)
    return done("audits-verdict-done", who, undo=f'audits verdict "#{it.id}" {before or OPEN}')


async def _mine(desk: Desk) -> list[AuditedPairing]:
    """Those of the last quarter drawn that are the caller's to look at; what ended since is left out."""
    every = await desk.uow.pairings.audited(desk.company.id)
    mine = [each for each in every if each.quarter == every[-1].quarter and each.auditor == desk.caller.id]
    pairings = {each.id: each for each in await desk.uow.pairings.all(desk.company.id)}
    return [each for each in mine if pairings[each.pairing].state != "ended"]


async def _meant(desk: Desk, words: str) -> list[AuditedPairing]:
    mine = await _mine(desk)
    wanted = words.strip().casefold()
    if wanted.startswith("#"):
        return [each for each in mine if f"#{each.id}" == wanted]
    pairings = [await desk.uow.pairings.get(desk.company.id, each.pairing) for each in mine]
    names = await desk.names([person for each in pairings for person in each.people])

    def is_meant(pairing: Pairing) -> bool:
        both = [names[person].casefold() for person in pairing.people]
        return any(wanted == name or wanted in name.split() for name in both)

    return [each for each, pairing in zip(mine, pairings, strict=True) if is_meant(pairing)]


async def _rows(desk: Desk, found: Sequence[AuditedPairing]) -> tuple[Listed, ...]:
    rows = []
    for each in found:
        pairing = await desk.uow.pairings.get(desk.company.id, each.pairing)
        names = await desk.names(pairing.people)
        runs = tuple(Run(Word(f"audits-do-{to}"), f'audits verdict "#{each.id}" {to}') for to in VERDICTS)
        rows.append(Listed(f"{names[pairing.mentor]} → {names[pairing.mentee]}", each.quarter, runs))
    return tuple(rows)


def _verdict(typed: str) -> Verdict:
    return next((each for each in VERDICTS if each == typed), "")


def _place(audit: Audit, regions: dict[str, str], hidden: dict[str, str]) -> str | Word:
    if audit.cohort:
        return hidden[audit.cohort]
    return regions[audit.region] if audit.region in regions else Word("audits-no_region")


def _size(audit: Audit, audited: Sequence[AuditedPairing]) -> Word:
    judged = sum(bool(each.verdict) for each in audited if each.audit == audit.id)
    return Word(
        "audits-size",
        {"count": audit.size, "planned": audit.pairings, "per_cent": audit.per_cent, "answered": judged},
    )
