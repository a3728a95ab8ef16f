"""What a test does when the machine lacks something it needs: skip and say so, or fail in CI."""

import os
from typing import NoReturn

import pytest


def missing(what: str, install: str) -> NoReturn:
    """Skip the running test naming what is missing and how to get it; with ``CI=true`` fail it instead.

    Raises pytest's own skip or failure exception, so nothing after the call runs.
    """
    reason = f"{what} is missing; {install}"
    if os.environ.get("CI") == "true":
        pytest.fail(reason, pytrace=False)
    pytest.skip(reason)
