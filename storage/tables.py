"""Companies and people; pairings are in pairing_tables.py, the engine's own rows in engine_tables.py.

Together they are the one list of what is remembered. A new field of a dataclass is one line here; then
`python -m storage.revise "what changed"` writes the migration.
"""

from sqlalchemy import Column, Index, Integer, Table, Text, UniqueConstraint, literal_column

from storage.columns import Frozen
from storage.schema import (
    METADATA,
    flag,
    frozen,
    instant,
    maybe,
    maybe_instant,
    noun_table,
    number,
    pointer,
    settings,
    text,
)

companies = Table(
    "companies",
    METADATA,
    Column("id", Text, primary_key=True),
    text("name"),
    instant("created_at"),
    text("locale"),
    text("support"),
    settings("policies"),
    number("texts_revision"),
)

doors = noun_table(
    "doors",
    text("platform"),
    text("external"),
    UniqueConstraint("platform", "external"),
)

programmes = noun_table(
    "programmes",
    text("name"),
    settings("policies"),
)

regions = noun_table(
    "regions",
    text("name"),
    text("locale"),
    text("support"),
    settings("policies"),
    frozen("topics"),
    text("confidentiality"),
)

cohorts = noun_table(
    "cohorts",
    text("programme"),
    text("name"),
    instant("starts_at"),
    instant("ends_at"),
    number("seed"),
    text("purpose"),
    number("pool_revision"),
    flag("is_hidden"),
    flag("is_control"),
    flag("is_two_way"),
    flag("is_closed"),
    settings("policies"),
    settings("weights"),
    flag("is_planned"),
    settings("goals"),
    text("criteria"),
    number("size"),
)

roles = noun_table(
    "roles",
    text("person"),
    text("name"),
    maybe("region"),
    text("cohort"),
    pointer("person", "people"),
    UniqueConstraint("company", "person", "name", "region", "cohort"),
)
# NULLs never equal each other in a unique key, so the role without a region has a key of its own.
Index(
    "uq_roles_company_person_name_cohort",
    roles.c.company,
    roles.c.person,
    roles.c.name,
    roles.c.cohort,
    unique=True,
    sqlite_where=roles.c.region.is_(None),
    postgresql_where=roles.c.region.is_(None),
)

audit_entries = noun_table(
    "audit_entries",
    instant("at"),
    text("person"),
    text("action"),
    text("subject"),
    text("before"),
    text("after"),
    flag("has_reason"),
)

people = noun_table(
    "people",
    text("name"),
    instant("created_at"),
    text("email"),
    text("employee_number"),
    Column("level", Integer),
    text("unit"),
    text("title"),
    maybe("manager"),
    maybe("region"),
    maybe("country"),
    maybe("subdivision"),
    text("zone"),
    text("locale"),
    frozen("languages"),
    frozen("week"),
    Column("lunch", Frozen),
    frozen("favourites"),
    flag("takes_edges"),
    text("platform"),
    maybe_instant("unreachable_since"),
    maybe_instant("erased_at"),
    text("orientation"),
)
Index(
    "uq_people_company_employee_number",
    people.c.company,
    people.c.employee_number,
    unique=True,
    sqlite_where=people.c.employee_number != literal_column("''"),
    postgresql_where=people.c.employee_number != literal_column("''"),
)

addresses = noun_table(
    "addresses",
    text("person"),
    text("platform"),
    text("door"),
    text("external"),
    maybe_instant("confirmed_at"),
    maybe_instant("greeted_at"),
    text("zone"),
    flag("is_active"),
    maybe_instant("unreachable_since"),
    pointer("person", "people"),
    UniqueConstraint("platform", "door", "external"),
    Index(None, "company", "person"),
)

participants = noun_table(
    "participants",
    text("cohort"),
    text("person"),
    text("state"),
    maybe("nominated_by"),
    flag("wants_mentor"),
    flag("wants_mentee"),
    maybe_instant("invited_at"),
    maybe_instant("reminded_at"),
    maybe_instant("consented_at"),
    text("consent_version"),
    maybe_instant("intake_at"),
    maybe_instant("left_at"),
    frozen("topics_offered"),
    frozen("objectives"),
    text("communication_style"),
    text("feedback_style"),
    frozen("modes"),
    number("capacity_mentor"),
    number("capacity_mentee"),
    flag("is_priority"),
    flag("is_open"),
    pointer("cohort", "cohorts"),
    pointer("person", "people"),
    UniqueConstraint("company", "cohort", "person"),
    Index(None, "company", "person"),
)

pauses = noun_table(
    "pauses",
    instant("starts_at"),
    instant("ends_at"),
    maybe("person"),
    maybe("pairing"),
    maybe_instant("ended_at"),
    Index(None, "company", "person"),
    Index(None, "company", "pairing"),
)

rhythm_changes = noun_table(
    "rhythm_changes",
    text("person"),
    instant("since"),
    text("zone"),
    frozen("week"),
    flag("takes_edges"),
    maybe("country"),
    maybe("subdivision"),
    pointer("person", "people"),
)

waiting = noun_table(
    "waiting",
    text("cohort"),
    text("person"),
    text("reason"),
    instant("since"),
    maybe_instant("told_at"),
    pointer("cohort", "cohorts"),
    pointer("person", "people"),
)

erasures = noun_table(
    "erasures",
    text("hash"),
    text("kind"),
    maybe_instant("at"),
    UniqueConstraint("company", "kind", "hash"),
)

link_codes = noun_table(
    "link_codes",
    text("person"),
    text("kind"),
    text("hash"),
    instant("expires_at"),
    pointer("person", "people"),
    UniqueConstraint("company", "person", "kind"),
)

concerns = noun_table(
    "concerns",
    text("person"),
    text("confidant"),
    instant("raised_at"),
    text("topic"),
    maybe("pairing"),
    maybe_instant("acknowledged_at"),
    maybe_instant("escalated_at"),
    pointer("person", "people"),
    Index(None, "company", "person"),
)
