"""One person's whole journey as a reader likes it: the day, what Flipside said, what was answered."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from babel.dates import format_date
from rich.console import Console
from rich.padding import Padding
from rich.rule import Rule
from rich.text import Text

from bot.rehearsal.messages import Field, Message
from bot.rehearsal.plan import WrongPlan, instant_read
from bot.rehearsal.result import Outcome

#: Under the time of day, so that what was said stands in one column.
INDENT = 7


@dataclass(frozen=True)
class Moment:
    """One thing read or done, on the reader's own clock."""

    at: datetime
    who: str
    text: str
    inputs: tuple[str, ...] = ()
    presses: tuple[str, ...] = ()
    footnote: str = ""


def print_transcript(console: Console, who: str, outcome: Outcome) -> None:
    """Print what one person read and did, in their own zone and language; `who` is an id or a name. Raises WrongPlan.

    Nothing else is shown: whatever the partner wrote is here only where this person read it. The ways to put a
    question off are the same everywhere and left out.
    """
    person = find_person(who, outcome.names)
    name = outcome.names[person] or "(erased)"
    read = [each for each in outcome.messages if each.envelope.person == person]
    locale = read[-1].envelope.locale if read else "en"
    console.print(Text(name, style="bold"))
    day: date | None = None
    for moment in _moments(person, read, outcome, name.partition(" ")[0]):
        if moment.at.date() != day:
            day = moment.at.date()
            console.print()
            console.print(Rule(Text(format_date(day, "full", locale=locale), style="bold cyan"), align="left"))
        is_bot = moment.who == "Flipside"
        console.print(Text(f"\n{moment.at:%H:%M}  {moment.who}", style="cyan" if is_bot else "green"))
        _print(console, moment.text)
        for label in moment.inputs:
            _print(console, label, INDENT + 2, "italic")
        _print(console, moment.footnote)
        _print(console, " ".join(f"[{label}]" for label in moment.presses), style="bold")


def _print(console: Console, text: str, indent: int = INDENT, style: str = "") -> None:
    if text:
        console.print(Padding(Text(text, style=style), (0, 0, 0, indent), expand=False))


def find_person(who: str, names: Mapping[str, str]) -> str:
    """The id of the person of this id or name, or of a part of it, among names by id. Raises WrongPlan."""
    wanted = who.casefold()
    lowered = {person: name.casefold() for person, name in names.items() if name}
    found = [person for person in names if person == who or lowered.get(person) == wanted]
    found = found or [person for person, name in lowered.items() if wanted in name]
    if not found:
        some = ", ".join(sorted(name for name in names.values() if name)[:12])
        raise WrongPlan(f"nobody is called {who!r}; there are {some} and more")
    return found[0]


def _moments(person: str, read: list[Message], outcome: Outcome, name: str) -> Iterator[Moment]:
    """In order; what somebody did stands before what it brought at the same instant."""
    asked = {each.token: each for each in read if each.token}
    deeds = [each for each in outcome.deeds if each["person"] == person]
    events: list[tuple[datetime, int, Message | Mapping[str, Any]]] = [
        *((instant_read(each["at"]), number, each) for number, each in enumerate(deeds, start=-len(deeds))),
        *((each.at, number, each) for number, each in enumerate(read)),
    ]
    zone = read[0].envelope.zone if read else "UTC"
    for at, _, event in sorted(events, key=lambda each: each[:2]):
        if isinstance(event, Message):
            zone = event.envelope.zone
            yield Moment(
                at.astimezone(ZoneInfo(zone)),
                "Flipside",
                event.body if event.text else "(erased)",
                tuple(_as_asked(each) for each in event.fields),
                tuple(label for value, label in event.presses.items() if value not in event.ways_out),
                event.footnote,
            )
        else:
            said = "\n".join((_as_read(event, asked.get(event["token"])), *event["errors"]))
            yield Moment(at.astimezone(ZoneInfo(zone)), name, said)


def _as_read(deed: Mapping[str, Any], message: Message | None) -> str:
    """What was done in the words on the screen: the label of a button, the inputs of a form with what stands there."""
    answer = deed["answer"]
    if deed["did"] == "Moved":
        return f"(lives in {answer} from now on)" if answer else "(works other hours from now on)"
    if message is None or deed["did"] == "Said":
        return str(answer)
    if isinstance(answer, str):
        return f"[{message.presses.get(answer, answer)}]"
    rows = ((each, _filled(answer.get(each.name, ""), dict(each.options))) for each in message.fields)
    return "\n".join(_labelled(each, value or "–") for each, value in rows)


def _as_asked(field: Field) -> str:
    """An input with what can be chosen, and who sees it."""
    choices = " · ".join(label for _, label in field.options)
    return "\n".join(line for line in (_labelled(field, choices or "…"), field.hint) if line)


def _labelled(field: Field, words: str) -> str:
    return f"{field.label} {words}" if field.label.endswith((":", "?", "…")) else f"{field.label}: {words}"


def _filled(value: str | list[str], options: Mapping[str, str]) -> str:
    values = [value] if isinstance(value, str) else value
    return ", ".join(options.get(each, each) for each in values)
