"""What is said when nothing else is: stale buttons, unclear sentences, unknown commands, refusals (PRODUCT §2.9)."""

from dataclasses import replace
from difflib import get_close_matches

from conversations.engine.commands.registry import nearest
from conversations.engine.ledger.book import Ledger
from conversations.engine.ledger.desk.lines import probably, usable
from conversations.engine.ledger.desk.telling import explain, offer
from conversations.engine.linking import code_in
from conversations.engine.phrases import Phrases
from conversations.engine.ports import Reply
from conversations.engine.reading import Reading
from conversations.engine.talks import Talk
from conversations.engine.wording import Reader
from conversations.programme.people import Person
from conversations.programme.subjects import Subject

#: The conversation whose steps these sentences are.
HELP = "help"
#: Those of them that stand alone, so that a command's own answer can repeat them.
SENTENCES = ("stale", "because", "nothing_open", "no_skip", "stopped", "postponed", "kept_open", "code")
#: So many suggestions follow what was not understood.
SUGGESTIONS = 3
#: So many characters of an unknown command are repeated in its own answer.
QUOTED = 40


class KindWords:
    """Says to one person, as a reply, the sentence of `help` that fits what has just happened."""

    def __init__(self, ledger: Ledger, person: Person, reading: Reading, phrases: Phrases, reader: Reader) -> None:
        self._ledger = ledger
        self._person = person
        self._reading = reading
        self._phrases = phrases
        self._reader = reader

    async def answer(self, name: str, **given: object) -> Reply:
        """Queue the step of this name."""
        ledger, person = self._ledger, self._person
        talk = Talk(
            ledger.ids.new(),
            ledger.company.id,
            person.id,
            HELP,
            Subject("person", person.id),
            name,
            person.locale,
            ledger.now,
            given=dict(given),
            state="told",
            is_own=True,
        )
        await ledger.uow.talks.add(talk)
        await ledger.say(talk, ledger.catalogue[HELP].steps[name], person, is_reply=True)
        return Reply()

    async def about(self, words: str) -> Reply | None:
        """'help pairs': what this person may do about a noun of the desk; None where the words ask for nothing such."""
        asks, _, noun = words.strip().partition(" ")
        if not noun or self._phrases.meaning(asks, self._reader) not in (HELP, f"@{HELP}"):
            return None
        commands = await usable(self._ledger, self._person, noun)
        if not commands:
            return None
        await explain(self._ledger, self._person, commands)
        return Reply(line=self.line())

    async def unclear(self, text: str) -> Reply:
        """A sentence that is on no list: the likeliest doors; a code that opens nothing is told so.

        One that begins with a noun of the desk is answered with the verbs of it that are this person's.
        """
        if code_in(text):
            return await self.answer("code")
        if commands := await usable(self._ledger, self._person, text):
            await explain(self._ledger, self._person, commands, nearest(commands, text.partition(" ")[2]), text)
            return Reply()
        if meant := await probably(self._ledger, self._person, text, is_prose=True):
            await offer(self._ledger, self._person, meant, _quoted(text))
            return Reply()
        return await self.answer("unclear", doors=self._phrases.likeliest(text, self._reader, SUGGESTIONS))

    async def unknown(self, words: str) -> Reply:
        """A command that means nothing: the nearest ones. The words themselves are repeated but kept nowhere."""
        if code_in(words):
            return replace(await self.answer("code"), line=self.line())
        if meant := await probably(self._ledger, self._person, words, is_prose=False):
            await offer(self._ledger, self._person, meant, _quoted(words))
            return Reply(line=self.line())
        names = [script.name for script in self._ledger.catalogue if script.by_hand]
        nearest = get_close_matches(words.casefold().replace("-", "_"), names, n=SUGGESTIONS)
        likeliest = self._phrases.likeliest(words, self._reader, SUGGESTIONS + 1)  # help is one of them at times
        doors = [each for each in dict.fromkeys((*nearest, *likeliest)) if each != HELP]
        reply = await self.answer("unknown", doors=(*doors[:SUGGESTIONS], HELP))
        said = {"words": _quoted(words)}
        if not nearest:
            return replace(reply, line=self._reading.wording.say("help-line-unknown", self._reader, said))
        said["nearest"] = nearest[0]
        return replace(reply, line=self._reading.wording.say("help-line-nearest", self._reader, said))

    def line(self) -> str:
        """One sentence for a command's own answer: the kind one if that is all there was, else where to look."""
        if self._ledger.asked:
            talk, step, again = self._ledger.asked
            if talk.conversation == HELP and step.name in SENTENCES:
                return self._reading.prompt(step, talk, self._reader, again=again).text
        return self._reading.wording.say("help-line-see_chat", self._reader)


def _quoted(words: str) -> str:
    return words if len(words) <= QUOTED else f"{words[: QUOTED - 1]}…"
