"""Exports: rows for a spreadsheet or another system, in the caller's own chat. Engagement only (PRODUCT §1, §10)."""

import json

from conversations.engine.commands import ADMINS, CHAMPIONS, Answer, Noun, one_of
from conversations.engine.errors import NotAllowed
from conversations.engine.ledger.desk import Desk, takeaway
from conversations.engine.values import Export, Listed, Run, Spreadsheet, Word
from conversations.programme.facts import DataExported
from conversations.programme.sheets import Rows, pairing_rows, people_rows, session_rows

exports = Noun("exports", also=("export",))

FILE = one_of("file", "csv", "json", optional=True)
#: More rows than these leave by the command line (`flipside data export`).
MOST = 20_000


@exports.command("", roles=CHAMPIONS)
async def all_exports(desk: Desk) -> Answer:
    """What there is to take along."""
    what = ("people", "pairings", "sessions", *(("figures", "log") if desk.runs_the_company else ()))
    rows = tuple(
        Listed(
            Word(f"exports-{each}"),
            Word(f"exports-{each}-what"),
            (Run("CSV", f"exports {each} csv"), Run("JSON", f"exports {each} json")),
        )
        for each in what
    )
    return Answer(Word("exports-choose"), rows)


@exports.command("people", FILE, roles=CHAMPIONS)
async def people(desk: Desk, file: str | None) -> Answer:
    """Work facts, and the state of each part in a cohort."""
    return await _file(desk, "people", people_rows(await takeaway.corner_of(desk)), file)


@exports.command("pairings", FILE, roles=CHAMPIONS)
async def pairings(desk: Desk, file: str | None) -> Answer:
    """States, dates and how many sessions came to what."""
    return await _file(desk, "pairings", pairing_rows(await takeaway.corner_of(desk, with_sessions=True)), file)


@exports.command("sessions", FILE, roles=CHAMPIONS)
async def sessions(desk: Desk, file: str | None) -> Answer:
    """When each was due and planned, and what became of it."""
    return await _file(desk, "sessions", session_rows(await takeaway.corner_of(desk, with_sessions=True)), file)


@exports.command("figures", FILE, roles=ADMINS)
async def figures(desk: Desk, file: str | None) -> Answer:
    """What was published, month by month; nothing else is told."""
    _office_only(desk)
    return await _file(desk, "figures", await takeaway.figures(desk), file)


@exports.command("log", FILE, roles=ADMINS)
async def log(desk: Desk, file: str | None) -> Answer:
    """The audit log."""
    _office_only(desk)
    return await _file(desk, "log", await takeaway.log(desk), file)


async def _file(desk: Desk, what: str, found: Rows, file: str | None) -> Answer:
    count = len(found.rows)
    if count > MOST:
        return Answer(Word("exports-too_many", {"count": count, "most": MOST}))
    counted = None if any(each.is_hidden for each in await desk.cohorts()) else count
    await desk.record(DataExported(company=desk.company.id, what=what, rows=counted, by=desk.caller.id))
    made: Export | Spreadsheet = Spreadsheet(what, found.columns, found.rows)
    if file == "json":
        made = Export(f"{what}.json", json.dumps(found.records, ensure_ascii=False, indent=1))
    return Answer(Word("exports-done", {"count": count}), shows=(made,))


def _office_only(desk: Desk) -> None:
    if not desk.runs_the_company:
        raise NotAllowed
