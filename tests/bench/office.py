"""Where the programme office's benches keep their figures: one file, a part for each bench."""

import json
from pathlib import Path

from tests.bench.spread import machine

RESULTS = Path("bench-results/office.json")


def keep(part: str, figures: object) -> None:
    """Writes a part ("matching", "reports") and leaves the others as an earlier bench wrote them."""
    RESULTS.parent.mkdir(exist_ok=True)
    whole = json.loads(RESULTS.read_text()) if RESULTS.exists() else {}
    RESULTS.write_text(json.dumps(whole | {"machine": machine(), part: figures}, indent=2) + "\n")
