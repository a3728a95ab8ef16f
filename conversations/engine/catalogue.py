"""Finds every conversation: each module of `conversations` that declares one, by its file name."""

from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import TypeVar

import conversations
from conversations.engine.commands import Commands, Noun
from conversations.engine.errors import UnknownConversation
from conversations.engine.script import Conversation, Misdeclared, Step
from conversations.engine.triggers import Trigger
from conversations.programme.facts import Fact

Named = TypeVar("Named", Conversation, Noun)


class Catalogue:
    """All conversations by name, what opens after which fact, and all commands of the desk."""

    def __init__(self, scripts: tuple[Conversation, ...], nouns: tuple[Noun, ...] = ()) -> None:
        self.commands = Commands(nouns)
        self._scripts = {script.name: script for script in (*scripts, self.commands.conversation)}
        self._after: dict[type[Fact], list[tuple[Conversation, Trigger]]] = {}
        for script in scripts:
            for trigger in script.opens:
                self._after.setdefault(trigger.fact, []).append((script, trigger))

    def __getitem__(self, name: str) -> Conversation:
        try:
            return self._scripts[name]
        except KeyError:
            raise UnknownConversation(f"no conversation is called {name!r}") from None

    def __contains__(self, name: object) -> bool:
        return name in self._scripts

    def __iter__(self) -> Iterator[Conversation]:
        return iter(self._scripts.values())

    def after(self, fact: type[Fact]) -> list[tuple[Conversation, Trigger]]:
        """The conversations this kind of fact opens, with their triggers."""
        return self._after.get(fact, [])

    def step(self, conversation: str, name: str) -> Step:
        """A step by name; after a deployment that dropped it, the first step (ARCHITECTURE: restart gently)."""
        script = self[conversation]
        return script.steps.get(name, script.first)


def find_conversations() -> Catalogue:
    """Import every script beside this package and every noun of the desk; each is named as its file."""
    root = Path(conversations.__path__[0])
    scripts = [
        *_declared(root, "conversations", Conversation),
        *_declared(root / "reports", "conversations.reports", Conversation),
    ]
    return Catalogue(tuple(scripts), tuple(_declared(root / "desk", "conversations.desk", Noun)))


def _declared(folder: Path, package: str, kind: type[Named]) -> Iterator[Named]:
    for file in sorted(folder.glob("*.py")):
        if file.stem == "__init__":
            continue
        for value in vars(import_module(f"{package}.{file.stem}")).values():
            if isinstance(value, kind):
                if value.name != file.stem:
                    raise Misdeclared(f"{file.name} declares {value.name!r}; name it {file.stem!r}")
                yield value
