"""A printed journey reads like one: the day, what Flipside said, what was answered."""

from datetime import UTC, datetime

import pytest
from rich.console import Console

from bot.rehearsal.messages import Envelope, Field, Message
from bot.rehearsal.plan import WrongPlan
from bot.rehearsal.result import Outcome
from bot.rehearsal.transcript import find_person, print_transcript

NAMES = {"p1": "Ana Ribeiro", "p2": "Bo Lindqvist"}


def message(at: datetime, person: str, token: str, text: str, fields: tuple[Field, ...] = ()) -> Message:
    """A question with one button and one way out, as its reader in São Paulo has it."""
    envelope = Envelope(token, person, "participant", "America/Sao_Paulo", "de", False, False)
    labels = (*(each.label for each in fields), "Weitermachen", "Morgen")
    buttons = (("go_on", "Weitermachen"),)
    return Message(
        at, f"u-{person}", envelope, "playground", "pulse", "held", text, text, "", labels, token, buttons, (),
        ("@tomorrow",), fields,
    )  # fmt: skip


def deed(at: datetime, person: str, did: str, token: str, answer: object) -> dict[str, object]:
    """Something that somebody did."""
    return {"at": at.isoformat(), "person": person, "did": did, "token": token, "answer": answer, "errors": ()}


@pytest.fixture
def printed() -> str:
    """Ana's journey; Bo read and wrote something too."""
    field = Field("useful", "Scale", "Wie nützlich war es?", "1 heißt gar nicht.", (("4", "4"),), "", True, 1)
    answered = datetime(2026, 3, 2, 18, 20, tzinfo=UTC)
    first, second = datetime(2026, 3, 2, 18, tzinfo=UTC), datetime(2026, 3, 3, 2, 30, tzinfo=UTC)
    messages = [message(first, "p1", "t1.1", "Hat es stattgefunden?"), message(first, "p2", "t2.1", "Nur für Bo")]
    messages.append(message(second, "p1", "t1.2", "Fürs nächste Mal", (field,)))
    deeds = [
        deed(answered, "p1", "Pressed", "t1.1", "go_on"),
        deed(answered, "p2", "Said", "", "Bos Geheimnis"),
        deed(second, "p1", "Submitted", "t1.2", {"useful": "4"}),
    ]
    console = Console(width=80, record=True, file=None, force_terminal=False)
    with console.capture() as capture:
        print_transcript(console, "ana", Outcome({}, (), messages, deeds, NAMES))
    return capture.get()


def test_it_goes_day_by_day_on_the_readers_clock(printed: str) -> None:
    """18:00 UTC on Monday is 15:00 in São Paulo, half past two on Tuesday still Monday."""
    assert "Montag, 2. März 2026" in printed
    assert "Dienstag" not in printed
    assert "15:00  Flipside" in printed
    assert "23:30  Ana" in printed


def test_an_answer_is_read_in_the_words_on_the_screen(printed: str) -> None:
    """The label of a button, the label of an input with what was filled in."""
    assert "15:20  Ana\n       [Weitermachen]" in printed
    assert "Wie nützlich war es? 4" in printed
    assert "go_on" not in printed


def test_the_ways_to_put_a_question_off_are_left_out(printed: str) -> None:
    """They are the same everywhere."""
    assert "[Morgen]" not in printed


def test_nothing_of_anybody_else_is_shown(printed: str) -> None:
    """What Bo read and wrote stays with Bo."""
    assert "Bo" not in printed


def test_an_unknown_name_is_answered_with_names_that_are_there() -> None:
    """Whoever mistypes a name learns which there are."""
    with pytest.raises(WrongPlan, match="Ana Ribeiro"):
        find_person("zed", NAMES)
