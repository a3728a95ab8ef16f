"""A region's own words for what the bot says."""

from sqlalchemy import UniqueConstraint

from storage.schema import instant, maybe, noun_table, pointer, text

own_texts = noun_table(
    "own_texts",
    maybe("region"),
    text("locale"),
    text("key"),
    text("words"),
    instant("at"),
    text("by"),
    pointer("region", "regions"),
    pointer("by", "people"),
    UniqueConstraint("company", "region", "locale", "key"),
)
