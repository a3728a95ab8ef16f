"""The question somebody is being asked, as what they type or press is held against it."""

from collections.abc import Mapping
from dataclasses import replace

from conversations.engine.advance import advance
from conversations.engine.answers import Hearing
from conversations.engine.errors import FieldError
from conversations.engine.forms import Field, Raw, Text
from conversations.engine.ledger.book import Ledger
from conversations.engine.reading import Reading
from conversations.engine.script import Ask, Conversation, Step
from conversations.engine.talks import Talk
from conversations.engine.wording import Reader
from conversations.programme.people import Person


async def asked_last(ledger: Ledger, person: Person) -> Talk | None:
    """The talk whose open question this person read last."""
    waiting = await ledger.uow.talks.waiting_of(ledger.company.id, person.id)
    asked = [each for each in waiting if each.state == "open" and each.asked_at]
    return max(asked, key=lambda each: (each.asked_at or ledger.now, each.id), default=None)


def is_filled_in(step: Step) -> bool:
    """Whether it is answered by a form rather than by one tap."""
    return isinstance(step, Ask) and not step.is_one_tap


class OpenQuestion:
    """One step of one talk, and the person it is asked of; changes nothing."""

    def __init__(self, talk: Talk, step: Ask, reading: Reading, reader: Reader, hearing: Hearing) -> None:
        self.talk = talk
        self.step = step
        self._options = reading.options(step, talk, reader)
        self._hearing = hearing

    @property
    def is_form(self) -> bool:
        """It has several fields."""
        return len(self.step.fields) > 1

    @property
    def wants_words(self) -> bool:
        """Whether any words can be the answer: then no phrasing is heard in them but the ways out."""
        return isinstance(self.field_asked, Text)

    @property
    def skips_a_field(self) -> bool:
        """'Skip' leaves out one optional field of a form that cannot be skipped as a whole."""
        return self.is_form and not self.step.can_skip and self.field_asked.optional

    @property
    def field_asked(self) -> Field:
        """The first field that still needs an answer; where none does, the first one of all."""
        filled = self.what_fits()
        return next((each for each in self.step.fields if each.name not in filled), self.step.fields[0])

    def what_fits(self) -> dict[str, Raw]:
        """The draft without what did not fit when a whole form was handed back: those fields are asked again."""
        errors = self._tried(self.step.fields, self.talk.draft)
        kept = (each.name for each in self.step.fields if each.name in self.talk.draft and each.name not in errors)
        return {name: self.talk.draft[name] for name in kept}

    def error_in(self, field: Field, value: Raw) -> FieldError | None:
        """What does not fit about this answer to one field."""
        return self._tried((field,), {field.name: value}).get(field.name)

    def is_answered_by(self, text: str) -> bool:
        """Whether the sentence is one of the answers that can be tapped, or picked in the field that is asked."""
        asked = self.step.fields[0] if self.step.is_one_tap else self.field_asked
        options = self._options.get(asked.name, ())
        return any(text.strip().casefold() in (each.label.casefold(), each.value) for each in options)

    def _tried(self, fields: tuple[Field, ...], raw: Mapping[str, Raw]) -> Mapping[str, FieldError]:
        alone = replace(self.step, fields=fields, fork=None)
        script = Conversation(self.talk.conversation, steps={alone.name: alone})
        return advance(script, self.talk, raw, self._options, self._hearing).errors
