"""What comes in by files: imports themselves, and what HR measures."""

from sqlalchemy import Column, Float, Index, UniqueConstraint

from storage.schema import instant, maybe_instant, noun_table, number, pointer, text

imports = noun_table(
    "imports",
    text("person"),
    text("kind"),
    instant("created_at"),
    number("rows"),
    number("done"),
    text("state"),
    maybe_instant("finished_at"),
)

impact_values = noun_table(
    "impact_values",
    text("person"),
    text("kind"),
    text("period"),
    Column("value", Float, nullable=False),
    pointer("person", "people"),
    UniqueConstraint("company", "person", "kind", "period"),
    Index(None, "company", "kind", "period"),
)
