"""The engine's own rows: talks, decisions, reminders, messages, the story. The hot path, read and written by Core."""

from sqlalchemy import Boolean, Column, Index, Table, Text, UniqueConstraint

from storage.columns import Json, Number, SubjectColumn
from storage.schema import METADATA, flag, instant, is_one_of, maybe, maybe_instant, number, sealed, text

# Partial indexes cover unfinished rows only, so that years of finished ones cost the hot reads nothing. Their
# conditions are named, and queries must use the same ones.

talks = Table(
    "talks",
    METADATA,
    Column("number", Number, primary_key=True),
    text("id"),
    text("company"),
    text("person"),
    text("conversation"),
    Column("subject", SubjectColumn, nullable=False),
    text("step"),
    text("locale"),
    instant("opened_at"),
    sealed("given"),
    sealed("answers"),
    sealed("draft"),
    number("revision"),
    text("state"),
    maybe_instant("asked_at"),
    maybe_instant("floor_until"),
    flag("is_own"),
    UniqueConstraint("company", "id"),
    Index(None, "company", "subject"),
    Index(None, "company", "person", "opened_at"),
    sqlite_autoincrement=True,
)
#: Somebody may still answer the talk.
IS_WAITING = is_one_of(talks.c.state, "open", "parked")
Index("ix_talks_waiting", talks.c.company, talks.c.person, sqlite_where=IS_WAITING, postgresql_where=IS_WAITING)

decisions = Table(
    "decisions",
    METADATA,
    Column("company", Text, primary_key=True),
    Column("id", Text, primary_key=True),
    text("pairing"),
    text("kind"),
    number("number"),
    sealed("given"),
    sealed("answers"),
    maybe_instant("opened_at"),
    maybe_instant("decided_at"),
    text("outcome"),
    maybe("session"),
    UniqueConstraint("company", "pairing", "kind", "number"),
)

reminders = Table(
    "reminders",
    METADATA,
    Column("id", Text, primary_key=True),
    text("company"),
    text("kind"),
    text("script"),
    text("person"),
    Column("subject", SubjectColumn, nullable=False),
    text("occasion"),
    instant("due_at"),
    text("step"),
    number("priority"),
    flag("is_waiting"),
    maybe_instant("planned_for"),
    maybe_instant("too_late_at"),
    maybe_instant("urgent_before"),
    text("state"),
    text("outcome"),
    UniqueConstraint("company", "kind", "script", "person", "subject", "occasion", "step"),
)
#: The reminder is neither done nor dropped.
IS_PENDING = is_one_of(reminders.c.state, "pending")
Index(
    "ix_reminders_due",
    reminders.c.due_at,
    reminders.c.priority,
    reminders.c.id,
    sqlite_where=IS_PENDING,
    postgresql_where=IS_PENDING,
)
Index(
    "ix_reminders_person",
    reminders.c.company,
    reminders.c.person,
    sqlite_where=IS_PENDING,
    postgresql_where=IS_PENDING,
)
Index(
    "ix_reminders_subject",
    reminders.c.company,
    reminders.c.subject,
    sqlite_where=IS_PENDING,
    postgresql_where=IS_PENDING,
)

outbox = Table(
    "outbox",
    METADATA,
    Column("number", Number, primary_key=True),
    text("id"),
    text("company"),
    text("person"),
    text("lane"),
    text("conversation"),
    text("step"),
    sealed("body"),
    instant("not_before"),
    instant("created_at"),
    maybe("talk"),
    Column("subject", SubjectColumn),
    flag("is_reply"),
    flag("is_urgent"),
    flag("is_office"),
    text("state"),
    number("attempts"),
    maybe_instant("attempted_at"),
    maybe_instant("delivered_at"),
    text("why"),
    text("receipt"),
    text("platform"),
    text("to"),
    UniqueConstraint("company", "id"),
    Index(None, "company", "person"),
    Index(None, "company", "talk"),
    sqlite_autoincrement=True,
)
#: The message may still have to go.
IS_UNFINISHED = is_one_of(outbox.c.state, "queued", "sending")
Index("ix_outbox_lane", outbox.c.lane, outbox.c.number, sqlite_where=IS_UNFINISHED, postgresql_where=IS_UNFINISHED)
Index("ix_outbox_due", outbox.c.not_before, sqlite_where=IS_UNFINISHED, postgresql_where=IS_UNFINISHED)
#: The message is on its way, or was when a process died.
IS_SENDING = is_one_of(outbox.c.state, "sending")
Index("ix_outbox_sending", outbox.c.lane, sqlite_where=IS_SENDING, postgresql_where=IS_SENDING)
#: The message did not arrive, or may not have.
HAS_FAILED = is_one_of(outbox.c.state, "undelivered", "ambiguous")
Index("ix_outbox_undelivered", outbox.c.company, outbox.c.number, sqlite_where=HAS_FAILED, postgresql_where=HAS_FAILED)

confidences = Table(
    "confidences",
    METADATA,
    Column("company", Text, primary_key=True),
    Column("person", Text, primary_key=True),
    Column("subject", SubjectColumn, primary_key=True),
    Column("name", Text, primary_key=True),
    sealed("words"),
    Index(None, "company", "name"),
)

seen_events = Table("seen_events", METADATA, Column("id", Text, primary_key=True), instant("at"))
Index(None, seen_events.c.at)

journal = Table(
    "journal",
    METADATA,
    Column("number", Number, primary_key=True),
    instant("at"),
    text("company"),
    text("name"),
    text("subject"),
    text("person"),
    Column("details", Json, nullable=False),
    Index(None, "company", "at"),
    sqlite_autoincrement=True,
)

shelf = Table(
    "shelf",
    METADATA,
    Column("tenant", Text, primary_key=True),
    Column("key", Text, primary_key=True),
    Column("is_lease", Boolean, primary_key=True),
    sealed("value"),
    maybe_instant("until"),
    Index(None, "tenant", "until"),
)
