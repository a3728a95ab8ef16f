"""Every text in all its languages, and where it is said: for those who write and review words (PRODUCT §9)."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Literal

from fluent.syntax import FluentParser, FluentSerializer
from fluent.syntax.ast import Attribute, Message

from conversations.engine.catalogue import Catalogue
from conversations.engine.commands.registry import DESK
from conversations.engine.playbook import PLAYBOOK
from conversations.engine.script import Conversation, Step
from conversations.engine.wording import LOCALES

#: Where the code lies that names texts; read as files, so that nothing is imported for it.
CODE = Path(__file__).parent.parent.parent
PACKAGES = ("conversations", "adapters", "bot")
#: A text by its name, or the start of one that the code completes: "home-next", f"option-{topic}".
_NAMED = re.compile(r"""f?"([a-z_][a-z0-9_.-]*)(["{])""")


@dataclass(frozen=True)
class Text:
    """One text. `words` by language as its writers see it, placeables and plural forms included; `places` say
    where it is said: a conversation and step with what opens it, or the files that name it."""

    key: str
    kind: Literal["message", "page"]
    words: Mapping[str, str]
    places: tuple[str, ...]


def text_index(catalogue: Catalogue) -> tuple[Text, ...]:
    """All messages by file and order of the source language, then all pages of the playbook by name."""
    steps = {step.key: (script, step) for script in catalogue for step in script.steps.values()}
    commands = {f"{kind}-{each.key}": each.words for each in catalogue.commands for kind in ("command", DESK)}
    named = _named_in_code()
    messages = _by_key({folder.name: dict(sources(folder.name)) for folder in _folders(LOCALES)})
    pages = _by_key({folder.name: _pages(folder) for folder in _folders(PLAYBOOK)})
    kinds: tuple[tuple[Literal["message", "page"], dict[str, dict[str, str]]], ...] = (
        ("message", messages),
        ("page", pages),
    )
    return tuple(
        Text(key, kind, words, _of_command(key, commands) or _of_step(key, steps) or _of_code(key, named))
        for kind, found in kinds
        for key, words in found.items()
    )


def _folders(root: Path) -> list[Path]:
    """A folder a language, the source first."""
    return sorted((each for each in root.iterdir() if each.is_dir()), key=lambda each: (each.name != "en", each.name))


def _by_key(found: Mapping[str, Mapping[str, str]]) -> dict[str, dict[str, str]]:
    keys = dict.fromkeys(key for texts in found.values() for key in texts)
    return {key: {language: texts[key] for language, texts in found.items() if key in texts} for key in keys}


@lru_cache(maxsize=32)
def sources(language: str) -> Mapping[str, str]:
    """The messages of a language by key, as their writers see them."""
    found: dict[str, str] = {}
    for file in sorted((LOCALES / language).glob("*.ftl")):
        for entry in FluentParser().parse(file.read_text(encoding="utf-8")).body:
            if isinstance(entry, Message):
                parts: Sequence[Message | Attribute] = [entry, *entry.attributes]
                for each in parts:
                    name = entry.id.name if each is entry else f"{entry.id.name}.{each.id.name}"
                    if each.value is not None:
                        found[name] = _source(each)
    return found


def _source(part: Message | Attribute) -> str:
    """The words after the equals sign, without the indent of the lines that follow."""
    alone = Message(part.id, value=part.value)
    _, _, words = FluentSerializer().serialize_entry(alone).partition("=")
    return "\n".join(line.removeprefix("    ") for line in words.strip().splitlines())


def _pages(folder: Path) -> dict[str, str]:
    return {file.stem: file.read_text(encoding="utf-8").strip() for file in sorted(folder.glob("*.md"))}


def _of_command(key: str, commands: Mapping[str, str]) -> tuple[str, ...]:
    """The command a text describes or asks for, as it is typed, and what part of that it is."""
    name, _, part = key.partition(".")
    if name not in commands:
        return ()
    about = "help" if name.startswith("command-") else "form"
    return (" · ".join(each for each in (f"/mentor {commands[name]}", about, part) if each),)


def _of_step(key: str, steps: Mapping[str, tuple[Conversation, Step]]) -> tuple[str, ...]:
    """The conversation and step a text belongs to, what part of it it is, and what opens it."""
    name, _, part = key.partition(".")
    if name not in steps:
        return ()
    script, step = steps[name]
    here = " · ".join(each for each in (script.name, step.name, part) if each)
    opens = [each.fact.__name__ for each in script.opens if (each.step or script.first.name) == step.name]
    return (here, *(f"opens after {fact}" for fact in dict.fromkeys(opens)))


def _of_code(key: str, named: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """The files that name it whole, else those that put it together from its longest beginning."""
    starts = (key[:end] for end in range(len(key), 0, -1))
    return next((named[each] for each in starts if each in named and (each == key or each[-1] in "-_")), ())


def _named_in_code() -> dict[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = {}
    for file in (each for package in PACKAGES for each in sorted((CODE / package).rglob("*.py"))):
        for name, _ in _NAMED.findall(file.read_text(encoding="utf-8")):
            found.setdefault(name, {})[file.relative_to(CODE).as_posix()] = None
    return {name: tuple(files) for name, files in found.items()}
