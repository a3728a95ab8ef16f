"""Commands of the desk with nouns of somebody else in every place of theirs; for tests of whose things are whose."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import TypeVar

from conversations.engine.commands import Command
from conversations.engine.commands.grammar import SURE
from conversations.engine.forms import Choice, Choices, Scale
from conversations.engine.ledger.desk.running import line_of
from conversations.programme.companies import Cohort, Company, Door, Programme, Region
from conversations.programme.pairings import Pairing
from conversations.programme.people import Address, Participant, Person
from tests.chat_cast import company_of_the_cast
from tests.engine.post import NOW, Shown
from tests.engine.world import World

#: By the noun that an argument stands for, the words that name one.
Names = Mapping[str, str]
Noun = TypeVar("Noun")
#: Three companies beside Aurora and Borealis.
OTHERS = ("cetus", "draco", "eridanus")


@dataclass(frozen=True)
class Theirs:
    """One company: its nouns as they may be named (by id, by name, by address), and what nobody else may ever read."""

    company: str
    named: tuple[Names, ...]
    marks: tuple[str, ...]


async def found_others(world: World) -> list[Theirs]:
    """Fill in three more companies of the same cast, each with a live pairing and marks of its own."""
    found = []
    async with world.change() as uow:
        for door in OTHERS:
            mark = f"only-{door}"
            nouns = company_of_the_cast(NOW, world.ids, "en", door)
            _mark(nouns, door, mark)
            (company,), (programme,), (cohort,) = _of(nouns, Company), _of(nouns, Programme), _of(nouns, Cohort)
            region = next(each for each in _of(nouns, Region) if each.name.startswith("Europe"))
            people = {each.employee_number: each for each in _of(nouns, Person)}
            ana, bo = people["ANA"], people["BO"]
            pairing = Pairing(world.ids.new(), company.id, cohort.id, region.id, ana.id, bo.id, NOW, "running")
            pairing.announced_at = NOW
            parts = [
                Participant(world.ids.new(), company.id, cohort.id, each.id, "ready", consented_at=NOW, intake_at=NOW)
                for each in (ana, bo)
            ]
            uow.add(*nouns, pairing, *parts)
            names = {"person": ana.name, "pairing": f"{ana.name} and {bo.name}"}
            names |= {"cohort": cohort.name, "region": region.name, "programme": programme.name}
            ids = {"person": ana.id, "pairing": pairing.id}
            ids |= {"cohort": cohort.id, "region": region.id, "programme": programme.id}
            by_id = {kind: f"#{ident}" for kind, ident in ids.items()}
            hidden = [*(each.id for each in _of(nouns, Person)), *(each.id for each in _of(nouns, Region))]
            by_email = names | {"person": ana.email, "pairing": ana.email}
            found.append(Theirs(company.id, (by_id, names, by_email), (mark, *hidden, *ids.values())))
    return found


def _mark(nouns: list[object], door: str, mark: str) -> None:
    """Names of people stay as they are everywhere; all else says whose it is."""
    for noun in nouns:
        match noun:
            case Door():
                noun.external = door
            case Address():
                noun.door = door
            case Person():
                noun.email = noun.email.replace("example.com", f"{mark}.example")
                noun.unit = noun.title = mark
            case Region() | Cohort() | Programme():
                noun.name = f"{noun.name} {mark}"


def _of(nouns: list[object], kind: type[Noun]) -> list[Noun]:
    return [each for each in nouns if isinstance(each, kind)]


def line_about(command: Command, names: Names, is_sure: bool = True) -> str:
    """The command with these nouns wherever it takes one, something that fits elsewhere, and a yes to what it asks."""
    line = line_of(command, dict(_values(command, names)))
    return f"{line} {SURE}=yes" if is_sure else line


def _values(command: Command, names: Names) -> Iterator[tuple[str, str]]:
    for each in command.arguments:
        if each.means:
            yield each.name, names[each.means]
            continue
        match each.field:
            case Choice(options=options) | Choices(options=options):
                yield each.name, next(iter((*options, *each.as_typed)), "x")
            case Scale(low=low):
                yield each.name, str(low)
            case _:
                yield each.name, "something"


async def answers(world: World, user: str, line: str) -> list[Shown]:
    """What this person reads after giving the command."""
    before = len(world.seen(user))
    await world.command(user, line)
    world.clock.at += timedelta(seconds=2)
    await world.app.courier.drain()
    return world.seen(user)[before:]
