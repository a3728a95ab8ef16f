"""The home page of a platform that has one: what the conversation `home` would say now, read and not written."""

from dataclasses import replace

from conversations.engine.ledger.book import Ledger
from conversations.engine.prompts import Prompt
from conversations.engine.reading import Reading
from conversations.engine.scene import Opening
from conversations.engine.talks import Talk
from conversations.engine.wording import Reader
from conversations.programme.people import Person
from conversations.programme.subjects import Subject

#: The conversation whose message is also the home page.
HOME = "home"


async def home_page(ledger: Ledger, person: Person, reading: Reading, reader: Reader) -> Prompt | None:
    """What this person sees there, in their language and zone; its doors carry no token, since there is no talk."""
    script, subject = ledger.catalogue[HOME], Subject("person", person.id)
    scene = await ledger.scene(person, subject, needs=script.needs)
    opening = script.open(replace(scene, is_own=True), "") if script.open else None
    if not isinstance(opening, Opening):
        return None
    step = script.steps[opening.step] if opening.step else script.first
    talk = Talk("", ledger.company.id, person.id, HOME, subject, step.name, person.locale, ledger.now)
    talk.given = dict(opening.given)
    return replace(reading.prompt(step, talk, reader), token="")
