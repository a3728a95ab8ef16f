"""Wording: literal text, isolated where it runs the other way, English where a language has no words yet."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conversations.engine.phrases import Phrases
from conversations.engine.reading import WAYS_OUT
from conversations.engine.values import Span, Word
from conversations.engine.wording import MissingWords, Reader, Wording

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
ENGLISH = """
hello = Hello { $name }
    .title = Greeting
only-attributes =
    .title = Nothing else
count = { $count ->
    [one] { $count } thing
   *[other] { $count } things
 }
"""


@pytest.fixture
def wording(tmp_path: Path) -> Wording:
    """A little English, less German."""
    for language, words in (("en", ENGLISH), ("de", "hello = Hallo { $name }")):
        (tmp_path / language).mkdir()
        (tmp_path / language / "some.ftl").write_text(words, encoding="utf-8")
    return Wording(tmp_path)


def reader(locale: str, zone: str = "Europe/Berlin") -> Reader:
    """Somebody who reads this language."""
    return Reader(locale, zone, NOW)


@pytest.mark.parametrize(
    ("locale", "words"),
    [
        ("de", "Hallo Bo"),
        ("de-AT", "Hallo Bo"),
        ("de_CH", "Hallo Bo"),
        ("en", "Hello Bo"),
        ("ja", "Hello Bo"),
        ("", "Hello Bo"),
    ],
)
def test_the_nearest_language_is_read(wording: Wording, locale: str, words: str) -> None:
    """A region falls back to its language, an unknown language to English."""
    assert wording.say("hello", reader(locale), {"name": "Bo"}) == words


def test_a_missing_translation_is_read_in_english(wording: Wording) -> None:
    """Better than nothing; the test of words finds it."""
    assert wording.say("hello.title", reader("de"), {"name": "Bo"}) == "Greeting"


@pytest.mark.parametrize("key", ["nothing", "hello.nothing", "only-attributes"])
def test_words_that_are_nowhere_are_an_error(wording: Wording, key: str) -> None:
    """It names the key and the place to add it."""
    with pytest.raises(MissingWords):
        wording.say(key, reader("de"), {"name": "Bo"})


def test_a_placeable_that_nobody_fills_is_an_error(wording: Wording) -> None:
    """No raw placeholder ever reaches a reader."""
    with pytest.raises(MissingWords, match="hello"):
        wording.say("hello", reader("en"))


def test_numbers_choose_their_form(wording: Wording) -> None:
    """One thing, two things."""
    assert [wording.say("count", reader("en"), {"count": count}) for count in (1, 2)] == ["1 thing", "2 things"]


def test_right_to_left_names_are_isolated(wording: Wording) -> None:
    """The sentence around them stays readable; other names stay untouched."""
    assert wording.say("hello", reader("en"), {"name": "שלום"}) == "Hello \u2068שלום\u2069"
    assert wording.say("hello", reader("en"), {"name": "Zoë 👩🏽‍🚀"}) == "Hello Zoë 👩🏽‍🚀"


@given(name=st.text(max_size=50))
def test_a_name_is_literal(name: str) -> None:
    """Nothing in it is read as a placeable, whatever it looks like."""
    said = WORDS.say("pause-told", reader("en"), {"partner": name, "until": NOW})

    assert name in said


WORDS = Wording()


def test_moments_are_read_on_the_readers_clock() -> None:
    """In sentences, lists and words inside words."""
    span = Span(NOW, NOW.replace(hour=13))

    assert "13:00" in WORDS.read(span, reader("en"))
    assert "09:00" in WORDS.read(span, reader("en", "America/Sao_Paulo"))
    assert WORDS.read((Word("side-mentor"), "Bo"), reader("en")) == "mentor and Bo"
    assert WORDS.read(None, reader("en")) == ""


PHRASES = Phrases(WORDS, (*WAYS_OUT, "home", "change", "pause", "leave"))


@pytest.mark.parametrize(
    ("text", "locale", "meaning"),
    [
        ("Tomorrow!", "en", "@tomorrow"),
        ("  I can't make it. ", "en", "change"),
        ("MORGEN", "de", "@tomorrow"),
        ("tomorrow", "de", "@tomorrow"),
        ("I can't make it because of the train", "en", None),
        ("", "en", None),
        ("?!", "de", None),
    ],
)
def test_a_sentence_means_what_is_listed_and_nothing_else(text: str, locale: str, meaning: str | None) -> None:
    """Letter case and punctuation aside, in one's own language or in English; nothing is guessed silently."""
    assert PHRASES.meaning(text, reader(locale)) == meaning


@pytest.mark.parametrize(
    ("text", "locale", "meaning"),
    [
        ("I'd rather not talk about generations!", "en", "concern"),
        ("I’d rather not talk about", "en", "concern"),
        ("Ich möchte lieber nicht über Identität im Beruf reden.", "de", "concern"),
        ("I'd rather not talk about this", "de", "concern"),
        ("Well, I'd rather not talk about this", "en", None),
        ("I'd rather not talk aboutness", "en", None),
    ],
)
def test_a_phrasing_with_an_open_end_goes_on_with_any_words(text: str, locale: str, meaning: str | None) -> None:
    """From its beginning on, word by word."""
    phrases = Phrases(WORDS, (*WAYS_OUT, "home", "concern"))

    assert phrases.meaning(text, reader(locale)) == meaning


@given(text=st.text(max_size=300))
def test_anything_has_three_likeliest_doors(text: str) -> None:
    """Different ones, all of them conversations, none a way out."""
    doors = PHRASES.likeliest(text, reader("en"))

    assert len(set(doors)) == 3
    assert not [door for door in doors if door.startswith("@")]


def test_the_nearest_door_comes_first() -> None:
    """A few words too many still find it."""
    assert PHRASES.likeliest("I really need a break now", reader("en"))[0] == "pause"
