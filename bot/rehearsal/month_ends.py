"""Looks at the programme at the moment at which a month's figures are frozen, and writes down what will be gone."""

from datetime import timedelta

from dateutil.relativedelta import relativedelta

from bot.app import App
from bot.rehearsal.figure_rows import month_end_row
from bot.rehearsal.plan import START, instant_read
from bot.rehearsal.platform import RehearsalPlatform
from conversations.engine.ledger.publication import AFTER
from conversations.programme.figures import month_of, period_of

#: A month that was not frozen so long after its time is none that is frozen.
NEVER = timedelta(days=1)


class MonthEnds:
    """One look a month. What was seen lies with the platform, so that a resumed rehearsal sees nothing twice."""

    def __init__(self, app: App, company: str, platform: RehearsalPlatform) -> None:
        self._app, self._company, self._platform = app, company, platform
        seen = [month_of(instant_read(each["at"])) for each in platform.month_ends]
        self._month = seen[-1] if seen else month_of(START)

    async def look(self) -> None:
        """Write down the month that has just been frozen, if one has; nothing most of the time."""
        engine, now = self._app.engine, self._app.engine.clock.now()
        due = period_of("month", self._month)[1] + AFTER
        if now < due:
            return
        async with engine.work() as uow:
            if await uow.reports.is_frozen(self._company, self._month):
                self._platform.end_month(await month_end_row(uow, self._company, self._month, now))
            elif now < due + NEVER:
                return
        self._month += relativedelta(months=1)
