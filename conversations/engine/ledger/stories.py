"""Stories of pairings: written by one of the two, told to nobody before they approved how it reads (PRODUCT §4)."""

from babel import Locale

from conversations.engine.calendar_words import locale_named
from conversations.engine.ledger.book import Ledger
from conversations.engine.zone_words import city
from conversations.programme.anonymising import HIDDEN, Hidden, anonymised
from conversations.programme.facts import StoryApproved, StoryDrafted, StoryWithdrawn, StoryWritten
from conversations.programme.outcomes import DRAFT, TOLD, WRITTEN, Story
from conversations.programme.pairings import Pairing
from conversations.programme.people import Person
from conversations.programme.subjects import Subject


async def written(ledger: Ledger, fact: StoryWritten) -> None:
    """Sealed as it is; how it would read without names is for its teller's eyes, until they say yes."""
    teller = await ledger.person(fact.person)
    pairing = await ledger.uow.pairings.get(ledger.company.id, fact.pairing)
    own = await ledger.uow.outcomes.stories(ledger.company.id, fact.person)
    story = next((each for each in own if each.pairing == pairing.id), None)
    if story is None:
        story = Story(ledger.ids.new(), ledger.company.id, fact.person, pairing.id, ledger.now)
        ledger.uow.add(story)
    story.written_at, story.approved_at, story.withdrawn_at = ledger.now, None, None
    subject = Subject("story", story.id)
    await ledger.close_talks(subject, "stories")
    neutral = {kind: ledger.labels.label(f"stories-hidden-{kind}", teller.locale) for kind in HIDDEN}
    draft = anonymised(str(fact.words), await _known(ledger, teller, pairing), neutral)
    sealed = ledger.uow.confidences
    await sealed.put(ledger.company.id, teller.id, subject, WRITTEN, str(fact.words))
    await sealed.put(ledger.company.id, teller.id, subject, DRAFT, draft)
    await sealed.forget(ledger.company.id, teller.id, subject, TOLD)
    await ledger.record(StoryDrafted(story=story.id, person=teller.id))


async def approved(ledger: Ledger, fact: StoryApproved) -> None:
    """From now on these words may be told: exactly those that its teller read."""
    story = await _own(ledger, fact)
    if story is None or not fact.words:
        return
    story.approved_at, story.withdrawn_at = ledger.now, None
    await ledger.uow.confidences.put(ledger.company.id, story.person, fact.subject, TOLD, str(fact.words))
    await ledger.uow.confidences.forget(ledger.company.id, story.person, fact.subject, DRAFT)
    await ledger.close_talks(fact.subject, "stories")


async def withdrawn(ledger: Ledger, fact: StoryWithdrawn) -> None:
    """Told nowhere any more: the words that might be are gone, what its teller wrote stays theirs."""
    story = await _own(ledger, fact)
    if story is None:
        return
    story.withdrawn_at = ledger.now
    for name in (DRAFT, TOLD):
        await ledger.uow.confidences.forget(ledger.company.id, story.person, fact.subject, name)
    await ledger.close_talks(fact.subject, "stories")


async def _own(ledger: Ledger, fact: StoryApproved | StoryWithdrawn) -> Story | None:
    found = await ledger.uow.outcomes.find(ledger.company.id, fact.subject)
    return found if isinstance(found, Story) and found.person == fact.person else None


async def _known(ledger: Ledger, teller: Person, pairing: Pairing) -> list[tuple[Hidden, str]]:
    """What the company knows and a story must not hold: the two, who leads or looks after them, units and places."""
    partner = await ledger.person(pairing.other(teller.id))
    roles = await ledger.uow.companies.roles(ledger.company.id)
    leading = [each.manager for each in (teller, partner) if each.manager]
    others = await ledger.uow.people.some(ledger.company.id, [*(each.person for each in roles), *leading])
    named: list[tuple[Hidden, str]] = [("partner", partner.name), ("teller", teller.name)]
    named += [("person", others[each].name) for each in sorted(others)]
    named += [("role", each.title) for each in (partner, teller)]
    languages = (locale_named(teller.locale), locale_named("en"))
    for unit, zone, country in await ledger.uow.people.whereabouts(ledger.company.id):
        named.append(("unit", unit))
        named += [("place", place) for each in languages for place in _places(each, zone, country)]
    named += [("place", each.name) for each in await ledger.uow.companies.regions(ledger.company.id)]
    return list(dict.fromkeys(named))


def _places(language: Locale, zone: str, country: str) -> tuple[str, str]:
    """The city and the country as they are called in a language; '' for what has no name."""
    return city(zone, str(language)) if "/" in zone else "", language.territories.get(country, "")
