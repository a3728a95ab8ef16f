"""What one person does, taken in: a press, a sentence, a form. Lives as long as one unit of work."""

from collections.abc import Mapping
from dataclasses import replace

from conversations.engine.advance import Turn, advance, skip
from conversations.engine.answers import Hearing
from conversations.engine.forms import Raw
from conversations.engine.home_page import HOME, home_page
from conversations.engine.kind_words import HELP, KindWords
from conversations.engine.ledger.book import Later, Ledger
from conversations.engine.ledger.desk.lines import is_command, line_behind
from conversations.engine.ledger.meant import resolve
from conversations.engine.linking import code_in
from conversations.engine.open_question import OpenQuestion, asked_last, is_filled_in
from conversations.engine.phrases import Phrases, door_of
from conversations.engine.ports import Reply
from conversations.engine.postponing import postpone
from conversations.engine.prompts import Prompt
from conversations.engine.reading import GIVES, Reading
from conversations.engine.script import Ask, Conversation, Step
from conversations.engine.set_aside import ask_what_was_set_aside
from conversations.engine.stopping import stop
from conversations.engine.talks import Talk
from conversations.engine.values import Word
from conversations.engine.wording import Reader
from conversations.programme.facts import CommandGiven, Private
from conversations.programme.people import Person
from conversations.programme.subjects import Subject
from conversations.programme.working_time import add_working_days

#: The value of the button that opens a form on the spot; it changes nothing.
FORM = "@form"


class Reception:
    """Takes in what `person` does; everything said back to them is a reply."""

    def __init__(self, ledger: Ledger, reader: Reader, person: Person, reading: Reading, phrases: Phrases) -> None:
        self.ledger = ledger
        self.reader = reader
        self.person = person
        self.reading = reading
        self.phrases = phrases
        self.hearing = Hearing(person.locale, person.zone, ledger.now)
        self._kindly = KindWords(ledger, person, reading, phrases, self.reader)
        ledger.actor = person

    async def pressed(self, token: str, value: str) -> Reply:
        """A button: an answer, a way out or a door. A stale one is answered kindly and changes nothing."""
        talk = await self._talk(token)
        if value == FORM:
            return await self._form_again(talk, token)
        if value.startswith("@"):
            return await self._door(value, talk)
        if talk is None or not talk.is_waiting or talk.token != token:
            return await self._kindly.answer("stale")
        step = self._step(talk)
        if not self._is_known(talk):
            return await self._restarted(talk)
        if not isinstance(step, Ask) or not step.is_one_tap:
            return await self._kindly.answer("stale")
        # A button shows no field errors: a value that no option has (any more) is said in words, as to a sentence.
        return await self._answer(talk, {step.fields[0].name: value}, is_typed=True)

    async def submitted(self, token: str, values: Mapping[str, str | list[str]]) -> Reply:
        """A form: taken whole, or handed back with what did not fit."""
        talk = await self._talk(token)
        if talk is None or not talk.is_waiting or talk.token != token:
            return await self._kindly.answer("stale")
        if not self._is_known(talk):
            return await self._restarted(talk)
        return await self._answer(talk, values, is_typed=False)

    async def said(self, text: str) -> Reply:
        """A sentence: a way out, an answer to the open question, a listed phrasing, or the likeliest doors."""
        talk = await asked_last(self.ledger, self.person)
        question = self._asked(talk)
        meaning = self.phrases.meaning(text, self.reader)
        is_heard = meaning is not None and (meaning.startswith("@") or question is None or not question.wants_words)
        if meaning == "@skip" and question is not None and question.is_form:
            is_heard = False  # in a form, one field is skipped, not the whole question
        is_answer = question is not None and (
            question.is_answered_by(text) or (meaning == "@skip" and question.skips_a_field)
        )
        wants_words = question is not None and question.wants_words
        if not meaning and not is_answer and not wants_words:
            reply = await self._kindly.about(text)
            if reply or await is_command(self.ledger, self.person, text):
                return reply or await self._give(text)
        if meaning and is_heard and not is_answer:
            return await self._door(door_of(meaning), talk)
        if talk is None:
            return await self._kindly.unclear(text)
        if not self._is_known(talk):
            return await self._restarted(talk)
        return await self._typed(talk, text)

    async def commanded(self, line: str) -> Reply:
        """A command line: a conversation's name, a listed phrasing, a tapped answer in words, or kind suggestions.

        What follows a command is no line of a pulse. The reply's `line` is one sentence for the command's own answer.
        """
        words = code_in(line) or line.strip()
        desk = self.ledger.catalogue.commands
        is_phrase = not desk.begins_by_name(words) and self.phrases.meaning(words, self.reader) is not None
        if desk.begins(words) and not is_phrase:
            return await self._give(words)
        if reply := await self._kindly.about(words):
            return reply
        talk = await asked_last(self.ledger, self.person) if words else None
        name = words.split(" ", 1)[0].casefold() if words else HOME
        is_own = name in self.ledger.catalogue and self.ledger.catalogue[name].by_hand
        meaning = name if is_own else self.phrases.meaning(words, self.reader)
        question = self._asked(talk)
        if meaning and not meaning.startswith("@"):
            reply = await self._door(door_of(meaning), None)
        elif meaning or (question is not None and question.is_answered_by(words)):
            reply = await self.said(words)
        else:
            return await self._kindly.unknown(words)
        return replace(reply, line=self._kindly.line())

    async def open_own(self, name: str, source: Subject | None, words: str = "") -> Reply:
        """What the person starts themselves opens at once and parks the open question (PRODUCT §2.7).

        `words` are theirs, handed to the opening as its occasion.
        """
        script = self.ledger.catalogue[name]
        if not script.by_hand:
            return await self._kindly.answer("stale")
        uow, company, now = self.ledger.uow, self.ledger.company, self.ledger.now
        subject = await resolve(uow, company, self.person, script, source, now)
        if subject is None:
            return await self._kindly.answer("because", because=Word(f"because-no_{script.about}"))
        outcome = await self.ledger.open(script, self.person, subject, words, is_reply=True)
        if isinstance(outcome, Later) or outcome != "opened":
            reason = outcome.reason if isinstance(outcome, Later) else outcome
            return await self._kindly.answer("because", because=Word(f"because-{reason}"))
        return Reply()

    async def _give(self, line: str) -> Reply:
        """A command of the desk: what comes of it is said in the chat."""
        await self.ledger.record(CommandGiven(person=self.person.id, line=Private(line)))
        return Reply(line=self._kindly.line())

    async def looked(self) -> Reply:
        """Their home page. Looking changes nothing."""
        return Reply(page=await home_page(self.ledger, self.person, self.reading, self.reader))

    async def quoted(self, name: str, text: str) -> Reply:
        """Words picked out of a chat, for the conversation of this name: it opens with them filled in."""
        if name not in self.ledger.catalogue or self.ledger.catalogue[name].shortcut != "message":
            return await self._kindly.answer("stale")
        return await self.open_own(name, None, words=text)

    def form_that_follows(self) -> Prompt | None:
        """The form that has just been asked for of this person, if the last thing said to them is one."""
        if not self.ledger.asked:
            return None
        talk, step, again = self.ledger.asked
        return self.reading.prompt(step, talk, self.reader, again=again) if is_filled_in(step) else None

    async def refuse(self) -> Reply:
        """Say that this is not this person's to do."""
        reply = await self._kindly.answer("because", because=Word("because-not_allowed"))
        return replace(reply, line=self._kindly.line())

    async def _form_again(self, talk: Talk | None, token: str) -> Reply:
        """The question as it stands now, what was typed so far filled in; a stale one is answered kindly."""
        if talk is None or not talk.is_waiting or talk.token != token:
            return await self._kindly.answer("stale")
        if not self._is_known(talk):
            return await self._restarted(talk)
        step = self._step(talk)
        if not is_filled_in(step):
            return await self._kindly.answer("stale")
        return Reply(form=self.reading.prompt(step, talk, self.reader))

    async def _door(self, value: str, talk: Talk | None) -> Reply:
        match value:
            case "@later" | "@tomorrow" | "@skip" | "@stop":
                if talk is None or not talk.is_waiting:
                    return await self._kindly.answer("nothing_open")
                return await self._way_out(value, talk)
            case "@help":
                return await self.open_own(HELP, talk.subject if talk else None)
            case _ if talk is not None and (line := line_behind(talk, value.removeprefix(GIVES))):
                return await self.commanded(line)
            case _ if value[1:] in self.ledger.catalogue:
                return await self.open_own(value[1:], talk.subject if talk else None)
            case _ if self.ledger.catalogue.commands.begins(value[1:]):
                return await self._give(value[1:])
            case _:
                return await self._kindly.answer("stale")

    async def _way_out(self, way: str, talk: Talk) -> Reply:
        script = self.ledger.catalogue[talk.conversation]
        if way == "@skip":
            turn = skip(script, talk)
            return (
                await self._carry_on(script, talk, turn)
                if turn.says or turn.facts
                else await self._kindly.answer("no_skip")
            )
        if way == "@stop":
            await stop(self.ledger, self.person, script, talk)
            facts = script.on_stop(talk) if script.on_stop else ()
            await self._kindly.answer("stopped")
            await self.ledger.record(*facts)
            await ask_what_was_set_aside(self.ledger, self.person, talk)
            return Reply()
        at = await postpone(self.ledger, self.person, script, talk, way)
        if at is None:
            return await self._kindly.answer("kept_open")
        await self._kindly.answer("postponed", at=at)
        await self.ledger.record(*(script.on_postpone(talk) if script.on_postpone else ()))
        await self.ledger.uow.reminders.release(self.ledger.company.id, self.person.id, self.ledger.now)
        return Reply()

    async def _restarted(self, talk: Talk) -> Reply:
        """A deployment dropped the question: the first one is asked, the answers are kept by name (ARCHITECTURE)."""
        talk.step, talk.revision = self._step(talk).name, talk.revision + 1
        await self.ledger.uow.talks.save(talk)
        await self.ledger.say(talk, self._step(talk), self.person, is_reply=True, again=True)
        return Reply()

    async def _answer(self, talk: Talk, raw: Mapping[str, Raw], is_typed: bool) -> Reply:
        script = self.ledger.catalogue[talk.conversation]
        step = self._step(talk)
        if not isinstance(step, Ask):
            return await self._kindly.answer("stale")
        options = self.reading.options(step, talk, self.reader)
        turn = advance(script, talk, raw, options, self.hearing)
        if turn.errors:
            words = {name: self.reading.error(error, self.reader) for name, error in turn.errors.items()}
            await self.ledger.uow.talks.save(turn.talk)
            if is_typed:
                first = next(iter(words.values()))
                await self.ledger.say(turn.talk, step, self.person, is_reply=True, extra={"error": first})
            return Reply(errors=words)
        return await self._carry_on(script, talk, turn)

    async def _carry_on(self, script: Conversation, before: Talk, turn: Turn) -> Reply:
        talk = turn.talk
        chosen = self.reading.chosen(self._step(before), replace(talk, given=before.given), self.reader)
        if talk.is_waiting:
            talk.asked_at = self.ledger.now
            talk.floor_until = add_working_days(self.person.availability, self.ledger.now, 1)
            await self.ledger.ask_again_later(script, talk, self.person)
        await self.ledger.uow.talks.save(talk)
        for number, said in enumerate(turn.says):
            await self.ledger.say(talk, said, self.person, is_reply=True, chosen=chosen if number == 0 else "")
        await self.ledger.record(*turn.facts)
        if not talk.is_waiting:
            await ask_what_was_set_aside(self.ledger, self.person, talk)
        return Reply()

    async def _typed(self, talk: Talk, text: str) -> Reply:
        """One field at a time: the sentence answers the first field that is not filled in yet."""
        step = self._step(talk)
        if not isinstance(step, Ask):
            return await self._kindly.unclear(text)
        if len(step.fields) == 1:
            return await self._answer(talk, {step.fields[0].name: text}, is_typed=True)
        open_question = OpenQuestion(talk, step, self.reading, self.reader, self.hearing)
        filled, field = open_question.what_fits(), open_question.field_asked
        value = "" if self.phrases.meaning(text, self.reader) == "@skip" and field.optional else text
        wrong = open_question.error_in(field, value)
        if wrong:
            error = self.reading.error(wrong, self.reader)
            question = self.reading.field_question(step, field, talk, self.reader)
            return await self._kindly.answer("one_field", error=error, question=question)
        filled[field.name] = value
        if len(filled) == len(step.fields):
            return await self._answer(talk, filled, is_typed=True)
        talk.draft = filled
        await self.ledger.uow.talks.save(talk)
        following = next(each for each in step.fields if each.name not in filled)
        question = self.reading.field_question(step, following, talk, self.reader)
        return await self._kindly.answer("one_field", error="", question=question)

    async def _talk(self, token: str) -> Talk | None:
        talk = await self.ledger.uow.talks.get(self.ledger.company.id, token.partition(".")[0], for_update=True)
        return talk if talk and talk.person == self.person.id else None

    def _asked(self, talk: Talk | None) -> OpenQuestion | None:
        """What the talk asks; None where a deployment made a question into something that is only said."""
        if talk is None or not isinstance(step := self._step(talk), Ask):
            return None
        return OpenQuestion(talk, step, self.reading, self.reader, self.hearing)

    def _is_known(self, talk: Talk) -> bool:
        return talk.step in self.ledger.catalogue[talk.conversation].steps

    def _step(self, talk: Talk) -> Step:
        step = self.ledger.catalogue.step(talk.conversation, talk.step)
        return step.seen_in(talk.given) if isinstance(step, Ask) else step
