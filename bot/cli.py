"""The command line: run, doctor, manifest, migrate, keys, commands, rehearse, people, data."""

import asyncio
import json
import logging
import signal
from pathlib import Path
from typing import Annotated

import typer
from aiohttp import web
from rich.console import Console
from rich.markup import escape

from bot.app import build
from bot.cli_files import data, people
from bot.invented.playground import open_playground
from bot.logs import configure_logging
from bot.rehearsal.plan import CohortKind
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
manifest = typer.Typer(no_args_is_help=True, help="What a platform's app page is given.")
app.add_typer(manifest, name="manifest")
app.add_typer(people, name="people")
app.add_typer(data, name="data")
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


@manifest.command("slack")
def slack_manifest(
    url: Annotated[str, typer.Option(envvar="FLIPSIDE_PUBLIC_URL", help="Where Slack reaches Flipside (https).")] = "",
    socket: Annotated[
        bool, typer.Option(help="One workspace by Socket Mode, for development; needs no --url.")
    ] = False,
    one_workspace: Annotated[
        bool, typer.Option(help="Installed on Slack's own page, with a token that lasts.")
    ] = False,
) -> None:
    """Print the manifest of the Slack app, to be pasted at api.slack.com/apps, Create New App, From a manifest."""
    from adapters.slack.manifest import Way, manifest_of
    from conversations.engine.catalogue import find_conversations
    from conversations.engine.wording import Wording

    way: Way = "socket" if socket else "one_workspace" if one_workspace else "oauth"
    made = manifest_of(url, find_conversations(), Wording(), way)
    typer.echo(json.dumps(made, indent=2, ensure_ascii=False))


@manifest.command("teams")
def teams_package(
    url: Annotated[str, typer.Option(envvar="FLIPSIDE_PUBLIC_URL", help="Where Teams reaches Flipside (https).")] = "",
    bot: Annotated[str, typer.Option(envvar="TEAMS_APP_ID", help="The client id of the bot's registration.")] = "",
    own: Annotated[str, typer.Option("--app", help="The id of the Teams app, where the registration made one.")] = "",
    about: Annotated[str, typer.Option(help="Your page about the programme, privacy and terms (https).")] = "",
    out: Annotated[Path, typer.Option(help="Where to write the package.")] = Path("flipside-teams.zip"),
) -> None:
    """Write the package of the Teams app, to be uploaded in Teams under Apps, Manage your apps, Upload an app."""
    from adapters.teams.manifest import package_of
    from conversations.engine.wording import Wording

    wording = Wording()
    package = package_of(url, bot, wording.languages, wording, app=own, about=about)
    try:
        out.write_bytes(package)
    except OSError as error:
        raise typer.BadParameter(f"{out} cannot be written: {error.strerror}", param_hint="--out") from None
    console.print(f"wrote {escape(str(out))}", highlight=False, soft_wrap=True)


@app.command()
def doctor(
    offline: Annotated[bool, typer.Option("--offline", help="Look at the settings alone and ask no platform.")] = False,
) -> None:
    """Look at settings, tokens and rights, and say what to fix; ends with 1 when something is wrong."""
    from bot.doctor import visit

    try:
        visited = asyncio.run(visit(read_settings(), is_offline=offline))
        found = [(finding.says, finding.is_wrong) for finding in visited]
    except WrongSetting as wrong:
        found = [(str(wrong), True)]
    for says, is_wrong in found:
        console.print("[red]✗[/]" if is_wrong else "[green]✓[/]", escape(says), highlight=False, soft_wrap=True)
    raise typer.Exit(1 if any(is_wrong for _, is_wrong in found) else 0)


@app.command()
def commands(
    into: Annotated[Path | None, typer.Option(help="Put the list into this file, between its marks.")] = None,
) -> None:
    """Print every command of champions, trainers and admins as the README lists them."""
    from bot.readme import put_commands
    from conversations.engine.catalogue import find_conversations
    from conversations.engine.commands.reference import reference
    from conversations.engine.wording import Wording

    listed = reference(find_conversations().commands, Wording())
    if into is None:
        typer.echo(listed, nl=False)
    else:
        into.write_text(put_commands(into.read_text(encoding="utf-8"), listed), encoding="utf-8")


@app.command()
def rehearse(
    pairs: Annotated[int, typer.Option(min=1, max=2000, help="How many mentors and mentees.")] = 40,
    months: Annotated[int, typer.Option(min=1, max=24, help="How long the programme runs.")] = 6,
    seed: Annotated[int, typer.Option(help="The same seed gives the same files.")] = 7,
    locale: Annotated[str, typer.Option(help="Everybody reads this language.")] = "",
    db: Annotated[str, typer.Option(help="A database URL; without it a temporary SQLite file.")] = "",
    resume: Annotated[bool, typer.Option(help="Go on with a rehearsal that was interrupted; needs --db.")] = False,
    result: Annotated[Path | None, typer.Option("--json", help="Write the result here.")] = None,
    log: Annotated[Path | None, typer.Option(help="Write every delivered message here, a line each.")] = None,
    transcript: Annotated[str, typer.Option(help="Print everything this person read and did (id or name).")] = "",
    cohort: Annotated[CohortKind, typer.Option(help="What kind of cohort is rehearsed.")] = CohortKind.OPEN,
) -> None:
    """Live through a programme with simulated people on a clock that moves; ends with figures and broken promises."""
    from bot.rehearsal.run import Rehearsal, rehearse_programme

    plan = Rehearsal(pairs, months, seed, locale, db, resume, result, log, transcript, cohort)
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
