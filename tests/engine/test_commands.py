"""The desk's grammar: how a typed line is taken apart, whatever the keyboard, and what is said about the rest."""

import re
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from conversations.engine.commands import (
    ADMINS,
    CHAMPIONS,
    Answer,
    Argument,
    Command,
    Commands,
    Noun,
    one_of,
    place,
    somebody,
    two,
    whole,
    words,
)
from conversations.engine.commands.declare import Misdeclared
from conversations.engine.commands.grammar import PAGE, SURE, Line, quoted, read
from conversations.engine.commands.registry import nearest
from conversations.engine.ledger.desk.running import line_of
from conversations.engine.values import Word
from conversations.programme.companies import Role

PAUSE = (two(), whole("months", 1, 3, optional=True), words("why", optional=True))
GIVE = (somebody(), one_of("role", "champion", "trainer"), place("region", optional=True))
NUDGE = (two(),)
ANY = settings(max_examples=300, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))


async def nothing(*_: Any, **__: Any) -> Answer:
    """A command that does nothing."""
    return Answer(Word("desk-answer"))


def some_commands() -> Commands:
    """Nouns: one that can stand alone, one that takes something then, one that cannot."""
    pairs, policy, pool = Noun("pairs"), Noun("policy"), Noun("pool")
    pool.command("", place("cohort", optional=True), roles=CHAMPIONS)(nothing)
    pairs.command("", roles=CHAMPIONS)(nothing)
    pairs.command("pause", *PAUSE, roles=CHAMPIONS)(nothing)
    pairs.command("quiet", roles=CHAMPIONS)(nothing)
    pairs.command("drop", two(), roles=ADMINS)(nothing)
    policy.command("set", words("name"), words("value"), roles=ADMINS)(nothing)
    return Commands((pairs, policy, pool))


CHAMPION = (Role("r1", "c1", "p1", "champion", "europe"),)
ADMIN = (Role("r2", "c1", "p2", "admin"),)


# --- one line, its arguments


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("", {}),
        ("Ana", {"pair": "Ana"}),
        ("Ana Ribeiro", {"pair": "Ana Ribeiro"}),
        ("Ana Ribeiro and Bo Winkler", {"pair": "Ana Ribeiro and Bo Winkler"}),
        ("Ana 2", {"pair": "Ana", "months": "2"}),
        ("Ana Ribeiro 2 much too busy", {"pair": "Ana Ribeiro", "months": "2", "why": "much too busy"}),
        ("Ana Ribeiro, 2, much too busy", {"pair": "Ana Ribeiro", "months": "2", "why": "much too busy"}),
        ("Ana Ribeiro ,2 , much too busy", {"pair": "Ana Ribeiro", "months": "2", "why": "much too busy"}),
        ("Ana months=2", {"pair": "Ana", "months": "2"}),
        ("months=2 Ana Ribeiro", {"pair": "Ana Ribeiro", "months": "2"}),
        ("MONTHS=2 pair=Ana", {"pair": "Ana", "months": "2"}),
        ('months=2 why="a long trip, far away" Ana', {"pair": "Ana", "months": "2", "why": "a long trip, far away"}),
        ("Ana why=„viel zu tun“", {"pair": "Ana", "why": "viel zu tun"}),
        ("#pairing-7", {"pair": "#pairing-7"}),
        ("<@U123|ana> 2", {"pair": "<@U123|ana>", "months": "2"}),
        ("<@U123|ana, the designer> months=1", {"pair": "<@U123|ana, the designer>", "months": "1"}),
        ("pair=<@U123>", {"pair": "<@U123>"}),
        ("@ana", {"pair": "@ana"}),
        ('pair="" Ana', {"pair": "Ana"}),
        ("Ana 2, too busy", {"pair": "Ana", "months": "2", "why": "too busy"}),
        ("colour=red", {"pair": "colour=red"}),
        ('"Ana', {"pair": "Ana"}),
        ("Ana 9", {"pair": "Ana 9"}),
    ],
)
def test_words_find_their_argument(text: str, named: dict[str, str]) -> None:
    """By name, by comma, by quotes, by their order; a number that fits ends a name."""
    assert read(text, PAUSE).named == named


@pytest.mark.parametrize(
    "text",
    [
        '"Ana Ribeiro" 2',
        "“Ana Ribeiro” 2",
        "„Ana Ribeiro“ 2",
        "„Ana Ribeiro” 2",
        "”Ana Ribeiro” 2",
        "«Ana Ribeiro» 2",
        "« Ana Ribeiro » 2",
        "«\u202fAna Ribeiro\u202f» 2",
        "»Ana Ribeiro« 2",
        "「Ana Ribeiro」 2",
        "『Ana Ribeiro』 2",
        "＂Ana Ribeiro＂ 2",
        'pair="Ana Ribeiro" months=“2”',
    ],
)
def test_the_quotation_marks_of_every_keyboard_hold_words_together(text: str) -> None:
    """English, German, French with and without its thin spaces, Scandinavian, Japanese; phones mix them."""
    assert read(text, PAUSE) == Line({"pair": "Ana Ribeiro", "months": "2"})


@pytest.mark.parametrize(
    ("text", "named", "left_over"),
    [
        ("Ana champion", {"person": "Ana", "role": "champion"}, ""),
        ("Ana Ribeiro champion", {"person": "Ana Ribeiro", "role": "champion"}, ""),
        ("Ana Ribeiro champion Europe", {"person": "Ana Ribeiro", "role": "champion", "region": "Europe"}, ""),
        ("Ana Ribeiro Champion South America", {"person": "Ana Ribeiro", "role": "Champion"}, ""),
        ("Ana, champion, South America", {"person": "Ana", "role": "champion", "region": "South America"}, ""),
        ("Ana, champion, Europe, at once", {"person": "Ana", "role": "champion", "region": "Europe"}, "at once"),
    ],
)
def test_a_short_word_behind_a_name_is_told_from_it(text: str, named: dict[str, str], left_over: str) -> None:
    """What the argument after a name takes ends the name; whatever fits no argument is left over."""
    line = read(text, GIVE)

    assert line.named | named == line.named
    assert line.left_over == left_over or "region" not in named


@pytest.mark.parametrize(
    ("text", "arguments", "left_over"),
    [
        ("please", (), "please"),
        ("a, b", (), "a b"),
        ("Ana, for ever", NUDGE, "for ever"),
        ("Ana 2, too busy, and so on", PAUSE, "and so on"),
        ("colour=red", (), "colour=red"),
        ('"one" "two"', NUDGE, "two"),
    ],
)
def test_words_that_fit_nowhere_are_left_over(text: str, arguments: tuple[Argument, ...], left_over: str) -> None:
    """Nothing is dropped silently."""
    assert read(text, arguments).left_over == left_over


@pytest.mark.parametrize(
    ("text", "page"),
    [("page=3", 3), ("page=“3”", 3), ("page=0", 1), ("page=-1", 1), ("page=x", 1), ("page=99999", 1), ("page=", 1)],
)
def test_a_page_is_asked_for_by_its_number(text: str, page: int) -> None:
    """Anything else is the first page."""
    assert read(text, ()).page == page


@pytest.mark.parametrize(("text", "is_sure"), [("sure=yes", True), ("sure=Yes", True), ("sure=no", False), ("", False)])
def test_only_a_plain_yes_is_sure(text: str, is_sure: bool) -> None:
    """What is destructive asks once."""
    assert read(text, ()).is_sure is is_sure


# --- noun and verb


@pytest.mark.parametrize(
    ("line", "key", "rest"),
    [
        ("pairs", "pairs", ""),
        ("  PAIRS  ", "pairs", ""),
        ("pairs pause Ana  Ribeiro", "pairs_pause", "Ana  Ribeiro"),
        ("Pairs\tPause\nAna", "pairs_pause", "Ana"),
        ("pairs\u00a0pause Ana", "pairs_pause", "Ana"),
        ("pairs page=2", "pairs", "page=2"),
        ("pairs quiet.", "pairs_quiet", ""),
        ("pairs pause, Ana, 2", "pairs_pause", "Ana, 2"),
        ("pairs pasue Ana", "pairs", "pasue Ana"),
        ("policy", None, ""),
        ("policy sett a b", None, "sett a b"),
    ],
)
def test_noun_and_verb_are_the_first_words(line: str, key: str | None, rest: str) -> None:
    """Letter case and spaces aside; a verb that is none is what follows the noun."""
    command, after, _ = some_commands().read(line)

    assert (command.key if command else None, after) == (key, rest)


@pytest.mark.parametrize(
    ("noun", "typed", "roles", "likely"),
    [
        ("pairs", "pasue Ana", CHAMPION, ["pairs pause"]),
        ("pairs", "QUIETT", CHAMPION, ["pairs quiet"]),
        ("pairs", "drap", CHAMPION, []),
        ("pairs", "drap", ADMIN, ["pairs drop"]),
        ("policy", "sett pulse.delay 15m", ADMIN, ["policy set"]),
        ("pairs", "", CHAMPION, []),
        ("pairs", "xyzzy", CHAMPION, []),
    ],
)
def test_a_mistyped_verb_gets_the_nearest_of_ones_own(
    noun: str, typed: str, roles: tuple[Role, ...], likely: list[str]
) -> None:
    """Nobody is offered what is not theirs."""
    assert [each.words for each in nearest(some_commands().of(noun, roles), typed)] == likely


@pytest.mark.parametrize(
    ("sentence", "is_command"),
    [
        ("pairs", True),
        ("pairs pause", True),
        ("Pairs quiet please", True),
        ("pairs of shoes", False),
        ("policy", True),
        ("policy matters", False),
        ("pool Spring", True),
        ("pool and darts are what I like", False),
        ("", False),
    ],
)
def test_a_sentence_is_a_command_only_with_noun_and_verb(sentence: str, is_command: bool) -> None:
    """Whoever writes about pairs of shoes gives no command."""
    assert some_commands().is_sentence(sentence) is is_command


def test_a_verb_is_declared_once() -> None:
    """Two functions for one verb would be a matter of luck."""
    noun = Noun("pairs")
    noun.command("quiet", roles=CHAMPIONS)(nothing)

    with pytest.raises(Misdeclared, match="pairs quiet is declared twice"):
        noun.command("quiet", roles=CHAMPIONS)(nothing)


# --- whatever anybody types

anything = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)
MARKS = ('"', "“", "”", "„", "«", "»", ",", "=", "\\", ">", "#", "\n", " ")
pieces = st.sampled_from([*MARKS, "pair=", "why=", "page=", "sure=yes", "<@U1", "2"])
lines = st.lists(st.one_of(pieces, anything), max_size=12).map("".join)
every_kind = st.sampled_from(((), PAUSE, GIVE, NUDGE))


@ANY
@given(lines, every_kind)
def test_no_line_is_too_odd_to_be_read(text: str, arguments: tuple[Argument, ...]) -> None:
    """Every line has a reading: words for known arguments, a page, the rest."""
    line = read(text, arguments)

    assert set(line.named) <= {each.name for each in arguments}
    assert 1 <= line.page <= 9999
    some_commands().read(f"pairs {text}")
    nearest(some_commands().of("pairs", CHAMPION), text)


@ANY
@given(lines)
def test_nothing_that_was_typed_is_lost(text: str) -> None:
    """Each word stands with an argument or is left over; only quotes, commas and named values are taken apart."""
    text = re.sub(rf"(?i)({PAGE}|{SURE}|pair)=", "", text)
    line = read(text, NUDGE)
    kept = f"{line.named.get('pair', '')} {line.left_over}"

    for word in re.findall(r"[^\W_]+", text):
        assert word in kept


@ANY
@given(st.fixed_dictionaries({"pair": anything, "why": lines}, optional={"months": st.integers(1, 3)}))
def test_a_line_made_of_values_reads_back_as_the_same_values(values: dict[str, Any]) -> None:
    """Buttons give lines: whatever stands in a name or a reason, quotes of any kind too, comes through."""
    command = Command("pairs", "pause", CHAMPIONS, PAUSE, nothing)
    line = line_of(command, values)
    found, rest, _ = some_commands().read(line)

    assert found is not None
    assert found.key == command.key
    expected = {name: str(value).strip() for name, value in values.items()}
    assert read(rest, PAUSE) == Line({name: value for name, value in expected.items() if value})


@ANY
@given(lines)
def test_a_quoted_value_is_one_value(value: str) -> None:
    """Even where more follows it on the line."""
    line = read(f"why={quoted(value)} {SURE}=yes {PAGE}=2", PAUSE)

    assert line == Line({"why": value.strip()} if value.strip() else {}, 2, True)
