"""Gates of a cohort: its readiness poll before the launch, its phases, and its diagnoses."""

from sqlalchemy import Index, UniqueConstraint

from storage.schema import flag, frozen, instant, maybe_instant, noun_table, number, pointer, settings, text

gates = noun_table(
    "gates",
    text("cohort"),
    number("phase"),
    instant("opened_at"),
    text("decision"),
    maybe_instant("decided_at"),
    pointer("cohort", "cohorts"),
    UniqueConstraint("company", "cohort", "phase"),
)

readiness_polls = noun_table(
    "readiness_polls",
    text("cohort"),
    instant("asked_at"),
    instant("closes_at"),
    number("asked"),
    settings("counts"),
    pointer("cohort", "cohorts"),
    UniqueConstraint("company", "cohort"),
)

diagnoses = noun_table(
    "diagnoses",
    text("cohort"),
    text("person"),
    instant("started_at"),
    text("month"),
    frozen("figures"),
    number("day"),
    number("cases"),
    maybe_instant("pulse_closes_at"),
    flag("pulse_is_over"),
    settings("pulse_counts"),
    pointer("cohort", "cohorts"),
    pointer("person", "people"),
    Index(None, "company", "person"),
    Index(None, "company", "cohort"),
)
