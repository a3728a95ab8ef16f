"""Which words there must be and which there are: derived from declarations, code and locale files."""

import ast
import re
from collections.abc import Iterator
from dataclasses import fields
from datetime import UTC, datetime
from pathlib import Path
from typing import get_args

from fluent.syntax import FluentParser
from fluent.syntax.ast import Message

import adapters
import conversations
from adapters.teams.manifest import COMMANDS
from conversations.clinic import AGENDA
from conversations.engine.catalogue import find_conversations
from conversations.engine.commands.declare import Meant
from conversations.engine.commands.registry import DESK
from conversations.engine.forms import Choice, Choices, Field
from conversations.engine.reading import WAYS_OUT
from conversations.engine.script import Ask, Conversation, Step
from conversations.engine.wording import LOCALES, Reader, Wording
from conversations.home import OFFICE
from conversations.programme.anonymising import HIDDEN
from conversations.programme.candidates import Weights
from conversations.programme.companies import Platform
from conversations.programme.guides import VARIANTS
from conversations.programme.match_draft import Reason
from conversations.programme.topics import TOPICS
from conversations.programme.training import CLINIC_THEMES

CODE = Path(conversations.__path__[0])
PLATFORMS = Path(adapters.__path__[0])
CATALOGUE = find_conversations()
SCRIPTS = tuple(CATALOGUE)
COMMANDS_OF_THE_DESK = tuple(CATALOGUE.commands)
NOUNS = tuple(dict.fromkeys(each.noun for each in COMMANDS_OF_THE_DESK))
STEPS = tuple(step for script in SCRIPTS for step in script.steps.values())
WORDING = Wording()
LANGUAGES = WORDING.languages
NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)

_SIDES = ("mentor", "mentee", "either")
_STYLES = ("communication-style", "feedback-style")
_WHY = (
    *("objectives", "rhythm", "rhythm-async", "reach", "priority", "priority-none"),
    *(f"{style}-{how}" for style in _STYLES for how in ("shared", "unknown", "differs")),
)
#: Keys that code puts together: what they begin with, and every ending there is.
FAMILIES: dict[str, tuple[str, ...]] = {
    "because-": (),
    "because-no_": tuple(sorted({script.about for script in SCRIPTS})),
    "certificate-as_": ("mentor", "mentee", "both"),
    "change-": ("new_times", "no_new_times"),
    "change-way-": ("cant", "other", "own", "met"),
    "clinic-agenda-": AGENDA,
    "clinic-theme-": tuple(str(number) for number in range(1, CLINIC_THEMES + 1)),
    "command-": tuple(f"{each.key}{part}" for each in COMMANDS_OF_THE_DESK for part in ("", ".example")),
    "desk-no_": tuple(meant for meant in get_args(Meant) if meant),
    "door-": tuple(script.name for script in SCRIPTS if script.name != DESK),
    "escalation-state-": ("booking", "missed", "look", "audit"),
    "escalation-step-": ("booking", "missed", "look", "audit"),
    "factor-": tuple(each.name for each in fields(Weights)),
    "home-do-": tuple(line.replace(" ", "_") for line in OFFICE),
    "home-your_": ("mentor", "mentee"),
    "invitation-benefit-": _SIDES,
    "load-way-": ("fewer", "pause", "talk", "stay"),
    "my_data-row-": ("participations", "pairings", "pulses", "words", "messages"),
    "option-": TOPICS,
    "platform-": get_args(Platform),
    "share-": ("learning", "action", "reflection"),
    "shortcut-": tuple(script.name for script in SCRIPTS if script.shortcut),
    "side-": _SIDES,
    "stories-hidden-": HIDDEN,
    "surface-command-": COMMANDS,
    "waiting-": get_args(Reason),
    "variant-way-": VARIANTS,
    "way-": tuple(way.removeprefix("@") for way in WAYS_OUT),
    "sponsors-told": ("", "-target", "-trend", "-target-trend"),
    "why-": _WHY,
    "match-why-": tuple(each for each in _WHY if each != "priority-none"),
}
FROM_FAMILIES = frozenset(prefix + ending for prefix, endings in FAMILIES.items() for ending in endings)
#: What the engine, not a script, gives: to the kind sentences of `help`, to what a command answers.
_GIVEN_BY_THE_ENGINE = {"help": {"at", "because", "error", "question"}, DESK: {"words"}}
#: What says something by a key in its first place: values, errors, short ways to an answer of the desk.
_SAYING = ("Word", "Because", "FieldError", "say", "label", "done", "sure")

#: What fills a placeable where length matters; words inside words are taken from their own messages.
_SAMPLE = {"months": 6, "count": 12, "minutes": 60, "held": 6, "starts": 12, "weeks": "8", "round": 2}
_TIMES = {"when": "Wed 23 September, 15:00–16:00"} | dict.fromkeys(
    ("at", "start", "until", "month"), "Wed 23 September, 15:00"
)
_LONG_WORDS = frozenset(("words", "why", "error", "question", "options", "topics", "because"))
_WORDS_INSIDE = {
    "benefit": tuple(f"invitation-benefit-{side}" for side in _SIDES),
    "comfort": ("golden_hour-comfortable", "golden_hour-edge"),
    "reason": tuple(f"waiting-{reason}" for reason in FAMILIES["waiting-"]),
    "side": tuple(f"side-{side}" for side in _SIDES),
    "then": ("change-new_times", "change-no_new_times"),
    "how": ("agreement-both", "agreement-as_usual", "variant-with_reminder", "variant-by_you"),
    "now": tuple(f"variant-way-{variant}" for variant in VARIANTS),
}


def _parsed(language: str) -> dict[str, frozenset[str]]:
    """Every `message` and `message.attribute` of a language with the names of its placeables."""
    found: dict[str, frozenset[str]] = {}
    for file in sorted((LOCALES / language).glob("*.ftl")):
        text = file.read_text(encoding="utf-8")
        for entry in FluentParser().parse(text).body:
            if not isinstance(entry, Message):
                continue
            parts = [(entry.id.name, entry.value)] if entry.value else []
            parts += [(f"{entry.id.name}.{each.id.name}", each.value) for each in entry.attributes]
            for key, pattern in parts:
                if key in found or pattern.span is None:
                    raise ValueError(f"{file}: {key} is there twice; remove one")
                found[key] = frozenset(re.findall(r"\$(\w+)", text[pattern.span.start : pattern.span.end]))
    return found


#: By language: every key with the names of its placeables.
KEYS = {language: _parsed(language) for language in LANGUAGES}


def reader_of(language: str, zone: str = "Europe/Berlin") -> Reader:
    """Somebody who reads in this language."""
    return Reader(language, zone, NOW)


def options_of(step: Ask, field: Field) -> Iterator[tuple[str, str, str]]:
    """For each option of a field, the three keys its label may stand under, the nearest first."""
    if isinstance(field, Choice | Choices):
        for value in field.options:
            yield f"{step.key}.{field.name}-{value}", f"{step.key}.{value}", f"option-{value}"


def is_form(step: Step) -> bool:
    """Whether the step is answered by a form rather than by one tap."""
    return isinstance(step, Ask) and not step.is_one_tap


def needed(step: Step) -> Iterator[str]:
    """The keys without which a step cannot be read aloud."""
    yield step.key
    yield from (f"door-{door}" for door in step.doors)
    if isinstance(step, Ask):
        if is_form(step):
            yield from (f"{step.key}.{field.name}" for field in step.fields)
        script = CATALOGUE[step.conversation]
        if script.nudges and step is script.first:
            yield f"{step.key}.again"


def optional(step: Step) -> Iterator[str]:
    """The keys a step may have besides."""
    names = ["title", "footnote", *(f"door-{door}" for door in step.doors)]
    if isinstance(step, Ask):
        names += ["again"] if CATALOGUE[step.conversation].nudges else []
        names += ["submit", *(f"{field.name}-hint" for field in step.fields)] if is_form(step) else []
        for field in step.fields:
            yield from (key for keys in options_of(step, field) for key in keys)
    yield from (f"{step.key}.{name}" for name in names)


def buttons() -> Iterator[str]:
    """The keys of everything that is pressed or picked."""
    yield "submit"
    for step in STEPS:
        yield from (f"{step.key}.door-{door}" for door in step.doors)
        if isinstance(step, Ask):
            yield f"{step.key}.submit"
            yield from (key for field in step.fields for keys in options_of(step, field) for key in keys)
    pressed = ("door-", "way-", "option-", "change-way-", "share-", "home-do-")
    yield from (key for key in FROM_FAMILIES if key.startswith(pressed))
    yield from run_labels()


def named_in_code() -> tuple[set[str], set[str]]:
    """Keys that stand in the code, and what keys begin with that the code puts together."""
    keys: set[str] = set()
    families: set[str] = set()
    for file in sorted((*CODE.rglob("*.py"), *PLATFORMS.rglob("*.py"))):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call) or not node.args:
                continue
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if name not in _SAYING:
                continue
            for each in _either(node.args[0]):
                if isinstance(each, ast.Constant) and isinstance(each.value, str):
                    keys.add(f"because-{each.value}" if name == "Because" else each.value)
                elif isinstance(each, ast.JoinedStr) and isinstance(each.values[0], ast.Constant):
                    families.add(str(each.values[0].value))
    return keys, families


def chosen_in_code() -> set[str]:
    """Keys of the desk and of reports that stand in the code by themselves, to be said by a choice made elsewhere."""
    folders = (CODE / "desk", CODE / "reports", CODE / "engine" / "ledger")
    return {name for folder in folders for file in sorted(folder.rglob("*.py")) for name in _strings_in(file)}


def _either(first: ast.expr) -> Iterator[ast.expr]:
    """The expression, or both ends of a choice, and of a choice among them."""
    if isinstance(first, ast.IfExp):
        yield from (*_either(first.body), *_either(first.orelse))
    else:
        yield first


def is_a_nouns(key: str) -> bool:
    """Whether a key, or the beginning of some, is among the words that one noun of the desk has for itself."""
    return key.partition("-")[0] in NOUNS


def run_labels() -> set[str]:
    """The keys of buttons that give a command."""
    found: set[str] = set()
    for file in sorted(CODE.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call) or getattr(node.func, "id", "") != "Run" or not node.args:
                continue
            label = node.args[0]
            if isinstance(label, ast.Call) and getattr(label.func, "id", "") == "Word" and label.args:
                found |= {str(each.value) for each in _either(label.args[0]) if isinstance(each, ast.Constant)}
    return found


def names_given(script: Conversation) -> set[str]:
    """Everything that may fill this script's texts: names that stand in its file, and its fields."""
    if script.name == DESK:
        return _GIVEN_BY_THE_ENGINE[DESK]
    names = _strings_in(next(CODE.rglob(f"{script.name}.py")))
    names |= {field.name for step in script.steps.values() if isinstance(step, Ask) for field in step.fields}
    return names | _GIVEN_BY_THE_ENGINE.get(script.name, set())


def names_in_the_desk() -> set[str]:
    """Every string in the commands and in what helps them: whatever fills their words is named there."""
    files = [file for place in ("desk", "engine", "programme") for file in CODE.glob(f"{place}/**/*.py")]
    return {name for file in sorted(files) for name in _strings_in(file)}


def _strings_in(file: Path) -> set[str]:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    return {node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str)}


def said(key: str, language: str) -> str:
    """A text as most people would read it; words inside words are the longest there are."""
    reader = reader_of(language)
    args: dict[str, object] = {}
    for name in KEYS[language][key]:
        inside = [WORDING.say(each, reader) for each in _WORDS_INSIDE.get(name, ())]
        plain = "…" if name in _LONG_WORDS else _TIMES.get(name, _SAMPLE.get(name, "Ana Ribeiro"))
        args[name] = max(inside, key=len) if inside else plain
    return WORDING.say(key, reader, args)


def texts(language: str) -> Iterator[tuple[str, str]]:
    """Everything the bot itself says, by key; what people type is left out."""
    for key in KEYS[language]:
        if not key.startswith("phrase-"):
            yield key, said(key, language)


def phrases(language: str) -> Iterator[tuple[str, str]]:
    """Every meaning with each of its phrasings."""
    for key in KEYS[language]:
        if key.startswith("phrase-"):
            for phrase in said(key, language).split("|"):
                yield key.removeprefix("phrase-"), " ".join(phrase.split())
