"""What sponsors and the committee take on: response plans and action items; the words of both are sealed elsewhere."""

from sqlalchemy import Index

from storage.schema import instant, maybe_instant, noun_table, pointer, text

response_plans = noun_table(
    "response_plans",
    text("person"),
    text("level"),
    text("place"),
    text("figure"),
    text("month"),
    instant("made_at"),
    text("outcome"),
    maybe_instant("followed_at"),
    pointer("person", "people"),
    Index(None, "company", "person"),
)

action_items = noun_table(
    "action_items",
    text("person"),
    text("owner"),
    instant("added_at"),
    instant("due_at"),
    text("outcome"),
    maybe_instant("closed_at"),
    pointer("person", "people"),
    pointer("owner", "people"),
    Index(None, "company", "owner"),
)
