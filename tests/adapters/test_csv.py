"""Tables as files for spreadsheets: whatever separator the reader's language has, no cell is computed."""

import csv
import io

import pytest

from adapters.media.csv import STARTS_A_FORMULA, literal_cell, table_bytes
from conversations.engine.prompts import Table


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("words", ["=1+1", "Analyst;=1+cmd|'/c calc'!A0", "One\t@sum(1)", "+49 30; -1", "＝1"])
def test_no_cell_begins_a_formula_whatever_parts_them(words: str, separator: str) -> None:
    """In English tables cells are parted by commas, in German and French ones by semicolons."""
    text = table_bytes(Table("people", ("name", "title"), (("Ana", words),))).decode("utf-8-sig")
    cells = [cell for row in csv.reader(io.StringIO(text), delimiter=separator) for cell in row]

    assert not [cell for cell in cells if cell.strip().startswith(STARTS_A_FORMULA)]


def test_other_words_stay_as_they_are() -> None:
    """Names with marks within them are nobody's formula."""
    for words in ("Ana-Maria", "R&D; Europe", "a+b=c", ""):
        assert literal_cell(words) == words
