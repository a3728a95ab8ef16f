"""What one person read and did, in order, as a newcomer would like to see it."""

from datetime import datetime
from zoneinfo import ZoneInfo

from rich.console import Console
from rich.text import Text

from bot.rehearsal.plan import WrongPlan, instant_read
from bot.rehearsal.result import Outcome


def print_transcript(console: Console, who: str, outcome: Outcome) -> None:
    """Print one person's messages and deeds in their own zone; `who` is an id or a name. Raises WrongPlan."""
    wanted = who.casefold()
    found = [person for person, name in outcome.names.items() if wanted in (person, name.casefold())]
    found = found or [person for person, name in outcome.names.items() if name and wanted in name.casefold()]
    if not found:
        raise WrongPlan(f"nobody is called {who!r}; names are in the result (--json)")
    person = found[0]
    events: list[tuple[datetime, int, str, str]] = []
    zone = "UTC"
    for number, line in enumerate(outcome.lines):
        if line["to"] == person:
            zone = line["zone"]
            presses = " ".join(f"[{label}]" for label in line["inputs"])
            text = "\n".join(part for part in (line["text"], presses) if part)
            events.append((instant_read(line["at"]), number, f"{line['conversation']}.{line['step']}", text))
    for deed in outcome.deeds:
        if deed["person"] == person:
            said = "; ".join((deed["what"], *deed["errors"]))
            events.append((instant_read(deed["at"]), -1, f"→ {deed['did']}", said))
    console.print(Text(outcome.names[person] or "(erased)", style="bold"))
    for at, _, title, text in sorted(events, key=lambda each: (each[0], each[1])):
        local = at.astimezone(ZoneInfo(zone))
        console.print(Text(f"\n{local:%a %d %b %Y %H:%M}  {title}", style="cyan"))
        console.print(Text(text), soft_wrap=True)
