"""A certificate as a PDF: one page, letters of any script shaped and in their direction, the same bytes each time.

Imported only where one is drawn: the library and its fonts take a second that no other message should wait for.
"""

from datetime import UTC, datetime, time

from fpdf import FPDF
from fpdf.fonts import TTFFont

from adapters.media.fonts import drawable, path_of, ranked, shared
from adapters.media.text import clip
from conversations.engine.prompts import Certificate, Row

#: Sizes of letters in points; a long name is set smaller, then on several lines.
TITLE, NAME, SMALLEST_NAME, SENTENCE, SMALL = 17, 38, 18, 15, 11
#: Millimetres: the frame from the edge of the page, the text from the frame.
EDGE, MARGIN = 10, 22
INK, GREY, LINE = (33, 37, 41), (108, 117, 125), (173, 181, 189)
#: Characters of a name, a sentence and a value that one page has room for.
LONGEST_NAME, LONGEST_SENTENCE, LONGEST_VALUE = 160, 400, 50


def certificate_bytes(certificate: Certificate) -> bytes:
    """A4, landscape. Nothing in it comes from the clock or from chance: its date is the day it was issued."""
    return bytes(_Page(certificate).drawn().output())


class _Page:
    """One certificate on its page, from top to bottom."""

    def __init__(self, certificate: Certificate) -> None:
        self._it = certificate
        self._pdf = FPDF("landscape", "mm", "A4")
        self._pdf.set_creation_date(datetime.combine(certificate.issued_on, time(), UTC))
        self._pdf.set_lang(certificate.locale)
        self._pdf.set_title(f"{certificate.title}: {certificate.person}")
        self._pdf.set_margins(EDGE + MARGIN, EDGE + MARGIN)
        self._pdf.set_auto_page_break(False)
        self._pdf.set_text_shaping(True)
        self._letters: dict[str, frozenset[str]] = {}
        self._width = self._pdf.w - 2 * (EDGE + MARGIN)

    def drawn(self) -> FPDF:
        """The page with everything on it."""
        pdf, it = self._pdf, self._it
        pdf.add_page()
        pdf.set_draw_color(*LINE)
        pdf.set_line_width(0.3)
        pdf.rect(EDGE, EDGE, pdf.w - 2 * EDGE, pdf.h - 2 * EDGE)
        pdf.set_y(EDGE + 26)
        self._centred(it.title, TITLE, GREY)
        pdf.ln(12)
        self._name(it.person)
        pdf.ln(4)
        self._centred(it.text, SENTENCE, INK)
        pdf.ln(12)
        for row in it.rows:
            self._row(row)
        pdf.set_y(pdf.h - EDGE - 20)
        self._centred(it.issued, SMALL, GREY)
        return pdf

    def _centred(self, text: str, size: int, colour: tuple[int, int, int], longest: int = LONGEST_SENTENCE) -> None:
        self._pdf.set_text_color(*colour)
        words = self._set_in(text, size, longest)
        self._pdf.multi_cell(self._width, size * 0.53, words, align="C", new_x="LMARGIN", new_y="NEXT")

    def _name(self, name: str) -> None:
        words, size = self._set_in(name, NAME, LONGEST_NAME), NAME
        while size > SMALLEST_NAME and self._pdf.get_string_width(words) > self._width:
            size -= 2
            self._pdf.set_font_size(size)
        self._centred(name, size, INK, LONGEST_NAME)

    def _row(self, row: Row) -> None:
        """Label and value on both sides of the middle."""
        half = self._width / 2
        for text, colour, align in ((row.label, GREY, "R"), (row.value, INK, "L")):
            self._pdf.set_text_color(*colour)
            self._pdf.cell(half - 3, 8, self._set_in(text, SMALL + 2, LONGEST_VALUE), align=align)
            self._pdf.cell(6, 8)
        self._pdf.ln()

    def _set_in(self, text: str, size: int, longest: int) -> str:
        """Choose fonts that have all letters of the text; gives what of it can be drawn, at most so many letters."""
        for font in ranked(text, self._it.locale):
            if font not in self._letters:
                self._pdf.add_font(font, fname=path_of(font))
                loaded = self._pdf.fonts[font.lower()]
                self._letters[font] = frozenset(map(chr, loaded.cmap if isinstance(loaded, TTFFont) else ()))
            if all(self._has(letter) for letter in drawable(text, lambda _: True)):
                break
        words = clip(drawable(text, self._has), longest)
        fonts = [(font, letters.__contains__) for font, letters in self._letters.items()]
        self._pdf.set_font(shared(words, fonts) or fonts[0][0], size=size)
        self._pdf.set_fallback_fonts(list(self._letters), exact_match=False)
        return words

    def _has(self, letter: str) -> bool:
        return any(letter in letters for letters in self._letters.values())
