"""Write a migration from what tables.py says and the newest migration does not: `python -m storage.revise "why"`.

With --first it writes the first migration anew; allowed until the first release, when no database is worth keeping.
"""

import sys
from pathlib import Path

from alembic import command
from sqlalchemy import Connection, create_engine

from storage import migrating


def revise(connection: Connection, why: str) -> Path | None:
    """Compare the tables with a database that all migrations built; None when nothing differs."""
    migrating.upgrade(connection)
    config = migrating.configuration(connection)
    number = len(list((migrating.SCRIPTS / "versions").glob("[0-9]*.py"))) + 1
    made = command.revision(config, message=why, autogenerate=True, rev_id=f"{number:04}")
    if made is None or isinstance(made, list):
        return None
    path = Path(made.path)
    # Alembic's own remarks ask to adjust what is meant to stay as it is.
    lines = [line for line in path.read_text().splitlines() if "# ###" not in line]
    path.write_text("\n".join(lines) + "\n")
    return path


def main(arguments: list[str]) -> None:
    """Read the command line."""
    is_first = "--first" in arguments
    why = " ".join(each for each in arguments if each != "--first") or "first schema"
    if is_first:
        for each in (migrating.SCRIPTS / "versions").glob("[0-9]*.py"):
            each.unlink()
    engine = create_engine("sqlite://")
    with engine.connect() as connection:
        revise(connection, why)
    engine.dispose()


if __name__ == "__main__":
    main(sys.argv[1:])
