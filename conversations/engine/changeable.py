"""What a region may say in its own words: messages and pages of the playbook, as those read them who write (§9)."""

from collections.abc import Mapping
from functools import lru_cache

from fluent.syntax import FluentParser
from fluent.syntax.ast import (
    Message,
    Pattern,
    Placeable,
    SelectExpression,
    StringLiteral,
    TextElement,
    VariableReference,
)

from conversations.engine import playbook
from conversations.engine.catalogue import Catalogue
from conversations.engine.text_index import sources
from conversations.programme.texts import PAGE, PAGE_PLACE

#: Nobody's to change: what people say yes to and are promised, what they may type, how commands are told of,
#: and what must not tell why a pairing is worth a look.
LOCKED = ("invitation", "my_data", "concern", "confidant", "escalation", "phrase", "command", "desk", "do")
#: The same of pages, by how their names begin: what is signed or shown with an invitation, and who reads what.
LOCKED_PAGES = ("agreement", "confidentiality", "role_card_", "orientation", "sponsor_brief", "diagnosis_day_")


@lru_cache(maxsize=32)
def changeable(language: str) -> Mapping[str, str]:
    """The texts of a language by key, as their writers see them: messages, then pages as `page-<name>`."""
    pages = {f"{PAGE}{name}": playbook.source(name, language) for name in playbook.names()}
    return {**sources(language), **{key: text for key, text in pages.items() if text}}


def is_locked(catalogue: Catalogue, key: str) -> bool:
    """Whether no region may have its own words for it: neutral scripts (PRODUCT §2.3), `LOCKED`, `LOCKED_PAGES`."""
    if key.startswith(PAGE):
        return key.removeprefix(PAGE).startswith(LOCKED_PAGES)
    name = key.partition(".")[0].partition("-")[0]
    return name in LOCKED or (name in catalogue and catalogue[name].is_neutral)


def readable(key: str, source: str) -> str:
    """A source text as people read it who write own words: `[name]` for what is filled in, of plural forms the last."""
    if key.startswith(PAGE):
        return PAGE_PLACE.sub(r"[\1]", source)
    entry = FluentParser().parse_entry(f"text =\n    {source.replace(chr(10), chr(10) + '    ')}")
    return _read(entry.value) if isinstance(entry, Message) and entry.value else source


def _read(pattern: Pattern) -> str:
    parts = []
    for each in pattern.elements:
        match each:
            case Placeable(expression=VariableReference(id=name)):
                parts.append(f"[{name.name}]")
            case Placeable(expression=SelectExpression(variants=variants)):
                parts.append(_read(next(each.value for each in variants if each.default)))
            case Placeable(expression=StringLiteral(value=value)):
                parts.append(value)
            case TextElement(value=value):
                parts.append(value)
    return "".join(parts)
