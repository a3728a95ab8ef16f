"""What sponsors and the committee hear, when, and what they take on (PRODUCT §4, sponsor_status, quarterly_pack)."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Literal

from conversations.programme.anonymity import Published
from conversations.programme.availability import Availability
from conversations.programme.companies import Cohort, Role
from conversations.programme.figures import FIGURES, RANGES
from conversations.programme.publication import Scope
from conversations.programme.rights import knows
from conversations.programme.targets import Phase, is_met, target_of
from conversations.programme.wall_clock import start_of
from conversations.programme.working_time import local_day, next_working_moment

#: What a sponsor reads each month, in this order; more than eight figures are no two minutes.
METRICS = (
    "participation",
    "completion",
    "satisfaction",
    "nps",
    "matching_accuracy",
    "at_risk",
    "days_to_first_meeting",
    "leader_coverage",
)
#: What the committee reads each quarter.
KPIS = ("completion", "confidence_lift", "nps", "action_follow_through", "commitments_kept")
#: Under this kind lies, among the answers, what people said their story is about.
THEME = "theme"
#: The picture shows so many months, the latest last.
MONTHS_SHOWN = 6
#: So many stories are told at a time, and so many words of each; the whole one lies behind "Tell me more".
STORIES, STORY_WORDS = 2, 30
#: Minutes after midnight, the reader's own.
NINE = 9 * 60

PlanOutcome = Literal["", "done", "on_it", "dropped"]
Trending = Literal["better", "worse", "same", "unknown"]


@dataclass
class ResponsePlan:
    """What a sponsor will do about a figure below its target; its words lie with the confidences, for the admins too.

    `level` and `place` are the scope, `month` ('2026-03') that of the figure.
    """

    id: str
    company: str
    person: str
    level: str
    place: str
    figure: str
    month: str
    made_at: datetime
    outcome: PlanOutcome = ""
    followed_at: datetime | None = None

    @property
    def is_open(self) -> bool:
        """Nobody said yet that it is done or dropped."""
        return self.outcome in ("", "on_it")

    @property
    def scope(self) -> Scope:
        """Of which figures it is about one."""
        return Scope(self.level, self.place)  # type: ignore[arg-type]  # only our own rows are read here


@dataclass
class ActionItem:
    """What somebody does for the committee until `due_at` (UTC); what it is lies with the confidences of who added it.

    `person` added it, `owner` does it; `outcome` is '' while it is open.
    """

    id: str
    company: str
    person: str
    owner: str
    added_at: datetime
    due_at: datetime
    outcome: Literal["", "done", "dropped"] = ""
    closed_at: datetime | None = None


def words_of_plan(plan: str) -> str:
    """Under which name a plan's words lie with the confidences of its sponsor."""
    return f"plan/{plan}"


def words_of_item(item: str) -> str:
    """Under which name an action item's words lie with the confidences of who added it."""
    return f"item/{item}"


def first_morning(rhythm: Availability, month: date, not_before: datetime) -> datetime:
    """09:00 (UTC instant) on the first working day of the month that begins on this day, on the reader's own calendar.

    Their hours hold, and nothing is told `not_before`: in the far east the month is frozen later that morning.
    Raises NoWorkingTime where nobody works so rarely.
    """
    begins = datetime.fromtimestamp(start_of(rhythm.zone, month, 0), UTC)
    day = local_day(rhythm, next_working_moment(rhythm, begins))
    nine = datetime.fromtimestamp(start_of(rhythm.zone, day, NINE), UTC)
    return next_working_moment(rhythm, max(nine, not_before))


def sponsored(role: Role, company: str) -> Scope:
    """Whose figures go with a sponsor's hat: of the cohort, the region, or all of the company."""
    if role.cohort:
        return Scope("cohort", role.cohort)
    return Scope("region", role.region) if role.region else Scope("company", company)


def sponsors_of(roles: Sequence[Role], scope: Scope, company: str, cohorts: Mapping[str, Cohort]) -> tuple[str, ...]:
    """Who reads the status of this scope; that of a hidden cohort only whoever is of its office as well."""
    if scope.kind == "cohort" and scope.id not in cohorts:
        return ()
    hats = [role for role in roles if role.name == "sponsor" and sponsored(role, company) == scope]
    if scope.kind == "cohort":
        hats = [role for role in hats if knows(roles, role.person, cohorts[scope.id])]
    return tuple(dict.fromkeys(sorted(role.person for role in hats)))


def scopes_sponsored(roles: Sequence[Role], company: str) -> tuple[Scope, ...]:
    """Every scope that somebody sponsors, each once."""
    found = {sponsored(role, company) for role in roles if role.name == "sponsor"}
    return tuple(sorted(found, key=lambda each: (each.kind, each.id)))


def reds(told: Mapping[str, Published], quarter: Phase) -> tuple[str, ...]:
    """Of the eight those that are told and lie off their target, the furthest off first."""
    off = [(_shortfall(name, told[name], quarter), at, name) for at, name in enumerate(METRICS)]
    return tuple(name for short, _, name in sorted(off, key=lambda each: (-each[0], each[1])) if short > 0)


def trend(figure: str, now: Published, before: Published) -> Trending:
    """Better or worse than when it was told before, where both were told as they are."""
    if now.value is None or before.value is None or not (now.is_told and before.is_told):
        return "unknown"
    if now.value == before.value:
        return "same"
    return "better" if (now.value > before.value) == FIGURES[figure].higher_is_better else "worse"


def beginning(words: str, most: int = STORY_WORDS) -> str:
    """The first words of a story, with a mark where it goes on."""
    split = words.split()
    return " ".join(split) if len(split) <= most else f"{' '.join(split[:most])} …"


def in_turn(stories: Sequence[str], turn: int) -> tuple[str, ...]:
    """Which stories are told this time, by the number of the month or quarter: never the same two as the time before.

    Where there are only two, one of them at a time.
    """
    if not stories:
        return ()
    count = STORIES if len(stories) > STORIES else 1
    return tuple(stories[(turn * count + each) % len(stories)] for each in range(count))


def started(cohorts: Collection[Cohort], scope: Scope) -> date | None:
    """When what the figures of a scope tell of began; None where nothing has."""
    open_ones = [each for each in cohorts if not each.is_hidden and not each.is_control and not each.is_planned]
    if scope.kind == "cohort":
        open_ones = [each for each in cohorts if each.id == scope.id]
    return min((each.starts_at.date() for each in open_ones), default=None)


def _shortfall(name: str, told: Published, quarter: Phase) -> float:
    """How far off its target, as a share of the range of its unit; 0 where it is met, or nothing may be said."""
    target, unit = target_of(name, quarter), FIGURES[name].unit
    if not told.is_told or told.value is None or target is None or is_met(name, told.value, target) is not False:
        return 0
    low, high = RANGES.get(unit, (0, max(target, told.value)))
    return abs(told.value - target) / (high - low)
