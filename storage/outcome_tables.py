"""What comes of pairings: closed answers, actions, commitments, stories, circles."""

from sqlalchemy import Column, Index, Integer, UniqueConstraint

from storage.schema import instant, maybe, maybe_instant, noun_table, number, pointer, text

answers = noun_table(
    "answers",
    text("person"),
    text("kind"),
    text("occasion"),
    text("name"),
    instant("asked_at"),
    instant("at"),
    Column("score", Integer),
    text("choice"),
    maybe("pairing"),
    maybe("cohort"),
    pointer("person", "people"),
    pointer("pairing", "pairings"),
    pointer("cohort", "cohorts"),
    UniqueConstraint("company", "person", "kind", "occasion", "name"),
    Index(None, "company", "kind", "occasion"),
)

actions = noun_table(
    "actions",
    text("person"),
    instant("logged_at"),
    maybe("pairing"),
    maybe("session"),
    text("outcome"),
    maybe_instant("followed_at"),
    number("asks"),
    pointer("person", "people"),
    pointer("pairing", "pairings"),
    pointer("session", "sessions"),
    # Actions of one's own have no session, and there may be several: NULLs never equal each other.
    UniqueConstraint("company", "person", "session"),
)

commitments = noun_table(
    "commitments",
    text("person"),
    text("pairing"),
    number("quarter"),
    instant("made_at"),
    text("outcome"),
    maybe_instant("closed_at"),
    pointer("person", "people"),
    pointer("pairing", "pairings"),
    UniqueConstraint("company", "pairing", "person", "quarter"),
)

stories = noun_table(
    "stories",
    text("person"),
    text("pairing"),
    instant("written_at"),
    maybe_instant("approved_at"),
    maybe_instant("withdrawn_at"),
    pointer("person", "people"),
    pointer("pairing", "pairings"),
    UniqueConstraint("company", "pairing", "person"),
)

circles = noun_table(
    "circles",
    text("cohort"),
    number("number"),
    instant("asked_at"),
    text("host"),
    maybe_instant("start"),
    number("minutes"),
    maybe_instant("cancelled_at"),
    pointer("cohort", "cohorts"),
    UniqueConstraint("company", "cohort", "number"),
)

events = noun_table(
    "events",
    text("region"),
    text("by"),
    instant("start"),
    instant("added_at"),
    number("minutes"),
    number("sequence"),
    maybe_instant("cancelled_at"),
    text("kind"),
    pointer("region", "regions"),
    Index(None, "company", "region", "start"),
)
