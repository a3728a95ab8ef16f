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

#: Guide 0 is one for all; the others come in four variants, of which one-way has no suffix (PRODUCT §4, §9).
SESSIONS = range(1, 7)
VARIANTS = ("", "_two_way", "_scenario", "_role_reversal")
THEMES = ("emerging_technology", "generations", "identity", "inclusive_leadership", "own", "social_impact")

#: By the start of a page's name; the longest start that fits decides.
WORDS = {
    "": 450,
    "agreement": 200,
    "async_prompt_": 120,
    "circle_": 150,
    "diagnosis_day_": 160,
    "guide_": 220,
    "lesson_": 160,
    "role_card_": 150,
    "story_example": 150,
}
AGENDA_MINUTES = {"circle_": 45, "guide_": 60, "orientation": 20, "train_the_trainer": 90}
#: Pages two people read about each other; elsewhere stories and figures may well be anonymous.
FOR_TWO = ("agreement", "async_", "confidentiality", "feedback_", "first_", "guide_", "lesson_", "receiving_", "role_")
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
AGENDA_ITEM = re.compile(r"(\d+) ?\w+: ")
FORMAL_OR_CAPITAL = re.compile(r"(?<=[a-zäöüß,] )(Sie|Ihnen|Ihre?[mnrs]?|Du|Dir|Dich|Dein\w*|Euch|Eure?\w*)\b")
GENDER_SIGN = re.compile(r"\w[:*_/·(]-?(in|innen|r|n)\b|\w(In|Innen)\b")


def name_of(text: Path) -> str:
    """`de/goals_own.md`, to name the case in the test report."""
    return f"{text.parent.name}/{text.name}"


def lines_of(text: Path) -> list[str]:
    """The lines of a text without their line ends."""
    return text.read_text(encoding="utf-8").splitlines()


def words_in(text: Path) -> int:
    """Words a person reads: the marks of headings and items do not count."""
    return sum(len(line.lstrip("#- ").split()) for line in lines_of(text))


def items_of(text: Path) -> list[str]:
    """All items of a text, in order."""
    return [line[2:] for line in lines_of(text) if line.startswith("- ")]


def sections_of(text: Path) -> list[list[str]]:
    """The items under each subheading, in order."""
    sections: list[list[str]] = []
    for line in lines_of(text):
        if line.startswith("## "):
            sections.append([])
        elif line.startswith("- ") and sections:
            sections[-1].append(line[2:])
    return sections


def minutes_in(text: Path) -> list[int]:
    """The minutes of each agenda item of a text, in order."""
    return [int(match[1]) for match in map(AGENDA_ITEM.match, items_of(text)) if match]


def longest_start(text: Path, of: dict[str, int]) -> str | None:
    """The longest key that a page's name starts with."""
    return max((start for start in of if text.stem.startswith(start)), key=len, default=None)


every_text = pytest.mark.parametrize("text", TEXTS, ids=name_of)
every_guide = pytest.mark.parametrize("guide", GUIDES, ids=name_of)
every_language = pytest.mark.parametrize("language", LANGUAGES)


def test_english_and_german_are_there() -> None:
    """The two languages of the start exist, so that no test below runs over nothing."""
    assert {"de", "en"} <= set(LANGUAGES)


@every_language
def test_every_language_has_the_same_files(language: str) -> None:
    """A text that exists in English exists in every language, and no other does."""
    english = sorted(text.name for text in (PLAYBOOK / "en").iterdir())
    theirs = sorted(text.name for text in (PLAYBOOK / language).iterdir())

    assert theirs == english


@every_language
def test_every_session_has_a_guide_in_every_variant(language: str) -> None:
    """One guide for session 0, four variants for each of the next six, and no page beside them."""
    guides = {text.stem for text in (PLAYBOOK / language).glob("guide_*.md")}

    assert guides == {"guide_0"} | {f"guide_{number}{variant}" for number in SESSIONS for variant in VARIANTS}


@every_language
def test_every_session_has_a_prompt_in_writing(language: str) -> None:
    """Each guide's theme can also be written; `async_prompt` itself says how that goes."""
    prompts = {text.stem for text in (PLAYBOOK / language).glob("async_prompt*.md")}

    assert prompts == {"async_prompt"} | {f"async_prompt_{number}" for number in SESSIONS}


@every_text
def test_every_language_has_the_same_placeholders(text: Path) -> None:
    """Only the partner's name and a length are filled in, and in all languages of a text alike."""
    of_each = [set(PLACEHOLDER.findall(each.read_text(encoding="utf-8"))) for each in PLAYBOOK.glob(f"*/{text.name}")]

    assert of_each[0] <= {"{partner}", "{minutes}"}
    assert all(names == of_each[0] for names in of_each)


@pytest.mark.parametrize("prompt", sorted(PLAYBOOK.glob("*/async_prompt*.md")), ids=name_of)
def test_a_prompt_in_writing_names_nobody(prompt: Path) -> None:
    """These pages are shown without a name to fill in."""
    assert PLACEHOLDER.findall(prompt.read_text(encoding="utf-8")) == []


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


@pytest.mark.parametrize("text", [text for text in TEXTS if text.stem.startswith(FOR_TWO)], ids=name_of)
def test_two_people_are_never_called_anonymous(text: Path) -> None:
    """Between two people an answer is confidential, never anonymous (PRODUCT §2.4)."""
    assert re.findall(r"anonym\w*", text.read_text(encoding="utf-8"), re.IGNORECASE) == []


@every_text
def test_every_section_fits_into_one_block(text: Path) -> None:
    """A section of a Slack message holds 3,000 characters; a phone holds less patience."""
    sections = re.split(r"^## ", text.read_text(encoding="utf-8"), flags=re.MULTILINE)

    assert [section for section in sections if len(section) > SLACK_SECTION] == []


@every_text
def test_a_text_is_short(text: Path) -> None:
    """A tired person reads it to the end on a phone."""
    start = longest_start(text, WORDS)

    assert start is not None
    assert words_in(text) <= WORDS[start]


@pytest.mark.parametrize("text", [text for text in TEXTS if longest_start(text, AGENDA_MINUTES)], ids=name_of)
def test_the_minutes_of_an_agenda_add_up(text: Path) -> None:
    """An agenda fills the time it promises, and divides it alike in every language."""
    start = longest_start(text, AGENDA_MINUTES)
    of_each = [minutes_in(each) for each in PLAYBOOK.glob(f"*/{text.name}")]

    assert start is not None
    assert sum(minutes_in(text)) == AGENDA_MINUTES[start]
    assert all(minutes == of_each[0] for minutes in of_each)


@every_guide
def test_a_guide_has_three_or_four_prompts_for_each_side(guide: Path) -> None:
    """Agenda with minutes, prompts for the one who leads, for the one who listens, one thing to take away."""
    agenda, leading, listening, to_take_away = sections_of(guide)

    assert len(agenda) == len(minutes_in(guide))
    assert len(leading) in {3, 4}
    assert len(listening) in {3, 4}
    assert to_take_away == []


@every_guide
def test_a_guide_can_be_used_in_any_session(guide: Path) -> None:
    """Its title names a theme, never a number: a long pairing meets more often than there are guides."""
    assert not re.search(r"\b(session|treffen)\b", lines_of(guide)[0], re.IGNORECASE)


@pytest.mark.parametrize("guide", sorted(PLAYBOOK.glob("*/guide_*_scenario.md")), ids=name_of)
def test_a_scenario_tells_its_scene_before_the_agenda(guide: Path) -> None:
    """One line that says what it is about, then the scene itself."""
    _title, about, scene = [line for line in lines_of(guide) if line][:3]

    assert not scene.startswith(("#", "- "))
    assert len(about) < len(scene)


@pytest.mark.parametrize("prompt", sorted(PLAYBOOK.glob("*/async_prompt_*.md")), ids=name_of)
def test_a_prompt_in_writing_asks_one_question(prompt: Path) -> None:
    """What the one who leads sends, one question, what the other one answers."""
    paragraphs = [line for line in lines_of(prompt)[1:] if line and not line.startswith("## ")]

    assert len(sections_of(prompt)) == 3
    assert len(paragraphs) == 3
    assert re.fullmatch(r"[^?]+\?", paragraphs[1])


@every_language
@pytest.mark.parametrize("theme", THEMES)
def test_every_theme_has_goals_that_fit_into_a_picker(language: str, theme: str) -> None:
    """Six to eight goals, each short enough for an option of a Slack menu."""
    goals = items_of(PLAYBOOK / language / f"goals_{theme}.md")

    assert 6 <= len(goals) <= 8
    assert [goal for goal in goals if len(goal) > SLACK_OPTION] == []


@every_language
@pytest.mark.parametrize("theme", THEMES)
def test_every_theme_has_a_dozen_starters(language: str, theme: str) -> None:
    """Some for the one who leads, some for the one who listens (PRODUCT §9)."""
    leading, listening = sections_of(PLAYBOOK / language / f"starters_{theme}.md")

    assert leading
    assert listening
    assert len(leading) + len(listening) >= 12


@pytest.mark.parametrize("text", sorted((PLAYBOOK / "de").glob("*.md")), ids=name_of)
def test_german_says_du_in_lower_case_and_is_gender_fair_without_signs(text: Path) -> None:
    """The decisions of locales/README.md hold in every German text."""
    german = text.read_text(encoding="utf-8")

    assert FORMAL_OR_CAPITAL.findall(german) == []
    assert GENDER_SIGN.findall(german) == []
