"""Fixtures that every test may ask for; each plugin says what it starts and how it ends."""

pytest_plugins = ["tests.postgres", "tests.browser"]
