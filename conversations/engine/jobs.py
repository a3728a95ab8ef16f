"""Jobs: whatever takes longer than a second runs outside any transaction, by the script that its row names."""

from collections.abc import Awaitable, Callable, Mapping

from conversations.engine.drafting import Drafts, draft_pairings, preview_pairings
from conversations.engine.freezing import freeze_figures
from conversations.engine.importing import carry_out
from conversations.engine.ports import Reminder

#: What a job does; it finishes its own row and returns what came of it, for the story.
Job = Callable[[Drafts, Reminder], Awaitable[str]]

JOBS: Mapping[str, Job] = {
    "figures_freeze": freeze_figures,
    "import": carry_out,
    "match": draft_pairings,
    "match_preview": preview_pairings,
}


async def run_job(engine: Drafts, job: Reminder) -> str:
    """Do one job that was claimed; `engine` opens units of work, tells the time and makes ledgers."""
    return await JOBS[job.script](engine, job)
