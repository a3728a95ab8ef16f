"""The catalogue: every script by the name of its file, and what opens after which fact."""

from pathlib import Path

import pytest

from conversations.engine import catalogue
from conversations.engine.catalogue import find_conversations
from conversations.engine.errors import UnknownConversation
from conversations.engine.forms import Text
from conversations.engine.script import Conversation, Misdeclared
from conversations.programme.facts import Consented, Left

CATALOGUE = find_conversations()


def test_every_script_is_found_by_the_name_of_its_file() -> None:
    """`ls` shows the product."""
    files = {file.stem for file in (Path(catalogue.__file__).parent.parent).glob("*.py")} - {"__init__"}

    assert {script.name for script in CATALOGUE} >= files


def test_a_name_that_is_not_its_files_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """At start, with the name that would be right."""
    (tmp_path / "misnamed.py").write_text(
        "from conversations.engine.script import Conversation\nscript = Conversation('other')\n", encoding="utf-8"
    )
    monkeypatch.setattr("conversations.__path__", [str(tmp_path)])

    with pytest.raises(Misdeclared, match="name it 'misnamed'"):
        find_conversations()


def test_an_unknown_conversation_is_named() -> None:
    """The error says which."""
    with pytest.raises(UnknownConversation, match="'horoscope'"):
        CATALOGUE["horoscope"]


def test_an_unknown_step_is_the_first_one() -> None:
    """After a deployment that dropped it (ARCHITECTURE: restart gently)."""
    assert CATALOGUE.step("pulse", "was_dropped").name == "held"


def test_what_opens_after_a_fact() -> None:
    """The intake after a yes; nothing after leaving."""
    assert [script.name for script, _ in CATALOGUE.after(Consented)] == ["intake"]
    assert CATALOGUE.after(Left) == []


def test_a_step_is_declared_once_and_forks_once() -> None:
    """A slip of the keyboard stops the start."""
    script = Conversation("demo")
    step = script.ask("one", Text("words"))
    step.then(lambda _: step)

    with pytest.raises(Misdeclared, match="declared twice"):
        script.tell("one")
    with pytest.raises(Misdeclared, match="two forks"):
        step.then(lambda _: step)


@pytest.mark.parametrize("script", list(CATALOGUE), ids=lambda script: script.name)
def test_every_question_leads_somewhere_and_every_door_exists(script: Conversation) -> None:
    """No ask without a fork, no trigger to a step that is not there, no door to nowhere."""
    for step in script.steps.values():
        assert not hasattr(step, "fields") or step.fork is not None, step.key
        assert all(door in CATALOGUE and CATALOGUE[door].by_hand for door in step.doors), step.key
    assert all(trigger.step in ("", *script.steps) for trigger in script.opens)
