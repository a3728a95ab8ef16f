"""First schema."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the change."""
    op.create_table(
        "companies",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("locale", sa.Text(), nullable=False),
        sa.Column("support", sa.Text(), nullable=False),
        sa.Column("policies", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("texts_revision", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_companies")),
    )
    op.create_table(
        "confidences",
        sa.Column("company", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("company", "person", "subject", "name", name=op.f("pk_confidences")),
    )
    with op.batch_alter_table("confidences", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_confidences_company_name"), ["company", "name"], unique=False)

    op.create_table(
        "decisions",
        sa.Column("company", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("pairing", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("given", sa.Text(), nullable=False),
        sa.Column("answers", sa.Text(), nullable=False),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.Column("session", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("company", "id", name=op.f("pk_decisions")),
        sa.UniqueConstraint(
            "company", "pairing", "kind", "number", name=op.f("uq_decisions_company_pairing_kind_number")
        ),
    )
    op.create_table(
        "journal",
        sa.Column("number", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("company", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("details", sa.JSON(none_as_null=True), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_journal")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("journal", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_journal_company_at"), ["company", "at"], unique=False)

    op.create_table(
        "outbox",
        sa.Column("number", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("company", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("lane", sa.Text(), nullable=False),
        sa.Column("conversation", sa.Text(), nullable=False),
        sa.Column("step", sa.Text(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("not_before", sa.DateTime(timezone=True), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("talk", sa.Text(), nullable=True),
        sa.Column("subject", sa.Text(), nullable=True),
        sa.Column("is_reply", sa.Boolean(), nullable=False),
        sa.Column("is_urgent", sa.Boolean(), nullable=False),
        sa.Column("is_office", sa.Boolean(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("attempted_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("delivered_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("receipt", sa.Text(), nullable=False),
        sa.Column("platform", sa.Text(), nullable=False),
        sa.Column("to", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_outbox")),
        sa.UniqueConstraint("company", "id", name=op.f("uq_outbox_company_id")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("outbox", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_outbox_company_person"), ["company", "person"], unique=False)
        batch_op.create_index(batch_op.f("ix_outbox_company_talk"), ["company", "talk"], unique=False)
        batch_op.create_index(
            "ix_outbox_due",
            ["not_before"],
            unique=False,
            sqlite_where=sa.text("state IN ('queued', 'sending')"),
            postgresql_where=sa.text("state IN ('queued', 'sending')"),
        )
        batch_op.create_index(
            "ix_outbox_lane",
            ["lane", "number"],
            unique=False,
            sqlite_where=sa.text("state IN ('queued', 'sending')"),
            postgresql_where=sa.text("state IN ('queued', 'sending')"),
        )
        batch_op.create_index(
            "ix_outbox_sending",
            ["lane"],
            unique=False,
            sqlite_where=sa.text("state = 'sending'"),
            postgresql_where=sa.text("state = 'sending'"),
        )
        batch_op.create_index(
            "ix_outbox_undelivered",
            ["company", "number"],
            unique=False,
            sqlite_where=sa.text("state IN ('undelivered', 'ambiguous')"),
            postgresql_where=sa.text("state IN ('undelivered', 'ambiguous')"),
        )

    op.create_table(
        "reminders",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("company", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("script", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("occasion", sa.Text(), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("step", sa.Text(), nullable=False),
        sa.Column("priority", sa.Integer(), nullable=False),
        sa.Column("is_waiting", sa.Boolean(), nullable=False),
        sa.Column("planned_for", sa.DateTime(timezone=True), nullable=True),
        sa.Column("too_late_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("urgent_before", sa.DateTime(timezone=True), nullable=True),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reminders")),
        sa.UniqueConstraint(
            "company",
            "kind",
            "script",
            "person",
            "subject",
            "occasion",
            "step",
            name=op.f("uq_reminders_company_kind_script_person_subject_occasion_step"),
        ),
    )
    with op.batch_alter_table("reminders", schema=None) as batch_op:
        batch_op.create_index(
            "ix_reminders_due",
            ["due_at", "priority", "id"],
            unique=False,
            sqlite_where=sa.text("state = 'pending'"),
            postgresql_where=sa.text("state = 'pending'"),
        )
        batch_op.create_index(
            "ix_reminders_person",
            ["company", "person"],
            unique=False,
            sqlite_where=sa.text("state = 'pending'"),
            postgresql_where=sa.text("state = 'pending'"),
        )
        batch_op.create_index(
            "ix_reminders_subject",
            ["company", "subject"],
            unique=False,
            sqlite_where=sa.text("state = 'pending'"),
            postgresql_where=sa.text("state = 'pending'"),
        )

    op.create_table(
        "seen_events",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_seen_events")),
    )
    with op.batch_alter_table("seen_events", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_seen_events_at"), ["at"], unique=False)

    op.create_table(
        "shelf",
        sa.Column("tenant", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("is_lease", sa.Boolean(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("until", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("tenant", "key", "is_lease", name=op.f("pk_shelf")),
    )
    with op.batch_alter_table("shelf", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_shelf_tenant_until"), ["tenant", "until"], unique=False)

    op.create_table(
        "talks",
        sa.Column("number", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("company", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("conversation", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("step", sa.Text(), nullable=False),
        sa.Column("locale", sa.Text(), nullable=False),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("given", sa.Text(), nullable=False),
        sa.Column("answers", sa.Text(), nullable=False),
        sa.Column("draft", sa.Text(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("floor_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("is_own", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_talks")),
        sa.UniqueConstraint("company", "id", name=op.f("uq_talks_company_id")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("talks", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_talks_company_person_opened_at"), ["company", "person", "opened_at"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_talks_company_subject"), ["company", "subject"], unique=False)
        batch_op.create_index(
            "ix_talks_waiting",
            ["company", "person"],
            unique=False,
            sqlite_where=sa.text("state IN ('open', 'parked')"),
            postgresql_where=sa.text("state IN ('open', 'parked')"),
        )

    op.create_table(
        "audit_entries",
        sa.Column("company", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("action", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("before", sa.Text(), nullable=False),
        sa.Column("after", sa.Text(), nullable=False),
        sa.Column("has_reason", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["company"], ["companies.id"], name=op.f("fk_audit_entries_company"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("company", "id", name=op.f("pk_audit_entries")),
    )
    op.create_table(
        "cohorts",
        sa.Column("company", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("programme", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("starts_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ends_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("seed", sa.Integer(), nullable=False),
        sa.Column("purpose", sa.Text(), nullable=False),
        sa.Column("pool_revision", sa.Integer(), nullable=False),
        sa.Column("is_hidden", sa.Boolean(), nullable=False),
        sa.Column("is_control", sa.Boolean(), nullable=False),
        sa.Column("is_two_way", sa.Boolean(), nullable=False),
        sa.Column("is_closed", sa.Boolean(), nullable=False),
        sa.Column("policies", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("weights", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("is_planned", sa.Boolean(), nullable=False),
        sa.Column("goals", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("criteria", sa.Text(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["company"], ["companies.id"], name=op.f("fk_cohorts_company"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("company", "id", name=op.f("pk_cohorts")),
    )
    op.create_table(
        "doors",
        sa.Column("company", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("platform", sa.Text(), nullable=False),
        sa.Column("external", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["company"], ["companies.id"], name=op.f("fk_doors_company"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("company", "id", name=op.f("pk_doors")),
        sa.UniqueConstraint("platform", "external", name=op.f("uq_doors_platform_external")),
    )
    op.create_table(
        "erasures",
        sa.Column("company", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("hash", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["company"], ["companies.id"], name=op.f("fk_erasures_company"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("company", "id", name=op.f("pk_erasures")),
        sa.UniqueConstraint("company", "kind", "hash", name=op.f("uq_erasures_company_kind_hash")),
    )
    op.create_table(
        "frozen_figures",
        sa.Column("company", sa.Text(), nullable=False),
        sa.Column("month", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("scope", sa.Text(), nullable=False),
        sa.Column("figure", sa.Text(), nullable=False),
        sa.Column("value", sa.Float(), nullable=True),
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("response", sa.Integer(), nullable=True),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("low", sa.Float(), nullable=True),
        sa.Column("high", sa.Float(), nullable=True),
        sa.Column("people", sa.Integer(), nullable=False),
        sa.Column("members", sa.LargeBinary(), nullable=True),
        sa.ForeignKeyConstraint(
            ["company"], ["companies.id"], name=op.f("fk_frozen_figures_company"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("company", "month", "kind", "scope", "figure", name=op.f("pk_frozen_figures")),
    )
    with op.batch_alter_table("frozen_figures", schema=None) as batch_op:
        batch_op.create_index(
            "ix_frozen_figures_members",
            ["company"],
            unique=False,
            sqlite_where=sa.text("members IS NOT NULL"),
            postgresql_where=sa.text("members IS NOT NULL"),
        )

    op.create_table(
        "frozen_themes",
        sa.Column("company", sa.Text(), nullable=False),
        sa.Column("month", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("scope", sa.Text(), nullable=False),
        sa.Column("theme", sa.Text(), nullable=False),
        sa.Column("n", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["company"], ["companies.id"], name=op.f("fk_frozen_themes_company"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("company", "month", "kind", "scope", "theme", name=op.f("pk_frozen_themes")),
    )
    op.create_table(
        "imports",
        sa.Column("company", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("rows", sa.Integer(), nullable=False),
        sa.Column("done", sa.Integer(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("finished_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["company"], ["companies.id"], name=op.f("fk_imports_company"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("company", "id", name=op.f("pk_imports")),
    )
    op.create_table(
        "pauses",
        sa.Column("company", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("starts_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ends_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("person", sa.Text(), nullable=True),
        sa.Column("pairing", sa.Text(), nullable=True),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["company"], ["companies.id"], name=op.f("fk_pauses_company"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("company", "id", name=op.f("pk_pauses")),
    )
    with op.batch_alter_table("pauses", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_pauses_company_pairing"), ["company", "pairing"], unique=False)
        batch_op.create_index(batch_op.f("ix_pauses_company_person"), ["company", "person"], unique=False)

    op.create_table(
        "people",
        sa.Column("company", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("email", sa.Text(), nullable=False),
        sa.Column("employee_number", sa.Text(), nullable=False),
        sa.Column("level", sa.Integer(), nullable=True),
        sa.Column("unit", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("manager", sa.Text(), nullable=True),
        sa.Column("region", sa.Text(), nullable=True),
        sa.Column("country", sa.Text(), nullable=True),
        sa.Column("subdivision", sa.Text(), nullable=True),
        sa.Column("zone", sa.Text(), nullable=False),
        sa.Column("locale", sa.Text(), nullable=False),
        sa.Column("languages", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("week", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("lunch", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("favourites", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("takes_edges", sa.Boolean(), nullable=False),
        sa.Column("platform", sa.Text(), nullable=False),
        sa.Column("unreachable_since", sa.DateTime(timezone=True), nullable=True),
        sa.Column("erased_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("orientation", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["company"], ["companies.id"], name=op.f("fk_people_company"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("company", "id", name=op.f("pk_people")),
    )
    with op.batch_alter_table("people", schema=None) as batch_op:
        batch_op.create_index(
            "uq_people_company_employee_number",
            ["company", "employee_number"],
            unique=True,
            sqlite_where=sa.text("employee_number != ''"),
            postgresql_where=sa.text("employee_number != ''"),
        )

    op.create_table(
        "programmes",
        sa.Column("company", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("policies", sa.JSON(none_as_null=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["company"], ["companies.id"], name=op.f("fk_programmes_company"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("company", "id", name=op.f("pk_programmes")),
    )
    op.create_table(
        "regions",
        sa.Column("company", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("locale", sa.Text(), nullable=False),
        sa.Column("support", sa.Text(), nullable=False),
        sa.Column("policies", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("topics", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("confidentiality", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["company"], ["companies.id"], name=op.f("fk_regions_company"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("company", "id", name=op.f("pk_regions")),
    )
    op.create_table(
        "action_items",
        sa.Column("company", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("owner", sa.Text(), nullable=False),
        sa.Column("added_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["company", "owner"],
            ["people.company", "people.id"],
            name=op.f("fk_action_items_company_owner"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["company", "person"],
            ["people.company", "people.id"],
            name=op.f("fk_action_items_company_person"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["company"], ["companies.id"], name=op.f("fk_action_items_company"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("company", "id", name=op.f("pk_action_items")),
    )
    with op.batch_alter_table("action_items", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_action_items_company_owner"), ["company", "owner"], unique=False)

    op.create_table(
        "addresses",
        sa.Column("company", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("platform", sa.Text(), nullable=False),
        sa.Column("door", sa.Text(), nullable=False),
        sa.Column("external", sa.Text(), nullable=False),
        sa.Column("confirmed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("greeted_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("zone", sa.Text(), nullable=False),
        sa.Column("is_active", sa.Boolean(), nullable=False),
        sa.Column("unreachable_since", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["company", "person"],
            ["people.company", "people.id"],
            name=op.f("fk_addresses_company_person"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["company"], ["companies.id"], name=op.f("fk_addresses_company"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("company", "id", name=op.f("pk_addresses")),
        sa.UniqueConstraint("platform", "door", "external", name=op.f("uq_addresses_platform_door_external")),
    )
    with op.batch_alter_table("addresses", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_addresses_company_person"), ["company", "person"], unique=False)

    op.create_table(
        "audits",
        sa.Column("company", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("quarter", sa.Text(), nullable=False),
        sa.Column("region", sa.Text(), nullable=True),
        sa.Column("cohort", sa.Text(), nullable=False),
        sa.Column("seed", sa.Text(), nullable=False),
        sa.Column("per_cent", sa.Integer(), nullable=False),
        sa.Column("pairings", sa.Integer(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("drawn_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("told_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["company", "region"],
            ["regions.company", "regions.id"],
            name=op.f("fk_audits_company_region"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["company"], ["companies.id"], name=op.f("fk_audits_company"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("company", "id", name=op.f("pk_audits")),
        sa.UniqueConstraint(
            "company", "quarter", "region", "cohort", name=op.f("uq_audits_company_quarter_region_cohort")
        ),
    )
    op.create_table(
        "circles",
        sa.Column("company", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("cohort", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("host", sa.Text(), nullable=False),
        sa.Column("start", sa.DateTime(timezone=True), nullable=True),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("cancelled_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["company", "cohort"],
            ["cohorts.company", "cohorts.id"],
            name=op.f("fk_circles_company_cohort"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["company"], ["companies.id"], name=op.f("fk_circles_company"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("company", "id", name=op.f("pk_circles")),
        sa.UniqueConstraint("company", "cohort", "number", name=op.f("uq_circles_company_cohort_number")),
    )
    op.create_table(
        "concerns",
        sa.Column("company", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("confidant", sa.Text(), nullable=False),
        sa.Column("raised_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("topic", sa.Text(), nullable=False),
        sa.Column("pairing", sa.Text(), nullable=True),
        sa.Column("acknowledged_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("escalated_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["company", "person"],
            ["people.company", "people.id"],
            name=op.f("fk_concerns_company_person"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["company"], ["companies.id"], name=op.f("fk_concerns_company"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("company", "id", name=op.f("pk_concerns")),
    )
    with op.batch_alter_table("concerns", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_concerns_company_person"), ["company", "person"], unique=False)

    op.create_table(
        "diagnoses",
        sa.Column("company", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("cohort", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("started_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("month", sa.Text(), nullable=False),
        sa.Column("figures", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("day", sa.Integer(), nullable=False),
        sa.Column("cases", sa.Integer(), nullable=False),
        sa.Column("pulse_closes_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("pulse_is_over", sa.Boolean(), nullable=False),
        sa.Column("pulse_counts", sa.JSON(none_as_null=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["company", "cohort"],
            ["cohorts.company", "cohorts.id"],
            name=op.f("fk_diagnoses_company_cohort"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["company", "person"],
            ["people.company", "people.id"],
            name=op.f("fk_diagnoses_company_person"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["company"], ["companies.id"], name=op.f("fk_diagnoses_company"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("company", "id", name=op.f("pk_diagnoses")),
    )
    with op.batch_alter_table("diagnoses", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_diagnoses_company_cohort"), ["company", "cohort"], unique=False)
        batch_op.create_index(batch_op.f("ix_diagnoses_company_person"), ["company", "person"], unique=False)

    op.create_table(
        "events",
        sa.Column("company", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("region", sa.Text(), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("start", sa.DateTime(timezone=True), nullable=False),
        sa.Column("added_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("cancelled_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["company", "region"],
            ["regions.company", "regions.id"],
            name=op.f("fk_events_company_region"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["company"], ["companies.id"], name=op.f("fk_events_company"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("company", "id", name=op.f("pk_events")),
    )
    with op.batch_alter_table("events", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_events_company_region_start"), ["company", "region", "start"], unique=False
        )

    op.create_table(
        "gates",
        sa.Column("company", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("cohort", sa.Text(), nullable=False),
        sa.Column("phase", sa.Integer(), nullable=False),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("decision", sa.Text(), nullable=False),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["company", "cohort"],
            ["cohorts.company", "cohorts.id"],
            name=op.f("fk_gates_company_cohort"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["company"], ["companies.id"], name=op.f("fk_gates_company"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("company", "id", name=op.f("pk_gates")),
        sa.UniqueConstraint("company", "cohort", "phase", name=op.f("uq_gates_company_cohort_phase")),
    )
    op.create_table(
        "impact_values",
        sa.Column("company", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("period", sa.Text(), nullable=False),
        sa.Column("value", sa.Float(), nullable=False),
        sa.ForeignKeyConstraint(
            ["company", "person"],
            ["people.company", "people.id"],
            name=op.f("fk_impact_values_company_person"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["company"], ["companies.id"], name=op.f("fk_impact_values_company"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("company", "id", name=op.f("pk_impact_values")),
        sa.UniqueConstraint(
            "company", "person", "kind", "period", name=op.f("uq_impact_values_company_person_kind_period")
        ),
    )
    with op.batch_alter_table("impact_values", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_impact_values_company_kind_period"), ["company", "kind", "period"], unique=False
        )

    op.create_table(
        "link_codes",
        sa.Column("company", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("hash", sa.Text(), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["company", "person"],
            ["people.company", "people.id"],
            name=op.f("fk_link_codes_company_person"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["company"], ["companies.id"], name=op.f("fk_link_codes_company"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("company", "id", name=op.f("pk_link_codes")),
        sa.UniqueConstraint("company", "person", "kind", name=op.f("uq_link_codes_company_person_kind")),
    )
    op.create_table(
        "match_wishes",
        sa.Column("company", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("cohort", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("mentor", sa.Text(), nullable=False),
        sa.Column("mentee", sa.Text(), nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["company", "cohort"],
            ["cohorts.company", "cohorts.id"],
            name=op.f("fk_match_wishes_company_cohort"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["company", "mentee"],
            ["people.company", "people.id"],
            name=op.f("fk_match_wishes_company_mentee"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["company", "mentor"],
            ["people.company", "people.id"],
            name=op.f("fk_match_wishes_company_mentor"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["company"], ["companies.id"], name=op.f("fk_match_wishes_company"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("company", "id", name=op.f("pk_match_wishes")),
        sa.UniqueConstraint(
            "company", "cohort", "mentor", "mentee", name=op.f("uq_match_wishes_company_cohort_mentor_mentee")
        ),
    )
    op.create_table(
        "own_texts",
        sa.Column("company", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("region", sa.Text(), nullable=True),
        sa.Column("locale", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["company", "by"],
            ["people.company", "people.id"],
            name=op.f("fk_own_texts_company_by"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["company", "region"],
            ["regions.company", "regions.id"],
            name=op.f("fk_own_texts_company_region"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["company"], ["companies.id"], name=op.f("fk_own_texts_company"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("company", "id", name=op.f("pk_own_texts")),
        sa.UniqueConstraint("company", "region", "locale", "key", name=op.f("uq_own_texts_company_region_locale_key")),
    )
    op.create_table(
        "pairings",
        sa.Column("company", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("cohort", sa.Text(), nullable=False),
        sa.Column("region", sa.Text(), nullable=True),
        sa.Column("mentor", sa.Text(), nullable=False),
        sa.Column("mentee", sa.Text(), nullable=False),
        sa.Column("drafted_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("score", sa.Float(), nullable=False),
        sa.Column("why", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("flags", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("approved_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("approved_by", sa.Text(), nullable=True),
        sa.Column("announced_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("agreed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("ends_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("end_reason", sa.Text(), nullable=False),
        sa.Column("is_async_only", sa.Boolean(), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("planned", sa.Integer(), nullable=False),
        sa.Column("run", sa.Integer(), nullable=False),
        sa.Column("run_upto", sa.Integer(), nullable=False),
        sa.Column("unknown_run", sa.Integer(), nullable=False),
        sa.Column("scripts", sa.Integer(), nullable=False),
        sa.Column("edges_mentor", sa.Integer(), nullable=False),
        sa.Column("edges_mentee", sa.Integer(), nullable=False),
        sa.Column("terms", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("other_region", sa.Text(), nullable=True),
        sa.Column("approvals", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("nudged_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["company", "cohort"],
            ["cohorts.company", "cohorts.id"],
            name=op.f("fk_pairings_company_cohort"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["company", "mentee"],
            ["people.company", "people.id"],
            name=op.f("fk_pairings_company_mentee"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["company", "mentor"],
            ["people.company", "people.id"],
            name=op.f("fk_pairings_company_mentor"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["company"], ["companies.id"], name=op.f("fk_pairings_company"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("company", "id", name=op.f("pk_pairings")),
    )
    with op.batch_alter_table("pairings", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_pairings_company_cohort"), ["company", "cohort"], unique=False)
        batch_op.create_index(batch_op.f("ix_pairings_company_mentee"), ["company", "mentee"], unique=False)
        batch_op.create_index(batch_op.f("ix_pairings_company_mentor"), ["company", "mentor"], unique=False)

    op.create_table(
        "participants",
        sa.Column("company", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("cohort", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("nominated_by", sa.Text(), nullable=True),
        sa.Column("wants_mentor", sa.Boolean(), nullable=False),
        sa.Column("wants_mentee", sa.Boolean(), nullable=False),
        sa.Column("invited_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("reminded_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("consented_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("consent_version", sa.Text(), nullable=False),
        sa.Column("intake_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("left_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("topics_offered", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("objectives", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("communication_style", sa.Text(), nullable=False),
        sa.Column("feedback_style", sa.Text(), nullable=False),
        sa.Column("modes", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("capacity_mentor", sa.Integer(), nullable=False),
        sa.Column("capacity_mentee", sa.Integer(), nullable=False),
        sa.Column("is_priority", sa.Boolean(), nullable=False),
        sa.Column("is_open", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["company", "cohort"],
            ["cohorts.company", "cohorts.id"],
            name=op.f("fk_participants_company_cohort"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["company", "person"],
            ["people.company", "people.id"],
            name=op.f("fk_participants_company_person"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["company"], ["companies.id"], name=op.f("fk_participants_company"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("company", "id", name=op.f("pk_participants")),
        sa.UniqueConstraint("company", "cohort", "person", name=op.f("uq_participants_company_cohort_person")),
    )
    with op.batch_alter_table("participants", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_participants_company_person"), ["company", "person"], unique=False)

    op.create_table(
        "readiness_polls",
        sa.Column("company", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("cohort", sa.Text(), nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("closes_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("asked", sa.Integer(), nullable=False),
        sa.Column("counts", sa.JSON(none_as_null=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["company", "cohort"],
            ["cohorts.company", "cohorts.id"],
            name=op.f("fk_readiness_polls_company_cohort"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["company"],
            ["companies.id"],
            name=op.f("fk_readiness_polls_company"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("company", "id", name=op.f("pk_readiness_polls")),
        sa.UniqueConstraint("company", "cohort", name=op.f("uq_readiness_polls_company_cohort")),
    )
    op.create_table(
        "response_plans",
        sa.Column("company", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("level", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("figure", sa.Text(), nullable=False),
        sa.Column("month", sa.Text(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.Column("followed_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["company", "person"],
            ["people.company", "people.id"],
            name=op.f("fk_response_plans_company_person"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["company"], ["companies.id"], name=op.f("fk_response_plans_company"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("company", "id", name=op.f("pk_response_plans")),
    )
    with op.batch_alter_table("response_plans", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_response_plans_company_person"), ["company", "person"], unique=False)

    op.create_table(
        "rhythm_changes",
        sa.Column("company", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.Column("zone", sa.Text(), nullable=False),
        sa.Column("week", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("takes_edges", sa.Boolean(), nullable=False),
        sa.Column("country", sa.Text(), nullable=True),
        sa.Column("subdivision", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["company", "person"],
            ["people.company", "people.id"],
            name=op.f("fk_rhythm_changes_company_person"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["company"], ["companies.id"], name=op.f("fk_rhythm_changes_company"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("company", "id", name=op.f("pk_rhythm_changes")),
    )
    op.create_table(
        "roles",
        sa.Column("company", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("region", sa.Text(), nullable=True),
        sa.Column("cohort", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["company", "person"],
            ["people.company", "people.id"],
            name=op.f("fk_roles_company_person"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["company"], ["companies.id"], name=op.f("fk_roles_company"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("company", "id", name=op.f("pk_roles")),
        sa.UniqueConstraint(
            "company", "person", "name", "region", "cohort", name=op.f("uq_roles_company_person_name_region_cohort")
        ),
    )
    with op.batch_alter_table("roles", schema=None) as batch_op:
        batch_op.create_index(
            "uq_roles_company_person_name_cohort",
            ["company", "person", "name", "cohort"],
            unique=True,
            sqlite_where=sa.text("region IS NULL"),
            postgresql_where=sa.text("region IS NULL"),
        )

    op.create_table(
        "waiting",
        sa.Column("company", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("cohort", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.Column("told_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["company", "cohort"],
            ["cohorts.company", "cohorts.id"],
            name=op.f("fk_waiting_company_cohort"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["company", "person"],
            ["people.company", "people.id"],
            name=op.f("fk_waiting_company_person"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["company"], ["companies.id"], name=op.f("fk_waiting_company"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("company", "id", name=op.f("pk_waiting")),
    )
    op.create_table(
        "answers",
        sa.Column("company", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("occasion", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("score", sa.Integer(), nullable=True),
        sa.Column("choice", sa.Text(), nullable=False),
        sa.Column("pairing", sa.Text(), nullable=True),
        sa.Column("cohort", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["company", "cohort"],
            ["cohorts.company", "cohorts.id"],
            name=op.f("fk_answers_company_cohort"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["company", "pairing"],
            ["pairings.company", "pairings.id"],
            name=op.f("fk_answers_company_pairing"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["company", "person"],
            ["people.company", "people.id"],
            name=op.f("fk_answers_company_person"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["company"], ["companies.id"], name=op.f("fk_answers_company"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("company", "id", name=op.f("pk_answers")),
        sa.UniqueConstraint(
            "company", "person", "kind", "occasion", "name", name=op.f("uq_answers_company_person_kind_occasion_name")
        ),
    )
    with op.batch_alter_table("answers", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_answers_company_kind_occasion"), ["company", "kind", "occasion"], unique=False
        )

    op.create_table(
        "audited_pairings",
        sa.Column("company", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("audit", sa.Text(), nullable=False),
        sa.Column("quarter", sa.Text(), nullable=False),
        sa.Column("pairing", sa.Text(), nullable=False),
        sa.Column("auditor", sa.Text(), nullable=False),
        sa.Column("verdict", sa.Text(), nullable=False),
        sa.Column("judged_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["company", "audit"],
            ["audits.company", "audits.id"],
            name=op.f("fk_audited_pairings_company_audit"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["company", "pairing"],
            ["pairings.company", "pairings.id"],
            name=op.f("fk_audited_pairings_company_pairing"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["company"],
            ["companies.id"],
            name=op.f("fk_audited_pairings_company"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("company", "id", name=op.f("pk_audited_pairings")),
        sa.UniqueConstraint("company", "quarter", "pairing", name=op.f("uq_audited_pairings_company_quarter_pairing")),
    )
    op.create_table(
        "commitments",
        sa.Column("company", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("pairing", sa.Text(), nullable=False),
        sa.Column("quarter", sa.Integer(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["company", "pairing"],
            ["pairings.company", "pairings.id"],
            name=op.f("fk_commitments_company_pairing"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["company", "person"],
            ["people.company", "people.id"],
            name=op.f("fk_commitments_company_person"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["company"], ["companies.id"], name=op.f("fk_commitments_company"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("company", "id", name=op.f("pk_commitments")),
        sa.UniqueConstraint(
            "company", "pairing", "person", "quarter", name=op.f("uq_commitments_company_pairing_person_quarter")
        ),
    )
    op.create_table(
        "escalations",
        sa.Column("company", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("pairing", sa.Text(), nullable=False),
        sa.Column("matter", sa.Text(), nullable=False),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.Column("rung", sa.Text(), nullable=False),
        sa.Column("holder", sa.Text(), nullable=False),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("result", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["company", "pairing"],
            ["pairings.company", "pairings.id"],
            name=op.f("fk_escalations_company_pairing"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["company"], ["companies.id"], name=op.f("fk_escalations_company"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("company", "id", name=op.f("pk_escalations")),
    )
    with op.batch_alter_table("escalations", schema=None) as batch_op:
        batch_op.create_index("ix_escalations_pairing", ["company", "pairing"], unique=False)
        batch_op.create_index(
            "uq_escalations_open",
            ["company", "pairing"],
            unique=True,
            sqlite_where=sa.text("closed_at IS NULL"),
            postgresql_where=sa.text("closed_at IS NULL"),
        )

    op.create_table(
        "sessions",
        sa.Column("company", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("pairing", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("opens_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("window_ends_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("mode", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("planned_start", sa.DateTime(timezone=True), nullable=True),
        sa.Column("planned_end", sa.DateTime(timezone=True), nullable=True),
        sa.Column("hold_before", sa.Integer(), nullable=False),
        sa.Column("hold_after", sa.Integer(), nullable=False),
        sa.Column("edge_for", sa.Text(), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("rounds", sa.Integer(), nullable=False),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["company", "pairing"],
            ["pairings.company", "pairings.id"],
            name=op.f("fk_sessions_company_pairing"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["company"], ["companies.id"], name=op.f("fk_sessions_company"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("company", "id", name=op.f("pk_sessions")),
        sa.UniqueConstraint("company", "pairing", "number", name=op.f("uq_sessions_company_pairing_number")),
    )
    with op.batch_alter_table("sessions", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_sessions_company_closed_at"), ["company", "closed_at"], unique=False)
        batch_op.create_index(
            "ix_sessions_fell_through",
            ["company", "pairing"],
            unique=False,
            sqlite_where=sa.text("status IN ('missed', 'lapsed')"),
            postgresql_where=sa.text("status IN ('missed', 'lapsed')"),
        )
        batch_op.create_index(
            "ix_sessions_unbooked",
            ["company", "due_at"],
            unique=False,
            sqlite_where=sa.text("status = 'planned' AND planned_end IS NULL"),
            postgresql_where=sa.text("status = 'planned' AND planned_end IS NULL"),
        )

    op.create_table(
        "stories",
        sa.Column("company", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("pairing", sa.Text(), nullable=False),
        sa.Column("written_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("approved_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("withdrawn_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["company", "pairing"],
            ["pairings.company", "pairings.id"],
            name=op.f("fk_stories_company_pairing"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["company", "person"],
            ["people.company", "people.id"],
            name=op.f("fk_stories_company_person"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["company"], ["companies.id"], name=op.f("fk_stories_company"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("company", "id", name=op.f("pk_stories")),
        sa.UniqueConstraint("company", "pairing", "person", name=op.f("uq_stories_company_pairing_person")),
    )
    op.create_table(
        "actions",
        sa.Column("company", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("logged_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("pairing", sa.Text(), nullable=True),
        sa.Column("session", sa.Text(), nullable=True),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.Column("followed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("asks", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["company", "pairing"],
            ["pairings.company", "pairings.id"],
            name=op.f("fk_actions_company_pairing"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["company", "person"],
            ["people.company", "people.id"],
            name=op.f("fk_actions_company_person"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["company", "session"],
            ["sessions.company", "sessions.id"],
            name=op.f("fk_actions_company_session"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["company"], ["companies.id"], name=op.f("fk_actions_company"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("company", "id", name=op.f("pk_actions")),
        sa.UniqueConstraint("company", "person", "session", name=op.f("uq_actions_company_person_session")),
    )
    op.create_table(
        "proposals",
        sa.Column("company", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("session", sa.Text(), nullable=False),
        sa.Column("start", sa.DateTime(timezone=True), nullable=False),
        sa.Column("end", sa.DateTime(timezone=True), nullable=False),
        sa.Column("edge_for", sa.Text(), nullable=False),
        sa.Column("proposed_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["company", "session"],
            ["sessions.company", "sessions.id"],
            name=op.f("fk_proposals_company_session"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["company"], ["companies.id"], name=op.f("fk_proposals_company"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("company", "id", name=op.f("pk_proposals")),
    )
    with op.batch_alter_table("proposals", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_proposals_company_session"), ["company", "session"], unique=False)

    op.create_table(
        "pulses",
        sa.Column("company", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("session", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("held", sa.Text(), nullable=False),
        sa.Column("has_learning", sa.Boolean(), nullable=False),
        sa.Column("has_action", sa.Boolean(), nullable=False),
        sa.Column("useful", sa.Integer(), nullable=True),
        sa.Column("length", sa.Integer(), nullable=True),
        sa.Column("asks", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["company", "person"],
            ["people.company", "people.id"],
            name=op.f("fk_pulses_company_person"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["company", "session"],
            ["sessions.company", "sessions.id"],
            name=op.f("fk_pulses_company_session"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["company"], ["companies.id"], name=op.f("fk_pulses_company"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("company", "id", name=op.f("pk_pulses")),
        sa.UniqueConstraint("company", "session", "person", name=op.f("uq_pulses_company_session_person")),
    )
    with op.batch_alter_table("pulses", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_pulses_company_asked_at"), ["company", "asked_at"], unique=False)


def downgrade() -> None:
    """Take it back."""
    with op.batch_alter_table("pulses", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_pulses_company_asked_at"))

    op.drop_table("pulses")
    with op.batch_alter_table("proposals", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_proposals_company_session"))

    op.drop_table("proposals")
    op.drop_table("actions")
    op.drop_table("stories")
    with op.batch_alter_table("sessions", schema=None) as batch_op:
        batch_op.drop_index(
            "ix_sessions_unbooked",
            sqlite_where=sa.text("status = 'planned' AND planned_end IS NULL"),
            postgresql_where=sa.text("status = 'planned' AND planned_end IS NULL"),
        )
        batch_op.drop_index(
            "ix_sessions_fell_through",
            sqlite_where=sa.text("status IN ('missed', 'lapsed')"),
            postgresql_where=sa.text("status IN ('missed', 'lapsed')"),
        )
        batch_op.drop_index(batch_op.f("ix_sessions_company_closed_at"))

    op.drop_table("sessions")
    with op.batch_alter_table("escalations", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_escalations_open",
            sqlite_where=sa.text("closed_at IS NULL"),
            postgresql_where=sa.text("closed_at IS NULL"),
        )
        batch_op.drop_index("ix_escalations_pairing")

    op.drop_table("escalations")
    op.drop_table("commitments")
    op.drop_table("audited_pairings")
    with op.batch_alter_table("answers", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_answers_company_kind_occasion"))

    op.drop_table("answers")
    op.drop_table("waiting")
    with op.batch_alter_table("roles", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_roles_company_person_name_cohort",
            sqlite_where=sa.text("region IS NULL"),
            postgresql_where=sa.text("region IS NULL"),
        )

    op.drop_table("roles")
    op.drop_table("rhythm_changes")
    with op.batch_alter_table("response_plans", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_response_plans_company_person"))

    op.drop_table("response_plans")
    op.drop_table("readiness_polls")
    with op.batch_alter_table("participants", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_participants_company_person"))

    op.drop_table("participants")
    with op.batch_alter_table("pairings", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_pairings_company_mentor"))
        batch_op.drop_index(batch_op.f("ix_pairings_company_mentee"))
        batch_op.drop_index(batch_op.f("ix_pairings_company_cohort"))

    op.drop_table("pairings")
    op.drop_table("own_texts")
    op.drop_table("match_wishes")
    op.drop_table("link_codes")
    with op.batch_alter_table("impact_values", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_impact_values_company_kind_period"))

    op.drop_table("impact_values")
    op.drop_table("gates")
    with op.batch_alter_table("events", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_events_company_region_start"))

    op.drop_table("events")
    with op.batch_alter_table("diagnoses", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_diagnoses_company_person"))
        batch_op.drop_index(batch_op.f("ix_diagnoses_company_cohort"))

    op.drop_table("diagnoses")
    with op.batch_alter_table("concerns", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_concerns_company_person"))

    op.drop_table("concerns")
    op.drop_table("circles")
    op.drop_table("audits")
    with op.batch_alter_table("addresses", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_addresses_company_person"))

    op.drop_table("addresses")
    with op.batch_alter_table("action_items", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_action_items_company_owner"))

    op.drop_table("action_items")
    op.drop_table("regions")
    op.drop_table("programmes")
    with op.batch_alter_table("people", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_people_company_employee_number",
            sqlite_where=sa.text("employee_number != ''"),
            postgresql_where=sa.text("employee_number != ''"),
        )

    op.drop_table("people")
    with op.batch_alter_table("pauses", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_pauses_company_person"))
        batch_op.drop_index(batch_op.f("ix_pauses_company_pairing"))

    op.drop_table("pauses")
    op.drop_table("imports")
    op.drop_table("frozen_themes")
    with op.batch_alter_table("frozen_figures", schema=None) as batch_op:
        batch_op.drop_index(
            "ix_frozen_figures_members",
            sqlite_where=sa.text("members IS NOT NULL"),
            postgresql_where=sa.text("members IS NOT NULL"),
        )

    op.drop_table("frozen_figures")
    op.drop_table("erasures")
    op.drop_table("doors")
    op.drop_table("cohorts")
    op.drop_table("audit_entries")
    with op.batch_alter_table("talks", schema=None) as batch_op:
        batch_op.drop_index(
            "ix_talks_waiting",
            sqlite_where=sa.text("state IN ('open', 'parked')"),
            postgresql_where=sa.text("state IN ('open', 'parked')"),
        )
        batch_op.drop_index(batch_op.f("ix_talks_company_subject"))
        batch_op.drop_index(batch_op.f("ix_talks_company_person_opened_at"))

    op.drop_table("talks")
    with op.batch_alter_table("shelf", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_shelf_tenant_until"))

    op.drop_table("shelf")
    with op.batch_alter_table("seen_events", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_seen_events_at"))

    op.drop_table("seen_events")
    with op.batch_alter_table("reminders", schema=None) as batch_op:
        batch_op.drop_index(
            "ix_reminders_subject",
            sqlite_where=sa.text("state = 'pending'"),
            postgresql_where=sa.text("state = 'pending'"),
        )
        batch_op.drop_index(
            "ix_reminders_person",
            sqlite_where=sa.text("state = 'pending'"),
            postgresql_where=sa.text("state = 'pending'"),
        )
        batch_op.drop_index(
            "ix_reminders_due", sqlite_where=sa.text("state = 'pending'"), postgresql_where=sa.text("state = 'pending'")
        )

    op.drop_table("reminders")
    with op.batch_alter_table("outbox", schema=None) as batch_op:
        batch_op.drop_index(
            "ix_outbox_undelivered",
            sqlite_where=sa.text("state IN ('undelivered', 'ambiguous')"),
            postgresql_where=sa.text("state IN ('undelivered', 'ambiguous')"),
        )
        batch_op.drop_index(
            "ix_outbox_sending",
            sqlite_where=sa.text("state = 'sending'"),
            postgresql_where=sa.text("state = 'sending'"),
        )
        batch_op.drop_index(
            "ix_outbox_lane",
            sqlite_where=sa.text("state IN ('queued', 'sending')"),
            postgresql_where=sa.text("state IN ('queued', 'sending')"),
        )
        batch_op.drop_index(
            "ix_outbox_due",
            sqlite_where=sa.text("state IN ('queued', 'sending')"),
            postgresql_where=sa.text("state IN ('queued', 'sending')"),
        )
        batch_op.drop_index(batch_op.f("ix_outbox_company_talk"))
        batch_op.drop_index(batch_op.f("ix_outbox_company_person"))

    op.drop_table("outbox")
    with op.batch_alter_table("journal", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_journal_company_at"))

    op.drop_table("journal")
    op.drop_table("decisions")
    with op.batch_alter_table("confidences", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_confidences_company_name"))

    op.drop_table("confidences")
    op.drop_table("companies")
