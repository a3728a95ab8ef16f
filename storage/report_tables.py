"""The months as they were published: what anybody may read of them, and what guards the next ones (PRODUCT §7)."""

from sqlalchemy import Column, Float, Index, Integer, LargeBinary, Table, Text

from storage.schema import METADATA, number, pointer, text

#: One figure of one scope and month, '2026-03'. `people` and `members` are for the rules of publication alone:
#: `members` is a run of keyed hashes of HASH_BYTES each, NULL once nothing is compared with them any more.
frozen_figures = Table(
    "frozen_figures",
    METADATA,
    Column("company", Text, primary_key=True),
    Column("month", Text, primary_key=True),
    Column("kind", Text, primary_key=True),
    Column("scope", Text, primary_key=True),
    Column("figure", Text, primary_key=True),
    Column("value", Float),
    number("n"),
    Column("response", Integer),
    text("why"),
    Column("low", Float),
    Column("high", Float),
    number("people"),
    Column("members", LargeBinary),
    pointer("company", "companies", "id"),
)
#: What stories of a quarter are about, beside the figures of its last month: only what may be told, `n` rounded down.
frozen_themes = Table(
    "frozen_themes",
    METADATA,
    Column("company", Text, primary_key=True),
    Column("month", Text, primary_key=True),
    Column("kind", Text, primary_key=True),
    Column("scope", Text, primary_key=True),
    Column("theme", Text, primary_key=True),
    number("n"),
    pointer("company", "companies", "id"),
)
#: Somebody's hash is among them.
HAS_MEMBERS = frozen_figures.c.members.is_not(None)
Index("ix_frozen_figures_members", frozen_figures.c.company, sqlite_where=HAS_MEMBERS, postgresql_where=HAS_MEMBERS)
