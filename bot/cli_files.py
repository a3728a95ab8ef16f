"""The command line's part for files: `people import`, `data export`."""

import asyncio
import os
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.markup import escape
from rich.progress import Progress

from bot.app import build
from bot.settings import read_settings
from conversations.programme.imports import ImportKind

people = typer.Typer(no_args_is_help=True, help="People from HR, and what HR measures.")
data = typer.Typer(no_args_is_help=True, help="A company's data.")
console = Console()

Company = Annotated[str, typer.Option(help="Id or name; not needed where there is only one.")]


@people.callback()
def of_people() -> None:
    """People from HR, and what HR measures."""


@data.callback()
def of_data() -> None:
    """A company's data."""


@people.command("import")
def import_people(
    file: Annotated[Path, typer.Argument(help="CSV in UTF-8, the header first.")],
    company: Company = "",
    outcomes: Annotated[bool, typer.Option("--outcomes", help="The file holds what HR measured, by quarter.")] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what would change and change nothing.")] = False,
    yes: Annotated[bool, typer.Option("--yes", help="Take it in without asking.")] = False,
) -> None:
    """Say what a file would change, and by line what does not fit; take it in after a yes."""
    from bot.hr_files import company_called, look_at, read_text, take_in_file

    kind: ImportKind = "outcomes" if outcomes else "people"
    text = read_text(file)

    async def go() -> None:
        async with build(read_settings()) as made:
            meant = await company_called(made, company)
            found, lines = await look_at(made, meant, kind, text)
            console.print("\n".join(lines), highlight=False, markup=False, soft_wrap=True)
            rows = len(found.changes)
            if dry_run or not rows or not (yes or typer.confirm(f"Take in {rows} changes?")):
                return
            with Progress(console=console, transient=True) as progress:
                task = progress.add_task("taking in", total=rows)

                def show(done: int, _: int) -> None:
                    progress.update(task, completed=done)

                outcome = await take_in_file(made, meant, kind, text, rows, show)
            console.print(outcome, highlight=False)

    asyncio.run(go())


@data.command("export")
def export_company(
    company: Company = "",
    out: Annotated[Path, typer.Option(help="Where to write it (JSON).")] = Path("flipside-data.json"),
) -> None:
    """Write people, pairings, sessions and the audit log to a file; nothing that was written in confidence."""
    from bot.hr_files import company_called, export_data

    async def go() -> str:
        async with build(read_settings()) as made:
            return await export_data(made, await company_called(made, company))

    text = asyncio.run(go())
    try:
        with open(out, "w", encoding="utf-8", opener=_for_its_owner) as file:
            file.write(text)
    except OSError as error:
        raise typer.BadParameter(f"{out} cannot be written: {error.strerror}", param_hint="--out") from None
    console.print(f"wrote {escape(str(out))}", highlight=False, soft_wrap=True)


def _for_its_owner(path: str, flags: int) -> int:
    """A new file is read by nobody but whoever asked for it: it holds names and addresses."""
    return os.open(path, flags, 0o600)
