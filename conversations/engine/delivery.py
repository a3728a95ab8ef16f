"""What leaves the outbox: checked once more, then read aloud in the reader's language and zone of that moment."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from conversations.engine.catalogue import Catalogue
from conversations.engine.ports import Direct, Outgoing, Standing, UnitOfWork
from conversations.engine.prompts import Prompt
from conversations.engine.reading import Reading
from conversations.engine.script import Ask
from conversations.engine.talks import Talk
from conversations.engine.wording import Reader
from conversations.programme.people import Person
from conversations.programme.subjects import Subject
from conversations.programme.working_time import is_working_moment, next_working_moment

#: Whether somebody is reachable again, or back from a pause, is looked at so long after.
TRY_AGAIN = timedelta(days=1)


@dataclass(frozen=True)
class Ready:
    """May be delivered now: to whom, what, and whose buttons it takes away."""

    to: Direct
    prompt: Prompt
    reader: Person


@dataclass(frozen=True)
class Wait:
    """Not now, but at this instant (UTC)."""

    until: datetime
    why: str


@dataclass(frozen=True)
class Drop:
    """Not any more, and this is why."""

    why: str


class Delivery:
    """Decides what becomes of a message that is due."""

    def __init__(self, catalogue: Catalogue, reading: Reading) -> None:
        self._catalogue = catalogue
        self._reading = reading

    async def prepare(self, uow: UnitOfWork, message: Outgoing, now: datetime) -> Ready | Wait | Drop:
        """Consent, pause, hours and validity as they are now (ARCHITECTURE: checked again at delivery)."""
        standing = await uow.people.standing(message.company, message.person, now)
        reader = standing.person
        if reader.erased_at:
            return Drop("erased")
        script = self._catalogue[message.conversation]
        step = self._catalogue.step(message.conversation, message.step)
        if not message.is_reply:
            hindered = self._hindered(message, standing, now)
            if hindered:
                return hindered
            if isinstance(step, Ask) and not await self._still_asked(uow, message):
                return Drop("answered or over")
        to = _address(standing)
        if to is None:
            return Drop("no address")
        talk = Talk(
            message.talk or message.id,
            message.company,
            message.person,
            script.name,
            message.subject or Subject("person", reader.id),
            step.name,
            reader.locale,
            message.created_at,
            given=dict(message.body.get("given", {})),
            answers=dict(message.body.get("answers", {})),
        )
        seen_by = Reader(reader.locale, reader.zone, now)
        prompt = self._reading.prompt(step, talk, seen_by, again=bool(message.body.get("again")))
        return Ready(
            to,
            replace(
                prompt,
                token=message.body.get("token", talk.token),
                answered=message.body.get("chosen", ""),
                errors=(message.body["error"],) if "error" in message.body else (),
            ),
            reader,
        )

    def _hindered(self, message: Outgoing, standing: Standing, now: datetime) -> Wait | Drop | None:
        script, reader = self._catalogue[message.conversation], standing.person
        if reader.unreachable_since:
            return Wait(next_working_moment(reader.availability, now + TRY_AGAIN), "unreachable")
        if not script.is_office:
            if standing.pause:
                # Looked at again each day: somebody may come back before the pause's end.
                return Wait(min(standing.pause.ends_at, now + TRY_AGAIN), "paused")
            if not script.before_consent and not standing.has_consented:
                return Drop("no consent")
        if message.is_urgent or is_working_moment(reader.availability, now):
            return None
        return Wait(next_working_moment(reader.availability, now), "outside their hours")

    async def _still_asked(self, uow: UnitOfWork, message: Outgoing) -> bool:
        talk = await uow.talks.get(message.company, message.talk or "")
        return talk is not None and talk.is_waiting and talk.token == message.body.get("token")


def _address(standing: Standing) -> Direct | None:
    """The confirmed address on the platform the person prefers, else the first of the others."""
    usual = standing.person.platform
    addresses = [each for each in standing.addresses if each.confirmed_at]
    first = min(addresses, key=lambda each: (each.platform != usual, each.id), default=None)
    return Direct(first.platform, first.door, first.external) if first else None
