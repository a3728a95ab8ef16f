"""Bringing a database to the schema this code knows, and noticing one that is newer.

Every replica calls `upgrade` at start; on PostgreSQL a lock lets one do the work while the others wait.
"""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from conversations.engine.errors import FlipsideError

SCRIPTS = Path(__file__).parent.parent / "migrations"


class UnknownSchema(FlipsideError):
    """The database was migrated by a newer Flipside. Run that version, or restore the backup from before it."""


def configuration(connection: Connection | None = None) -> Config:
    """Alembic's settings; migrations/env.py takes the connection from here."""
    config = Config()
    config.set_main_option("script_location", str(SCRIPTS).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config


def head() -> str:
    """The newest revision this code knows."""
    found = ScriptDirectory.from_config(configuration()).get_current_head()
    return found or ""


def revision(connection: Connection) -> str:
    """The database's revision, '' before the first migration; UnknownSchema for one that is not ours."""
    found = MigrationContext.configure(connection).get_current_revision() or ""
    known = {each.revision for each in ScriptDirectory.from_config(configuration()).walk_revisions()}
    if found and found not in known:
        raise UnknownSchema
    return found


def upgrade(connection: Connection, target: str = "head") -> None:
    """Migrate up to `target` and commit."""
    command.upgrade(configuration(connection), target)


def downgrade(connection: Connection, target: str = "base") -> None:
    """Migrate down to `target` and commit; 'base' removes every table."""
    command.downgrade(configuration(connection), target)
