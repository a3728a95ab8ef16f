"""Buttons: in a sensible order, whole on a phone, each with its own value and nothing else."""

from dataclasses import replace
from typing import Any

from adapters.teams.pressing import Link
from adapters.teams.render import message
from conversations.engine.prompts import Button, Prompt
from tests.adapters.contract import EVERYTHING
from tests.adapters.teams.cards import actions_of, card_of, element, faults_of, labels_of, seen, words_of
from tests.conversations.word_keys import WORDING


def drawn(prompt: Prompt) -> dict[str, Any]:
    """The card of a prompt."""
    return card_of(message(prompt, WORDING))


def test_the_primary_answer_comes_first_and_the_grave_one_last() -> None:
    """Otherwise answers keep the order of the question."""
    buttons = (
        Button("End it", "end", "danger"),
        Button("Maybe", "maybe"),
        Button("Yes", "yes", "primary"),
        Button("No", "no"),
    )
    card = drawn(Prompt("So?", buttons=buttons))

    assert labels_of(card) == ["Yes", "Maybe", "No", "End it"]
    assert [each.get("style") for each in actions_of(card)] == ["positive", None, None, "destructive"]


def test_every_press_carries_the_token_and_its_own_value_alone() -> None:
    """What lies in the card's fields does not travel with an answer, a door or a way out."""
    card = drawn(replace(EVERYTHING, token="t.9"))
    presses = [each for each in actions_of(card) if each.get("verb") == "press"]

    assert [each["data"] for each in presses] == [
        {"token": "t.9", "value": value} for value in ("yes", "swap", "open:guide", "later:tomorrow", "skip")
    ]
    assert {each["associatedInputs"] for each in presses} == {"none"}


def test_one_way_out_is_a_button() -> None:
    """A menu of one entry would only hide it."""
    (way,) = element(drawn(Prompt("So?", ways_out=(Button("Skip", "@skip"),))), "ways")["actions"]

    assert "mode" not in way


def test_more_buttons_than_a_row_holds_go_on_in_another() -> None:
    """Teams shows six actions of a set; none is lost."""
    buttons = tuple(Button(f"{number % 10}", f"{number}") for number in range(14))
    card = drawn(Prompt("Which?", buttons=buttons))

    assert [len(element(card, name)["actions"]) for name in ("answers", "answers:2", "answers:3")] == [6, 6, 2]


def test_labels_share_a_row_where_a_phone_shows_them_whole() -> None:
    """Short answers stand side by side, long ones below each other."""
    labels = ("Yes", "No", "Not this month", "Rather in writing this month", "None of these times suit me at all")
    card = drawn(Prompt("Which?", buttons=tuple(Button(each, each) for each in labels)))
    rows = [[seen(one["title"]) for one in each["actions"]] for each in card["body"] if each["type"] == "ActionSet"]

    assert rows == [list(labels[:3]), [labels[3]], [labels[4]]]


def test_answers_without_a_button_can_be_read_and_typed() -> None:
    """Of eighty answers those that find no room stand in a list under 'More'."""
    buttons = tuple(Button(f"Answer {number} of many", f"{number}") for number in range(80))
    read = words_of(drawn(Prompt("Which?", buttons=buttons)))

    assert "More" in read
    assert all(each.label in read for each in buttons[:70])


def test_a_label_that_is_cut_stands_in_full_above() -> None:
    """A phone cuts long buttons, what somebody wrote is not cut."""
    label = "I would like to talk about how decisions are made in our department, and by whom"
    card = drawn(Prompt("Which?", buttons=(Button(label, "a"), Button("None", "b"))))

    assert labels_of(card)[0].endswith("…")
    assert label in words_of(card)


def test_links_open_beside_the_chat() -> None:
    """A calendar file has a button of its own between the answers and the doors."""
    activity = message(EVERYTHING, WORDING, (Link("Add to my calendar", "https://flipside.example.org/c/1.ics"),))
    card = card_of(activity)

    assert faults_of(card) == []
    assert element(card, "links.1")["url"] == "https://flipside.example.org/c/1.ics"
    assert labels_of(card)[-4:] == ["Add to my calendar", "See the guide", "Tomorrow", "Skip"]
