"""What leaves the outbox: checked once more, then read aloud in the reader's language and zone of that moment."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from conversations.engine.catalogue import Catalogue
from conversations.engine.group_chats import shared_door
from conversations.engine.own_texts import OwnTexts
from conversations.engine.ports import Direct, Group, Outgoing, Standing, UnitOfWork
from conversations.engine.prompts import Prompt
from conversations.engine.reading import Reading
from conversations.engine.script import Ask
from conversations.engine.talks import Talk
from conversations.engine.wording import Reader
from conversations.programme.people import Address
from conversations.programme.subjects import Subject
from conversations.programme.working_time import is_working_moment, next_working_moment

#: Whether somebody is reachable again, or back from a pause, is looked at so long after.
TRY_AGAIN = timedelta(days=1)
#: A message for two people waits so long for an hour in which both work.
GIVEN_UP = timedelta(days=14)


@dataclass(frozen=True)
class Ready:
    """May be delivered now: to whom, what, as whom it is read; `address` is the id of the reader's, if it is one."""

    to: Direct | Group
    prompt: Prompt
    reads: Reader
    address: str = ""


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

    def __init__(self, catalogue: Catalogue, reading: Reading, texts: OwnTexts) -> None:
        self._catalogue = catalogue
        self._reading = reading
        self._texts = texts

    async def prepare(self, uow: UnitOfWork, message: Outgoing, now: datetime) -> Ready | Wait | Drop:
        """Consent, pause, hours and validity as they are now (ARCHITECTURE: checked again at delivery)."""
        standing = await uow.people.standing(message.company, message.person, now)
        reader = standing.person
        if reader.erased_at:
            return Drop("erased")
        step = self._catalogue.step(message.conversation, message.step)
        if not message.is_reply:
            hindered = self._hindered(message, standing, now)
            if hindered:
                return hindered
            if isinstance(step, Ask) and not await self._still_asked(uow, message):
                return Drop("answered or over")
        if step.is_for_both:
            return await self._for_both(uow, message, standing, now)
        at = _address(standing, message.to)
        if at is None:
            return Drop("no address")
        reads = await self._reader(uow, standing, reader.locale, now)
        to = Direct(at.platform, at.door, at.external)
        return Ready(to, self.read_aloud(message, reads), reads, at.id)

    def read_aloud(self, message: Outgoing, reads: Reader) -> Prompt:
        """A message as its reader sees it at that instant."""
        script = self._catalogue[message.conversation]
        step = self._catalogue.step(message.conversation, message.step)
        talk = Talk(
            message.talk or message.id,
            message.company,
            message.person,
            script.name,
            message.subject or Subject("person", message.person),
            step.name,
            reads.locale,
            message.created_at,
            given=dict(message.body.get("given", {})),
            answers=dict(message.body.get("answers", {})),
        )
        prompt = self._reading.prompt(step, talk, reads, again=bool(message.body.get("again")))
        return replace(
            prompt,
            token=message.body.get("token", talk.token),
            answered=message.body.get("chosen", ""),
            errors=(message.body["error"],) if "error" in message.body else (),
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

    async def _for_both(
        self, uow: UnitOfWork, message: Outgoing, standing: Standing, now: datetime
    ) -> Ready | Wait | Drop:
        """In the chat of the two: within the hours of both, in the language of both, else in the company's."""
        pairing = await uow.pairings.get(message.company, message.subject.id if message.subject else "")
        partner = await uow.people.standing(message.company, pairing.other(message.person), now)
        group = shared_door([standing.addresses, partner.addresses])
        if not pairing.is_live or group is None:
            return Drop("no chat of their own")
        hindered = self._hindered(message, partner, now)
        if hindered:
            return hindered if now < message.created_at + GIVEN_UP else Drop("no hour they share")
        locale = standing.person.locale
        if locale != partner.person.locale:
            locale = (await uow.companies.get(message.company)).locale
        reads = await self._reader(uow, standing, locale, now)
        return Ready(group, self.read_aloud(message, reads), reads)

    async def _reader(self, uow: UnitOfWork, standing: Standing, locale: str, now: datetime) -> Reader:
        """Who reads, with the words of their region in this language."""
        person, language = standing.person, self._reading.wording.language(locale)
        own = await self._texts.of(uow, person.company, standing.texts_revision, person.region, language)
        return Reader(locale, person.zone, now, own)

    async def _still_asked(self, uow: UnitOfWork, message: Outgoing) -> bool:
        talk = await uow.talks.get(message.company, message.talk or "")
        return talk is not None and talk.is_waiting and talk.token == message.body.get("token")


def _address(standing: Standing, bound_for: str) -> Address | None:
    """The confirmed address it is bound for, else one on the platform the person prefers, else any of theirs.

    One where nothing arrives is the last resort.
    """
    usual = standing.person.platform
    ranked = sorted(
        (each.unreachable_since is not None, each.id != bound_for, each.platform != usual, each.id)
        for each in standing.addresses
        if each.confirmed_at
    )
    return next((each for each in standing.addresses if ranked and each.id == ranked[0][-1]), None)
