"""The newcomer's machinery: locks, Makefile and image keep their promises."""

import ast
import json
import re
import subprocess
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parent.parent
LOCKS = ("requirements.lock", "requirements-dev.lock")


def locked(name: str) -> dict[str, str]:
    """The entries of a lock by package: everything from the name to the last hash."""
    entries = re.split(r"\n(?=\S)", (ROOT / name).read_text().strip())
    return {canonicalize_name(entry.split("==")[0]): entry for entry in entries}


def declared(extra: str | None) -> list[Requirement]:
    """What pyproject.toml asks for: the runtime's requirements, or those of one extra."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    return [
        Requirement(line) for line in (project["optional-dependencies"][extra] if extra else project["dependencies"])
    ]


def instructions(keyword: str) -> list[str]:
    """The Dockerfile's instructions of one kind, in their order, continued lines joined."""
    text = (ROOT / "Dockerfile").read_text().replace("\\\n", " ")
    return [line.split(maxsplit=1)[1] for line in text.splitlines() if line.startswith(f"{keyword} ")]


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_names_no_host(lock: str) -> None:
    """Whoever installs decides where the packages come from."""
    text = (ROOT / lock).read_text()

    assert "://" not in text
    assert not re.search(r"^\s*-", text.replace("    --hash=", ""), re.MULTILINE)


@pytest.mark.parametrize("lock", LOCKS)
def test_every_package_is_pinned_with_its_hashes(lock: str) -> None:
    """A changed file on the registry is refused."""
    loose = [
        name
        for name, entry in locked(lock).items()
        if not re.match(r"\S+==\S+( ; .+)? \\\n", entry) or not re.search(r"--hash=sha256:[0-9a-f]{64}$", entry)
    ]

    assert loose == []


@pytest.mark.parametrize(("lock", "extra"), [(LOCKS[0], None), (LOCKS[1], None), (LOCKS[1], "dev")])
def test_a_lock_holds_all_that_is_declared(lock: str, extra: str | None) -> None:
    """A dependency added to pyproject.toml without `make lock` is noticed."""
    pins = {name: entry.split()[0].split("==")[1] for name, entry in locked(lock).items()}
    unmet = [
        str(requirement)
        for requirement in declared(extra)
        if not requirement.specifier.contains(pins.get(canonicalize_name(requirement.name), "0"))
    ]

    assert unmet == []


def test_both_locks_agree() -> None:
    """What is tested is what runs."""
    runtime, development = (locked(lock) for lock in LOCKS)

    assert {name: development.get(name) for name in runtime} == runtime


def test_every_target_of_the_makefile_has_a_help_line() -> None:
    """`make help` hides nothing."""
    makefile = (ROOT / "Makefile").read_text()
    targets = re.search(r"^\.PHONY: (.+)$", makefile, re.MULTILINE)
    shown = subprocess.run(
        ["make", "--no-print-directory", "help"], cwd=ROOT, check=True, capture_output=True, text=True
    ).stdout
    helped = [line.split()[0] for line in shown.splitlines() if len(line.split()) > 1]

    assert targets is not None
    assert sorted(helped) == sorted(targets[1].split())
    assert sorted(re.findall(r"^([a-z-]+):(?!=)", makefile, re.MULTILINE)) == sorted(helped)


def test_the_image_does_not_run_as_root() -> None:
    """The last user named is not root."""
    assert instructions("USER")[-1] == "flipside"


def test_the_image_tells_whether_it_is_healthy() -> None:
    """The check asks the process itself, with nothing but Python."""
    (check,) = instructions("HEALTHCHECK")
    program, option, code = json.loads(check.split("CMD ")[1])

    assert (program, option) == ("python", "-c")
    assert "/healthz" in code
    ast.parse(code)


def test_the_image_starts_the_command_by_its_name() -> None:
    """`docker run flipside` runs, `docker run flipside doctor` does something else."""
    assert instructions("ENTRYPOINT") == ['["flipside"]']
    assert instructions("CMD")[-1] == '["run"]'


def test_the_images_base_is_pinned_by_its_tag() -> None:
    """Both stages share one base, and it is never `latest`."""
    bases = {line.split()[0] for line in instructions("FROM")}

    assert bases == {"python:3.11-slim-bookworm"}
