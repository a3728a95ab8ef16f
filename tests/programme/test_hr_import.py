"""HR's file is read as spreadsheets write it, checked line by line and compared with who is known (PRODUCT §1)."""

from datetime import UTC, datetime

import pytest

from conversations.programme.hr_import import Comparison, compare, read_people
from conversations.programme.people import Person

NOW = datetime(2026, 3, 2, tzinfo=UTC)
ADA = Person("ada", "acme", "Ada Adler", NOW, "ada@example.com", "1", 7, "Design", manager="gia", region="r1")
GIA = Person("gia", "acme", "Gia Gold", NOW, "gia@example.com", "9", 9)
BY_MAIL = Person("bo", "acme", "Bo Berg", NOW, "bo@example.com")
GONE = Person("gone", "acme", "", NOW, erased_at=NOW)
KNOWN = (ADA, GIA, BY_MAIL, GONE)
REGIONS = {"north": "r1", "south": "r2"}
ERASED = ("13", "zed@example.com")


def looked_at(text: str, known: tuple[Person, ...] = KNOWN) -> Comparison:
    """What an import of this file would change."""
    return compare(read_people(text), known, REGIONS, lambda name: name in ERASED)


@pytest.mark.parametrize(
    "text",
    [
        "name,employee number,level\nCy Cole,2,3\n",
        "\ufeffName;Personalnummer;Stufe\r\nCy Cole;2;3\r\n",
        "Full name\tEmployee ID\tGrade\nCy Cole\t2\t3",
        '\n\n"Name","Employee_Number","Level"\n\n"Cy  Cole",2,3\n\n,,\n',
        "level,name,number,salary\n3,Cy Cole,2,100000\n",
    ],
    ids=["commas", "semicolons_and_a_mark", "tabs", "quotes_and_empty_lines", "another_order"],
)
def test_a_file_is_read_however_it_was_written(text: str) -> None:
    """Delimiters, byte order mark, quotes, empty lines and the names of columns do not matter."""
    (found,) = looked_at(text).new

    assert found.values == {"name": "Cy Cole", "employee_number": "2", "level": 3}


@pytest.mark.parametrize(
    ("row", "column", "why", "is_whole_line"),
    [
        (",5,c@example.com,,,,", "name", "no_name", True),
        ("Cy,,,,,,", "employee_number", "no_identity", True),
        ("Cy,5,c.example.com,,,,", "email", "no_email", True),
        ("Cy,5,ada@example.com,,,,", "email", "somebody_elses", True),
        ("Ada,1,gia@example.com,,,,", "email", "somebody_elses", True),
        ("Cy,5,,high,,,", "level", "no_level", False),
        ("Cy,5,,99,,,", "level", "no_level", False),
        ("Cy,5,,,West,,", "region", "no_region", False),
        ("Cy,5,,,,Germany,", "country", "no_country", False),
        ("Cy,5,,,,,77", "manager", "no_manager", False),
        ("Cy,5,,,,,5", "manager", "loop", False),
        (f"{'C' * 201},5,,,,,", "name", "too_long", True),
        ("Cy,5,,,,,,more", "", "too_many_cells", True),
        ('"Cy,5', "", "quotes", True),
    ],
)
def test_what_does_not_fit_is_told_by_line_and_column(row: str, column: str, why: str, is_whole_line: bool) -> None:
    """A line nobody can be told from is left out whole; of another only the cell is."""
    found = looked_at(f"name,number,email,level,region,country,manager\nDi,8,,,,,\n{row}\n")
    (problem,) = found.problems

    assert (problem.line, problem.column, problem.why, problem.is_whole_line) == (3, column, why, is_whole_line)
    assert [each.line for each in found.new] == ([2] if is_whole_line else [2, 3])


@pytest.mark.parametrize(
    ("text", "why"),
    [("", "empty"), ("name,unit\nCy,Design", "column_missing"), ("name,number,id\nCy,5,5", "column_twice")],
)
def test_a_file_without_its_columns_is_read_no_further(text: str, why: str) -> None:
    """Name, and number or address, must be there once."""
    found = looked_at(text)

    assert [each.why for each in found.problems] == [why]
    assert (found.changes, found.missing) == ((), ())


def test_what_is_known_is_compared_field_by_field() -> None:
    """An empty cell changes nothing; the number goes before the address, which may find the number's owner."""
    found = looked_at(
        "name,number,email,level,unit,region,manager\n"
        "Ada Adler,1,ADA@example.com,8,,South,gia@example.com\n"
        "Bo Berg,22,bo@example.com,,,,1\n"
        "Gia Gold,9,gia@example.com,9,,,\n"
    )
    ada, bo = found.changed

    assert (ada.values, ada.before) == ({"level": 8, "region": "r2"}, {"level": 7, "region": "r1"})
    assert bo.values == {"employee_number": "22", "manager": "ada"}
    assert (found.unchanged, found.missing, found.new) == (1, (), ())


def test_whoever_is_not_in_the_file_is_listed_and_stays() -> None:
    """Known people only; the erased are nobody any more."""
    assert looked_at("name,number\nAda Adler,1\n").missing == ("gia", "bo")


def test_erased_people_are_never_brought_back() -> None:
    """Neither by their number nor by their address, and they are counted without a name."""
    found = looked_at("name,number,email\nZed,13,new@example.com\nZed,,zed@example.com\n")

    assert (found.new, found.left_out, found.problems) == ((), 2, ())


def test_nobody_is_in_the_file_twice() -> None:
    """The first line counts, the second is told where the first stands."""
    found = looked_at("name,number,email\nCy,5,c@example.com\nDi,6,c@example.com\nEd,5,\n")

    assert [(each.line, each.column, each.args["line"]) for each in found.problems] == [
        (3, "email", 2),
        (4, "employee_number", 2),
    ]
    assert [each.values["name"] for each in found.new] == ["Cy"]


def test_one_person_stands_in_one_line_whatever_they_are_called() -> None:
    """A line by number and another by address are about one person, and would undo each other for ever."""
    found = looked_at("name,number,email,title\nAda Adler,1,,Chair\nAda Adler,,ada@example.com,Head\n")

    assert [(each.line, each.why, each.args["line"]) for each in found.problems] == [(3, "twice", 2)]
    assert [each.values for each in found.changed] == [{"title": "Chair"}]


def test_a_new_manager_stands_in_the_same_file() -> None:
    """In whatever order the lines come."""
    found = looked_at("name,number,manager\nCy,5,6\nDi,6,9\nAda Adler,1,6\n")

    assert [(each.line, each.manager) for each in found.new] == [(2, 3), (3, 0)]
    assert [(each.person, each.manager) for each in found.changed] == [("ada", 3)]
    assert found.new[1].values["manager"] == "gia"


def test_managers_in_a_circle_are_refused() -> None:
    """With people who are known and those who are new; whoever only stands below the circle is not."""
    found = looked_at("name,number,manager\nGia Gold,9,5\nCy,5,1\nDi,6,5\n")

    assert [(each.line, each.why) for each in found.problems] == [(2, "loop"), (3, "loop")]
    assert [(each.line, each.manager) for each in found.new] == [(3, 0), (4, 3)]


def test_ten_thousand_lines_are_compared() -> None:
    """Each person above the next in one long line of managers."""
    lines = "".join(f"Person {each},{each},{each - 1 if each > 100 else ''}\n" for each in range(100, 10_100))
    found = looked_at(f"name,number,manager\n{lines}")

    assert (len(found.new), found.problems) == (10_000, ())
    assert found.new[-1].manager == 10_000
