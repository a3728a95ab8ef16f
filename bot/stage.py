"""A clock that moves on command: time stands still while what is due is done, instant by instant."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import asdict
from datetime import UTC, datetime, timedelta
from typing import Any

from bot.invented.places import CITIES
from bot.story import tell
from conversations.engine.catalogue import Catalogue
from conversations.engine.ports import Clock, Work
from conversations.engine.text_index import text_index
from conversations.programme.working_time import start_of_working_day

#: 'Until something happens' gives up after so long.
LONGEST_LOOK = timedelta(days=400)


class MovableClock:
    """Runs beside another clock, so far ahead of it; stands still at one instant while the stage moves."""

    def __init__(self, beside: Clock, ahead: timedelta = timedelta(0)) -> None:
        self._beside = beside
        self.ahead = ahead
        self._still: datetime | None = None

    def now(self) -> datetime:
        """The instant of the stage, UTC."""
        return self._still or self._beside.now() + self.ahead

    def stand_still(self, at: datetime) -> None:
        """From now on it is this instant, until `run_on`. Time never goes back."""
        self._still = max(at.astimezone(UTC), self.now())

    def advance(self, seconds: float) -> None:
        """Be so many seconds ahead: where an earlier run had come to."""
        self.ahead = timedelta(seconds=seconds)

    def run_on(self) -> None:
        """Run on from the instant that is now."""
        self.ahead = self.now() - self._beside.now()
        self._still = None


class Stage:
    """Moves a clock and lets everything due on the way happen at its own instant.

    `work_off` wakes what is due and drains the outbox, returning how much was done; `delivered` counts the
    messages each person has got so far.
    """

    def __init__(
        self,
        clock: MovableClock,
        work: Work,
        work_off: Callable[[], Awaitable[int]],
        delivered: Mapping[str, int],
        catalogue: Catalogue,
    ) -> None:
        self.clock = clock
        self._work = work
        self._work_off = work_off
        self._delivered = delivered
        self._catalogue = catalogue
        self.company = ""
        self.after_move: Callable[[], Awaitable[None]] | None = None

    def now(self) -> datetime:
        """The instant of the stage, UTC."""
        return self.clock.now()

    async def next_due(self) -> datetime | None:
        """When something is due next: a reminder or a message; None when nothing ever is."""
        async with self._work() as uow:
            moments = [await uow.reminders.next_due(), await uow.outbox.next_due()]
        return min((at for at in moments if at), default=None)

    async def move(self, how: str) -> datetime:
        """`hour`, `week`, `working_day:<person>`, `next` or `next:<person>,<person>`; returns the instant it is then.

        `next` stops when somebody gets a message, one of the people named if any are.

        Raises ValueError for anything else.
        """
        name, _, named = how.partition(":")
        now = self.now()
        match name:
            case "hour":
                await self.move_to(now + timedelta(hours=1))
            case "week":
                await self.move_to(now + timedelta(weeks=1))
            case "working_day":
                await self.move_to(await self._next_working_day(named))
            case "next":
                await self._until_something_happens(named.split(",") if named else ())
            case _:
                raise ValueError(f"the clock moves by hour, week, working_day:<person> or next, not by {how!r}")
        if self.after_move:
            await self.after_move()
        return self.now()

    async def move_to(self, target: datetime) -> None:
        """Go to this instant; everything due before happens at its own time."""
        await self._go(lambda: False, target)
        self.clock.stand_still(target)
        self.clock.run_on()

    async def cast(self) -> Sequence[Mapping[str, Any]]:
        """The invented people, those with the most to see first."""
        async with self._work() as uow:
            people = await uow.people.all(self.company)
            roles = await uow.companies.roles(self.company)
            regions = {region.id: region.name for region in await uow.companies.regions(self.company)}
            cast: list[dict[str, Any]] = []
            for person in people:
                if person.erased_at:
                    continue
                parts = await uow.people.participations(self.company, person.id)
                hats = [role.name for role in roles if role.person == person.id]
                hats += ["mentor"] * any(part.wants_mentor for part in parts)
                hats += ["mentee"] * any(part.wants_mentee for part in parts)
                addresses = await uow.people.addresses(self.company, person.id)
                cast.append(
                    {
                        "id": person.id,
                        "user": addresses[0].external if addresses else person.id,
                        "name": person.name,
                        "hats": hats,
                        "title": person.title,
                        "unit": person.unit,
                        "region": regions.get(person.region or "", ""),
                        "place": CITIES.get(person.zone, ""),
                        "zone": person.zone,
                        "locale": person.locale,
                    }
                )
        return sorted(cast, key=lambda one: str(one["user"]))

    async def story(self, limit: int) -> Sequence[Mapping[str, Any]]:
        """What is planned and what happened, as `bot.story` tells it."""
        return await tell(self._work, self.company, self.now(), limit)

    def texts(self) -> Sequence[Mapping[str, Any]]:
        """Every text: `key`, `places` where it is said, `words` by language."""
        return [asdict(each) for each in text_index(self._catalogue)]

    async def _next_working_day(self, person: str) -> datetime:
        async with self._work() as uow:
            rhythm = (await uow.people.get(self.company, person)).availability
        return start_of_working_day(rhythm, self.now(), 1)

    async def _until_something_happens(self, people: Sequence[str]) -> None:
        def got() -> int:
            return sum(number for person, number in self._delivered.items() if not people or person in people)

        before = got()
        await self._go(lambda: got() > before, self.now() + LONGEST_LOOK)
        self.clock.run_on()

    async def _go(self, is_enough: Callable[[], bool], target: datetime) -> None:
        while not is_enough():
            done = await self._work_off()
            if is_enough():
                break
            due = await self.next_due()
            if due is None or due > target:
                break
            step = due if done else max(due, self.now() + timedelta(seconds=1))
            self.clock.stand_still(step)
