"""Certificates as PDF files, read back by a second reader: names in every script, the same bytes each time."""

import subprocess
import sys
import unicodedata
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from io import BytesIO

import pytest
from pypdf import PdfReader

from adapters.media import file_bytes
from adapters.media.fonts import drawable
from conversations.engine.prompts import Certificate, Row

CERTIFICATE = Certificate(
    "Certificate",
    "Certificate",
    "Ana Ribeiro",
    "took part in Upward as a mentor.",
    (Row("Sessions that took place", "7"), Row("Hours", "6 h 45 min")),
    "Issued on 4 September 2026",
    date(2026, 9, 4),
)


def read(certificate: Certificate) -> PdfReader:
    """The file as another program sees it."""
    return PdfReader(BytesIO(file_bytes(certificate)[2]))


def words(certificate: Certificate) -> set[str]:
    """Every word on the page; what is written from right to left comes back in another order."""
    text = unicodedata.normalize("NFKC", read(certificate).pages[0].extract_text())
    return set(text.translate(dict.fromkeys(map(ord, "\u2068\u2069"))).split())


def test_it_is_one_page_that_says_all_of_it() -> None:
    """Title, name, sentence, rows, day; A4, landscape, in the reader's language."""
    name, media_type, content = file_bytes(CERTIFICATE)
    reader = PdfReader(BytesIO(content))
    text = reader.pages[0].extract_text()
    box = reader.pages[0].mediabox

    assert (name, media_type) == ("Certificate.pdf", "application/pdf")
    assert len(reader.pages) == 1
    assert (round(box.width), round(box.height)) == (842, 595)
    for part in ("Certificate", "Ana Ribeiro", CERTIFICATE.text, "7", "6 h 45 min", CERTIFICATE.issued):
        assert part in text, part


def test_the_same_certificate_has_the_same_bytes() -> None:
    """Its date is the day it was issued; nothing comes from the clock or from chance."""
    once, again = (file_bytes(replace(CERTIFICATE, person="山田 さくら"))[2] for _ in range(2))
    info = PdfReader(BytesIO(once)).metadata

    assert once == again
    assert info is not None
    assert info.creation_date == datetime(2026, 9, 4, tzinfo=UTC)
    assert file_bytes(replace(CERTIFICATE, issued_on=date(2026, 9, 5)))[2] != once


@pytest.mark.parametrize(
    "name",
    [
        "Zoë Åström-Łukasiewicz",
        "Đặng Thị Ẵng",
        "Ελένη Παπαδοπούλου",
        "Юрій Їжаченко",
        "שרה בן־דוד",
        "محمد بن سلمى",
        "فاطمه کریمی",
        "王小明",
        "歐陽龍",
        "山田 さくら",
        "김민준",
        "आशा",
        "สมชาย ใจดี",
        "Ana 🌸",
    ],
)
def test_a_name_of_any_script_is_there_to_the_letter(name: str) -> None:
    """Whoever reads the file finds the name in it, shaped letters and right-to-left ones too."""
    found = words(replace(CERTIFICATE, person=name))

    assert sorted("".join(found & set(name.split()))) == sorted(name.replace(" ", ""))


def test_two_directions_on_one_page_stay_apart() -> None:
    """A programme with a Hebrew name does not turn the sentence around it."""
    text = read(replace(CERTIFICATE, text="took part in \u2068מעלה\u2069 as a mentor.")).pages[0].extract_text()

    assert "took part in" in text
    assert text.index("took part in") < text.index("as a mentor.")
    assert "מעלה" in text


def test_what_no_font_has_stands_as_its_number() -> None:
    """Never an empty box: an equivalent that can be drawn, else the number; unseen marks and line breaks go."""
    found = words(replace(CERTIFICATE, person="Ana \U00012345 \ue123\x07\u202e Ribeiro\nSouza \ufb01x"))

    assert {"Ana", "[U+12345]", "[U+E123]", "Ribeiro", "Souza", "fix"} <= found


def test_every_letter_drawn_has_a_glyph() -> None:
    """Whatever the text, `drawable` leaves only letters there are."""
    text = "".join(map(chr, (*range(0x3000), 0xD800, 0xFFFE, 0x1F469, 0x10FFFF)))

    assert set(drawable(text, str.isascii)) <= set(map(chr, range(0x20, 0x7F)))
    assert drawable("\u0045\u0301", lambda letter: letter == "\u00c9") == "\u00c9"


@pytest.mark.parametrize(
    "name", ["N" * 300, "Maria " * 50, "محمد " * 60, "山" * 200, "", "👩🏽‍🚀" * 40, "\U00012345" * 300]
)
def test_a_name_of_any_length_leaves_room_for_the_rest(name: str) -> None:
    """It is set smaller, then on several lines, then cut; everything stays on one page."""
    reader = read(replace(CERTIFICATE, person=name))
    places: dict[str, float] = {}

    def look(text: str, _: object, matrix: Sequence[float], *__: object) -> None:
        if text.strip():
            places[text.strip()] = matrix[5]

    reader.pages[0].extract_text(visitor_text=look)
    heights = [places[label] for label in ("Sessions that took place", "Hours", CERTIFICATE.issued)]

    assert len(reader.pages) == 1
    assert heights == sorted(heights, reverse=True)
    assert min(places.values()) > 0


def test_the_library_is_imported_only_where_a_certificate_is_drawn() -> None:
    """It takes a second, and a process that answers people should not spend it at its start."""
    code = (
        "import sys, bot.app, adapters.media; from conversations.engine.prompts import Table; "
        "adapters.media.file_bytes(Table('t', (), ())); "
        "sys.exit(any(name in sys.modules for name in ('fpdf', 'fontTools', 'PIL', 'uharfbuzz')))"
    )

    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
