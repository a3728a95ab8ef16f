"""Pairings, their sessions and what came of them: the nouns two people share."""

from sqlalchemy import Column, Float, Index, Integer, UniqueConstraint

from storage.schema import (
    flag,
    frozen,
    instant,
    is_one_of,
    maybe,
    maybe_instant,
    noun_table,
    number,
    pointer,
    settings,
    text,
)

pairings = noun_table(
    "pairings",
    text("cohort"),
    maybe("region"),
    text("mentor"),
    text("mentee"),
    instant("drafted_at"),
    text("state"),
    Column("score", Float, nullable=False),
    frozen("why"),
    frozen("flags"),
    maybe_instant("approved_at"),
    maybe("approved_by"),
    maybe_instant("announced_at"),
    maybe_instant("agreed_at"),
    maybe_instant("ends_at"),
    maybe_instant("ended_at"),
    text("end_reason"),
    flag("is_async_only"),
    number("minutes"),
    number("planned"),
    number("run"),
    number("run_upto"),
    number("unknown_run"),
    number("scripts"),
    number("edges_mentor"),
    number("edges_mentee"),
    settings("terms"),
    maybe("other_region"),
    settings("approvals"),
    maybe_instant("nudged_at"),
    pointer("cohort", "cohorts"),
    pointer("mentor", "people"),
    pointer("mentee", "people"),
    Index(None, "company", "mentor"),
    Index(None, "company", "mentee"),
    Index(None, "company", "cohort"),
)

match_wishes = noun_table(
    "match_wishes",
    text("cohort"),
    text("kind"),
    text("mentor"),
    text("mentee"),
    instant("since"),
    pointer("cohort", "cohorts"),
    pointer("mentor", "people"),
    pointer("mentee", "people"),
    UniqueConstraint("company", "cohort", "mentor", "mentee"),
)

sessions = noun_table(
    "sessions",
    text("pairing"),
    number("number"),
    instant("due_at"),
    instant("opens_at"),
    instant("window_ends_at"),
    text("mode"),
    text("status"),
    maybe_instant("planned_start"),
    maybe_instant("planned_end"),
    number("hold_before"),
    number("hold_after"),
    text("edge_for"),
    number("sequence"),
    number("rounds"),
    maybe_instant("closed_at"),
    pointer("pairing", "pairings"),
    UniqueConstraint("company", "pairing", "number"),
    Index(None, "company", "closed_at"),
)
#: The session waits for a time; and it did not take place. What the figures of those at risk look at.
IS_UNBOOKED = is_one_of(sessions.c.status, "planned") & sessions.c.planned_end.is_(None)
FELL_THROUGH = is_one_of(sessions.c.status, "missed", "lapsed")
Index(
    "ix_sessions_unbooked",
    sessions.c.company,
    sessions.c.due_at,
    sqlite_where=IS_UNBOOKED,
    postgresql_where=IS_UNBOOKED,
)
Index(
    "ix_sessions_fell_through",
    sessions.c.company,
    sessions.c.pairing,
    sqlite_where=FELL_THROUGH,
    postgresql_where=FELL_THROUGH,
)

pulses = noun_table(
    "pulses",
    text("session"),
    text("person"),
    instant("asked_at"),
    maybe_instant("answered_at"),
    text("held"),
    flag("has_learning"),
    flag("has_action"),
    Column("useful", Integer),
    Column("length", Integer),
    number("asks"),
    pointer("session", "sessions"),
    pointer("person", "people"),
    UniqueConstraint("company", "session", "person"),
    Index(None, "company", "asked_at"),
)

proposals = noun_table(
    "proposals",
    text("session"),
    instant("start"),
    instant("end"),
    text("edge_for"),
    instant("proposed_at"),
    pointer("session", "sessions"),
    Index(None, "company", "session"),
)
