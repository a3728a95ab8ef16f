"""The playbook's long texts: the same files in every language, plain enough for any chat, short, and kind."""

import itertools
import re
import unicodedata
from pathlib import Path

import pytest

PLAYBOOK = Path(__file__).parents[2] / "conversations" / "playbook"
LANGUAGES = sorted(folder.name for folder in PLAYBOOK.iterdir() if folder.is_dir())
TEXTS = sorted(PLAYBOOK.glob("*/*.md"))
GUIDES = sorted(PLAYBOOK.glob("*/guide_*.md"))

GUIDE_MINUTES = 60
GUIDE_WORDS = 220
ROLE_CARD_WORDS = 150
SLACK_SECTION = 3000  # characters
SLACK_OPTION = 75  # characters

BLAME = {
    "en": r"failed|failure|missed|ignored|forgot|forgotten|neglected|fault|blame|still have not|still haven't"
    r"|should have|too late",
    "de": r"versäum\w*|vergessen|vergaß\w*|ignorier\w*|verpass\w*|vernachlässig\w*|gescheitert|schuld"
    r"|immer noch nicht|hättest \w+ sollen|hätten \w+ sollen|zu spät",
}
MARKUP = re.compile(r"[*_`<>|~\[\]\\]|https?:|www\.")
PLACEHOLDER = re.compile(r"\{[^}]*\}?|\}")
AGENDA_ITEM = re.compile(r"- (\d+) ?\w+: ")
FORMAL_OR_CAPITAL = re.compile(r"(?<=[a-zäöüß,] )(Sie|Ihnen|Ihre?[mnrs]?|Du|Dir|Dich|Dein\w*|Euch|Eure?\w*)\b")
GENDER_SIGN = re.compile(r"\w[:*_/·(]-?(in|innen|r|n)\b|\w(In|Innen)\b")


def name_of(text: Path) -> str:
    """`de/goals.md`, to name the case in the test report."""
    return f"{text.parent.name}/{text.name}"


def lines_of(text: Path) -> list[str]:
    """The lines of a text without their line ends."""
    return text.read_text(encoding="utf-8").splitlines()


def words_in(text: Path) -> int:
    """Words a person reads: the marks of headings and items do not count."""
    return sum(len(line.lstrip("#- ").split()) for line in lines_of(text))


def sections_of(text: Path) -> list[list[str]]:
    """The items under each subheading, in order."""
    sections: list[list[str]] = []
    for line in lines_of(text):
        if line.startswith("## "):
            sections.append([])
        elif line.startswith("- ") and sections:
            sections[-1].append(line[2:])
    return sections


every_text = pytest.mark.parametrize("text", TEXTS, ids=name_of)
every_guide = pytest.mark.parametrize("guide", GUIDES, ids=name_of)
every_language = pytest.mark.parametrize("language", LANGUAGES)


def test_english_and_german_are_there() -> None:
    """The two languages of the start exist, so that no test below runs over nothing."""
    assert {"de", "en"} <= set(LANGUAGES)
    assert len(GUIDES) >= 4 * len(LANGUAGES)


@every_language
def test_every_language_has_the_same_files(language: str) -> None:
    """A text that exists in English exists in every language, and no other does."""
    english = sorted(text.name for text in (PLAYBOOK / "en").iterdir())
    theirs = sorted(text.name for text in (PLAYBOOK / language).iterdir())

    assert theirs == english


@every_text
def test_every_language_has_the_same_placeholders(text: Path) -> None:
    """Only the partner's name and a length are filled in, and in all languages of a text alike."""
    english = PLAYBOOK / "en" / text.name
    theirs = set(PLACEHOLDER.findall(text.read_text(encoding="utf-8")))

    assert theirs <= {"{partner}", "{minutes}"}
    assert theirs == set(PLACEHOLDER.findall(english.read_text(encoding="utf-8")))


@every_text
def test_a_title_comes_first_and_only_once(text: Path) -> None:
    """The first line is the one title; headings below it go one level deep."""
    first, *rest = lines_of(text)

    assert re.fullmatch(r"# \S.*", first)
    assert [line for line in rest if line.startswith("#") and not re.match(r"## \S", line)] == []


@every_text
def test_only_the_plain_subset_of_markup_is_used(text: Path) -> None:
    """No link, emphasis, table, HTML, numbered list or indentation: every chat shows the text alike."""
    marked = [line for line in lines_of(text) if MARKUP.search(line)]
    indented = [line for line in lines_of(text) if line != line.strip()]
    odd_lists = [line for line in lines_of(text) if re.match(r"[+•–—]|\d+[.)] |-(?! \S)", line)]

    assert (marked, indented, odd_lists) == ([], [], [])


@every_text
def test_blocks_are_separated_by_one_blank_line(text: Path) -> None:
    """A paragraph is one line and a list is unbroken, so that a renderer can go line by line."""
    lines = lines_of(text)
    touching = [
        (above, below)
        for above, below in itertools.pairwise(lines)
        if above and below and not (above.startswith("- ") and below.startswith("- "))
    ]

    assert touching == []
    assert "\n\n\n" not in text.read_text(encoding="utf-8")


@every_text
def test_there_is_no_emoji(text: Path) -> None:
    """Pictures are left to the short messages."""
    assert [sign for sign in text.read_text(encoding="utf-8") if unicodedata.category(sign) == "So"] == []


@every_text
def test_nobody_is_blamed(text: Path) -> None:
    """Meetings did not take place; people do not fail, miss or forget (each language lists its own words)."""
    language = text.parent.name

    assert language in BLAME, f"add the words of blame of '{language}' to BLAME"
    assert re.findall(rf"\b(?:{BLAME[language]})\b", text.read_text(encoding="utf-8"), re.IGNORECASE) == []


@every_text
def test_two_people_are_never_called_anonymous(text: Path) -> None:
    """Between two people an answer is confidential, never anonymous (PRODUCT §2.4)."""
    assert re.findall(r"anonym\w*", text.read_text(encoding="utf-8"), re.IGNORECASE) == []


@every_text
def test_a_text_fits_into_one_message(text: Path) -> None:
    """A section of a Slack message holds 3,000 characters; a phone holds less patience."""
    assert len(text.read_text(encoding="utf-8")) <= SLACK_SECTION


@every_guide
def test_a_guide_is_short(guide: Path) -> None:
    """A guide is read between two meetings."""
    assert words_in(guide) <= GUIDE_WORDS


@pytest.mark.parametrize("card", sorted(PLAYBOOK.glob("*/role_card_*.md")), ids=name_of)
def test_a_role_card_is_shorter_still(card: Path) -> None:
    """A role card is read at a glance."""
    assert words_in(card) <= ROLE_CARD_WORDS


@every_guide
def test_the_agenda_of_a_guide_fills_the_hour(guide: Path) -> None:
    """The minutes add up to the session's length, and every agenda item has its minutes."""
    agenda = sections_of(guide)[0]
    minutes = [AGENDA_ITEM.match(f"- {item}") for item in agenda]

    assert None not in minutes
    assert sum(int(match[1]) for match in minutes if match) == GUIDE_MINUTES


@every_guide
def test_a_guide_has_three_or_four_prompts_for_each_side(guide: Path) -> None:
    """Agenda, prompts for the one who leads, prompts for the one who listens, one thing to take away."""
    agenda, leading, listening, to_take_away = sections_of(guide)

    assert len(leading) in {3, 4}
    assert len(listening) in {3, 4}
    assert agenda
    assert to_take_away == []


@every_language
def test_goals_fit_into_a_picker(language: str) -> None:
    """Eight to ten goals, each short enough for an option of a Slack menu."""
    goals = [line[2:] for line in lines_of(PLAYBOOK / language / "goals.md") if line.startswith("- ")]

    assert 8 <= len(goals) <= 10
    assert [goal for goal in goals if len(goal) > SLACK_OPTION] == []


@every_language
def test_there_are_six_starters_for_each_of_five_themes(language: str) -> None:
    """Every theme of the library offers the same choice (PRODUCT §9)."""
    assert [len(theme) for theme in sections_of(PLAYBOOK / language / "starters.md")] == [6, 6, 6, 6, 6]


@pytest.mark.parametrize("text", sorted((PLAYBOOK / "de").glob("*.md")), ids=name_of)
def test_german_says_du_in_lower_case_and_is_gender_fair_without_signs(text: Path) -> None:
    """The decisions of locales/README.md hold in every German text."""
    german = text.read_text(encoding="utf-8")

    assert FORMAL_OR_CAPITAL.findall(german) == []
    assert GENDER_SIGN.findall(german) == []
