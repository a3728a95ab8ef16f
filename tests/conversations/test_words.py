"""The house of words: every text there must be is there, in every language, kind, short and fillable."""

import re

import pytest

from conversations.engine.answers import Hearing, parse
from conversations.engine.commands import Command
from conversations.engine.commands.grammar import read
from conversations.engine.hours_text import read_week
from conversations.engine.moments import read_moment
from conversations.engine.phrases import Phrases
from conversations.engine.prompts import Option
from conversations.engine.reading import WAYS_OUT
from conversations.engine.script import Ask, Conversation
from conversations.engine.wording import SOURCE, Reader
from tests.conversations.word_keys import (
    CATALOGUE,
    COMMANDS_OF_THE_DESK,
    FAMILIES,
    FROM_FAMILIES,
    KEYS,
    LANGUAGES,
    NOUNS,
    NOW,
    SCRIPTS,
    STEPS,
    WORDING,
    buttons,
    chosen_in_code,
    is_a_nouns,
    is_form,
    named_in_code,
    names_given,
    names_in_the_desk,
    needed,
    optional,
    options_of,
    phrases,
    reader_of,
    said,
    texts,
)

TEXT, TITLE, FORM_TITLE, FOOTNOTE, BUTTON = 420, 60, 24, 240, 40  # characters; Slack cuts a form's title at 24
FEWEST_PHRASES = 8

#: Reviewed per language: words that put somebody in the wrong. A new language adds its own.
BLAME = {
    "en": r"fail\w*|miss(ed|ing)?|ignor\w*|forgot\w*|neglect\w*|fault|blame|overdue|(?<!stands )still|not yet"
    r"|should have|too late|invalid|incorrect|wrong|sorry|unfortunately|didn't|haven't",
    "de": r"versäum\w*|vergess\w*|vergaß\w*|ignorier\w*|verpass\w*|vernachlässig\w*|gescheitert|schuld|überfällig"
    r"|ausgefallen|immer noch|noch nicht|hättest|hätten|zu spät|ungültig|falsch|leider|entschuldig\w*",
}
#: Words the house avoids: vague times, cheering up, promises about two people it cannot keep.
BANNED = {
    "en": r"reverse|anonym\w*|soon|asap|convenience|click|please respond|just checking",
    "de": r"reverse|anonym\w*|bald|baldmöglichst|klick\w*|Probezeit|Match\w*|Beschwerde",
}
SIDED = {
    "en": r"mentors?|mentees?|senior|junior|leads?|leader|listens?",
    "de": r"mentor\w*|mentees?|führungskraft|leite\w*|zuhör\w*",
}
FORMAL_OR_CAPITAL = re.compile(r"(?<=[a-zäöüß,] )(Sie|Ihnen|Ihre?[mnrs]?|Du|Dir|Dich|Dein\w*|Euch|Eure?\w*)\b")
GENDER_SIGN = re.compile(r"\w[:*_/·(]-?(in|innen|r|n)\b|\w(In|Innen)\b")
EMOJI = re.compile("[\U0001f000-\U0001faff\u2600-\u27bf]")
QUOTED = re.compile("[“„]([^”“„]+)[”“]")
WEEK = re.compile(r"Mon?–F.*[0-9]")

#: Commands are typed in English everywhere.
TYPED = ".example"
#: What the keys of conversations begin with.
_SCRIPTS = tuple(f"{script.name}-" for script in SCRIPTS)
EXTREMES = ("N" * 300, "محمد بن سلمى", "👩🏽‍🚀 Zoë", "", "{ $partner } *bold* <!here>", 0, 1, 2, 10_000)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_step_field_option_and_door_has_words(language: str) -> None:
    """Nothing that a conversation declares is without words in any language."""
    missing = {key for step in STEPS for key in needed(step) if key not in KEYS[language]}
    for step in STEPS:
        if isinstance(step, Ask):
            labels = (keys for field in step.fields for keys in options_of(step, field))
            missing |= {keys[0] for keys in labels if not any(key in KEYS[language] for key in keys)}

    assert not missing


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_that_code_names_exists(language: str) -> None:
    """A Word, a reason or an error named in the code never meets a reader without words."""
    assert not {key for key in named_in_code()[0] | FROM_FAMILIES if key not in KEYS[language]}


def test_every_family_of_keys_put_together_in_code_is_listed() -> None:
    """A new f-string that makes keys is named in FAMILIES, so that its words can be counted.

    Those of one noun of the desk need not be: they are its own, and each has words at least.
    """
    unlisted = named_in_code()[1] - set(FAMILIES)

    assert not {family for family in unlisted if not is_a_nouns(family)}
    assert not {family for family in unlisted if not any(key.startswith(family) for key in KEYS[SOURCE])}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_words_are_left_over(language: str) -> None:
    """Every text has a place where it is said."""
    keys, families = named_in_code()
    known = (
        keys | chosen_in_code() | FROM_FAMILIES | {key for step in STEPS for key in (*needed(step), *optional(step))}
    )
    begun = ("phrase-", *sorted(family for family in families if is_a_nouns(family)))

    assert not {key for key in KEYS[language] if key not in known and not key.startswith(begun)}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_text_has_the_same_parts_and_placeables_in_every_language(language: str) -> None:
    """A translation says the same things about the same names, numbers and times."""
    assert {key: names for key, names in KEYS[language].items() if KEYS[SOURCE].get(key) != names} == {}
    assert KEYS[language].keys() == KEYS[SOURCE].keys()


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.name)
def test_a_text_is_filled_only_with_what_its_script_gives(script: Conversation) -> None:
    """A placeable is an entry of `given`, named in the script, or a field that is asked in it."""
    keys = [key for key in KEYS[SOURCE] if key.split(".")[0] in {step.key for step in script.steps.values()}]

    assert keys
    assert not {name for key in keys for name in KEYS[SOURCE][key]} - names_given(script)


def test_the_words_of_a_noun_are_filled_only_with_what_its_commands_give() -> None:
    """A placeable of the desk is a string in its code, so that a renamed one is found."""
    own = {key: names for key, names in KEYS[SOURCE].items() if is_a_nouns(key) and not key.startswith(_SCRIPTS)}
    given = names_in_the_desk()

    assert own
    assert {key: names - given for key, names in own.items() if names - given} == {}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("command", COMMANDS_OF_THE_DESK, ids=lambda command: command.key)
def test_the_example_of_a_command_gives_this_command(command: Command, language: str) -> None:
    """With nothing left over, numbers and choices that fit; typed with or without its sign."""
    example = said(f"command-{command.key}.example", language)
    found, rest, _ = CATALOGUE.commands.read(example)
    line = read(rest, command.arguments)

    assert found is command
    assert CATALOGUE.commands.is_sentence(example)
    assert line.left_over == ""
    for each in command.arguments:
        if each.name in line.named and not each.means and not getattr(each.field, "options_from", ""):
            options = [Option(value, value) for value in getattr(each.field, "options", ())]
            parse(each.field, line.named[each.name], options, Hearing("en", "Europe/Berlin", NOW))


def test_a_noun_of_the_desk_is_no_conversation_and_no_phrase() -> None:
    """What is typed means one thing."""
    listed = Phrases(WORDING, (*WAYS_OUT, *(script.name for script in SCRIPTS)))

    assert not set(NOUNS) & {script.name for script in SCRIPTS}
    for language in LANGUAGES:
        heard = {each.words: listed.meaning(each.words, reader_of(language)) for each in COMMANDS_OF_THE_DESK}
        assert {words: meaning for words, meaning in heard.items() if meaning} == {}


@pytest.mark.parametrize("value", EXTREMES, ids=lambda value: f"{value!s:.12}")
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_holds_extreme_values(language: str, value: str | int) -> None:
    """A long name, a right-to-left one, an emoji, nothing, none and ten thousand: all are read out literally."""
    for key, names in KEYS[language].items():
        text = WORDING.say(key, reader_of(language, "Asia/Kathmandu"), dict.fromkeys(names, value))
        own = text.replace(value, "") if isinstance(value, str) and value else text

        assert not re.search(r"[{}$]", own), f"{key}: {own}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_texts_fit_a_phone(language: str) -> None:
    """Two short sentences: steps, titles, footnotes and buttons keep to their limits."""
    steps = {step.key: step for step in STEPS}
    pressed = set(buttons())
    for key, text in texts(language):
        step, _, part = key.partition(".")
        if step in steps and part in ("", "again"):
            assert len(text) <= TEXT, f"{key}: {len(text)} characters"
        elif part == "title":
            assert len(text) <= (FORM_TITLE if is_form(steps[step]) else TITLE), f"{key}: {len(text)} characters"
        elif part == "footnote":
            assert len(text) <= FOOTNOTE, f"{key}: {len(text)} characters"
        elif key in pressed:
            assert len(text) <= BUTTON, f"{key}: {len(text)} characters"


@pytest.mark.parametrize("language", LANGUAGES)
def test_nobody_is_at_fault_and_nothing_is_vague(language: str) -> None:
    """No word of blame, none of the words the house avoids, and no exclamation mark to cheer people on."""
    avoided = re.compile(rf"(?<!\w)({BLAME[language]}|{BANNED[language]})(?!\w)|!", re.IGNORECASE)
    said_by_us = [(key, text) for key, text in texts(language) if not key.endswith(TYPED)]

    assert not [(key, found[0]) for key, text in said_by_us if (found := avoided.search(text))]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("script", [each for each in SCRIPTS if each.is_neutral], ids=lambda script: script.name)
def test_a_neutral_script_reads_the_same_from_both_sides(script: Conversation, language: str) -> None:
    """Neither side is named, nothing is filled in that differs by side or cause, no emoji softens it."""
    sided = re.compile(rf"\b({SIDED[language]})\b", re.IGNORECASE)
    own = [(key, text) for key, text in texts(language) if key.startswith(f"{script.name}-")]

    assert own
    for key, text in own:
        assert KEYS[language][key] <= {"partner", "held"}, key
        assert not sided.search(text), key
        assert not EMOJI.search(text), key


def test_german_says_du_and_needs_no_special_characters() -> None:
    """Informal, lower case, and gender-fair in words that a screen reader reads well."""
    said_by_us = [(key, text) for key, text in texts("de") if not key.endswith(TYPED)]

    assert not [key for key, text in said_by_us if FORMAL_OR_CAPITAL.search(text) or GENDER_SIGN.search(text)]


def test_the_pulse_asks_exactly_three_questions() -> None:
    """Held, one learning, one action; what comes after is optional (PRODUCT §4)."""
    asked = [step.name for step in CATALOGUE["pulse"].steps.values() if isinstance(step, Ask)]

    assert [name for name in asked if name not in ("moved_to", "useful")] == ["held", "learning", "action"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_phrase_is_understood_as_what_it_is_listed_under(language: str) -> None:
    """What people type opens one thing only, in their language and in English, which all may type."""
    listed = Phrases(WORDING, (*WAYS_OUT, *(script.name for script in SCRIPTS)))
    for meaning, phrase in (*phrases(language), *phrases(SOURCE)):
        for typed in (phrase, f"  {phrase.upper()} ."):
            found = listed.meaning(typed, reader_of(language)) or ""

            assert found.removeprefix("@") == meaning, f"{typed!r} is understood as {found!r}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_are_enough_phrases_for_every_way_out(language: str) -> None:
    """Each meaning has at least eight phrasings, no two the same, and is a way out or a conversation."""
    meanings: dict[str, list[str]] = {}
    for meaning, phrase in phrases(language):
        meanings.setdefault(meaning, []).append(phrase.casefold())
    ways = {way.removeprefix("@") for way in WAYS_OUT}

    assert ways <= set(meanings) <= ways | {script.name for script in SCRIPTS}
    assert all(len(set(each)) == len(each) >= FEWEST_PHRASES for each in meanings.values())


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_a_text_offers_to_type_is_understood(language: str) -> None:
    """Examples in quotation marks open what they promise, and examples of times and hours can be read."""
    listed = Phrases(WORDING, (*WAYS_OUT, *(script.name for script in SCRIPTS)))
    reader = reader_of(language)
    offered = {key: QUOTED.findall(said(key, language)) for key in KEYS[language]}
    for key in ("help-doors", "invitation-declined", "calendar-description"):
        assert offered[key], key
        assert all(listed.meaning(each, reader) for each in offered[key]), key
    assert len(offered["error-moment"]) == 2
    assert all(read_moment(each, reader.zone, language, NOW) for each in offered["error-moment"])
    weeks = [found[0] for _, text in texts(language) if (found := WEEK.search(text))]
    assert len(weeks) == 4
    assert all(read_week(each, language) for each in weeks)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_a_noun_is_called_as_well_means_nothing_else(language: str) -> None:
    """No script that somebody opens by hand has that name, no phrasing is that word, and no noun has it twice."""
    commands = CATALOGUE.commands
    by_hand = {script.name for script in SCRIPTS if script.by_hand}
    phrases = Phrases(WORDING, [script.name for script in SCRIPTS])
    others = [*commands.other_words, *NOUNS]

    assert len(set(others)) == len(others)
    assert not by_hand & set(commands.other_words)
    assert [each for each in commands.other_words if phrases.meaning(each, Reader(language, "UTC", NOW))] == []
