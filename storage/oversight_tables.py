"""What the programme office watches over: pairings at risk, and the quarterly audit."""

from sqlalchemy import Index, UniqueConstraint

from storage.schema import instant, maybe, maybe_instant, noun_table, number, pointer, text

escalations = noun_table(
    "escalations",
    text("pairing"),
    text("matter"),
    instant("opened_at"),
    instant("since"),
    text("rung"),
    text("holder"),
    maybe_instant("closed_at"),
    text("result"),
    pointer("pairing", "pairings"),
)
#: A pairing has one open escalation at most.
IS_OPEN = escalations.c.closed_at.is_(None)
Index(
    "uq_escalations_open",
    escalations.c.company,
    escalations.c.pairing,
    unique=True,
    sqlite_where=IS_OPEN,
    postgresql_where=IS_OPEN,
)
Index("ix_escalations_pairing", escalations.c.company, escalations.c.pairing)

audits = noun_table(
    "audits",
    text("quarter"),
    maybe("region"),
    text("cohort"),
    text("seed"),
    number("per_cent"),
    number("pairings"),
    number("size"),
    instant("drawn_at"),
    maybe_instant("told_at"),
    pointer("region", "regions"),
    UniqueConstraint("company", "quarter", "region", "cohort"),
)

audited_pairings = noun_table(
    "audited_pairings",
    text("audit"),
    text("quarter"),
    text("pairing"),
    text("auditor"),
    text("verdict"),
    maybe_instant("judged_at"),
    pointer("audit", "audits"),
    pointer("pairing", "pairings"),
    UniqueConstraint("company", "quarter", "pairing"),
)
