"""Prompts to draw: every step of the catalogue with hostile words in it, and generated ones of any shape."""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

from hypothesis import strategies as st

from conversations.engine.forms import Choice, Choices, Field, Hours, Moment, Scale, Text, Zone
from conversations.engine.ledger.desk.running import ROWS
from conversations.engine.prompts import Button, Chart, Input, Line, Option, Prompt, Row, Section
from conversations.engine.reading import Reading
from conversations.engine.script import Ask, Step
from conversations.engine.talks import Talk
from conversations.engine.values import Entry, Export, Facts, Items, Listed, Page, Run, Trend
from conversations.programme.subjects import Subject
from tests.conversations.word_keys import KEYS, NOW, STEPS, WORDING, reader_of

LONG = ("Grüße & <b>Küsse</b> *an* _alle_ 👩🏽‍🚀 " * 100)[:2980].strip() + "\nder Schluss"
HOSTILE = (
    "<!channel> <@U0SOMEBODY> <#C0PLACE|general> <http://evil.example|bank>",
    "*bold* _italic_ ~struck~ `code` ```block``` :smile: :+1::skin-tone-2:",
    "http://evil.example www.evil.example ana@evil.example @everyone #general mailto:a@b.co",
    "> quoted\n> twice",
    "javascript:alert(1) &lt;!here&gt; &amp;",
    "=HYPERLINK(1) {{DATE(2026)}} { $partner } %s |pipe| back\\slash",
    "שלום \u202eright to left\u202c مرحبا",
    "👨‍👩‍👧‍👦 🇧🇷🇩🇪 e\u0301 각",
    "N" * 300,
    "  ",
    "x",
)
#: What is shown from the playbook; the other names of what steps show are facts, lists and files.
SHOW_PAGES = frozenset(("page", "pages"))


def catalogue(language: str, words: str) -> Iterator[Prompt]:
    """Every step as its reader sees it where everything that is filled in says `words`."""
    for step in STEPS:
        yield Reading(WORDING).prompt(step, _talk(step, language, words), reader_of(language))


def _talk(step: Step, language: str, words: str) -> Talk:
    names = {name for key in KEYS[language] if key.split(".")[0].startswith(step.key) for name in KEYS[language][key]}
    given: dict[str, Any] = dict.fromkeys(sorted(names), words)
    at = datetime(2026, 3, 3, 14, tzinfo=UTC)
    pages = (Page("role_card_mentor", {"partner": words}), Page("confidentiality"))
    shown = (
        Entry("m-1", 0, at, at.replace(hour=15), words, at),
        Export("data.json", "{}"),
        Trend("Sessions", (at.date(),), (("Held", (82.0,)),), "%", 80.0),
        words,
        Items(words, (words, "x"), words),
        Facts(((words, words), ("Name", "Ana"))),
    )
    given |= {name: shown if name == step.shows[-1] else shown[-1:] for name in step.shows}
    given |= {name: (*pages, *shown[-2:]) for name in step.shows if name in SHOW_PAGES}
    if "rows" in step.shows:
        given |= {"rows": tuple(Listed(words, "x", _runs(words)) for _ in range(ROWS)), "runs": _runs(words)}
        given["shows"] = (Facts(((words, words),)),)
    for each in step.fields if isinstance(step, Ask) else ():
        if isinstance(each, Choice | Choices) and each.options_from:
            given[each.options_from] = tuple((f"v{number}", f"{number} {words}") for number in range(12))
    subject = Subject("person", "p-ana")
    return Talk("t1", "c1", "p-ana", step.conversation, subject, step.name, language, NOW, given=given)


def _runs(words: str) -> tuple[Run, ...]:
    return Run(words, "pairs"), Run("x", "pairs pause #1", "danger"), Run("y", "pairs card #1", "primary")


words = st.one_of(st.sampled_from(HOSTILE), st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=40))
lengthy = st.one_of(words, st.just(LONG))
tokens = st.sampled_from(("", "talk1.3"))
options = st.lists(words, min_size=1, max_size=14).map(
    lambda labels: tuple(Option(f"o{number}", label) for number, label in enumerate(labels))
)


@st.composite
def inputs(draw: st.DrawFn, name: str) -> Input:
    """A field of any kind, empty or filled in, fitting or not."""
    optional = draw(st.booleans())
    fields: tuple[Field, ...] = (
        Text(name, draw(st.integers(1, 3000)), optional, draw(st.booleans())),
        Choice(name, optional=optional),
        Choices(name, at_least=0 if optional else 1),
        Scale(name, high=draw(st.integers(2, 12)), optional=optional),
        Moment(name, optional),
        Hours(name, optional),
        Zone(name, optional),
    )
    field = draw(st.sampled_from(fields))
    offered = draw(options) if isinstance(field, Choice | Choices) else ()
    value: Any = draw(
        st.one_of(st.none(), lengthy, st.sampled_from(("o0", "3", "2026-03-03T15:00", "9999-99-99T25:61")))
    )
    if isinstance(field, Choices) and value is not None:
        value = ("o0", value)
    return Input(field, draw(words), draw(st.one_of(st.just(""), lengthy)), offered, value, draw(words))


def buttons(most: int) -> st.SearchStrategy[tuple[Button, ...]]:
    """Up to so many buttons of all styles."""
    one = st.builds(
        Button,
        words,
        st.from_regex(r"@?[a-z_:]{1,20}", fullmatch=True),
        st.sampled_from(("plain", "primary", "danger")),
    )
    return st.lists(one, max_size=most).map(tuple)


@st.composite
def charts(draw: st.DrawFn) -> Chart:
    """Any chart at all."""
    count = draw(st.integers(1, 12))
    values = st.one_of(st.none(), st.floats(-1e9, 1e9), st.integers(0, 100).map(float))
    lines = st.builds(Line, words, st.lists(values, min_size=count, max_size=count).map(tuple))
    return Chart(
        draw(words),
        tuple(draw(st.lists(words, min_size=count, max_size=count))),
        tuple(draw(st.lists(lines, min_size=1, max_size=3))),
        draw(st.sampled_from(("%", ""))),
        draw(values),
        draw(lengthy),
        draw(words),
        draw(st.sampled_from(("en", "de", "ar", "ja", "zh-TW"))),
    )


@st.composite
def prompts(draw: st.DrawFn) -> Prompt:
    """Any prompt at all."""
    count = draw(st.integers(0, 18))
    return Prompt(
        text=draw(lengthy),
        title=draw(words),
        rows=tuple(draw(st.lists(st.builds(Row, words, lengthy), max_size=12))),
        sections=tuple(
            draw(
                st.lists(
                    st.builds(
                        Section, words, lengthy, st.lists(words, max_size=6).map(tuple), st.booleans(), buttons(4)
                    ),
                    max_size=8,
                )
            )
        ),
        inputs=tuple(draw(inputs(f"field_{number}")) for number in range(count)),
        submit=draw(words) if count else "",
        buttons=draw(buttons(60)),
        doors=draw(buttons(6)),
        ways_out=draw(buttons(6)),
        footnote=draw(lengthy),
        errors=tuple(draw(st.lists(words, max_size=2))),
        token=draw(tokens),
        locale=draw(st.sampled_from(("en", "de"))),
        chart=draw(st.none() | charts()),
    )
