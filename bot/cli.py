"""The command line: run, rehearse, migrate, keys."""

import asyncio
import logging
import signal
from pathlib import Path
from typing import Annotated

import typer
from aiohttp import web
from rich.console import Console

from bot.app import build
from bot.invented.playground import open_playground
from bot.logs import configure_logging
from bot.settings import Settings, WrongSetting, read_settings
from conversations.engine.errors import FlipsideError

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="Flipside runs reverse-mentoring programmes.",
)
keys = typer.Typer(no_args_is_help=True, help="Encryption keys.")
app.add_typer(keys, name="keys")
console = Console()


@app.command()
def run() -> None:
    """Serve the playground, or Slack and Teams (FLIPSIDE_PLATFORMS); migrates the database first."""
    settings = read_settings()
    configure_logging(settings.log_level)
    asyncio.run(_serve(settings))


@app.command()
def migrate() -> None:
    """Bring the database to the newest schema."""
    settings = read_settings()

    async def go() -> None:
        async with build(settings) as made:
            console.print(f"the schema is at {await made.storage.revision()}")

    asyncio.run(go())


@keys.command("new")
def new_key() -> None:
    """Print a fresh key for FLIPSIDE_KEYS."""
    from cryptography.fernet import Fernet

    typer.echo(Fernet.generate_key().decode())


@app.command()
def rehearse(
    pairs: Annotated[int, typer.Option(min=1, max=2000, help="How many mentors and mentees.")] = 40,
    months: Annotated[int, typer.Option(min=1, max=24, help="How long the programme runs.")] = 6,
    seed: Annotated[int, typer.Option(help="The same seed gives the same files.")] = 7,
    locale: Annotated[str, typer.Option(help="Everybody reads this language.")] = "",
    db: Annotated[str, typer.Option(help="A database URL; without it a temporary SQLite file.")] = "",
    resume: Annotated[bool, typer.Option(help="Go on with a rehearsal that was interrupted; needs --db.")] = False,
    json: Annotated[Path | None, typer.Option(help="Write the result here.")] = None,
    log: Annotated[Path | None, typer.Option(help="Write every delivered message here, a line each.")] = None,
    transcript: Annotated[str, typer.Option(help="Print everything this person read and did (id or name).")] = "",
) -> None:
    """Live through a programme with simulated people on a clock that moves; ends with figures and broken promises."""
    from bot.rehearsal.run import Rehearsal, rehearse_programme

    plan = Rehearsal(pairs, months, seed, locale, db, resume, json, log, transcript)
    logging.basicConfig(level=logging.WARNING)
    broken = asyncio.run(rehearse_programme(plan, console))
    raise typer.Exit(1 if broken else 0)


def main() -> None:
    """The console command."""
    try:
        app()
    except FlipsideError as error:
        Console(stderr=True).print(f"[bold red]{type(error).__name__}[/]: {error}", highlight=False)
        raise SystemExit(2) from None


async def _serve(settings: Settings) -> None:
    async with build(settings) as made:
        await open_playground(made)
        runner = web.AppRunner(made.web, access_log=None)
        await runner.setup()
        site = web.TCPSite(runner, settings.host, settings.port)
        try:
            await site.start()
        except OSError as error:
            raise WrongSetting(
                f"FLIPSIDE_PORT: nothing can listen on {settings.host}:{settings.port} ({error.strerror}); "
                "stop what is there. A right value: 8081, or 0 for any free port"
            ) from None
        made.clockwork.start()
        port = runner.addresses[0][1]
        console.print(f"Flipside is listening on [bold]http://{settings.host}:{port}[/]", highlight=False)
        stop = asyncio.Event()
        loop = asyncio.get_running_loop()
        for name in (signal.SIGINT, signal.SIGTERM):
            loop.add_signal_handler(name, stop.set)
        await stop.wait()
        console.print("stopping")
        await runner.cleanup()
