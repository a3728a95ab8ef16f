"""Logs are JSON lines, and libraries stay quiet about what passes through them."""

import io
import json
import logging
from collections.abc import Iterator

import pytest

from bot.logs import TALKATIVE, configure_logging


@pytest.fixture
def lines() -> Iterator[io.StringIO]:
    """What is logged; the test runner's own handlers come back afterwards."""
    root = logging.getLogger()
    before, level = root.handlers[:], root.level
    configure_logging("INFO")
    written = io.StringIO()
    root.handlers[0].stream = written  # type: ignore[attr-defined]  # the StreamHandler made above
    yield written
    root.handlers = before
    root.setLevel(level)


def test_an_event_is_one_json_line(lines: io.StringIO) -> None:
    """With its level, logger and time; a line break in a message does not make two lines of it."""
    logging.getLogger("bot.courier").info("a delivery failed\nand is tried again")
    (line,) = lines.getvalue().splitlines()
    event = json.loads(line)

    assert event["event"] == "a delivery failed\nand is tried again"
    assert (event["level"], event["logger"]) == ("info", "bot.courier")
    assert event["timestamp"].endswith("Z")


def test_an_error_keeps_its_traceback_on_the_line(lines: io.StringIO) -> None:
    """Where it happened, on the same line, without the values of variables."""
    private = "what somebody wrote"
    try:
        _fail(private)
    except ZeroDivisionError:
        logging.getLogger("bot").exception("a tick failed")
    (line,) = lines.getvalue().splitlines()

    assert "ZeroDivisionError" in json.loads(line)["exception"]
    assert private not in line


@pytest.mark.parametrize("name", TALKATIVE)
def test_talkative_libraries_say_warnings_only(lines: io.StringIO, name: str) -> None:
    """Their chatter would show bodies and parameters."""
    logging.getLogger(f"{name}.deep").info("chatter")

    assert lines.getvalue() == ""


def _fail(words: str) -> float:
    return len(words) / 0
