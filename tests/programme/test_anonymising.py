"""What is taken out of a story: whoever and whatever the company knows by name, and every way to reach somebody."""

import time

import pytest

from conversations.programme.anonymising import HIDDEN, Hidden, anonymised, names_of

NEUTRAL: dict[Hidden, str] = {kind: f"[{kind}]" for kind in HIDDEN}
KNOWN: tuple[tuple[Hidden, str], ...] = (
    ("teller", "Bo Winkler"),
    ("partner", "Ana Ribeiro da Silva"),
    ("person", "Dana Vogel"),
    ("role", "Head of operations"),
    ("role", "Designer"),
    ("unit", "People"),
    ("unit", "Customer Success"),
    ("unit", "Vertrieb"),
    ("place", "São Paulo"),
    ("place", "Europe"),
    ("place", "Köln"),
)


def told(words: str, *more: tuple[Hidden, str]) -> str:
    """The story as it would be told."""
    return anonymised(words, (*KNOWN, *more), NEUTRAL)


@pytest.mark.parametrize(
    ("words", "reads"),
    [
        ("Ana Ribeiro da Silva asked me why.", "[partner] asked me why."),
        ("ana told me, and so did RIBEIRO.", "[partner] told me, and so did [partner]."),
        ("Ana's question, Anas Frage, Ana’s idea", "[partner]'s question, [partner] Frage, [partner]’s idea"),
        ("“Bo,” said Dana, “listen.”", "“[teller],” said [person], “listen.”"),
        ("Banana bread for Anatol", "Banana bread for Anatol"),
    ],
)
def test_people_are_taken_out_by_full_and_by_given_name(words: str, reads: str) -> None:
    """In any letter case and with a genitive, but never out of the middle of another word."""
    assert told(words) == reads


@pytest.mark.parametrize(
    ("words", "reads"),
    [
        ("Write to ana@example.com or d.vogel+x@mail.example.co.uk.", "Write to [address] or [address]."),
        ("See https://example.com/ana?x=1 or www.example.com", "See [address] or [address]"),
        ("<@U024BE7LH>, @ana.r, @Ana Ribeiro, <at>Bo</at>, @all", "[person], [person], [partner], [person], [person]"),
        ("Call +55 11 5550-0100, (030) 555 01 00 or 555-010-0100", "Call [number], [number] or [number]"),
        ("At 15:00 we were 12 of 1,000 in 2026", "At 15:00 we were 12 of 1,000 in 2026"),
    ],
)  # fmt: skip
def test_every_way_to_reach_somebody_is_taken_out(words: str, reads: str) -> None:
    """Addresses, mentions as each chat tool writes them, telephone numbers; times and counts stay."""
    assert told(words) == reads


@pytest.mark.parametrize(
    ("words", "reads"),
    [
        ("In Sao Paulo, in SÃO PAULO and in Koeln", "In [place], in [place] and in [place]"),
        ("Europes Büro, europe", "[place] Büro, [place]"),
        ("The head of Operations and a Designer", "The [role] and a [role]"),
        ("customer success listens to people in People", "[unit] listens to people in [unit]"),
        ("Der Vertrieb hört zu", "Der [unit] hört zu"),
    ],
)
def test_units_roles_and_places_are_taken_out(words: str, reads: str) -> None:
    """With or without accents; a unit of one word only as the company writes it, for it may mean anything."""
    assert told(words) == reads


def test_a_name_in_a_script_without_spaces_is_found_inside_a_sentence() -> None:
    """Nothing stands between a name and the words around it there."""
    assert (
        told("山田さんと話した。김민준 씨도.", ("person", "山田"), ("person", "김민준"))
        == "[person]さんと話した。[person] 씨도."
    )
    assert told("김밥을 먹었다", ("person", "김민준")) == "김밥을 먹었다"


def test_a_name_in_another_alphabet_is_found_in_any_case() -> None:
    """Cyrillic and Greek have capitals too, Arabic has none."""
    known: tuple[tuple[Hidden, str], ...] = (("person", "Ольга Петрова"), ("person", "سلمى"))

    assert told("ольга и ПЕТРОВА; سلمى هنا", *known) == "[person] и [person]; [person] هنا"


def test_accents_typed_as_marks_of_their_own_are_the_same_name() -> None:
    """Some keyboards send a letter and a mark."""
    assert told("In Sa\u0303o Paulo") == "In [place]"


def test_a_second_time_changes_nothing() -> None:
    """What was put in is no name, even where a unit is called like it."""
    once = told("Ana of team People wrote to ana@example.com", ("unit", "unit"), ("unit", "partner"))

    assert once == "[partner] of team [unit] wrote to [address]"
    assert told(once, ("unit", "unit"), ("unit", "partner")) == once


def test_a_story_without_names_stays_as_it_is() -> None:
    """Every character, line breaks and odd signs too."""
    words = "  I speak last now.\n\nThe call takes half as long: 👩🏽‍🚀 *bold* {name} \\ $1 %s "

    assert told(words) == words


def test_nothing_known_leaves_only_addresses_to_find() -> None:
    """A company of two without units, places or champions."""
    assert anonymised("Ana, ana@example.com", (), NEUTRAL) == "Ana, [address]"


def test_of_two_meanings_the_first_counts() -> None:
    """A champion of the partner's given name is the partner here."""
    assert told("Ana Vogel", ("person", "Ana Costa")) == "[partner] [person]"


@pytest.mark.parametrize(
    ("name", "called"),
    [
        ("Bo Winkler", {"Bo Winkler", "Winkler", "Bo"}),
        ("Ana Ribeiro da Silva", {"Ribeiro da Silva", "Ana Ribeiro", "Ana Silva", "Ana", "Ribeiro", "Silva"}),
        ("Dr. Anna-Lena von Berg", {"Anna-Lena von Berg", "Anna-Lena Berg", "Anna-Lena", "Anna", "Lena", "Berg"}),
        ("J. R. Ono", {"R. Ono", "Ono"}),
        ("山田 太郎", {"山田", "太郎"}),
    ],
)
def test_parts_of_a_name_that_are_names_by_themselves(name: str, called: set[str]) -> None:
    """Particles, initials and titles mean anybody, and would leave holes in every sentence."""
    assert set(names_of(name)) == {name, *called}


def test_somebody_erased_is_called_nothing() -> None:
    """An empty name hides no word."""
    assert names_of("") == ()
    assert told("Nothing here", ("partner", "")) == "Nothing here"


@pytest.mark.parametrize("unit", ["x", "1", "a@", "<at", "@", "1 ", "ana "])
def test_a_long_text_takes_no_long_time(unit: str) -> None:
    """However it is built."""
    begun = time.process_time()
    told(unit * (6000 // len(unit)))

    assert time.process_time() - begun < 2
