"""Scripts only decide: what they may import and call, and what every one of them brings along (ARCHITECTURE)."""

import ast
from pathlib import Path

import pytest

from conversations.engine.wording import LOCALES

SCRIPTS = sorted(file for file in LOCALES.parent.glob("*.py") if file.stem != "__init__")
LANGUAGES = sorted(folder.name for folder in LOCALES.iterdir() if folder.is_dir())
TESTS = Path(__file__).parent

#: The only places a script may import from; of the engine's modules those that speak of forms, steps and words.
ALLOWED = {"collections", "datetime", "dateutil", "hashlib", "typing", "conversations"}
ENGINE = {"forms", "scene", "script", "talks", "triggers", "values"}
#: Time is an argument and chance has a seed: nobody asks the machine for either.
FORBIDDEN_CALLS = {"now", "today", "utcnow", "time", "random", "open", "print", "getenv", "sleep"}


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda file: file.stem)
def test_a_script_imports_no_database_no_web_and_no_other_script(script: Path) -> None:
    """Scripts meet through facts, never by import."""
    for node in ast.walk(ast.parse(script.read_text(encoding="utf-8"))):
        names = [node.module or ""] if isinstance(node, ast.ImportFrom) else []
        names += [each.name for each in node.names] if isinstance(node, ast.Import) else []
        for name in names:
            parts = name.split(".")
            assert parts[0] in ALLOWED, f"{script.name} imports {name}"
            if parts[0] == "conversations":
                assert parts[1] in ("engine", "programme"), f"{script.name} imports {name}"
                assert parts[1] != "engine" or parts[2] in ENGINE, f"{script.name} imports {name}"


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda file: file.stem)
def test_a_script_asks_neither_the_clock_nor_chance(script: Path) -> None:
    """The scene holds the instant; a seed decides what looks like chance; nothing waits."""
    tree = ast.parse(script.read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        assert not isinstance(node, ast.AsyncFunctionDef | ast.Await | ast.Global), script.name
        if isinstance(node, ast.Call):
            called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            assert called not in FORBIDDEN_CALLS, f"{script.name} calls {called}() in line {node.lineno}"


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda file: file.stem)
def test_a_script_is_one_short_file(script: Path) -> None:
    """`ls` shows the product; nobody scrolls through a conversation."""
    assert len(script.read_text(encoding="utf-8").splitlines()) <= 160


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda file: file.stem)
def test_a_script_has_words_in_each_language_and_a_test(script: Path) -> None:
    """A conversation is its file, its words and its transcripts."""
    assert {"en", "de"} <= set(LANGUAGES)
    for language in LANGUAGES:
        assert (LOCALES / language / f"{script.stem}.ftl").exists(), f"{script.stem} has no words in {language}"
    assert (TESTS / f"test_{script.stem}.py").exists(), f"{script.stem} has no transcript"
