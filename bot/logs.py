"""Logs: one JSON line an event on standard error, never a message's text, never a variable's value."""

import logging

import structlog
from structlog.typing import Processor

#: They print bodies or parameters when they are talkative.
TALKATIVE = ("aiohttp", "sqlalchemy", "apscheduler", "alembic", "asyncio")


def configure_logging(level: str) -> None:
    """Everything that is logged, by us or by libraries, becomes a JSON line with time (UTC), level and logger."""
    shared: list[Processor] = [
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
    ]
    handler = logging.StreamHandler()
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=shared,
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                structlog.processors.format_exc_info,
                structlog.processors.JSONRenderer(ensure_ascii=False),
            ],
        )
    )
    root = logging.getLogger()
    root.handlers = [handler]
    root.setLevel(level)
    for name in TALKATIVE:
        logging.getLogger(name).setLevel(logging.WARNING)
