"""A table as a file for spreadsheets: RFC 4180, UTF-8 with a byte order mark, no cell read as a formula."""

import csv
import io
import re

from conversations.engine.prompts import Table

#: A cell beginning with one of these may run as a formula; the wide forms do so in East Asian spreadsheets.
STARTS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\0", "＝", "＋", "－", "＠")

#: What may begin a cell within the text, up to where a formula would begin.
INNER_START = re.compile(rf"[;\t]\s*(?=[{re.escape(''.join(STARTS_A_FORMULA))}])")


def table_bytes(table: Table) -> bytes:
    """Columns, then rows; every cell is literal text.

    Without the mark Excel takes UTF-8 for the local code page.
    """
    page = io.StringIO(newline="")
    writer = csv.writer(page, lineterminator="\r\n")
    writer.writerow([literal_cell(name) for name in table.columns])
    writer.writerows([literal_cell(cell) for cell in row] for row in table.rows)
    return page.getvalue().encode("utf-8-sig", errors="replace")


def literal_cell(text: str) -> str:
    """The text, behind a single quote where a spreadsheet would compute it (OWASP ASVS 1.2.10).

    Where semicolons or tabs part cells, as in German and French spreadsheets, a cell begins after each of them too.
    """
    text = INNER_START.sub(r"\g<0>'", text)
    return f"'{text}" if text.startswith(STARTS_A_FORMULA) else text
