"""Files in and out by the operator's command line: HR's people and values, and a company's engagement as one file."""

import json
from collections.abc import Callable
from pathlib import Path

from bot.app import App
from conversations.engine.errors import FlipsideError
from conversations.engine.importing import carry_out_import
from conversations.engine.ledger.desk.previews import preview
from conversations.engine.ledger.taking_in import Looked, look
from conversations.engine.wording import Reader
from conversations.programme.companies import Company
from conversations.programme.facts import DataExported, ImportBegun, ImportLooked, Private
from conversations.programme.imports import ImportKind
from conversations.programme.sheets import Corner, log_rows, pairing_rows, people_rows, session_rows


class WrongFile(FlipsideError):
    """The file cannot be read. Give a text file in UTF-8, such as a spreadsheet saved as CSV UTF-8."""


class NoSuchCompany(FlipsideError):
    """No company is called so. Give its id or its whole name."""


def read_text(path: Path) -> str:
    """The text of a file; raises WrongFile."""
    try:
        return path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise WrongFile(f"{path} cannot be read ({error}); save it as CSV UTF-8") from None


async def company_called(app: App, name: str) -> Company:
    """By id or name; '' where there is one company alone. Raises NoSuchCompany naming those there are."""
    async with app.engine.work() as uow:
        found = list(await uow.companies.all())
    hits = [each for each in found if name in (each.id, each.name) or (not name and len(found) == 1)]
    if len(hits) != 1:
        there = ", ".join(f"{each.name} ({each.id})" for each in found) or "none yet"
        raise NoSuchCompany(f"which company is meant by {name!r}? Give --company with one of: {there}")
    return hits[0]


async def look_at(app: App, company: Company, kind: ImportKind, text: str) -> tuple[Looked, list[str]]:
    """What the file would change, and the same in lines to be printed; nothing is changed by it."""
    async with app.engine.work() as uow:
        found = await look(app.engine.ledger(uow, company, app.engine.clock.now()), kind, text)
        names = {each.id: each.name for each in await uow.people.all(company.id)}
        regions = {each.id: each.name for each in await uow.companies.regions(company.id)}
    wording, reader = app.engine.reading.wording, Reader("en", "UTC", app.engine.clock.now())
    lines = [f"{len(found.new)} new, {len(found.changed)} changed, {found.unchanged} as they are"]
    lines += [f"{found.left_out} lines stay out: had themselves erased"] if found.left_out else []
    for part in preview(found, names, regions):
        lines += [wording.read(part.title, reader), *(f"  {wording.read(each, reader)}" for each in part.items)]
    return found, lines


async def take_in_file(
    app: App, company: Company, kind: ImportKind, text: str, rows: int, after_each: Callable[[int, int], None]
) -> str:
    """Carry it out here and now; `after_each` hears how many changes are in, of how many. Returns what came of it."""
    ident = app.engine.ids.new()
    async with app.engine.work() as uow:
        ledger = app.engine.ledger(uow, await uow.companies.get(company.id), app.engine.clock.now())
        looked = ImportLooked(company=company.id, ident=ident, kind=kind, rows=rows, by="", text=Private(text))
        await ledger.record(looked, ImportBegun(company=company.id, ident=ident, by=""))
        await ledger.finish()
        await uow.commit()
    return await carry_out_import(app.engine, company.id, ident, after_each)


async def export_data(app: App, company: Company) -> str:
    """Everything a company may take to another system, as JSON text: people, pairings, sessions, the audit log."""
    async with app.engine.work() as uow:
        people = [each for each in await uow.people.all(company.id) if not each.erased_at]
        pairings = await uow.pairings.all(company.id)
        cohorts = await uow.companies.cohorts(company.id)
        names = {each.id: each.name for each in people}
        corner = Corner(
            people,
            [part for each in cohorts for part in await uow.people.participants(company.id, each.id)],
            pairings,
            {each.id: await uow.sessions.of(company.id, each.id) for each in pairings},
            cohorts,
            {each.id: each.name for each in await uow.companies.regions(company.id)},
            names,
        )
        log = log_rows(await uow.companies.audit(company.id), names, {})
        ledger = app.engine.ledger(uow, company, app.engine.clock.now())
        sheets = {"people": people_rows(corner), "pairings": pairing_rows(corner), "sessions": session_rows(corner)}
        rows = sum(len(each.rows) for each in sheets.values())
        await ledger.record(DataExported(company=company.id, what="everything", rows=rows, by=""))
        await ledger.finish()
        await uow.commit()
    made = {name: each.records for name, each in (*sheets.items(), ("log", log))}
    return json.dumps({"company": company.name, **made}, ensure_ascii=False, indent=1)
