"""Every text in all languages, and where it is said."""

from conversations.engine.catalogue import find_conversations
from conversations.engine.text_index import Text, text_index

INDEX = {each.key: each for each in text_index(find_conversations())}


def _found(key: str) -> Text:
    return INDEX[key]


def test_a_step_is_found_where_it_is_asked_and_after_what() -> None:
    """The conversation, the step, the part of it, and the facts that open it."""
    title, button = _found("pulse-held"), _found("golden_hour-choose.title")

    assert title.places[:2] == ("pulse · held", "opens after SessionBooked")
    assert button.places[0] == "golden_hour · choose · title"


def test_words_of_a_command_are_found_where_it_is_typed() -> None:
    """What help says of it, its example, and the form for what is missing."""
    assert _found("command-pairs_pause").places == ("/mentor pairs pause · help",)
    assert _found("command-pairs_pause.example").places == ("/mentor pairs pause · help · example",)
    assert _found("desk-pairs_pause.months").places == ("/mentor pairs pause · form · months",)
    assert _found("pairs-pause-done").places == ("conversations/desk/pairs.py",)


def test_a_text_is_shown_as_its_writers_see_it() -> None:
    """Placeables stay, in every language there is."""
    found = _found("rematch-script")

    assert set(found.words) >= {"en", "de"}
    assert "{ $partner }" in _found("announcement-why").words["en"] or "$" in "".join(
        _found("pulse-held").words.values()
    )


def test_words_named_in_code_are_found_in_their_files() -> None:
    """Whole keys, and families of keys that the code puts together."""
    assert _found("change-not_booked").places == ("conversations/change.py",)
    assert "conversations/engine/reading.py" in _found("way-later").places
    assert _found("surface-loading").places[0].startswith("adapters/")


def test_pages_of_the_playbook_are_there_with_the_scripts_that_show_them() -> None:
    """The whole page, markup and all."""
    page = _found("confidentiality")

    assert page.kind == "page"
    assert page.words["en"].startswith("# ")
    assert "conversations/invitation.py" in page.places


def test_every_page_is_shown_somewhere() -> None:
    """By a script, or by the desk, group by group."""
    assert [each.key for each in INDEX.values() if each.kind == "page" and not each.places] == []
